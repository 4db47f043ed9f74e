"""Measures the page of interviews on a large file: typing into the filter, sorting, saving a form."""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WORDS = ("analyst", "north", "berlin", "senior", "anna", "hazel op", "panel", "ltd", "policy", "zoë")
STEPS = 60


@dataclass(frozen=True)
class Figures:
    """The 95th of a hundred in milliseconds, and beside them a bare read of all ids and a bare write."""

    search: float
    sort: float
    step: float
    raw_read: float
    raw_write: float


def measure(data: Path) -> Figures:
    """Measure on a copy of this data file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(data, Path(folder) / "afterword.db"))
        raw_read, raw_write = _raw_read(copy), _raw_write(copy)
        command = [sys.executable, "-m", "build_scripts.bench_pages", str(copy)]
        told = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
        search, sort, step = json.loads(told)
    return Figures(search, sort, step, raw_read, raw_write)


def _page(data: Path) -> tuple[float, float, float]:
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from afterword.domain.clock import FixedClock
    from afterword.domain.settings import Settings
    from afterword.store.opening import open_book
    from afterword.ui.desk import Desk
    from afterword.ui.interviews.page import InterviewsPage
    from afterword.ui.parts import Parts
    from afterword.ui.spoken import Speaker
    from afterword.ui.theme import Theme
    from afterword.work.runner import InlineRunner
    from build_scripts.sample_book import NOW

    app = QApplication([])
    clock = FixedClock(NOW)
    desk = Desk(theme=Theme(app), speaker=Speaker(clock, "Europe/London", QLocale("en_GB")))
    settings = Settings(name="Kim", zone="Europe/London")
    with closing(open_book(data, clock=clock)) as book:
        parts = Parts(book=book, desk=desk, runner=InlineRunner(on_bug=_fail), settings=lambda: settings)
        page = InterviewsPage(parts)
        book.changed.append(page.refresh)
        page.resize(1200, 800)
        page.show()
        app.sendPostedEvents()

        def painted(act: Callable[[], object]) -> float:
            begun = time.perf_counter()
            act()
            page.table.viewport().repaint()
            return (time.perf_counter() - begun) * 1000

        found = (
            _p95(list(_typing(page, painted))),
            _p95(list(_sorting(page, painted))),
            _p95(list(_saving(page, book, painted))),
        )
        page.hide()
        page.deleteLater()
        app.sendPostedEvents()
    return found


def _typing(page, painted) -> Iterator[float]:  # type: ignore[no-untyped-def]
    for word in WORDS:
        for length in range(1, len(word) + 1):
            text = word[:length]
            yield painted(lambda text=text: page.head.line.setText(text))
        yield painted(page.head.line.clear)


def _sorting(page, painted) -> Iterator[float]:  # type: ignore[no-untyped-def]
    from PySide6.QtCore import Qt

    for _ in range(2):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            for at, column in enumerate(page.listing.columns):
                if column.sort is not None:
                    yield painted(lambda at=at, order=order: page.rows.sort(at, order))


def _saving(page, book, painted) -> Iterator[float]:  # type: ignore[no-untyped-def]
    from afterword.services import interviews
    from afterword.store import interview as interview_store

    ids = page.rows.ids[:STEPS]
    for number in ids:
        page.select(number)
        kept = interview_store.get(book, number)
        changed = replace(kept, notes=f"{kept.notes} again")
        yield painted(lambda number=number, changed=changed: interviews.change(book, number, changed))


def _raw_read(data: Path) -> float:
    """Return what it takes SQLite alone to give all ids by an index, in milliseconds."""
    with closing(sqlite3.connect(data)) as bare:
        return statistics.median(
            _timed(lambda: bare.execute("SELECT id FROM interview ORDER BY starts_at").fetchall())
            for _ in range(10)
        )


def _raw_write(data: Path) -> float:
    """Return what it takes SQLite alone to change one row and commit, in milliseconds."""
    with closing(sqlite3.connect(data)) as bare:
        bare.execute("PRAGMA synchronous=normal")

        def write() -> None:
            bare.execute("UPDATE interview SET notes = notes || ' ' WHERE id = 1")
            bare.commit()

        return statistics.median(_timed(write) for _ in range(20))


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _fail(bug: BaseException) -> None:
    raise bug


if __name__ == "__main__":
    print(json.dumps(_page(Path(sys.argv[1]))))
