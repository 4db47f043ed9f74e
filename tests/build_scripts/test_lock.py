"""The lock files hold pins and hashes and nothing else, for every system, and fit pyproject.toml."""

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement

from build_scripts import lock
from build_scripts.environment import lock_file
from build_scripts.place import HERE

HASH = f"    --hash=sha256:{'0' * 64}"


def pins(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.\-]+)==(\S+)", text, re.MULTILINE))


def locked(*, develop: bool) -> str:
    return lock_file(HERE, develop=develop).read_text("utf-8")


@pytest.mark.parametrize("develop", [False, True])
def test_the_lock_files_say_nothing_but_pins_and_hashes(develop: bool):
    assert lock.faults_in(locked(develop=develop)) == []


def test_what_develops_holds_what_runs():
    assert pins(locked(develop=False)).items() <= pins(locked(develop=True)).items()


@pytest.mark.parametrize("develop", [False, True])
def test_the_lock_files_fit_the_project(develop: bool):
    project = tomllib.loads((HERE.root / "pyproject.toml").read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]
    wanted = project["dependencies"] + (extra["develop"] + extra["bundle"] if develop else [])
    found = pins(locked(develop=develop))
    for requirement in map(Requirement, wanted):
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        assert name in found, f"{name} is not locked: do.py lock"
        assert requirement.specifier.contains(found[name]), f"{name} {found[name]}: do.py lock"


def test_systems_other_than_this_one_are_locked_too():
    text = locked(develop=True)
    for name, marker in (
        ("pywin32-ctypes", "win32"),
        ("colorama", "win32"),
        ("macholib", "darwin"),
        ("jeepney", "linux"),
    ):
        assert re.search(rf"^{name}==\S+ ; .*sys_platform == '{marker}'", text, re.MULTILINE), name


def test_what_is_installed_is_what_is_locked():
    assert version("PySide6-Essentials") == pins(locked(develop=False))["pyside6-essentials"]


@pytest.mark.parametrize(
    "text",
    [
        f"--index-url https://example.org/simple\na==1 \\\n{HASH}\n",
        f"a @ file:///x/a.whl \\\n{HASH}\n",
        "a==1\nb==2\n",
        "a==1 \\\n    --hash=md5:00\n",
        f"-f /x\na==1 \\\n{HASH}\n",
    ],
)
def test_a_strange_line_is_found(text: str):
    assert lock.faults_in(text)


def test_a_sound_lock_file_has_no_faults():
    assert not lock.faults_in(
        f"# words\na-b==1.2 ; sys_platform == 'win32' \\\n{HASH} \\\n{HASH}\nc==1 \\\n{HASH}\n"
    )
