"""Kinder words: edits of what the writer wrote, advice to ask for, and sentences for where neither fits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from afterword.domain.tone_topics import Topic
from afterword.domain.tone_values import Category

_FIELDS = 3
_ASKS, _SAYS, _TELLS_WHY = "?", ".", "!"
_SLOT = re.compile(r"\{[\w ]+\}")


@dataclass(frozen=True, slots=True)
class Edit:
    """Where one of these categories was found: what to look for, and what may stand there instead.

    ``{advice}`` in ``instead`` is advice that may be asked for.
    """

    categories: frozenset[Category]
    found: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A whole sentence, and the words about which it may be said; without them it may be said of all."""

    about: re.Pattern[str] | None
    text: str

    def fits(self, plain: str) -> bool:
        """Whether it may be said of a text."""
        return self.about is None or self.about.search(plain) is not None


@dataclass(frozen=True, slots=True)
class Kinder:
    """The edits in the order they are tried; what may be asked and said in each category, and the reasons.

    Advice is a clause such as "what I could do better {at event}", whose place needs a topic of this kind.
    A question that is no such clause ends with its mark.
    """

    edits: tuple[Edit, ...]
    asked: Mapping[Category, tuple[str, ...]]
    said: Mapping[Category, tuple[Saying, ...]]
    reasons: Mapping[Category, tuple[Saying, ...]]

    @classmethod
    def parse(cls, text: str) -> "Kinder":
        """Read parts ``NAME = expression`` and lines ``categories TAB found TAB instead``.

        Where the middle is ``?`` the line is advice or a question, where it begins with ``.`` a statement and
        with ``!`` a reason, each for what the expression after the mark finds. ``#`` begins a remark.
        """
        parts: dict[str, str] = {}
        edits: list[Edit] = []
        asked: dict[Category, tuple[str, ...]] = {}
        sayings: dict[str, dict[Category, tuple[Saying, ...]]] = {_SAYS: {}, _TELLS_WHY: {}}
        for line in text.splitlines():
            fields = line.split("\t")
            if line.startswith("#"):
                continue
            if len(fields) != _FIELDS:
                name, _, part = line.partition(" = ")
                parts[name] = _filled(part, parts)
                continue
            categories = [Category(name) for name in fields[0].split()]
            mark, _, about = fields[1].partition(" ")
            if mark == _ASKS:
                asked |= {each: (*asked.get(each, ()), fields[2]) for each in categories}
            elif mark in sayings:
                saying, known = Saying(_compiled(about, parts) if about else None, fields[2]), sayings[mark]
                known |= {each: (*known.get(each, ()), saying) for each in categories}
            else:
                edits.append(Edit(frozenset(categories), _compiled(fields[1], parts), fields[2]))
        return cls(tuple(edits), asked, sayings[_SAYS], sayings[_TELLS_WHY])


def on_topic(
    texts: Sequence[str], topic: Topic | None, *, first: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the texts that name the topic, filled in, and those that name none, beginning at `first`."""
    places = _places(topic) if topic else {}
    slots = [(text, _SLOT.search(text)) for text in texts]
    named = [
        text.replace(slot.group(), places[slot.group()])
        for text, slot in slots
        if slot and slot.group() in places
    ]
    return tuple(named), tuple(turned([text for text, slot in slots if slot is None], first))


def _places(topic: Topic) -> dict[str, str]:
    return {
        f"{{{topic.kind}}}": topic.phrase,
        f"{{at {topic.kind}}}": topic.place,
        f"{{like {topic.kind}}}": topic.alike,
    }


def turned(each: Sequence[str], first: int) -> Sequence[str]:
    """Return a list that begins elsewhere, so that two remarks are not answered alike."""
    at = first % len(each) if each else 0
    return (*each[at:], *each[:at])


def _compiled(source: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(_filled(source, parts), re.IGNORECASE)


def _filled(source: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        source = source.replace("{" + name + "}", part)
    return source
