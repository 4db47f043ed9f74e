"""Measures what has no window: importing, the tone guide, the report; each beside a baseline."""

import csv
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.store.book import Book

ROWS = 100_000
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
HEAD = (
    "Application Date", "Contact Email", "Contact Phone Number", "Company Name", "Job Title", "Job Url",
    "Resume Name", "Question And Answers",
)  # fmt: skip
MAIL = """Dear Anna,

Thank you for letting me know about the analyst position, and for the time that you and your
colleagues gave me in the final interview last week. I enjoyed hearing about the new reporting team,
and it has stayed with me since then. Of course I had hoped for another outcome, and I accept it
gladly from people who were so considerate all along.

I would like to do better in my next interviews. Could you share any advice with me so that I can
improve my interviewing skills? A sentence or two would be plenty, for instance on how I presented
my examples or on how I answered the questions about the data model. If this is a busy time, please
do not give it another thought; I know how full the days can be at the end of the year, and I am
grateful as it is.

I wish you and the whole team a good start into the new quarter, and I hope that our paths will
cross again one day.

Warm regards,
Kim Osei
"""


@dataclass(frozen=True)
class Imported:
    """The seconds that importing a file takes, and those of a bare `executemany` of the same values.

    `as_read`: the cells of the file into a table of text without an index. `as_kept`: the rows, and the words
    that are searched, into the tables of a data file with their checks and indexes, without undo.
    """

    seconds: float
    as_read: float
    as_kept: float


def importing() -> Imported:
    """Return the figures of importing LinkedIn's file, each the median of three taken in turn."""
    from afterword.domain.clock import FixedClock
    from afterword.services import imports
    from afterword.store.opening import open_book

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Job Applications.csv"
        cells = _write_export(file)

        def fresh(name: str) -> Path:
            data = Path(folder) / name / "a.db"
            open_book(data, clock=FixedClock(NOW)).close()
            return data

        def take(data: Path) -> None:
            with closing(open_book(data, clock=FixedClock(NOW))) as book:
                imports.apply(book, imports.plan(book, [file], now=NOW, zone="Europe/London"))

        take(first := fresh("first"))
        kept = _kept(first)
        rounds = [
            (
                _seconds(partial(take, fresh(f"taken{number}"))),
                _seconds(partial(_bare, Path(folder) / f"bare{number}.db", cells)),
                _seconds(partial(_filled, fresh(f"filled{number}"), kept)),
            )
            for number in range(3)
        ]
    return Imported(*map(statistics.median, zip(*rounds, strict=True)))


def tone() -> tuple[float, float]:
    """Return the milliseconds that a mail takes, the median of a thousand, and those of splitting it."""
    from afterword.adapters import tone_weights
    from afterword.domain.tone import ToneGuide, TonePurpose

    guide = ToneGuide(tone_weights.load())
    mails = [MAIL.replace("analyst", f"analyst {n}") for n in range(1000)]
    times = [_seconds(partial(guide.read, mail, purpose=TonePurpose.ASK)) * 1000 for mail in mails]
    plain = [_seconds(mail.split) * 1000 for mail in mails]
    return statistics.median(times), statistics.median(plain)


@dataclass(frozen=True)
class Reported:
    """What a report takes: seconds as a whole, store included; milliseconds for a change of its period.

    These are the slowest of several, until the first pages can be seen and until all can. Each is typeset for
    the first time, as the typesetter remembers what it once made.
    """

    seconds: float
    first_pages: float
    all_pages: float


def report() -> tuple[Reported, Reported]:
    """Return the figures of the report over ten years, and those of an empty one."""
    from afterword.domain.clock import FixedClock
    from afterword.store.book import Book
    from afterword.store.opening import open_book
    from build_scripts import sample_book

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "ten" / "a.db"
        data.parent.mkdir()
        sample_book.make(data, interviews=5_000)
        with closing(Book.in_memory(clock=FixedClock(NOW))) as empty:
            bare = _reported(empty)
        with closing(open_book(data, clock=FixedClock(NOW), read_only=True)) as book:
            full = _reported(book)
    return full, bare


def _reported(book: "Book") -> Reported:
    from afterword.domain.report import USUAL_PARTS, Period
    from afterword.services import report as report_service
    from afterword.services import report_pages

    press = report_service.typesetter()
    today = NOW.date()

    def typeset() -> None:
        period = Period(until=today)
        report_service.pdf(report_service.values(book, period, now=NOW, zone="Europe/London"), press)

    seconds = _seconds(typeset)
    records = report_service.read(book, Period(until=today), now=NOW, zone="Europe/London")
    wanted = report_pages.Wanted(parts=USUAL_PARTS, person="Kim Osei")
    first, every = [], []
    for days in (92, 183, 365, 1825, 2555):
        chosen = replace(records, since=today - timedelta(days=days))
        first.append(_seconds(partial(report_pages.opening, chosen, wanted, press)) * 1000)
        every.append(first[-1] + _seconds(partial(report_pages.typeset, chosen, wanted, press)) * 1000)
    return Reported(seconds, max(first), max(every))


def _write_export(file: Path) -> list[tuple[str, ...]]:
    begun = datetime(2016, 1, 1, 8, 15, tzinfo=UTC)
    rows: list[tuple[str, ...]] = []
    for number in range(ROWS):
        day = begun + timedelta(minutes=number * 50)
        clock = f"{day.hour % 12 or 12}:{day:%M} {'AM' if day.hour < 12 else 'PM'}"
        written = f"{day.month}/{day.day}/{day:%y}, {clock}"
        employer = f"Employer {number % 9_000}"
        link = f"https://www.linkedin.com/jobs/view/{number}"
        rows.append((written, "kim@example.org", "", employer, f"Role {number % 700}", link, "cv.pdf", ""))
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEAD)
        writer.writerows(rows)
    return rows


def _bare(data: Path, rows: list[tuple[str, ...]]) -> None:
    with closing(sqlite3.connect(data)) as bare:
        bare.execute("PRAGMA journal_mode=wal")
        bare.execute("PRAGMA synchronous=normal")
        columns = ", ".join(f"c{number} TEXT" for number in range(len(HEAD)))
        bare.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {columns})")
        names = ", ".join(f"c{number}" for number in range(len(HEAD)))
        bare.executemany(f"INSERT INTO t ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608
        bare.commit()


def _kept(data: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what an import wrote: for each statement that writes it anew, its rows."""
    from afterword.store.search_index import words_of

    found: dict[str, list[tuple[object, ...]]] = {}
    with closing(sqlite3.connect(data)) as bare:
        for noun in ("employer", "application"):
            rows = bare.execute(f"SELECT * FROM {noun}").fetchall()  # noqa: S608 - our own nouns
            found[f"INSERT INTO {noun} VALUES ({', '.join('?' * len(rows[0]))})"] = rows  # noqa: S608 - our own nouns
            words = bare.execute(words_of(noun)).fetchall()
            found[f"INSERT INTO {noun}_text (rowid, words) VALUES (?, ?)"] = words  # noqa: S608 - our own nouns
    return found


def _filled(data: Path, kept: dict[str, list[tuple[object, ...]]]) -> None:
    with closing(sqlite3.connect(data)) as bare:
        bare.execute("PRAGMA synchronous=normal")
        bare.execute("PRAGMA foreign_keys=1")
        for statement, rows in kept.items():
            bare.executemany(statement, rows)
        bare.commit()


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
