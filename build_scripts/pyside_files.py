"""Compiles PySide's own Python files for the bundle: else it unpacks and compiles them at every start."""

import compileall
import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from build_scripts.place import Place, Trouble

WITHIN = "shiboken6/files.dir"
"""Where PySide looks for them before it turns to the archive in its library."""


def make(place: Place) -> Path:
    """Return the folder of the compiled files, made anew. Raises Trouble where PySide lays none out."""
    goal = folder(place)
    shutil.rmtree(goal, ignore_errors=True)
    with tempfile.TemporaryDirectory() as beside:
        laid_out = _lay_out(Path(beside))
        compileall.compile_dir(
            laid_out,
            quiet=1,
            legacy=True,
            optimize=1,
            stripdir=beside,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        shutil.copytree(laid_out, goal, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return goal


def folder(place: Place) -> Path:
    """Return where they stand once they are made."""
    return place.build / "pyside"


def _lay_out(beside: Path) -> Path:
    """Have a copy of PySide's base lay its files out, as it does when SBK_EMBED is off."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        raise Trouble("PySide6 is not installed here.")
    copy = shutil.copytree(Path(spec.origin).parent, beside / "shiboken6")
    surroundings = {**os.environ, "SBK_EMBED": "0", "PYTHONPATH": str(beside)}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=surroundings, check=True)
    laid_out = copy / "files.dir"
    if not laid_out.is_dir():
        raise Trouble("PySide6 lays its files out no more: see build_scripts/pyside_files.py.")
    return laid_out
