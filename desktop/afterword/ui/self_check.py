"""The program checks itself: it opens on sample data, goes to each page, and typesets a report."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLocale

from afterword.adapters import shipped
from afterword.domain.clock import Clock
from afterword.services import tour as tour_service
from afterword.ui import tour
from afterword.ui.theme import Theme

LEAST_SHIPPED = 20


def check_itself(theme: Theme, *, clock: Clock) -> int:
    """Return 0 when everything that is shipped works; say what was done. A fault is raised."""
    files = [path for path in shipped.folder().rglob("*") if path.is_file()]
    if len(files) < LEAST_SHIPPED:
        sys.stdout.write(f"self-check: only {len(files)} shipped files\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="afterword-check-") as folder:
        written = tour.take(Path(folder), theme=theme, locale=QLocale(QLocale.Language.English), clock=clock)
        empty = [path.name for path in written if path.stat().st_size == 0]
    people = len(tour_service.people())
    sys.stdout.write(f"self-check: {len(files)} shipped files, {people} people, {len(written)} files made\n")
    return 1 if empty else 0
