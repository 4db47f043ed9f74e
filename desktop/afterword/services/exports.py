"""Everything out, in forms that other programs read: tables, a calendar, cards and mails."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from afterword.adapters import calendar_writing, csv_files, files, mailboxes, mime, own_tables, vcards
from afterword.domain.application import Application
from afterword.domain.calendar_event import OWN_UID, CalendarEvent
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.interview import Interview, RoundResult
from afterword.domain.message import Message, MessageState
from afterword.domain.names import sort_key
from afterword.domain.post import Post
from afterword.services.import_rounds_plan import own_sequence
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reminder as reminder_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

_NOT_NAME = re.compile(r"[^a-z0-9]+")
_PRIVATE_FOLDER = 0o700


def write(book: Book, folder: Path, *, now: datetime) -> list[Path]:
    """Write all that is in the book into a folder and return the files, in order.

    Each file is written whole or not at all, and only the user may read it. What is written comes back by
    an import with nothing new. Raise `UnwritableFile`; files that came before it are then complete.
    """
    known = _Known(book)
    _make(folder)
    written: list[Path] = []
    for name, headings, rows in _tables(book, known):
        written.append(_write(folder / f"{name}.csv", csv_files.written(headings, rows)))
    events = [known.event(one) for one in known.interviews]
    if events:
        written.append(_write(folder / "interviews.ics", calendar_writing.written(events, now=now)))
    people = [(one, known.employer(one.employer_id)) for one in known.contacts.values()]
    if people:
        written.append(_write(folder / "contacts.vcf", vcards.written(people)))
    for name, raw in _mails(book):
        _make(folder / "mail")
        written.append(_write(folder / "mail" / name, raw))
    return written


def _write(path: Path, content: bytes) -> Path:
    files.write(path, content)
    return path


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as wrong:
        raise UnwritableFile(path=str(folder), detail=wrong.strerror or str(wrong)) from wrong


class _Known:
    """The nouns of a book by id, for the names that others show."""

    def __init__(self, book: Book) -> None:
        self.employers: dict[int, Employer] = {one.id: one for one in employer_store.all(book)}
        self.contacts: dict[int, Contact] = {one.id: one for one in contact_store.all(book)}
        self.applications: dict[int, Application] = {one.id: one for one in application_store.all(book)}
        self.interviews: list[Interview] = interview_store.all(book)

    def employer(self, number: int | None) -> str:
        return self.employers[number].name if number in self.employers else ""

    def contact(self, number: int | None) -> str:
        return self.contacts[number].name if number in self.contacts else ""

    def event(self, one: Interview) -> CalendarEvent:
        application = self.applications[one.application_id]
        employer = self.employer(application.employer_id)
        people = [self.contacts[number] for number in one.interviewer_ids if number in self.contacts]
        return CalendarEvent(
            uid=one.calendar_uid or f"{one.uid}{OWN_UID}",
            id=one.uid,
            sequence=own_sequence(one),
            stamp=one.changed_at,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            zone=one.zone,
            title=f"{application.role}, {employer}",
            employer=employer,
            role=application.role,
            place=one.place,
            notes=one.notes,
            people=tuple((each.name, each.email) for each in people),
            is_cancelled=one.result is RoundResult.CANCELLED,
        )


Rows = Iterable[Sequence[str]]


def _tables(book: Book, known: _Known) -> Iterator[tuple[str, Sequence[str], Rows]]:
    """Yield each table: the name of its file, its headings, its rows."""
    yield "employers", own_tables.EMPLOYERS, map(own_tables.employer_cells, known.employers.values())
    yield (
        "contacts",
        own_tables.CONTACTS,
        (own_tables.contact_cells(one, known.employer(one.employer_id)) for one in known.contacts.values()),
    )
    yield (
        "applications",
        own_tables.APPLICATIONS,
        (
            own_tables.application_cells(
                one,
                known.employer(one.employer_id),
                agency=known.employer(one.agency_id),
                heard_from=known.contact(one.heard_from_id),
            )
            for one in known.applications.values()
        ),
    )
    yield "interviews", own_tables.INTERVIEWS, (_interview(known, one) for one in known.interviews)
    yield "advice", own_tables.ADVICE, _advice(book, known)
    yield "touches", own_tables.TOUCHES, _touches(book, known)
    yield "messages", own_tables.MESSAGES, _messages(book, known)
    yield "replies", own_tables.REPLIES, _replies(book, known)
    yield "reminders", own_tables.REMINDERS, map(own_tables.reminder_cells, reminder_store.all(book))


def _interview(known: _Known, one: Interview) -> tuple[str, ...]:
    application = known.applications[one.application_id]
    people = [known.contact(number) for number in one.interviewer_ids]
    return own_tables.interview_cells(one, application, known.employer(application.employer_id), people)


def _advice(book: Book, known: _Known) -> Rows:
    for one in advice_store.all(book):
        application = known.applications.get(one.application_id or 0)
        contact = known.contacts.get(one.contact_id or 0)
        at = application.employer_id if application else contact.employer_id if contact else None
        yield own_tables.advice_cells(
            one,
            known.contact(one.contact_id),
            employer=known.employer(at),
            role=application.role if application else "",
        )


def _touches(book: Book, known: _Known) -> Rows:
    for one in touch_store.all(book):
        contact = known.contacts[one.contact_id]
        yield own_tables.touch_cells(one, contact.name, known.employer(contact.employer_id))


def _messages(book: Book, known: _Known) -> Rows:
    for one in message_store.all(book):
        application = known.applications.get(one.application_id or 0)
        employer = known.employer(application.employer_id) if application else ""
        yield own_tables.message_cells(one, employer, application.role if application else "")


def _replies(book: Book, known: _Known) -> Rows:
    for one in reply_store.all(book):
        yield own_tables.reply_cells(one, known.contact(one.contact_id))


def _mails(book: Book) -> Iterator[tuple[str, bytes]]:
    """Yield the mails of both sides: the name of each file, and the mail."""
    for message in message_store.all(book):
        at = message.sent_at or message.handed_at or message.created_at
        yield _name("to", at, message.to_name or message.to_address, number=message.id), _sent(message, at)
    for reply in reply_store.all(book):
        if reply.raw:
            who = reply.from_name or reply.from_address
            yield _name("from", reply.received_at, who, number=reply.id), reply.raw


def _name(way: str, at: datetime, who: str, *, number: int) -> str:
    """Return a name that any system takes, the same for the same mail at each export."""
    bare = _NOT_NAME.sub("-", sort_key(who)).strip("-")[:40]
    return "-".join(part for part in (at.strftime("%Y-%m-%d"), way, bare, str(number)) if part) + ".eml"


def _sent(message: Message, at: datetime) -> bytes:
    post = Post(
        from_name="",
        from_address="",
        to_name=message.to_name,
        to_address=message.to_address,
        subject=message.subject,
        body=message.body,
        date=at,
        message_id=message.message_id or f"<{message.uid}{OWN_UID}>",
    )
    mail = mime.build(post)
    mail[mailboxes.OWN_HEADER] = message.uid
    if message.state is not MessageState.SENT:
        mail["X-Unsent"] = "1"
    return mail.as_bytes()
