"""What the tone guide says: findings with their reasons and rewordings, checks, and the verdict."""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What would put an employer on guard."""

    BLAME_QUESTION = "blame_question"
    WHY_NOT_HIRED = "why_not_hired"
    CHALLENGE_DECISION = "challenge_decision"
    ANGER = "anger"
    PLEADING = "pleading"
    GUILT = "guilt"
    SELF_DEPRECATION = "self_deprecation"
    DEMAND = "demand"
    LEGAL_THREAT = "legal_threat"
    COMPARISON_TO_HIRE = "comparison_to_hire"
    OTHER = "other"


class Severity(StrEnum):
    """How much a finding weighs: ``STOP`` asks before sending, ``THINK`` only underlines."""

    STOP = "stop"
    THINK = "think"


class Verdict(StrEnum):
    """Whether anything was found."""

    OK = "ok"
    FLAG = "flag"


class TonePurpose(StrEnum):
    """What the text is for; ``SENTENCE`` is one sentence of any mail, and gets no checks."""

    ASK = "ask"
    SENTENCE = "sentence"
    THANK_AFTER_INTERVIEW = "thank_after_interview"
    THANK_FOR_ADVICE = "thank_for_advice"
    PAID_OFF = "paid_off"
    CHECK_IN = "check_in"
    KEEP_IN_TOUCH = "keep_in_touch"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One stretch that would put the reader on guard, why, and what may stand there instead.

    An empty text in ``instead`` means: leave it out.
    """

    start: int
    end: int
    text: str
    category: Category
    severity: Severity
    why: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """What a mail has (C10, C11) and what it should not have (C13)."""

    thanks: bool
    accepts_decision: bool
    asks_advice: bool
    about_my_interviewing: bool
    easy_way_out: bool
    length: bool
    words: int = 0
    sentences: int = 0
    asks: int = 0
    detail: bool = False
    empty_phrases: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ToneReport:
    """The verdict on a text: ``FLAG`` exactly when there is a finding."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    checks: Checks | None
