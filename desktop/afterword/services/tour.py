"""The tour without a window: sample people through the whole loop, their mails and reports as files."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from afterword.adapters import files, mime
from afterword.adapters.typesetter import Typesetter
from afterword.domain.about import About
from afterword.domain.clock import FixedClock, day_of
from afterword.domain.errors import Problem
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.message import MessagePurpose
from afterword.domain.report import Period
from afterword.domain.settings import Settings
from afterword.domain.step import Step, StepKind
from afterword.services import messages, report, requests, sample_people, today
from afterword.store import message as message_store
from afterword.store.book import Book

PICTURE_PPI = 110.0
ADDRESS = "me@afterword.example"


def people() -> tuple[str, ...]:
    """Return the names of the sample people, the shortest road first."""
    return sample_people.people()


def meet(person: str, *, now: datetime) -> tuple[Book, Settings]:
    """Return the book of a sample person in memory, as of an instant, and their settings."""
    book = Book.in_memory(clock=FixedClock(now))
    sample = sample_people.fill(book, person, now)
    return book, Settings(name=sample.name, address=ADDRESS, zone=sample.zone, practice=True)


def write(person: str, folder: Path, *, now: datetime, press: Typesetter) -> list[Path]:
    """Take a sample person through the loop; return the files written. Raise UnwritableFile."""
    book, settings = meet(person, now=now)
    try:
        written = [*write_mails(book, settings, folder_for(folder / "mails"))]
        ask(book, settings, folder / "mails", written)
        return [*written, *write_report(book, settings, folder, press=press)]
    finally:
        book.close()


def folder_for(folder: Path) -> Path:
    """Return a folder that is there. Raise UnwritableFile when it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise UnwritableFile(path=str(folder), detail=wrong.strerror or str(wrong)) from wrong
    return folder


def write_mails(book: Book, settings: Settings, folder: Path) -> Iterator[Path]:
    """Write each mail that was sent, in the order of time, and yield its file."""
    sent = sorted(message_store.all(book), key=lambda one: (one.sent_at or one.created_at, one.id))
    for number, message in enumerate(sent, start=1):
        post = messages.post_of(message, settings, now=book.clock.now())
        path = folder / f"{number:02}-{message.purpose.replace('_', '-')}.eml"
        files.write(path, mime.build(post).as_bytes())
        yield path


def ask(book: Book, settings: Settings, folder: Path, written: list[Path]) -> None:
    """Do what today asks for in writing: draft each mail from the shipped texts, and hand it over as a file.

    A mail that needs words only the user has is left out.
    """
    for step in today.steps(book, settings):
        try:
            draft = drafted(book, step, settings)
        except Problem:
            continue
        if draft is not None:
            message_id = messages.write(book, draft.draft)
            path = folder / f"today-{len(written) + 1:02}-{draft.draft.purpose.replace('_', '-')}.eml"
            written.append(messages.save_eml(book, message_id, to=path, settings=settings))


def drafted(book: Book, step: Step, settings: Settings) -> requests.Proposal | None:
    """Return the mail that a step asks for, or None. Raises what proposing raises."""
    match step.kind:
        case StepKind.ASK_ADVICE | StepKind.NUDGE if step.table == "application":
            return requests.propose_request(book, step.id, settings)
        case StepKind.CHECK_IN if step.table == "application":
            about = About(application_id=step.id)
            return requests.propose(book, MessagePurpose.CHECK_IN, about, settings=settings)
        case _:
            return None


def write_report(book: Book, settings: Settings, folder: Path, *, press: Typesetter) -> list[Path]:
    """Write the report as PDF and each of its pages as a picture; return the files."""
    now = book.clock.now()
    period = Period(until=day_of(now, settings.zone))
    values = report.values(book, period, now=now, zone=settings.zone, person=settings.name)
    written = [folder / "report.pdf"]
    files.write(written[0], report.pdf(values, press))
    for number, page in enumerate(report.pages(values, press, ppi=PICTURE_PPI), start=1):
        written.append(folder / f"report-{number:02}.png")
        files.write(written[-1], page)
    return written
