"""What the printable report shows, as values: no words of its own, only facts and the user's texts."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from afterword.domain.report_advice import AdvicePart, DebriefPart, Summary, TriedPart
from afterword.domain.report_logs import LogForm, LogPart
from afterword.domain.report_road import AskingPart, EndingsPart, TouchPart
from afterword.domain.settings import Paper


class Part(StrEnum):
    """The parts of the report, in the order they are printed."""

    SUMMARY = "summary"
    ADVICE = "advice"
    TRIED = "tried"
    ENDINGS = "endings"
    ASKING = "asking"
    DEBRIEFS = "debriefs"
    TOUCH = "touch"
    LOG_NEBRASKA = "log_nebraska"
    LOG_WISCONSIN = "log_wisconsin"
    LOG_NEW_YORK = "log_new_york"
    LOG_GERMANY = "log_germany"


LOGS = tuple(Part(form) for form in LogForm)
USUAL_PARTS = frozenset(Part) - frozenset(LOGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days told of, both included; `since` None means from the beginning."""

    since: date | None = None
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person who must not be named in the shared form."""

    name: str
    employer: str
    email: str = ""
    phone: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEmployer:
    """An employer that must not be named in the shared form."""

    name: str
    website: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Everybody in the book, for hiding. Never printed; empty in the shared form."""

    employers: tuple[KnownEmployer, ...] = ()
    people: tuple[KnownPerson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything the document shows. A part that is switched off is None."""

    since: date | None
    until: date
    made_at: datetime
    zone: str
    parts: frozenset[Part] = USUAL_PARTS
    paper: Paper = Paper.A4
    language: str = "en"
    shared: bool = False
    person: str = ""
    summary: Summary | None = None
    advice: AdvicePart | None = None
    tried: TriedPart | None = None
    endings: EndingsPart | None = None
    asking: AskingPart | None = None
    debriefs: DebriefPart | None = None
    touch: TouchPart | None = None
    logs: tuple[LogPart, ...] = ()
    names: Names = field(default_factory=Names)
