"""What a remark is about: a part of the interview or what the writer brought to it, in the writer's words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class TopicKind(StrEnum):
    """What can be said of a topic: one prepares for an event, answers a question, improves a thing."""

    EVENT = "event"
    QUESTION = "question"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as the writer would name it again: "the coding test", "my cover letter"."""

    kind: TopicKind
    phrase: str

    @property
    def place(self) -> str:
        """Where something was done better: "in the coding test", "on the trial day"."""
        last = self.phrase.split()[-1].lower()
        return f"{_BEFORE.get(last, 'in')} {self.phrase}"

    @property
    def alike(self) -> str:
        """What one may prepare for after it is over: "a coding test like this", "rounds like these"."""
        words = self.phrase.partition(" ")[2]
        if words.endswith("s"):
            return f"{words} like these"
        if words.endswith(_UNCOUNTED):
            return f"{words} like this"
        return f"{'an' if _VOWEL.match(words) else 'a'} {words} like this"


_BEFORE = {"day": "on", "shift": "on", "assignment": "on", "homework": "on", "task": "on", "centre": "at"}
_UNCOUNTED = ("homework",)
_VOWEL = re.compile(r"(?!uni|use|one|eu)[aeiou]|hour|hono|[fhlmnrsx](?:-|[A-Z]\b)", re.IGNORECASE)
_EVENTS = (
    r"(?:interview|test|task|exercise|round|stage|presentation|lecture|lesson|audition|"
    r"assessment(?: centre)?|trial (?:day|shift)|demo(?:nstration)?|role[ -]?play|project|assignment|"
    r"homework|(?:phone|video) call|challenge|exam|rehearsal)s?"
)
_THINGS = (
    r"(?:answers?|examples?|repl(?:y|ies)|cv|r[e\u00e9]sum[e\u00e9]|portfolio|(?:cover )?letter|application|"
    r"essay|code|english|german|french|spanish|dutch|italian|welsh|irish|spelling|pronunciation|handwriting|voice|"
    r"performance|delivery|technique|drawings?|designs?|slides|eye contact|body language|pitch|statement|"
    r"writing|driving|case study|teaching|singing|playing|cooking|work sample|lesson plan|"
    r"proposal|skills|manner|maths|communication|welding|handshake|timekeeping|punctuality|tone|posture|"
    r"knife work|explanations?|introduction|knowledge|preparation|structure|vocabulary|grammar|typing|"
    r"diction)"
)
_BETWEEN = r"((?: (?!(?:is|was|were|are|and|or|of|in|on|to|that|you|i|my|the|for|with|at)\b)[\w-]+){%s,2}?)"
_ENDS = (
    r"(?!'|-| (?:interviewers?|interview|tests?|rounds?|panel|questions?|exams?|teachers?|tasks?|"
    r"accent|name|degree|passport|origins?|roots)\b)"
)
_PATTERNS = (
    (TopicKind.QUESTION, re.compile(rf"\b(?:the|your|that){_BETWEEN % 1} (questions?)\b", re.IGNORECASE)),
    (TopicKind.THING, re.compile(rf"\bmy{_BETWEEN % 0} ({_THINGS})\b{_ENDS}", re.IGNORECASE)),
    (
        TopicKind.EVENT,
        re.compile(rf"\b(?:my|the|your|that|this){_BETWEEN % 0} ({_EVENTS})\b{_ENDS}", re.IGNORECASE),
    ),
)
_LANGUAGE = re.compile(r"(?:english|german|french|spanish|dutch|italian|welsh|irish|cv)")
_VAGUE = re.compile(r"(?:round|stage|call)s?\b", re.IGNORECASE)
_ANSWERS = re.compile(
    r"\b(?:which|one|some|none) (?:of my )?(?:answers?|replies)\b|\bwhich questions?\b|\bi answered\b",
    re.IGNORECASE,
)


def topic_of(plain: str, *, is_harmless: Callable[[str], bool]) -> Topic | None:
    """Return what a text with straight quotes is about, or None; words that run it down are left out."""
    if _ANSWERS.search(plain):
        return Topic(TopicKind.THING, "my answers")
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(plain):
            kept = [word for word in found.group(1).split() if is_harmless(word)]
            if kept or (kind is not TopicKind.QUESTION and not _VAGUE.match(found.group(2))):
                owner = "my" if kind is TopicKind.THING else "the"
                return Topic(kind, " ".join((owner, *kept, _spelt(found.group(2)))))
    return None


def _spelt(name: str) -> str:
    """Return a name with the capitals that it should have, even from somebody who writes none."""
    if not _LANGUAGE.fullmatch(name):
        return name
    return name.upper() if name == "cv" else name.capitalize()
