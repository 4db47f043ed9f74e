"""The checks that need no test: style, types, the direction of imports, translations; each part is timed."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.place import HERE, Place, say

FOLDERS = ("build_scripts", "desktop", "tests")


@dataclass(frozen=True)
class Part:
    """One command of a job, and what to call it."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How one part ended."""

    name: str
    passed: bool
    seconds: float


def tool(module: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs a module of the environment's."""
    return (sys.executable, "-m", module, *arguments)


def parts(place: Place = HERE) -> list[Part]:
    """The checks, in order; translations only once there is something that checks them."""
    lint_imports = (
        "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    )
    found = [
        Part("ruff check", tool("ruff", "check", *FOLDERS)),
        Part("ruff format", tool("ruff", "format", "--check", *FOLDERS)),
        Part("mypy", tool("mypy")),
        Part("import-linter", (sys.executable, "-c", lint_imports, "--no-cache", "--no-logo")),
    ]
    if (place.scripts / "words.py").exists():
        found.append(Part("translations", tool("build_scripts", "words", "--check")))
    return found


def do(parts: Sequence[Part], *, place: Place = HERE) -> list[Outcome]:
    """Run each part in the repository's root, whatever became of the one before."""
    return [_do(part, place=place) for part in parts]


def tell(outcomes: Sequence[Outcome]) -> int:
    """Say how each part ended and how long it took; returns the exit status of the whole."""
    width = max(len(outcome.name) for outcome in outcomes)
    say("")
    for outcome in outcomes:
        say(f"  {outcome.name:{width}}  {outcome.seconds:6.1f} s  {'passed' if outcome.passed else 'FAILED'}")
    say(f"  {'in all':{width}}  {sum(outcome.seconds for outcome in outcomes):6.1f} s")
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def _do(part: Part, *, place: Place) -> Outcome:
    say(f"== {part.name}")
    began = time.monotonic()
    status = subprocess.run(part.command, cwd=place.root, check=False).returncode
    return Outcome(part.name, passed=status == 0, seconds=time.monotonic() - began)
