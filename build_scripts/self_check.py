"""Start the bundle in an empty home and let it prove itself; nothing is published without."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build_scripts.place import HERE, Trouble, say

TOLD = ("program", "data_file", "keyring", "shipped", "mails", "reports", "pictures")
"""What a bundle must say of itself."""

SECONDS = 180
TONE = ("tone", "--json", "--purpose", "sentence")


def main(argv: Sequence[str]) -> int:
    """Prove the bundle in dist/, or the program named; returns 0 when it works."""
    return prove(Path(argv[0]) if argv else program(HERE.root / "dist" / "afterword"))


def program(bundle: Path) -> Path:
    """Return the program within a bundle's folder. Raises Trouble where there is none."""
    for name in ("afterword", "afterword.exe"):
        if (bundle / name).is_file():
            return bundle / name
    raise Trouble(f"There is no bundle in {bundle}; run: python3 build_scripts/do.py bundle")


def prove(started: Path) -> int:
    """Start it as a new user would, alone with its own files; tell what it said. Return 0 when well."""
    with tempfile.TemporaryDirectory(prefix="afterword-home-") as home:
        checked = _run(started, "--self-check", home=home)
        version = _run(started, "--version", home=home)
        judged = _run(started, *TONE, home=home, given="What did I do wrong?")
    say((checked.stdout + checked.stderr).rstrip())
    faults = [f"it says nothing of its {name}" for name in missing(checked.stdout)]
    faults += [
        f"{name} ended with {run.returncode}"
        for name, run in (("--self-check", checked), ("--version", version), ("tone", judged))
        if run.returncode
    ]
    if '"blame_question"' not in judged.stdout:
        faults.append("its tone guide does not know a blame question")
    for fault in faults:
        say(f"self-check: {fault}")
    say(f"self-check: {version.stdout.strip()} {'FAILED' if faults else 'works'}")
    return 1 if faults else 0


def missing(said: str) -> list[str]:
    """Return what the program should have told of itself and did not."""
    told = {line.split(": ")[1] for line in said.splitlines() if line.count(": ") > 1}
    return [name for name in TOLD if name not in told]


def _run(started: Path, *words: str, home: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(started), *words],
        env=surroundings(Path(home)),
        cwd=home,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDS,
        check=False,
    )


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment variables of a new user without a screen: no Python, no Qt of ours."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR", "TEMP", "TMP") if name in os.environ}
    paths = r"C:\Windows\System32" if sys.platform == "win32" else "/usr/bin:/bin"
    return {
        **kept,
        "PATH": paths,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home),
        "LOCALAPPDATA": str(home),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
