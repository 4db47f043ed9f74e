"""Whom a mail greets, by its first line: the name in it, and another name there instead."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from afterword.domain.carrying import Carried, Change, carry
from afterword.domain.template_values import is_nobody
from afterword.domain.templates import TITLES, first_name

_HAIL = r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))(?:[ \t]+(?:again|there)\b)?"
_GREETING = re.compile(
    rf"\s*(?:{_HAIL}[ \t]+(?P<name>[^\n,:!;]{{1,60}}?)[ \t]*(?:[,:!;]|(?=\n)|$)"  # Dear Anna,
    rf"|{_HAIL}[ \t]*(?:[,:!;]|(?=\n)|$)"  # Hello,
    r"|(?P<bare>[^\n,:!;]{1,60}?)[ \t]*[,:!][ \t]*(?=\n|$))",  # Anna,
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset(
    "al all and at both colleagues da das de del den der di do dos du each el en everyone for from hiring la "
    "le madam manager of op or people recruiter sir team ten ter the van von y zu".split()
)
"""Words that are small wherever they stand in a greeting."""
_OF_SENTENCE = frozenset(
    "I am are can could had has have he her him his if is it may me might my our she should thank thanks "
    "that their them they this to us was we were when who will would you your".split()
)
"""Words that follow no name in a greeting."""


def greeted(body: str) -> str:
    """Return the name that a mail greets at its beginning, as it is written; empty where there is none."""
    found = _greeting(body)
    return "" if found is None else found["name"] or found["bare"] or ""


def carry_body(before: str, after: str, *, now: str) -> Carried:
    """Return what became of a mail, as `carry` does; what changed in its greeting changes there alone.

    A sentence may read like the greeting that was taken out. Where a filled text begins with no greeting
    that is known, it is compared as a whole.
    """
    old, new, there = (_end_of_greeting(text) for text in (before, after, now))
    if not old or not new:
        return carry(before, after, now=now)
    head = carry(before[:old], after[:new], now=now[:there])
    rest = carry(before[old:], after[new:], now=now[there:])
    moved = (replace(one, start=one.start + there, end=one.end + there) for one in rest.changes)
    return Carried(changes=(*head.changes, *moved), lost=head.lost + rest.lost)


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
    found = _greeting(body)
    if found is None or is_nobody(former) or is_nobody(name):
        return None
    group = "name" if found["name"] else "bare"
    for old, new in ((former, name), (first_name(former), first_name(name))):
        there = re.search(rf"(?<![\w-]){re.escape(old)}(?![\w-])", found[group] or "") if old else None
        if there is not None and new not in ("", old):
            start = found.start(group)
            return Change(start + there.start(), start + there.end(), new)
    return None


def _greeting(body: str) -> re.Match[str] | None:
    """Return the greeting that a mail begins with; none where a sentence begins like one."""
    found = _GREETING.match(body)
    if found is None:
        return None
    words = _WORD.findall(found["name"] or found["bare"] or "")
    if not _OF_SENTENCE.isdisjoint(words[1:]):
        return None
    if found["name"]:
        if len(words) <= 2:  # "hi anna okafor,"
            return found
        words = words[_after_name(words) :]  # "Dear Anna ver Loren,"
    return found if all(_is_in_greeting(word) for word in words) else None


def _after_name(words: Sequence[str]) -> int:
    """Return how many words there are to the last with a capital: small ones before it are of the name."""
    return max((count for count, word in enumerate(words, 1) if not word.islower()), default=0)


def _is_in_greeting(word: str) -> bool:
    return not word.islower() or word in _SMALL or word in TITLES


def _end_of_greeting(body: str) -> int:
    found = _greeting(body)
    return found.end() if found is not None else 0


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in map(str.casefold, _WORD.findall(name)) if word not in TITLES)
