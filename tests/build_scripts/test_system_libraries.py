"""What ldd says is read right, and every library that Qt may miss has its package."""

import sys
from pathlib import Path

import PySide6
import pytest

from build_scripts import debian, system_libraries
from build_scripts.place import HERE, Place, Trouble

INSTALL = "apt-get update && apt-get install --yes --no-install-recommends"
SAID = """\
/x/.venv/PySide6/QtGui.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibEGL.so.1 => not found
\tlibQt6Core.so.6 => /x/.venv/PySide6/Qt/lib/libQt6Core.so.6 (0x00007f)
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/x/.venv/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibQt6Pdf.so.6 => not found
"""


def test_missing_libraries_are_named_once_and_qts_own_not():
    assert system_libraries.missing_in(SAID) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_found_libraries_are_the_systems():
    assert system_libraries.found_in(SAID, outside=Path("/x/.venv")) == ("/lib/x86_64-linux-gnu/libc.so.6",)


def test_each_missing_library_has_a_package_in_the_command():
    packages = system_libraries.packages_for(["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"])
    assert debian.command(packages) == f"{INSTALL} libegl1 libglib2.0-0"


def test_a_library_that_nobody_knows_is_told_by_name():
    with pytest.raises(Trouble, match=r"libodd\.so\.1"):
        system_libraries.packages_for(["libodd.so.1"])


def test_elsewhere_the_library_names_its_package():
    command = system_libraries.command_elsewhere(["libEGL.so.1"], installer="dnf")
    assert command == "dnf install 'libEGL.so.1()(64bit)'"


def test_without_leave_to_install_the_exact_command_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(debian, "may_install", lambda: False)
    with pytest.raises(Trouble) as told:
        debian.install(["libgl1", "libegl1"], place=Place(tmp_path))
    assert str(told.value) == f"As root, run:\n  {INSTALL} libegl1 libgl1"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these libraries to its packages")
def test_all_that_qt_loads_here_is_found_by_its_own_name():
    said = system_libraries.ask_ldd(Path(PySide6.__file__).parent)
    assert "libQt6Gui.so.6 => /" in said
    assert system_libraries.missing_in(said) == []
    assert len(system_libraries.found_in(said, outside=HERE.venv)) > 20
