"""PySide takes its own files compiled from the folder that the bundle holds."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

import pytest
import shiboken6

from build_scripts import pyside_files
from build_scripts.place import Place

LOAD = """
import shiboken6
from shibokensupport.signature import loader, parser
print(loader.__file__, parser.__file__, loader.make_helptext.__code__.co_filename)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pyside_files.make(Place(tmp_path_factory.mktemp("repository")))


def test_they_are_all_compiled_and_name_no_folder_of_the_builder(made: Path):
    files = [path for path in made.rglob("*") if path.is_file()]
    assert {"loader.pyc", "signature_bootstrap.pyc"} <= {path.name for path in files}
    assert {path.suffix for path in files} == {".pyc"}
    assert not [path for path in files if os.fsencode(gettempdir()) in path.read_bytes()]


def test_pyside_loads_them_from_there(made: Path, tmp_path: Path):
    base = shutil.copytree(Path(shiboken6.__file__).parent, tmp_path / "shiboken6")
    shutil.copytree(made, tmp_path / pyside_files.WITHIN)
    surroundings = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", LOAD], env=surroundings, capture_output=True, text=True, check=True
    )
    loader, parser, source = done.stdout.split()
    assert Path(loader) == base / "files.dir/shibokensupport/signature/loader.pyc"
    assert Path(parser) == base / "files.dir/shibokensupport/signature/parser.pyc"
    assert source == "shiboken6/files.dir/shibokensupport/signature/loader.py"
