"""The real bundle: made by PyInstaller, started alone in an empty home; its desktop entries are valid."""

import subprocess
from pathlib import Path

import pytest

from build_scripts import bundle, self_check
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
