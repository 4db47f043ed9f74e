"""The page to look at before an interview: when, where, with whom, two points in mind, room for questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.domain.document import Block, Document, Fields, Heading, Paragraph, Quote, Tone
from afterword.domain.interview import RoundKind
from afterword.domain.report_words import Words
from afterword.domain.settings import Paper

QUESTIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Advice to keep in mind: the exact words, who gave them and when, what to do."""

    words: str
    received_on: date
    person: str = ""
    next_action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepSheet:
    """What stands on it. `starts_at` is aware UTC, `agreed` the zone of the round, `zone` of the user."""

    employer: str
    role: str
    kind: RoundKind
    starts_at: datetime
    minutes: int
    agreed: str
    zone: str
    made_at: datetime
    place: str = ""
    people: tuple[tuple[str, str], ...] = ()
    points: tuple[Point, ...] = ()
    notes: str = ""
    paper: Paper = Paper.A4
    language: str = "en"


def document(sheet: PrepSheet, words: Words) -> Document:
    """Return the page as a document."""
    title = words.say("prepare.title", role=sheet.role, employer=sheet.employer)
    return Document(
        title=title,
        subtitle=words.kind("round", sheet.kind).capitalize(),
        footer=words.say("prepare.footer", title=title),
        page_of=words.say("page_of", page="{page}", pages="{pages}"),
        unshowable=words.say("unshowable"),
        language=sheet.language,
        paper=sheet.paper,
        made_at=sheet.made_at,
        blocks=tuple(_blocks(sheet, words)),
    )


def calendar_notes(sheet: PrepSheet, words: Words) -> str:
    """Return what a calendar shows with the round: the points in mind, then the user's own notes."""
    lines = []
    if sheet.points:
        lines.append(words.say("prepare.calendar_focus"))
    for point in sheet.points:
        lines.append(words.say("prepare.calendar_point", words=" ".join(point.words.split())))
        if point.next_action:
            lines.append(words.say("prepare.calendar_action", action=point.next_action))
    return "\n\n".join(part for part in ("\n".join(lines), sheet.notes.strip()) if part)


def _blocks(sheet: PrepSheet, words: Words) -> Iterator[Block]:
    yield Fields(fields=tuple(_facts(sheet, words)))
    yield Heading(text=words.say("prepare.focus"), level=1)
    if not sheet.points:
        yield Paragraph(text=words.say("prepare.no_focus"), tone=Tone.QUIET)
    for point in sheet.points:
        yield _quote(point, words)
    if sheet.notes.strip():
        yield Heading(text=words.say("prepare.notes"), level=1)
        yield Paragraph(text=sheet.notes.strip())
    yield Heading(text=words.say("prepare.questions"), level=1)
    yield Fields(fields=tuple((str(number), "") for number in range(1, QUESTIONS + 1)))


def _facts(sheet: PrepSheet, words: Words) -> Iterator[tuple[str, str]]:
    minutes = words.plural("prepare.minutes", sheet.minutes)
    moment = words.moment(sheet.starts_at, sheet.zone)
    yield words.say("prepare.when"), f"{moment}{words.say('comma')}{minutes}"
    if _differs(sheet):
        yield words.say("prepare.there"), words.moment(sheet.starts_at, sheet.agreed)
    if sheet.place:
        yield words.say("prepare.where"), sheet.place
    if sheet.people:
        yield words.say("prepare.with"), "\n".join(_person(one, words) for one in sheet.people)


def _differs(sheet: PrepSheet) -> bool:
    """Return whether the clocks of the user and of the place show different times then."""
    return _offset(sheet.starts_at, sheet.zone) != _offset(sheet.starts_at, sheet.agreed)


def _offset(at: datetime, zone: str) -> timedelta | None:
    return at.astimezone(ZoneInfo(zone)).utcoffset()


def _person(person: tuple[str, str], words: Words) -> str:
    name, title = person
    return words.say("prepare.person", name=name, title=title) if title else name


def _quote(point: Point, words: Words) -> Quote:
    day = words.day(point.received_on)
    key = "prepare.source" if point.person else "prepare.source_unknown"
    return Quote(
        words=point.words,
        source=words.say(key, person=point.person, day=day),
        action_label=words.say("prepare.next_action") if point.next_action else "",
        action=point.next_action,
    )
