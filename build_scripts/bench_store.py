"""Measures the store on a large data file: opening, sorting, filtering by words, saving a form."""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from afterword.domain.clock import FixedClock
from afterword.domain.interview import Interview, InterviewDraft, InterviewListing, InterviewSort
from afterword.store import interview
from afterword.store.book import Book
from afterword.store.opening import open_book
from build_scripts import sample_book
from build_scripts.place import say

TYPED = ("northern", "anna", "senior data", "berlin", "müller", "release", "a", "s", "e t", "logistics lead")


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured, in milliseconds of the processor: of a hundred the 50th, the 95th, and its bar."""

    name: str
    median: float
    p95: float
    bar: float

    @property
    def ok(self) -> bool:
        """Whether it is within its bar."""
        return self.p95 <= self.bar


def measure(path: Path) -> list[Measure]:
    """Measure on a data file, which must hold interviews; it gains one and loses it again."""
    clock = FixedClock(datetime(2026, 11, 3, 9, tzinfo=UTC))
    times = [_timed(lambda: open_book(path, clock=clock).close()) for _ in range(6)]
    measures = [_measure("open after a good end", times[1:], 30)]
    measures += _sorting(path, clock)
    with closing(open_book(path, clock=clock)) as book:
        measures.append(_measure("sort again", list(_again(book)), 60))
        measures.append(_measure("filter by words typed", list(_typing(book)), 35))
        measures += _saving(book, clock)
    return measures


def _sorting(path: Path, clock: FixedClock) -> Iterator[Measure]:
    """Measure each sort as the first one after opening."""
    for column in InterviewSort:
        times = []
        for descending in (False, True) * 10:
            with closing(open_book(path, clock=clock)) as book:
                listing = InterviewListing(sort=column, descending=descending)
                times.append(_timed(partial(interview.ids, book, listing)))
        yield _measure(f"sort by {column}, first time", times, 60)


def _again(book: Book) -> Iterator[float]:
    for column in (*InterviewSort, *InterviewSort):
        listing = InterviewListing(sort=column)
        interview.ids(book, listing)
        yield _timed(partial(interview.ids, book, listing))


def _typing(book: Book) -> Iterator[float]:
    """Measure each letter of words typed, and the page of rows that is then shown."""
    for text in TYPED * 3:
        for end in range(1, len(text) + 1):
            yield _timed(partial(_page, book, InterviewListing(text=text[:end])))


def _page(book: Book, listing: InterviewListing) -> object:
    return interview.rows(book, interview.ids(book, listing)[:40])


def _saving(book: Book, clock: FixedClock) -> Iterator[Measure]:
    """Measure a form saved in a step, alone and with what a table then asks for again."""
    shown = interview.ids(book, InterviewListing(sort=InterviewSort.EMPLOYER))
    alone, shown_again, undone = [], [], []
    for at in range(100):
        clock.move(timedelta(seconds=20))
        number = shown[at * len(shown) // 100]
        before = interview.get(book, number)
        changed = replace(_draft(before), notes=f"Note {at}", starts_at=before.starts_at + timedelta(hours=1))
        started = _now()
        with book.step("interview.changed"):
            interview.update(book, number, changed)
        alone.append((_now() - started) * 1000)
        interview.rows(book, interview.ids(book, InterviewListing(sort=InterviewSort.EMPLOYER))[:40])
        shown_again.append((_now() - started) * 1000)
        undone.append(_timed(book.undo))
    yield _measure("save a form", alone, 15)
    yield _measure("save a form, the table asks again", shown_again, 30)
    yield _measure("undo it", undone, 15)


def _draft(found: Interview) -> InterviewDraft:
    return InterviewDraft(
        application_id=found.application_id,
        kind=found.kind,
        starts_at=found.starts_at,
        zone=found.zone,
        minutes=found.minutes,
        place=found.place,
        interviewer_ids=found.interviewer_ids,
        notes=found.notes,
    )


def _now() -> float:
    """Return the processor's time: others may use the machine, and nothing here waits but for the disk."""
    return time.process_time()


def _timed(act: Callable[[], object]) -> float:
    started = _now()
    act()
    return (_now() - started) * 1000


def _measure(name: str, times: list[float], bar: float) -> Measure:
    times = sorted(times)
    return Measure(name, times[len(times) // 2], times[min(len(times) - 1, len(times) * 95 // 100)], bar)


def main(argv: Sequence[str]) -> int:
    """Measure on a sample book made for it, or on the one named; returns 0 when all bars are kept."""
    parser = argparse.ArgumentParser(prog="do.py bench-store", description=__doc__)
    parser.add_argument("--path", type=Path)
    parser.add_argument("--interviews", type=int, default=100_000)
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = asked.path or Path(folder, "sample.db")
        if asked.path is None:
            sample_book.make(path, asked.interviews)
        found = measure(path)
    for m in found:
        verdict = "ok  " if m.ok else "OVER"
        say(f"{verdict} {m.name:<36} median {m.median:7.2f}  p95 {m.p95:7.2f}  bar {m.bar:4.0f}")
    return 0 if all(m.ok for m in found) else 1
