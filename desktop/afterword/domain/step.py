"""A step: one thing to do next, why, and when."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from afterword.domain.now import Now
from afterword.domain.rules import Rules
from afterword.domain.workdays import WorkWeek


class StepKind(StrEnum):
    """What there is to do. The order is the order of care when two are due at the same moment."""

    SETTLE_MAIL = "settle_mail"
    LOOK_AT_REPLY = "look_at_reply"
    PREPARE = "prepare"
    THANK_INTERVIEW = "thank_interview"
    DEBRIEF = "debrief"
    THANK_ADVICE = "thank_advice"
    TELL_PAID_OFF = "tell_paid_off"
    ASK_ADVICE = "ask_advice"
    NUDGE = "nudge"
    CHECK_IN = "check_in"
    NOTE_DECISION = "note_decision"
    CLOSE_REQUEST = "close_request"
    CLOSE_APPLICATION = "close_application"
    CALL = "call"
    WRITE = "write"
    OWN = "own"
    PRACTISE = "practise"
    SEND_LATER = "send_later"
    AWAIT_ADVICE = "await_advice"
    AWAIT_NEWS = "await_news"


class Part(StrEnum):
    """The part of Today that a step stands in."""

    NOW = "now"
    SOON = "soon"
    WAITING = "waiting"


class Why(StrEnum):
    """The reason of a step; `day` and `count` of its `Reason` fill the sentence."""

    MAIL_FAILED = "mail_failed"
    MAIL_MAYBE_SENT = "mail_maybe_sent"
    MAIL_HANDED_OVER = "mail_handed_over"
    MAIL_QUEUED = "mail_queued"
    REPLY_CAME = "reply_came"
    INTERVIEW_ON = "interview_on"
    INTERVIEW_HELD = "interview_held"
    NOBODY_THANKED = "nobody_thanked"
    ADVICE_CAME = "advice_came"
    DECLINED_KINDLY = "declined_kindly"
    ROUND_PASSED = "round_passed"
    OFFER_CAME = "offer_came"
    NO_CAME = "no_came"
    NO_ANSWER_SINCE = "no_answer_since"
    PROMISED_BY = "promised_by"
    SILENT_SINCE_ROUND = "silent_since_round"
    ROUND_NOT_SELECTED = "round_not_selected"
    NEWS_LATE = "news_late"
    MONTHS_AFTER_NO = "months_after_no"
    LAST_CONTACT = "last_contact"
    OWN_WORDS = "own_words"
    CARDS_DUE = "cards_due"
    ASKED_ON = "asked_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a step stands there, as values: the words are made where it is shown.

    `quotes` are the words to bear in mind, each as it was written.
    """

    why: Why
    day: date | None = None
    count: int = 0
    text: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do: its subject (`table`, `id`), whom it concerns, its window (aware UTC) and why."""

    kind: StepKind
    table: str
    id: int
    reason: Reason
    opens: datetime
    due: datetime
    closes: datetime | None = None
    employer: str = ""
    role: str = ""
    person: str = ""
    part: Part = Part.SOON

    @property
    def key(self) -> tuple[StepKind, str, int]:
        """What names a step: a mark (snooze, done, never) is kept under it."""
        return self.kind, self.table, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the rules stand on: now in the user's place, their week and numbers."""

    now: Now
    week: WorkWeek
    rules: Rules

    @property
    def zone(self) -> str:
        """The user's IANA time zone."""
        return self.now.zone
