"""The report's values of the work-search logs that offices ask for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from afterword.domain.application import Outcome
from afterword.domain.interview import RoundKind


class LogForm(StrEnum):
    """The offices' forms of a work-search log (field.md, formats 12)."""

    NEBRASKA = "log_nebraska"
    WISCONSIN = "log_wisconsin"
    NEW_YORK = "log_new_york"
    GERMANY = "log_germany"


class Activity(StrEnum):
    """What was done to find work."""

    APPLICATION = "application"
    INTERVIEW = "interview"
    CONTACT = "contact"


class Method(StrEnum):
    """How the contact was made, as far as the book says."""

    UNKNOWN = ""
    ONLINE = "online"
    AGENCY = "agency"
    PHONE = "phone"
    IN_PERSON = "in_person"
    VIDEO = "video"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One line of a work-search log. `source` is what the user wrote about where the posting was found."""

    on: date
    activity: Activity
    method: Method
    source: str
    employer: str
    address: str
    phone: str
    person: str
    position: str
    round: RoundKind | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogWeek:
    """The entries of a week. `ends_on` is the last day of the week as the office counts it."""

    ends_on: date
    entries: tuple[LogEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPart:
    """One work-search log: by weeks where the office asks by the week, else one list."""

    form: LogForm
    weeks: tuple[LogWeek, ...]
