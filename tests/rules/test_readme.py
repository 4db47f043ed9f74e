"""What the README lists exists."""

import re
import subprocess
import sys
from pathlib import PurePosixPath

import pytest

from build_scripts.door import find_jobs
from build_scripts.place import HERE
from tests.rules.source import PACKAGE, ROOT

README = (ROOT / "README.md").read_text("utf-8")


def commands_of_the_door(text: str) -> set[str]:
    """Commands named after do.py, or in the first column of a table as `do.py x`."""
    return set(re.findall(r"\bdo\.py ([a-z][a-z-]*)", text))


def commands_of_the_program(text: str) -> set[str]:
    """Commands named as `afterword x` in code."""
    return set(re.findall(r"`afterword ([a-z]+)\b", text))


def folders(text: str) -> set[str]:
    """Paths at the beginning of the lines of the tree."""
    trees = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    return {line.split()[0] for tree in trees for line in tree.splitlines() if line.strip()}


def test_the_doors_commands_exist():
    assert commands_of_the_door(README) <= set(find_jobs(HERE))


def test_the_first_two_commands_are_run_and_test():
    assert re.findall(r"^python3 build_scripts/do\.py (\w+)$", README, re.MULTILINE)[:2] == ["run", "test"]


def test_the_tree_exists():
    named = folders(README)
    assert named
    assert not [path for path in named if not (ROOT / PurePosixPath(path)).exists()]


@pytest.mark.skipif(not (ROOT / PACKAGE / "__main__.py").exists(), reason="there is no command line yet")
def test_the_programs_commands_exist():
    command = [sys.executable, "-m", "afterword", "--help"]
    said = subprocess.run(command, cwd=ROOT / "desktop", capture_output=True, text=True, check=True)
    missing = {name for name in commands_of_the_program(README) if not re.search(rf"\b{name}\b", said.stdout)}
    assert not missing, said.stdout + said.stderr


def test_listed_commands_are_found():
    assert commands_of_the_door("`do.py lint` and\npython3 build_scripts/do.py run today") == {"lint", "run"}
    assert commands_of_the_program("| `afterword today` |") == {"today"}
    assert folders("```text\ntests/   mirrors\nx.py  y\n```") == {"tests/", "x.py"}
