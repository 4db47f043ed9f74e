"""The installers of the three systems, as far as one system can show."""

import argparse
import hashlib
import json
import os
import re
import subprocess
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from afterword.cli.parser import parser
from build_scripts import (
    command_texts,
    installer,
    installer_archive,
    installer_deb,
    installer_macos,
    installer_rpm,
    installer_windows,
    notices,
    parts_list,
    project,
    stage,
)
from build_scripts.place import HERE, Place

ABOUT = project.read(HERE)


def test_the_laid_out_tree_has_everything_a_desktop_looks_for(place: Place):
    root = stage.lay_out(place, ABOUT, place.build / "tree")
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir()}
    assert {
        "usr/bin/afterword",
        "usr/lib/afterword/afterword",
        "usr/share/applications/org.afterword.Afterword.desktop",
        "usr/share/metainfo/org.afterword.Afterword.metainfo.xml",
        "usr/share/man/man1/afterword.1.gz",
        "usr/share/bash-completion/completions/afterword",
        "usr/share/doc/afterword/copyright",
        "usr/share/icons/hicolor/scalable/apps/afterword.svg",
        "usr/share/icons/hicolor/48x48/apps/afterword.png",
    } <= there
    assert (root / "usr/bin/afterword").resolve().stat().st_mode & 0o777 == 0o755
    assert (root / "usr/lib/afterword/_internal/data.bin").stat().st_mode & 0o777 == 0o644
    told = (root / "usr/share/metainfo/org.afterword.Afterword.metainfo.xml").read_text("utf-8")
    assert f'version="{ABOUT.version}"' in told
    assert not re.search(r"@[A-Z_]+@", told)


def test_the_archive_starts_where_it_was_unpacked_and_enters_and_leaves_the_menu(place: Place):
    made = installer_archive.make(place, ABOUT, place.build)
    with tarfile.open(made) as archive:
        assert {entry.uname for entry in archive.getmembers()} == {""}
        archive.extractall(place.build / "un packed", filter="data")
    root = next((place.build / "un packed").iterdir())
    home = place.build / "home"
    command = [root / "add-to-menu"]
    surroundings = {"HOME": str(home), "PATH": os.environ["PATH"]}
    subprocess.run(command, env=surroundings, check=True)
    entry = home / ".local/share/applications/org.afterword.Afterword.desktop"
    assert f'Exec="{root}/afterword"' in entry.read_text("utf-8")
    subprocess.run([*command, "--remove"], env=surroundings, check=True)
    assert not [path for path in home.rglob("*") if path.is_file()]


def test_the_control_file_keeps_to_its_form(place: Place):
    stage.write(place.build / "tree/a", b"x" * 2_048)
    told = installer_deb.control(ABOUT, place.build / "tree", "amd64", "libc6")
    assert "Installed-Size: 2\n" in told
    assert all(len(line) <= 80 for line in told.splitlines() if line.startswith(" "))
    assert told.endswith("\n")


def test_every_override_has_its_reason():
    lines = installer_deb.overrides().splitlines()
    assert all(line.startswith("# ") for line in lines[::2])
    assert all(re.fullmatch(r"afterword: [a-z-]+", line) for line in lines[1::2])


def test_the_rpm_asks_for_nothing_that_it_brings(place: Place):
    library = place.build / "tree" / stage.LIBRARY
    stage.write(library / "libQt6Core.so.6", b"\x7fELF")
    stage.write(library / "libnotes.so.txt", b"text")
    assert installer_rpm.brought(library) == {"libQt6Core.so.6"}
    told = installer_rpm.spec(ABOUT, place.build / "tree")
    assert r"%global __requires_exclude ^(libQt6Core\.so\.6).*$" in told


def test_windows_upgrades_in_place_and_takes_its_run_key_along():
    told = installer_windows.script(HERE, ABOUT, signed=False)
    assert not re.search(r"@[A-Z_]+@", told)
    assert "PrivilegesRequired=lowest" in told
    assert "RegDeleteValue(HKEY_CURRENT_USER, RunKey, 'afterword')" in told
    assert r"Software\Microsoft\Windows\CurrentVersion\Run" in told
    assert "MB_DEFBUTTON2" in told  # data is kept unless asked
    assert "SignTool" not in told
    assert "SignTool=afterword" in installer_windows.script(HERE, ABOUT, signed=True)


