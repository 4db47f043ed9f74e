"""Whom a mail greets, by its first line: the name in it, and another name there instead."""

import re
from collections.abc import Collection, Iterable

from afterword.domain.carrying import Change
from afterword.domain.template_values import is_nobody
from afterword.domain.templates import TITLES, first_name

_GREETING = re.compile(
    r"\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))[ \t]+"
    r"(?P<name>[^\n,:!;]{1,60}?)[ \t]*(?:[,:!;\n]|$)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def greeted(body: str) -> str:
    """Return the name that a mail greets at its beginning, as it is written; empty where there is none."""
    found = _GREETING.match(body)
    return found["name"] if found else ""


def greets_another(body: str, recipient: Collection[str], others: Iterable[str]) -> bool:
    """Return whether a mail greets one of the others, and nobody it goes to.

    `recipient` are the names and the address of whom it goes to: an address is read for names, too.
    """
    named = _words(greeted(body))
    if not named or not recipient:
        return False
    theirs = {word for one in recipient for word in _words(one)}
    boxes = [one.partition("@")[0].casefold() for one in recipient if "@" in one]
    if any(word in theirs or (len(word) > 2 and any(word in box for box in boxes)) for word in named):
        return False
    return any(named <= _words(one) for one in others if not is_nobody(one))


def regreeted(body: str, former: str, name: str) -> Change | None:
    """Return the change that greets `name` where a mail greets `former`, by the whole name or the first."""
    found = _GREETING.match(body)
    if found is None or is_nobody(former) or is_nobody(name):
        return None
    for old, new in ((former, name), (first_name(former), first_name(name))):
        there = re.search(rf"(?<![\w-]){re.escape(old)}(?![\w-])", found["name"]) if old else None
        if there is not None and new not in ("", old):
            start = found.start("name")
            return Change(start + there.start(), start + there.end(), new)
    return None


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in map(str.casefold, _WORD.findall(name)) if word not in TITLES)
