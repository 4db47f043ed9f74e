"""Says it kindly: rewordings of a flagged stretch that fit the sentence around it and are fine themselves."""

import re
from collections.abc import Iterator

from afterword.domain.tone_judge import Judge
from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_rules import surely_flagged
from afterword.domain.tone_values import Category, Span
from afterword.domain.tone_words import tokens

MOST = 3
"""Rewordings offered for one finding."""

OMIT_FIRST = frozenset({Category.ANGER, Category.GUILT, Category.LEGAL_THREAT, Category.OTHER})
"""Categories where leaving the words out is always offered too."""

_STRAIGHT = str.maketrans("\u2018\u2019\u02bc\u00b4`\u201c\u201d", "'''''\"\"")
_ENDED = re.compile(r"[.!?\u2026][\"'\u2019\u201d)]*$")
_FIRST_PERSON = re.compile(r"I\b")
_ASKED = re.compile(r"^((?:what|how|where)) could I\b", re.IGNORECASE)
_TOLD = re.compile(r"^((?:what|how|where)) I could\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:but|and|so|or|then|because|well|honestly|please)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*[\w']+")
_TIMELESS = re.compile(
    r"\b(?:what could i do better|where could i improve|what i could do better|where i could improve)$",
    re.IGNORECASE,
)


def rewordings(
    text: str, span: Span, *, category: Category, judge: Judge, kinder: Kinder, bar: float
) -> tuple[str, ...]:
    """Return up to `MOST` texts for a span of a sentence; each leaves it fine. "" leaves it out."""
    before, old, after = text[: span.start], text[span.start : span.end], text[span.end :]
    alone = not before.strip() and not after.strip()
    found: list[str] = []
    for new in _candidates(old, category, kinder=kinder):
        fitted = fit(new, old=old, at_start=not before.strip(), at_end=not after.strip())
        if fitted not in (*found, old) and is_fine(before + fitted + after, judge=judge, bar=bar):
            found.append(fitted)
        if len(found) == MOST - 1:
            break
    if alone and (not found or category in OMIT_FIRST):
        found.append("")
    return tuple(found) or ("",)


def is_fine(text: str, *, judge: Judge, bar: float) -> bool:
    """Whether a text would not be flagged."""
    return judge.judge(text).chance < bar and surely_flagged(tokens(text)) is None


def _candidates(old: str, category: Category, *, kinder: Kinder) -> Iterator[str]:
    plain = old.translate(_STRAIGHT)
    for edit in kinder.edits:
        found = edit.found.search(plain) if category in edit.categories else None
        if found:
            new = found.expand(edit.instead)
            new = in_order(new, before=plain[: found.start()], asked=plain.rstrip().endswith("?"))
            if _TIMELESS.search(new) and not _GOES_ON.match(plain, found.end()):
                new += " next time"
            yield old[: found.start()] + cased(new, like=found.group()) + old[found.end() :]
    whole = (kinder.asked if plain.rstrip().endswith("?") else kinder.said)[category]
    first = len(old) % len(whole)
    yield from whole[first:] + whole[:first]


def in_order(new: str, *, before: str, asked: bool) -> str:
    """Return a question's words in the order of a question, or of a clause where something leads up to it."""
    leads = before.rstrip()
    embedded = bool(leads) and leads[-1].isalnum() and not _JOINED.search(leads)
    if embedded:
        return _ASKED.sub(r"\1 I could", new)
    return _TOLD.sub(r"\1 could I", new) if asked and not leads else new


def cased(new: str, *, like: str) -> str:
    """Return new words that begin with a capital where the old ones did."""
    return new[:1].upper() + new[1:] if like.lstrip()[:1].isupper() else new


def fit(new: str, *, old: str, at_start: bool, at_end: bool) -> str:
    """Return a rewording with the capital and the full stop that its place in the sentence asks for."""
    new = " ".join(new.split())
    if at_start:
        new = new[:1].upper() + new[1:]
    elif not _FIRST_PERSON.match(new):
        new = new[:1].lower() + new[1:]
    if not at_end:
        return _ENDED.sub("", new)
    if _ENDED.search(new):
        return new
    return new + ("?" if old.rstrip().endswith("?") else ".")
