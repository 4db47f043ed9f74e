"""Which jobs there are, and how one is begun: the environment first, then the job inside it."""

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts import environment, system_libraries
from build_scripts.place import HERE, Place, Trouble, say

_FIRST = ("run", "test", "check", "fix")  # the rest follow by name
_RUNS_PROGRAM_ONLY = ("run",)
_WITHOUT_QT = ("check", "fix", "lock")


def enter(argv: Sequence[str], *, place: Place = HERE) -> int:
    """Do the job that the command line names; returns its exit status."""
    if not argv or argv[0] in {"-h", "--help", "help"}:
        say(usage(find_jobs(place)))
        return 0 if argv else 2
    name, rest = argv[0], argv[1:]
    if describe(place.scripts / f"{name.replace('-', '_')}.py") is None:
        say(f"do.py has no command “{name}”.\n\n{usage(find_jobs(place))}")
        return 2
    try:
        environment.prepare(place, develop=name not in _RUNS_PROGRAM_ONLY)
        if name not in _WITHOUT_QT:
            system_libraries.ensure(place)
        return hand_over(place, [name, *rest])
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except OSError as error:  # a full disk, a folder that is not ours
        say(f"do.py: {error}")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def find_jobs(place: Place) -> dict[str, str]:
    """Each job's command and what it does."""
    modules = {path.stem.replace("_", "-"): describe(path) for path in sorted(place.scripts.glob("*.py"))}
    found = {name: about for name, about in modules.items() if about is not None}
    first = [name for name in _FIRST if name in found]
    return {name: found[name] for name in [*first, *(name for name in found if name not in first)]}


def describe(path: Path) -> str | None:
    """A job's first line, which says what it does; None for a module that has no function `main`: no job."""
    if not path.is_file():
        return None
    tree = ast.parse(path.read_text("utf-8"))
    if not any(isinstance(node, ast.FunctionDef) and node.name == "main" for node in tree.body):
        return None
    return (ast.get_docstring(tree) or "").partition("\n")[0].rstrip(".")


def usage(jobs: dict[str, str]) -> str:
    """What the door says of itself."""
    width = max(map(len, jobs), default=0)
    lines = [f"  {name:{width}}  {about}" for name, about in jobs.items()]
    return "\n".join(["Usage: python3 build_scripts/do.py COMMAND [ARGUMENTS]", "", *lines])


def hand_over(place: Place, argv: Sequence[str]) -> int:
    """Become the job where the system can do that, else wait for it; the working folder is the caller's."""
    command = [str(place.python), "-P", "-m", "build_scripts", *argv]
    surroundings = surroundings_of(place)
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":  # so that signals, the exit status and the terminal are the job's own
        os.execve(command[0], command, surroundings)
    with subprocess.Popen(command, env=surroundings) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:  # the job got it too, and ends in its own way
                continue


def surroundings_of(place: Place) -> dict[str, str]:
    """The job's environment variables: ours of Python's own, the person's for all else."""
    ours = {"PYTHONPATH": os.pathsep.join([str(place.root / "desktop"), str(place.root)])}
    kept = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "__PYVENV_LAUNCHER__"}
    }
    path = os.pathsep.join([str(Path(place.python).parent), kept.get("PATH", os.defpath)])
    return {**kept, **ours, "PATH": path, "VIRTUAL_ENV": str(place.venv)}
