"""The report: its values out of the book, its document, its pages."""

import json
from datetime import datetime
from functools import cache

from afterword.adapters import shipped
from afterword.adapters.typesetter import Typesetter
from afterword.domain import (
    document_text,
    report_document,
    sharing,
    statistics_advice,
    statistics_log,
    statistics_people,
    statistics_road,
)
from afterword.domain.document import Document
from afterword.domain.report import (
    LOGS,
    USUAL_PARTS,
    KnownEmployer,
    KnownPerson,
    Names,
    Part,
    Period,
    Report,
)
from afterword.domain.report_logs import LogForm
from afterword.domain.report_words import Words
from afterword.domain.settings import Paper
from afterword.domain.statistics_records import Records
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    focus,
    interview,
    message,
    reply,
    theme,
    touch,
)
from afterword.store.book import Book


def values(
    book: Book,
    period: Period,
    *,
    now: datetime,
    zone: str,
    parts: frozenset[Part] = USUAL_PARTS,
    paper: Paper = Paper.A4,
    shared: bool = False,
    person: str = "",
) -> Report:
    """Return the values of the report on a period.

    `person` is the user's own name, for the title and the logs. With `shared`, people and employers are
    replaced throughout; raises NamesLeft if one could not be.
    """
    records = read(book, period, now=now, zone=zone)
    report = counted(records, parts=parts, paper=paper, person=person)
    return sharing.hide(report, words(report.language)) if shared else report


def read(book: Book, period: Period, *, now: datetime, zone: str) -> Records:
    """Return what the report is counted from."""
    return Records(
        now=now,
        zone=zone,
        since=period.since,
        until=period.until,
        employers={one.id: one for one in employer.all(book)},
        contacts={one.id: one for one in contact.all(book)},
        applications={one.id: one for one in application.all(book)},
        interviews=tuple(interview.all(book)),
        messages=tuple(message.all(book)),
        replies=tuple(reply.all(book)),
        advice=tuple(advice.all(book)),
        focus=tuple(focus.all(book)),
        touches=tuple(touch.all(book)),
        themes={one.key: one for one in theme.all(book)},
    )


def counted(records: Records, *, parts: frozenset[Part], paper: Paper, person: str) -> Report:
    """Return the parts that are on, counted."""
    on = parts.__contains__
    return Report(
        since=records.since,
        until=records.until,
        made_at=records.now,
        zone=records.zone,
        parts=parts,
        paper=paper,
        person=person,
        summary=statistics_road.summary(records) if on(Part.SUMMARY) else None,
        advice=statistics_advice.by_theme(records) if on(Part.ADVICE) else None,
        tried=statistics_advice.tried(records) if on(Part.TRIED) else None,
        endings=statistics_road.endings(records) if on(Part.ENDINGS) else None,
        asking=statistics_people.asking(records) if on(Part.ASKING) else None,
        debriefs=statistics_road.debriefs(records) if on(Part.DEBRIEFS) else None,
        touch=statistics_people.keeping_in_touch(records) if on(Part.TOUCH) else None,
        logs=tuple(statistics_log.log(records, LogForm(part.value)) for part in LOGS if on(part)),
        names=names(records),
    )


def names(records: Records) -> Names:
    """Return everybody in the book, in the order of their ids, for hiding."""
    return Names(
        employers=tuple(
            KnownEmployer(name=one.name, website=one.website, place=one.place)
            for one in records.employers.values()
        ),
        people=tuple(
            KnownPerson(
                name=one.name,
                employer=records.employer_name(one.employer_id),
                email=one.email,
                phone=one.phone,
                profile=one.profile,
            )
            for one in records.contacts.values()
        ),
    )


@cache
def words(language: str) -> Words:
    """Return the words of the report in a language. Raises FileNotFoundError for one that is not shipped."""
    return Words(json.loads(shipped.text(f"report/{language}.json")))


def typesetter() -> Typesetter:
    """Return a typesetter of the shipped report. Keep it: it remembers fonts, and what they can show."""
    return Typesetter(shipped.path("report"))


def document(report: Report) -> Document:
    """Return the report as a document."""
    return report_document.document(report, words(report.language))


def pdf(report: Report, press: Typesetter) -> bytes:
    """Return the report as a tagged PDF (PDF/UA-1)."""
    return press.pdf(document(report))


def pages(report: Report, press: Typesetter, *, ppi: float = 96.0) -> list[bytes]:
    """Return the pages of the very same document as pictures (PNG), with so many pixels to the inch."""
    return press.pages(document(report), ppi=ppi)


def as_text(report: Report) -> str:
    """Return the report as plain text, for copying."""
    return document_text.text(document(report))
