"""What goes into the bundle and what stays out."""

import sys
from pathlib import Path

import pytest

from build_scripts import bundle
from build_scripts.place import HERE


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "afterword/resources/mail/en/ask_advice.1-plain.txt",
    ],
)
def test_what_the_program_uses_is_kept(name: str):
    assert bundle.is_kept(name, "")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        r"PySide6\plugins\imageformats\qtiff.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtquick_de.qm",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
    ],
)
def test_what_it_never_uses_is_left_out(name: str):
    assert not bundle.is_kept(name, "")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux's libraries are the desktop's own")
@pytest.mark.parametrize(("name", "kept"), [("libX11.so.6", False), ("libxcb-cursor.so.0", True)])
def test_of_the_systems_libraries_only_those_go_along_that_some_lack(name: str, kept: bool):
    assert bundle.is_kept(name, f"/usr/lib/{name}") is kept


def test_the_metadata_of_every_dependency_goes_along():
    named = set(bundle.with_metadata(HERE.root))
    assert {"PySide6-Essentials", "keyring", "typst"} <= named
    assert ("jeepney" in named) == (sys.platform == "linux")


def test_a_size_is_that_of_all_files(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_bytes(b"x" * 1_500_000)
    (tmp_path / "b").write_bytes(b"x" * 500_000)
    assert bundle.megabytes(tmp_path) == 2.0
    assert bundle.megabytes(tmp_path / "b") == 0.5
