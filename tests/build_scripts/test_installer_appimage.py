"""What an AppImage is made of, and how the tool that packs it is asked to."""

import os
import re
import shutil
import subprocess
import tarfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from build_scripts import installer_appimage, project, stage
from build_scripts.place import HERE, Place, Trouble

ABOUT = replace(project.read(HERE), version="1.2.3")
PACKS = """#!/bin/sh
env | grep -E '^(ARCH|VERSION|APPIMAGE_EXTRACT_AND_RUN)=' | sort > "$0.env"
while [ "$1" = --mksquashfs-opt ]; do echo "$2" >> "$0.options"; shift 2; done
tar -cf "$2" -C "$1" .
"""
FAILS = "#!/bin/sh\necho 'first word' >&2\necho 'no runtime' >&2\nexit 1\n"


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program named as the tool is; without one in it, there is none."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("env", "grep", "sort", "tar"):
        (folder / name).symlink_to(str(shutil.which(name)))
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv(installer_appimage.RUNTIME, raising=False)
    return folder


def put(tools: Path, script: str) -> Path:
    tool = tools / installer_appimage.TOOL
    tool.write_text(script, "utf-8")
    tool.chmod(0o755)
    return tool


def test_the_folder_has_on_top_what_the_tool_and_the_desktop_look_for(place: Place):
    root = installer_appimage.lay_out(place, ABOUT)
    (entry,) = root.glob("*.desktop")
    told = entry.read_text("utf-8")
    found = {name: re.search(rf"^{name}=(.+)$", told, re.MULTILINE) for name in ("Icon", "Exec")}
    icon, program = (one.group(1) if one else "" for one in found.values())
    assert (root / f"{icon}.svg").read_text("utf-8").startswith(("<svg", "<?xml"))
    assert (root / "usr/bin" / program).resolve() == (root / "AppRun").resolve()
    assert (root / ".DirIcon").read_bytes().startswith(b"\x89PNG")
    assert (root / "usr/share/metainfo" / f"{entry.stem}.metainfo.xml").exists()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="the validator is not here")
def test_its_desktop_entry_is_valid(place: Place):
    (entry,) = installer_appimage.lay_out(place, ABOUT).glob("*.desktop")
    subprocess.run(["desktop-file-validate", str(entry)], check=True)


def test_what_is_packed_starts_wherever_it_is_put(place: Place, tools: Path, tmp_path: Path):
    tool = put(tools, PACKS)
    made = installer_appimage.make(place, ABOUT, tmp_path)
    assert made == tmp_path / f"Afterword-1.2.3-{os.uname().machine}.AppImage"
    with tarfile.open(made) as archive:
        archive.extractall(tmp_path / "mounted", filter="tar")
    started = subprocess.run(
        [tmp_path / "mounted/AppRun", "--version"], capture_output=True, text=True, check=True
    )
    assert started.stdout == "afterword 1.2.3\n"
    assert Path(f"{tool}.options").read_text("utf-8").split() == list(installer_appimage.SMALLER)
    assert Path(f"{tool}.env").read_text("utf-8").splitlines() == [
        "APPIMAGE_EXTRACT_AND_RUN=1",
        f"ARCH={os.uname().machine}",
        "VERSION=1.2.3",
    ]


@pytest.mark.usefixtures("tools")
def test_without_the_tool_all_else_is_made_and_what_is_missing_is_told(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert installer_appimage.make(place, ABOUT, tmp_path) is None
    told = capsys.readouterr().err
    assert "NOT MADE: the AppImage, since appimagetool is not here." in told
    assert str(place.build / "AppDir") in told
    assert (place.build / "AppDir/AppRun").exists()
    assert not list(tmp_path.glob("*.AppImage"))


@pytest.mark.parametrize("runtime", ["", "/kept/runtime"])
def test_a_runtime_that_was_fetched_and_checked_is_the_one_taken(
    monkeypatch: pytest.MonkeyPatch, runtime: str
):
    monkeypatch.setenv(installer_appimage.RUNTIME, runtime)
    said = installer_appimage.command(Path("AppDir"), Path("made"))
    assert said[-2:] == ["AppDir", "made"]
    assert [after for one, after in pairwise(said) if one == "--runtime-file"] == [runtime] * bool(runtime)


def test_a_tool_that_fails_is_heard(place: Place, tools: Path, tmp_path: Path):
    put(tools, FAILS)
    with pytest.raises(Trouble, match="appimagetool could not make the AppImage: no runtime"):
        installer_appimage.make(place, ABOUT, tmp_path)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("#!/bin/sh\necho afterword 9.9\n", "starts something else: afterword 9.9"),
        (FAILS, "does not start: no"),
    ],
)
def test_a_folder_that_does_not_start_the_program_is_not_packed(
    place: Place, tools: Path, tmp_path: Path, script: str, told: str
):
    put(tools, PACKS)
    stage.write(place.root / "dist/afterword/afterword", script)
    with pytest.raises(Trouble, match=told):
        installer_appimage.make(place, ABOUT, tmp_path)
    assert not list(tmp_path.glob("*.AppImage"))
