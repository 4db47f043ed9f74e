"""Refresh the locked requirements from pyproject.toml; `lock NAME…` moves only these packages."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence

from build_scripts import environment
from build_scripts.place import HERE, Place, Trouble, say

HEADER = (
    "# Locked by do.py lock from pyproject.toml; every file of every platform by its hash. Do not edit.\n"
)

_PIN = re.compile(r"^[a-z0-9][a-z0-9.\-]*==\S+( ; .+?)?( \\)?$")
_HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
_COMPILE = (
    "--quiet",
    "--no-config",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
)
_DEVELOP = ("--extra", "develop", "--extra", "bundle")


def main(argv: Sequence[str]) -> int:
    """Write both lock files; returns 0 when done."""
    upgrade = [f"--upgrade-package={name}" for name in argv] or ["--upgrade"]
    _lock(HERE, develop=False, arguments=upgrade)
    # The developers' set is held to what runs, so that the tests see what a person gets.
    running = str(environment.lock_file(HERE, develop=False))
    _lock(HERE, develop=True, arguments=[*upgrade, *_DEVELOP, "--constraints", running])
    return 0


def faults_in(locked: str) -> list[str]:
    """Lines of a lock file that are neither a comment, nor a pin, nor a hash; and pins without a hash."""
    lines = locked.splitlines()
    strange = [line for line in lines if not (line.startswith("#") or _PIN.match(line) or _HASH.match(line))]
    bare = [
        line
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
        if _PIN.match(line) and not _HASH.match(after)
    ]
    return strange + bare


def _lock(place: Place, *, develop: bool, arguments: Sequence[str]) -> None:
    path = environment.lock_file(place, develop=develop)
    unfinished = place.build / path.name
    place.build.mkdir(exist_ok=True)
    if path.exists():
        unfinished.write_bytes(path.read_bytes())  # where the pins stand that are not to move
    # uv and not pip-compile: it resolves for every system at once and writes each pin's marker. It reads none
    # of pip's settings, and --no-config keeps its own away: only the public index's hashes come in.
    line = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "compile",
        *_COMPILE,
        *arguments,
        "-o",
        str(unfinished),
        "pyproject.toml",
    ]
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("UV_")}
    if subprocess.run(
        line, cwd=place.root, env=surroundings, stdout=subprocess.DEVNULL, check=False
    ).returncode:
        raise Trouble(
            "The lock files are unchanged: uv could not resolve the requirements (its words are above)."
        )
    locked = unfinished.read_text("utf-8")
    if faults := faults_in(locked):
        raise Trouble(f"{path.name} is unchanged: unexpected lines such as “{faults[0].strip()}”.")
    path.write_text(HEADER + locked, "utf-8", newline="\n")
    say(f"{path.relative_to(place.root)}: {sum(1 for text in locked.splitlines() if '==' in text)} packages")
