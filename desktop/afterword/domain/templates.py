"""Which places a mail text has, what fills them, and what is still unfilled (C16)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from afterword.domain.errors import Problem
from afterword.domain.message import MessagePurpose
from afterword.domain.template_values import is_nobody, shaped

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
TITLES = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "herr", "frau", "rev"}
)
LEFTOVER = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{[\w .'-]{1,40}\}|\[[^\]\n]{1,60}\](?!\()|<[A-Za-z][\w .'-]{1,40}>"
    r"|\bX{3,}\b|_{3,}|\.{5,}|\b(?:TODO|TBD|TBC|lorem ipsum)\b",
    re.DOTALL,
)
SILLY = re.compile(
    r"\b(?:dear|hi|hello|hey)\s+the\s+(?:interviewer|hiring manager|recruiter|panel|person|name|contact)s?\b"
    r"|\b(?:hi|hello|hey)\s+(?:hiring manager|recruiter)\b"
    r"|\b(?:dear|hi|hello|hey)\s+(?:interviewer|(?:(?:first|last|full|your|my)[ _])?name|none|null|undefined|"
    r"nan|unknown|n/a|contact|\?+)(?=\s*(?:[,.:!]|$))"
    r"|(?m:^(?:dear[ \t]*[,:]?|(?:hi|hello|hey)[ \t]+,)[ \t]*$)|\b(?:dear|hi|hello|hey)\s+\S+@\S+"
    r"|(?-i:\b(?:[Tt]he|an|as a|for a|as an)[ \t]*[,.;:](?=\s|$))"
    r"|\b(?:position|role|job|team|everyone) at[ \t]*[.,;]"
    r"|\b(?:position|role|job|vacancy|interview|conversation|talk) (?:at|with|for|about|of|as)"
    r"\s*[.,;](?=\s|$)"
    r"|\b(?-i:the|at|an|as a|for the|about the)[ \t]{2,}(?=[a-z])"
    r"|\b(?:position position|role role|job job|position role|the the)\b"
    r"|(?<![.!?]\s)(?<!^)(?<!\n)\b(?-i:None)\b(?!\s+of\b)"
    r"|[\"\u201c][ \t]*[\"\u201d]|\([ \t]*\)|(?<=\w)\.\.(?=\s|$)",
    re.IGNORECASE,
)


class Place(StrEnum):
    """The places that a mail text may have. The value is the name between the double braces."""

    GREETING = "greeting"
    MY_NAME = "my_name"
    PERSON = "person"
    FIRST_NAME = "first_name"
    EMPLOYER = "employer"
    ROLE = "role"
    ROUND_WORDS = "round_words"
    INTERVIEW_ON = "interview_on"
    ASKED_ON = "asked_on"
    EARLIER_SUBJECT = "earlier_subject"
    DETAIL = "detail"
    ADVICE_WORDS = "advice_words"
    NEXT_ACTION = "next_action"
    GOOD_NEWS = "good_news"
    MY_NEWS = "my_news"


class MissingPlaces(Problem):
    """A mail text needs what is not known yet. Facts: places (names, comma separated)."""

    code = "missing_places"


class BrokenTemplate(Problem):
    """A mail text cannot be read as a template. Facts: name, line, detail."""

    code = "broken_template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What is known to fill a mail text with. Empty means not known: it never reaches the text."""

    my_name: str = ""
    person: str = ""
    employer: str = ""
    role: str = ""
    round_words: str = ""
    interview_on: str = ""
    asked_on: str = ""
    earlier_subject: str = ""
    detail: str = ""
    advice_words: str = ""
    next_action: str = ""
    good_news: str = ""
    my_news: str = ""

    def values(self) -> Mapping[str, str]:
        """Return the places that are known, by name, each as one clean line of text."""
        clean = {one.name: " ".join(str(getattr(self, one.name)).split()) for one in fields(self)}
        known = {name: shaped(name, value) for name, value in clean.items()}
        if is_nobody(known[Place.PERSON]):
            known[Place.PERSON] = ""
        known[Place.FIRST_NAME] = first_name(known[Place.PERSON])
        known[Place.GREETING] = greeting(known[Place.PERSON])
        return {name: value for name, value in known.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """A template as shipped or own: `key` names it (for example "ask_advice.1-plain")."""

    key: str
    purpose: MessagePurpose
    name: str
    subject: str
    body: str
    language: str = "en"

    @property
    def is_follow_up(self) -> bool:
        """Whether it is for a second mail or a special case, and so never the first choice."""
        return self.key.partition(".")[2].startswith("9-")


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A part of a text that must not leave: a leftover place, or words made silly by an empty one."""

    start: int
    end: int
    text: str


def first_name(person: str) -> str:
    """Return the name a person is called by: "Anna" of "Dr. Anna Okafor" and of "Okafor, Anna"."""
    family, comma, given = person.partition(",")
    words = (given if comma else family).split()
    while words and words[0].rstrip(".").casefold() in TITLES:
        words = words[1:]
    return words[0] if words else ""


def greeting(person: str) -> str:
    """Return how a mail to this person begins, without comma: "Hello" to nobody known (no gender, C16)."""
    family, comma, given = person.partition(",")
    full = f"{given} {family}" if comma else person
    full = " ".join(full.split())
    return f"Dear {full}" if full else "Hello"


def spoken_day(day: date, written: date) -> str:
    """Return words for a past day that stay true for a week after they were written.

    "on Tuesday" within six days, else "on 3 March", with the year when it is another one. Never "yesterday":
    the mail may be read or sent later.
    """
    if 0 <= (written - day).days < 6:  # six: so that "on Tuesday" cannot mean two days
        return f"on {WEEKDAYS[day.weekday()]}"
    year = f" {day.year}" if day.year != written.year else ""
    return f"on {day.day} {MONTHS[day.month - 1]}{year}"


def unfilled(text: str) -> tuple[Unfilled, ...]:
    """Return the parts of a text that were left to fill, or that an empty value made silly, in order."""
    spans = [
        (found.start(), found.end()) for pattern in (LEFTOVER, SILLY) for found in pattern.finditer(text)
    ]
    spans.sort()
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(Unfilled(start, end, text[start:end]) for start, end in kept)
