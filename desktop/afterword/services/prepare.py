"""What a person can take along to an interview: one page to print, and the round for the phone's calendar."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from afterword.adapters import calendar_writing, files, shipped
from afterword.adapters.typesetter import Typesetter
from afterword.domain import prep_sheet
from afterword.domain.calendar_event import OWN_UID, CalendarEvent
from afterword.domain.document import Document
from afterword.domain.interview import RoundResult
from afterword.domain.prep_sheet import Point, PrepSheet
from afterword.domain.report_words import Words
from afterword.domain.settings import Settings
from afterword.services.import_rounds_plan import own_sequence
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store.book import Book


def sheet(book: Book, interview_id: int, settings: Settings) -> PrepSheet:
    """Return what stands on the page of an interview. Raise `NotFound`."""
    meeting = interview_store.get(book, interview_id)
    application = application_store.get(book, meeting.application_id)
    people = contact_store.many(book, meeting.interviewer_ids)
    return PrepSheet(
        employer=employer_store.get(book, application.employer_id).name,
        role=application.role,
        kind=meeting.kind,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        agreed=meeting.zone,
        zone=settings.zone,
        made_at=book.clock.now(),
        place=meeting.place,
        people=tuple(
            (people[one].name, people[one].title) for one in meeting.interviewer_ids if one in people
        ),
        points=_points(book, interview_id),
        notes=meeting.notes,
        paper=settings.paper,
    )


def typeset(found: PrepSheet, press: Typesetter) -> bytes:
    """Return the page as a tagged PDF (PDF/UA-1). It takes a while: run it in a job."""
    return press.pdf(fitted(found, lambda document: len(press.drawings(document))))


def drawings(found: PrepSheet, press: Typesetter) -> list[bytes]:
    """Return the page as a vector drawing (SVG), for a preview. Run it in a job."""
    return press.drawings(fitted(found, lambda document: len(press.drawings(document))))


def fitted(found: PrepSheet, pages: Callable[[Document], int]) -> Document:
    """Return the document on one page: the end of long notes is left out, the words of advice never are.

    `pages` counts the pages of a document. Only advice that fills a page by itself needs a second one.
    """
    texts = words(found.language)
    made = prep_sheet.document(found, texts)
    if pages(made) == 1 or not found.notes.strip():
        return made
    fits, too_long = 0, len(found.notes)
    while too_long - fits > 1:  # the longest beginning of the notes that fits, found by halving
        middle = (fits + too_long) // 2
        if pages(prep_sheet.document(_cut(found, middle, texts), texts)) == 1:
            fits = middle
        else:
            too_long = middle
    return prep_sheet.document(_cut(found, fits, texts), texts)


def save_pdf(found: PrepSheet, press: Typesetter, *, to: Path) -> Path:
    """Save the page. Raise `UnwritableFile`."""
    files.write(to, typeset(found, press))
    return to


def calendar(book: Book, interview_id: int, settings: Settings) -> bytes:
    """Return the round as a calendar file, its focus points in the description. Raise `NotFound`."""
    found = sheet(book, interview_id, settings)
    meeting = interview_store.get(book, interview_id)
    people = contact_store.many(book, meeting.interviewer_ids)
    met = [people[one] for one in meeting.interviewer_ids if one in people]
    event = CalendarEvent(
        uid=meeting.calendar_uid or f"{meeting.uid}{OWN_UID}",
        id=meeting.uid,
        sequence=own_sequence(meeting),
        stamp=meeting.changed_at,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        zone=meeting.zone,
        title=f"{found.role}, {found.employer}",
        employer=found.employer,
        role=found.role,
        place=meeting.place,
        notes=prep_sheet.calendar_notes(found, words(found.language)),
        people=tuple((one.name, one.email) for one in met),
        is_cancelled=meeting.result is RoundResult.CANCELLED,
    )
    return calendar_writing.written([event], now=book.clock.now())


def save_calendar(book: Book, interview_id: int, settings: Settings, *, to: Path) -> Path:
    """Save the round as a calendar file. Raise `NotFound` or `UnwritableFile`."""
    files.write(to, calendar(book, interview_id, settings))
    return to


@cache
def words(language: str) -> Words:
    """Return the words of the page. Raise FileNotFoundError for a language that is not shipped."""
    kinds = ("report", "prepare")  # days, rounds and counts are said as in the report
    texts = [json.loads(shipped.text(f"{kind}/{language}.json")) for kind in kinds]
    return Words({key: text for one in texts for key, text in one.items()})


def _points(book: Book, interview_id: int) -> tuple[Point, ...]:
    carried = focus_store.of_interview(book, interview_id)
    advice = advice_store.many(book, [one.advice_id for one in carried])
    listed = [advice[one.advice_id] for one in carried if one.advice_id in advice]
    people = contact_store.many(book, [one.contact_id for one in listed if one.contact_id])
    return tuple(
        Point(
            words=one.words,
            received_on=one.received_on,
            person=people[one.contact_id].name if one.contact_id and one.contact_id in people else "",
            next_action=one.next_action,
        )
        for one in listed
    )


def _cut(found: PrepSheet, length: int, texts: Words) -> PrepSheet:
    if length == 0:
        return replace(found, notes="")
    kept, _, _ = found.notes[:length].rpartition(" ")
    return replace(found, notes=(kept or found.notes[:length]).rstrip() + texts.say("prepare.cut"))
