"""Neither Qt nor a heavy library is loaded before it is needed: scripts and the window start fast."""

import os
import subprocess
import sys
from pathlib import Path

from tests.rules.source import PACKAGE, ROOT, Source, expect_none, python_sources

HEAVY = {
    "PySide6",
    "charset_normalizer",
    "html2text",
    "icalendar",
    "imapclient",
    "jinja2",
    "keyring",
    "mailparser_reply",
    "openpyxl",
    "rapidfuzz",
    "typst",
    "vobject",
}
MOST = 56  # modules of ours before the window is seen
LIGHT_LAYERS = ("domain", "store", "adapters", "services", "cli", "cli.py")

LOAD = """
import importlib, sys
for name in sys.argv[2:]:
    before = set(sys.modules)
    importlib.import_module(name)
    for heavy in sorted(set(sys.argv[1].split()) & (set(sys.modules) - before)):
        print(f"{name} loads {heavy}")
"""


def loads(modules: list[str], *, path: Path) -> list[str]:
    """Which of these modules load something heavy just by being imported, in this order."""
    command = [sys.executable, "-P", "-c", LOAD, " ".join(HEAVY), *modules]
    surroundings = {**os.environ, "PYTHONPATH": str(path)}
    done = subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines() + done.stderr.splitlines()


def name_of(source: Source) -> str:
    return ".".join(source.path.relative_to("desktop").with_suffix("").parts).removesuffix(".__init__")


def test_importing_the_light_layers_loads_nothing_heavy():
    modules = [name_of(source) for source in python_sources(PACKAGE) if source.is_in(*LIGHT_LAYERS)]
    expect_none(loads(modules, path=ROOT / "desktop"))


NOT_YET = (
    "peewee",
    "zoneinfo",
    "afterword.domain.settings",
    "sqlite3",
    "logging.handlers",
    "PySide6.QtNetwork",
    "afterword.services",
    "afterword.ui.words",
)
FRAME = """
import sys
from afterword.cli.main import main
import afterword.app.start
print(*sys.modules)
"""


def test_the_frame_of_the_window_needs_neither_the_store_nor_services():
    """What is loaded before the window is seen: a longer list is a later window."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    command = [sys.executable, "-P", "-c", FRAME]
    loaded = subprocess.run(
        command, env=surroundings, capture_output=True, text=True, check=True
    ).stdout.split()
    assert [name for name in NOT_YET if name in loaded] == []
    ours = [name for name in loaded if name.startswith("afterword.")]
    store = [name for name in ours if name.startswith("afterword.store.")]
    assert store == ["afterword.store.opening_lock"]
    assert len(ours) <= MOST, ours


def test_a_heavy_import_is_found_and_so_is_one_that_fails(tmp_path: Path):
    (tmp_path / "sheets.py").write_text("import openpyxl\n")
    (tmp_path / "lazy.py").write_text("def f():\n    import openpyxl\n")
    (tmp_path / "broken.py").write_text("import nowhere_at_all\n")
    assert loads(["lazy", "sheets"], path=tmp_path) == ["sheets loads openpyxl"]
    assert "nowhere_at_all" in loads(["broken"], path=tmp_path)[-1]
