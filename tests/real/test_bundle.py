"""The real bundle: made by PyInstaller, started alone in an empty home; its desktop entries are valid."""

import json
import subprocess
from pathlib import Path

import pytest

from build_scripts import bench_bundle, bench_window, bundle, pyside_files, self_check
from build_scripts.place import HERE
from build_scripts.project import filled, read
from tests.real.packages import ensure

ENTRIES = HERE.root / "resources" / "desktop-entry"


@pytest.mark.real
@pytest.mark.slow
def test_the_bundle_proves_itself_and_is_within_its_size():
    made = bundle.make(HERE)
    assert self_check.prove(self_check.program(made)) == 0
    assert bundle.megabytes(made) <= 220
    (files,) = made.rglob(pyside_files.WITHIN)
    assert (files / "shibokensupport/signature/loader.pyc").exists()


@pytest.mark.real
@pytest.mark.slow
def test_the_bare_bundle_that_a_start_is_measured_against_starts(tmp_path: Path):
    """An empty window, pruned alike: the bench starts it by the same script, which watches it."""
    made = bundle.freeze(HERE, tmp_path, *bench_bundle.WATCHED, "--bare")
    started = subprocess.run(
        [self_check.program(made), bench_window.EMPTY, "0"],
        env=self_check.surroundings(tmp_path),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told = [set(json.loads(line)) for line in started.stdout.splitlines()]
    assert told == [{"handled", "worked"}, {"pause"}, {"megabytes"}]
    assert not [path for path in made.rglob("*") if path.name in {"resources", "typst", "files.dir"}]


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "tool"),
    [
        ("org.afterword.Afterword.desktop", ("desktop-file-validate",)),
        ("org.afterword.Afterword.metainfo.xml", ("appstreamcli", "validate", "--no-net")),
    ],
)
def test_the_entries_of_the_desktop_are_valid(name: str, tool: tuple[str, ...], tmp_path: Path):
    ensure({"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"})
    checked = tmp_path / name
    checked.write_text(filled((ENTRIES / name).read_text("utf-8"), read(HERE)), "utf-8")
    done = subprocess.run([*tool, str(checked)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
