"""What a field of a draft may hold: the checks that need nothing but the draft itself."""

from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import InvalidValue
from afterword.domain.interview import Debrief, InterviewDraft
from afterword.domain.touch import TouchDraft

LONGEST_LINE = 300  # characters of a name, a role, an address
LONGEST_TEXT = 100_000  # characters of notes or words
LONGEST_ROUND_MINUTES = 24 * 60
FIRST_YEAR = 1970
LAST_YEAR = 2200


class Reason(StrEnum):
    """Why a value cannot be kept."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_AN_ADDRESS = "not_an_address"
    NOT_A_LINK = "not_a_link"
    NOT_A_ZONE = "not_a_zone"
    OUT_OF_RANGE = "out_of_range"
    UNLIKELY_DATE = "unlikely_date"
    IN_THE_FUTURE = "in_the_future"
    IN_THE_PAST = "in_the_past"
    MISSING = "missing"
    ALREADY_THERE = "already_there"
    ACCOUNT_THERE = "account_there"
    NOT_TOGETHER = "not_together"
    NEEDS_ENCRYPTION = "needs_encryption"


def check_employer(draft: EmployerDraft) -> None:
    """Raise `InvalidValue` when the employer has no name, or a field is too long or not of its form."""
    _line("name", draft.name, required=True)
    _line("place", draft.place)
    _link("website", draft.website)
    _text("notes", draft.notes)


def check_contact(draft: ContactDraft) -> None:
    """Raise `InvalidValue` when the contact has no name, or a field is too long or not of its form."""
    _line("name", draft.name, required=True)
    _line("title", draft.title)
    _line("email", draft.email)
    _line("phone", draft.phone)
    _link("profile", draft.profile)
    _range("rapport", draft.rapport, 0, 5)
    _text("notes", draft.notes)


def check_application(draft: ApplicationDraft) -> None:
    """Raise `InvalidValue` when the application has no role, or a field is too long or not of its form."""
    _line("role", draft.role, required=True)
    for name in ("source", "place", "pay"):
        _line(name, getattr(draft, name))
    _link("posting", draft.posting)
    _day("applied_on", draft.applied_on)
    _day("promised_by", draft.promised_by)
    _text("notes", draft.notes)


def check_decision(decision: Decision, *, today: date) -> None:
    """Raise `InvalidValue` when a decision lacks its day, or the day is yet to come."""
    if decision.outcome is Outcome.WAITING:
        return
    if decision.decided_on is None:
        raise InvalidValue(field="decided_on", reason=Reason.MISSING)
    _day("decided_on", decision.decided_on)
    if decision.decided_on > today:
        raise InvalidValue(field="decided_on", reason=Reason.IN_THE_FUTURE)


def check_interview(draft: InterviewDraft) -> None:
    """Raise `InvalidValue` when the round has an unknown time zone, an unlikely day or an odd length."""
    try:
        ZoneInfo(draft.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as wrong:
        raise InvalidValue(field="zone", reason=Reason.NOT_A_ZONE) from wrong
    _day("starts_at", draft.starts_at)
    _range("minutes", draft.minutes, 1, LONGEST_ROUND_MINUTES)
    _text("place", draft.place)
    _text("notes", draft.notes)


def check_debrief(debrief: Debrief) -> None:
    """Raise `InvalidValue` when the confidence is not 1 to 5, or a text is too long."""
    if debrief.confidence is not None:
        _range("confidence", debrief.confidence, 1, 5)
    _text("went_well", debrief.went_well)
    _text("to_change", debrief.to_change)


def check_advice(draft: AdviceDraft) -> None:
    """Raise `InvalidValue` when there are no words, or a field is too long or out of its range."""
    if not draft.words.strip():
        raise InvalidValue(field="words", reason=Reason.EMPTY)
    _text("words", draft.words)
    _text("next_action", draft.next_action)
    _day("received_on", draft.received_on)
    if draft.helpfulness is not None:
        _range("helpfulness", draft.helpfulness, 1, 5)


def check_touch(draft: TouchDraft) -> None:
    """Raise `InvalidValue` when the day is unlikely or the notes are too long."""
    _day("at", draft.at)
    _text("notes", draft.notes)


def _line(field: str, value: str, *, required: bool = False) -> None:
    if required and not value.strip():
        raise InvalidValue(field=field, reason=Reason.EMPTY)
    if len(value) > LONGEST_LINE:
        raise InvalidValue(field=field, reason=Reason.TOO_LONG)


def _text(field: str, value: str) -> None:
    if len(value) > LONGEST_TEXT:
        raise InvalidValue(field=field, reason=Reason.TOO_LONG)


def _link(field: str, value: str) -> None:
    """A link may lack its scheme, but not be a sentence."""
    if len(value) > LONGEST_LINE * 10:
        raise InvalidValue(field=field, reason=Reason.TOO_LONG)
    if value and (" " in value.strip() or "." not in value):
        raise InvalidValue(field=field, reason=Reason.NOT_A_LINK)


def _range(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise InvalidValue(field=field, reason=Reason.OUT_OF_RANGE)


def _day(field: str, value: date | datetime | None) -> None:
    if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise InvalidValue(field=field, reason=Reason.UNLIKELY_DATE)