def test_macos_is_told_the_version_and_signs_for_the_hardened_runtime(tmp_path: Path):
    assert installer_macos.property_list()["CFBundleShortVersionString"] == ABOUT.version
    command = installer_macos.signing(tmp_path / "Afterword.app", "Developer ID")
    assert command[command.index("--options") + 1] == "runtime"
    assert command[command.index("--sign") + 1] == "Developer ID"


def test_the_manual_and_the_completions_name_every_command_and_option():
    manual = command_texts.manual(HERE, ABOUT).replace("\\-", "-")
    assert not re.search(r"@[A-Z_]+@", manual)
    top = parser()
    commands = next(one.choices for one in top._actions if isinstance(one.choices, dict))
    listed = manual.partition(".SH COMMANDS")[2].partition(".SH OPTIONS")[0]
    assert set(re.findall(r"^\.TP\n\.(?:B|BI|BR) ([a-z]+)", listed, re.MULTILINE)) == set(commands)
    options = {
        option
        for each in (top, *commands.values())
        for action in each._actions
        for option in action.option_strings
        if action.help != argparse.SUPPRESS
    }
    assert not [option for option in options if option not in manual]
    assert all(name in command_texts.completion(shell) for name in commands for shell in ("bash", "zsh"))


def test_nothing_is_shipped_under_a_licence_that_would_bind_the_whole():
    bound = [
        part.name
        for part in notices.parts(HERE)
        if re.search(r"\bA?GPL", part.licence) and "LGPL" not in part.licence
    ]
    assert not bound


def test_every_part_has_its_licence_in_the_notices_and_in_the_parts_list():
    parts = notices.parts(HERE)
    whole = notices.whole(HERE, ABOUT)
    listed = json.loads(parts_list.document(HERE, ABOUT))
    assert {part.name for part in parts} == {one["name"] for one in listed["components"]}
    assert all(f"{part.name} {part.version}: {part.licence}" in whole for part in parts)
    assert listed["metadata"]["component"]["version"] == ABOUT.version
    assert parts_list.document(HERE, ABOUT) == parts_list.document(HERE, ABOUT)


def test_the_papers_of_two_systems_lie_side_by_side(monkeypatch: pytest.MonkeyPatch):
    names = set()
    for system, machine in (
        ("linux", "x86_64"),
        ("darwin", "arm64"),
        ("darwin", "x86_64"),
        ("win32", "AMD64"),
    ):
        monkeypatch.setattr(installer.sys, "platform", system)
        monkeypatch.setattr(installer.platform, "machine", lambda machine=machine: machine)
        names.add(installer.stem(ABOUT))
    assert len(names) == 4
    assert all(name.startswith(f"{ABOUT.name}-{ABOUT.version}-") for name in names)


def test_checksums_are_those_that_sha256sum_reads(tmp_path: Path):
    made = tmp_path / "a.deb"
    made.write_bytes(b"abc")
    assert installer.write_sums([made]).read_text("utf-8") == f"{hashlib.sha256(b'abc').hexdigest()}  a.deb\n"


def test_what_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a").write_bytes(b"x" * 3_000)
    monkeypatch.setattr(installer, "MOST_MEGABYTES", {"installed": 1.0, "compressed": 0.001})
    assert not installer.within(tmp_path, [tmp_path / "a"])
    monkeypatch.setattr(installer, "MOST_MEGABYTES", {"installed": 1.0, "compressed": 1.0})
    assert installer.within(tmp_path, [tmp_path / "a"])


def test_a_debian_copyright_names_every_part():
    told = notices.debian_copyright(HERE, replace(ABOUT, maker="Somebody"))
    assert "Somebody" in told
    assert all(f"  {part.name} {part.version} " in told for part in notices.parts(HERE))
