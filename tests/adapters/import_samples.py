"""Where the sample files lie, and when and where they are read."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from afterword.adapters import import_files
from afterword.adapters.csv_files import Table, table
from afterword.adapters.table_readers import Here
from afterword.domain.import_found import Reading

SAMPLES = Path(__file__).parents[1] / "data" / "imports"
HERE = Here(date(2026, 11, 23), ZoneInfo("Europe/Berlin"))


def only(name: str) -> Reading:
    """Return what the only part of a sample holds."""
    [reading] = import_files.read(SAMPLES / name, HERE)
    return reading


def table_of(text: str) -> Table:
    """Return the table whose heading is the first line."""
    first = text.splitlines()[0].split(",")[0]
    found = table(text, lambda cells: int(cells[0] == first))
    assert found is not None
    return found
