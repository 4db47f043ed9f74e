"""Measures speed and size, each figure beside a baseline of the same run; `--json` for machines."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from build_scripts import bench_bundle, bench_pages, bench_texts, bench_window, sample_book
from build_scripts.place import HERE, say

SMALL, LARGE = 20_000, 100_000  # interviews in the file


@dataclass(frozen=True)
class Row:
    """One figure, its unit, the bar it must not pass, and what the baseline took in the same run."""

    name: str
    value: float
    unit: str
    bar: float
    baseline: float

    @property
    def ok(self) -> bool:
        """Whether the bar is kept."""
        return self.value <= self.bar


def main(argv: list[str]) -> int:
    """Measure, print, and return 0: a bar missed is told, not hidden, but a noisy machine breaks no build."""
    parser = argparse.ArgumentParser(prog="do.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.add_argument("--only", default="", help="only rows whose name holds this word")
    chosen = parser.parse_args(argv)
    rows = list(measured(chosen.only))
    if chosen.json:
        print(json.dumps({"rows": [asdict(row) | {"ok": row.ok} for row in rows]}))
    else:
        for row in rows:
            print(told(row))
    return 0


def measured(only: str) -> Iterator[Row]:
    """Yield the rows whose name holds the word; each group makes what it needs once."""
    groups: tuple[tuple[tuple[str, ...], Callable[[], Iterator[Row]]], ...] = (
        (("start", "memory"), _window),
        (("bundle",), _bundle),
        (("idle",), _idle),
        (("search", "sort", "step"), _pages),
        (("import", "tone", "report"), _texts),
    )
    for names, group in groups:
        if not only or any(only in name or name in only for name in names):
            yield from (row for row in group() if only in row.name)


def told(row: Row) -> str:
    """Return a row as a line for a person."""
    mark = "ok  " if row.ok else "OVER"
    figure = f"{row.value:9.3f} {row.unit:<5} bar {row.bar:g}"
    return f"{mark} {row.name:<44} {figure:<32} baseline {row.baseline:.3f}"


def book_of(interviews: int) -> Path:
    """Return a data file with so many interviews, made once and kept below build/."""
    path = HERE.build / "bench" / str(interviews) / "afterword.db"
    if not path.exists():
        say(f"making a data file with {interviews:,} interviews")
        path.parent.mkdir(parents=True, exist_ok=True)
        sample_book.make(path, interviews=interviews)
    return path


def _window() -> Iterator[Row]:
    empty, full = bench_window.compare(book_of(SMALL).parent)
    yield Row("start to a window that answers, 20,000", full.answers / empty.answers, "x", 1.5, empty.answers)
    yield Row("start: processor time, 20,000", full.worked / empty.worked, "x", 1.5, empty.worked)
    yield Row("start to Today's steps, 20,000", full.shown / empty.answers, "x", 3.5, empty.answers)
    yield Row("start: longest pause after it, 20,000", full.pause * 1000, "ms", 100, empty.pause * 1000)
    yield Row("start: a first letter typed, 20,000", full.handled * 1000, "ms", 100, empty.handled * 1000)
    yield Row("memory then, 20,000", full.megabytes / empty.megabytes, "x", 1.5, empty.megabytes)


def _bundle() -> Iterator[Row]:
    empty, full = zip(*bench_bundle.compare(HERE, book_of(SMALL).parent), strict=True)
    least = min(one.answers for one in empty)
    yield Row("bundle: start, least", min(one.answers for one in full) / least, "x", 1.5, least)
    bare, whole = bench_window.median(empty), bench_window.median(full)
    yield Row("bundle: start, median", whole.answers / bare.answers, "x", 1.5, bare.answers)
    yield Row("bundle: processor time of a start", whole.worked / bare.worked, "x", 1.5, bare.worked)
    yield Row("bundle: start to Today's steps", whole.shown / bare.answers, "x", 3.5, bare.answers)
    yield Row("bundle: memory", whole.megabytes / bare.megabytes, "x", 1.5, bare.megabytes)


def _idle() -> Iterator[Row]:
    empty, full = bench_window.idle(book_of(SMALL).parent)
    yield Row("idle for a minute", full, "s", 0.05, empty)


def _pages() -> Iterator[Row]:
    for size in (SMALL, LARGE):
        found = bench_pages.measure(book_of(size))
        told_size = f"{size:,}"
        yield Row(f"search keystroke to list p95, {told_size}", found.search, "ms", 50, found.raw_read)
        yield Row(f"sort by any column p95, {told_size}", found.sort, "ms", 100, found.raw_read)
        yield Row(f"step, window refreshed p95, {told_size}", found.step, "ms", 30, found.raw_write)


def _texts() -> Iterator[Row]:
    imported = bench_texts.importing()
    for what, raw in (("into our tables", imported.as_kept), ("as text, no index", imported.as_read)):
        yield Row(f"import 100,000 rows, raw {what}", imported.seconds / raw, "x", 6, raw)
    mail, plain = bench_texts.tone()
    yield Row("tone guide on a 150-word mail", mail, "ms", 5, plain)
    report, empty = bench_texts.report()
    yield Row("report over 10 years", report.seconds, "s", 1, empty.seconds)
    yield Row("report preview, change of period", report.first_pages, "ms", 300, empty.first_pages)
    yield Row("report preview, until all pages are there", report.all_pages, "ms", 1000, empty.all_pages)
