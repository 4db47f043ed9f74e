"""Says it kindly: rewordings of a flagged stretch that fit the sentence around it and are fine themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from afterword.domain.tone_edits import edited, in_order, unquoted
from afterword.domain.tone_judge import Judge
from afterword.domain.tone_kinder import Kinder, on_topic, turned
from afterword.domain.tone_moves import Move, moves
from afterword.domain.tone_neighbours import Neighbours, fits_between
from afterword.domain.tone_topics import topic_of
from afterword.domain.tone_values import Category, Span

MOST = 3
"""Rewordings offered for one finding."""

BEST_OMITTED = frozenset({Category.LEGAL_THREAT, Category.OTHER})
"""Categories where nothing can be said instead: leaving the words out comes first even in a lone sentence."""

NOTHING_TO_KEEP = frozenset({Category.ANGER, Category.GUILT, Category.LEGAL_THREAT, Category.OTHER})
"""Categories where nothing in the words is worth keeping."""

ASKING = frozenset(
    {Category.BLAME_QUESTION, Category.WHY_NOT_HIRED, Category.COMPARISON_TO_HIRE, Category.DEMAND}
)
"""Categories where something is asked, so that something else may be asked instead."""

_STRAIGHT = str.maketrans("\u2018\u2019\u02bc\u00b4`\u201c\u201d", "'''''\"\"")
_ENDED = re.compile(r"[.!?\u2026][\"'\u2019\u201d)]*$")
_FIRST_PERSON = re.compile(r"I\b")
_BUT = re.compile(r"\b(?:but|yet|though|although|however),?\s*$", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|but|yet),?\s*$", re.IGNORECASE)
_AGREES = re.compile(r"(?:I (?:understand|accept|respect|wish)|thank you)\b", re.IGNORECASE)
"""What does not follow a "but"."""

_QUESTION = re.compile(
    r"(?:(?:what|how|where|which \w+) could I|(?:could|would) you|may I|do you)\b", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"\b(?:by|before|until|no later than|within) (?:\w+ ){0,4}?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"tomorrow|today|tonight|noon|day|evening|business|week|weekend|month|hours|days|return|\d+\w*)\b|"
    r"\bimmediately\b|\bat once\b|\bnow[.!?]*$",
    re.IGNORECASE,
)
_HARSH = frozenset(
    {"FAULT", "ANGRY", "OFFEND", "SELFLOW", "SARCASM", "RUNDOWN", "DISPUTE", "REFUSE", "RIVAL"}
)
_WANTS_TO_KNOW = re.compile(
    r"\b(?:to (?:know|hear|see|learn|ask)|(?:tell|show) me|let me know|say|wonder\w*|curious|interested)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:reasons?|why|owe|demand|insist|surely|at least|deserve|expect|require)\b", re.IGNORECASE
)
"""What an edit of something else may have left of a claim."""

_LEADS = ("I would be glad to hear ", "I would be grateful to know ", "I would like to learn ")


@dataclass(frozen=True, slots=True)
class Wording:
    """What rewordings are made with: the judge, the words, the chance that flags, and the rest of the mail.

    `made` are the moves that the rest makes; a rewording makes none of them again. `has_rest` is whether
    there is a rest that may stay when these words go; `beside` is what stands next to their sentence.
    """

    judge: Judge
    kinder: Kinder
    bar: float
    made: frozenset[Move] = frozenset()
    has_rest: bool = False
    beside: Neighbours = field(default=Neighbours())


def rewordings(text: str, span: Span, *, category: Category, wording: Wording) -> tuple[str, ...]:
    """Return up to `MOST` texts for a span of a sentence; each leaves it fine. "" leaves it out.

    A span within a sentence is never left out: something has to stand there.
    """
    before, old, after = text[: span.start], text[span.start : span.end], text[span.end :]
    alone = not before.strip() and not after.strip()
    if not alone:
        wording = replace(wording, made=wording.made | moves(f"{before} {after}"))
    may_go = alone and fits_between("", wording.beside, judge=wording.judge)
    goes_first = may_go and (wording.has_rest or category in BEST_OMITTED)
    found: list[str] = []
    for new, is_made in _candidates(old, category, wording=wording):
        if goes_first and not is_made and "" not in found:
            found.append("")
        fitted = fit(new, old=old, at_start=not before.strip(), at_end=not after.strip())
        if len(found) == MOST or (len(found) == MOST - 1 and may_go and "" not in found):
            break
        if (
            fitted not in (*found, old)
            and _follows(fitted, before)
            and _is_kinder(before + fitted + after, fitted, category, wording=wording)
        ):
            found.append(fitted)
    if may_go and "" not in found:
        found.append("")
    return tuple(found[:MOST]) or ("",)


def _follows(fitted: str, before: str) -> bool:
    """Whether words may follow what stands before them in their sentence."""
    return not (
        (_BUT.search(before) and _AGREES.match(fitted)) or (_AND.search(before) and ", and I " in fitted)
    )


def is_fine(text: str, *, judge: Judge, bar: float) -> bool:
    """Whether a text would not be flagged."""
    return judge.judge(text).chance < bar


def _is_kinder(whole: str, fitted: str, category: Category, *, wording: Wording) -> bool:
    """Whether a rewording claims nothing, says nothing twice, and leaves what is around it fine."""
    claims = _STILL.search(fitted) or (category is Category.DEMAND and _DEADLINE.search(fitted))
    return (
        not claims
        and wording.made.isdisjoint(moves(fitted))
        and is_fine(whole, judge=wording.judge, bar=wording.bar)
        and fits_between(whole, wording.beside, judge=wording.judge)
    )


def _candidates(old: str, category: Category, *, wording: Wording) -> Iterator[tuple[str, bool]]:
    """Yield what may stand there, with whether it is made for these words."""
    plain = old.translate(_STRAIGHT)
    kinder, first = wording.kinder, len(old)
    topic = topic_of(plain, is_harmless=lambda word: _HARSH.isdisjoint(wording.judge.ideas_of(word)))
    asks = () if Move.ASK in wording.made else kinder.asked[category]
    advice = [*chain(*on_topic([each for each in asks if not each.endswith("?")], topic, first=first))]
    for new in edited(old, plain, category, kinder=kinder, advice=advice):
        yield new, True
    is_own = not _only_quotes(plain, wording=wording)
    about = [one.text for one in kinder.said[category] if one.about and one.about.search(plain)]
    named, general = on_topic(
        [one.text for one in kinder.said[category] if not one.about], topic, first=first
    )
    asked = [
        (text, is_own and category not in NOTHING_TO_KEEP)
        for text in _asked(plain, category, kinder=kinder, advice=advice)
    ]
    accepts = is_own and category is Category.CHALLENGE_DECISION and Move.ACCEPT not in wording.made
    said = [*((text, is_own) for text in (*about, *named)), *((text, accepts) for text in general)]
    yield from (*asked, *said) if _asks(plain, category) else (*said, *asked)


def _only_quotes(plain: str, *, wording: Wording) -> bool:
    """Whether the tone is that of words which somebody else said."""
    own = unquoted(plain)
    return own != plain and is_fine(own, judge=wording.judge, bar=wording.bar)


def _asked(plain: str, category: Category, *, kinder: Kinder, advice: Sequence[str]) -> Iterator[str]:
    """Yield questions for a question, and wishes to hear advice for a statement."""
    if _is_question(plain):
        yield from turned([each for each in kinder.asked[category] if each.endswith("?")], len(plain))
        yield from (f"{in_order(clause, before='', asked=True)}?" for clause in advice)
    else:
        yield from (lead + clause for lead, clause in zip(turned(_LEADS, len(plain)), advice, strict=False))


def _asks(plain: str, category: Category) -> bool:
    """Whether something is asked, so that advice may be asked for instead."""
    if category in NOTHING_TO_KEEP:
        return False
    if category is Category.COMPARISON_TO_HIRE and not _is_question(plain):
        return _WANTS_TO_KNOW.search(plain) is not None
    return category in ASKING or _is_question(plain)


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?")


def fit(new: str, *, old: str, at_start: bool, at_end: bool) -> str:
    """Return a rewording with the capital and the full stop that its place in the sentence asks for."""
    new = " ".join(new.split())
    if at_start:
        new = new[:1].upper() + new[1:]
    elif not _FIRST_PERSON.match(new):
        new = new[:1].lower() + new[1:]
    if not at_end:
        return _ENDED.sub("", new)
    if _QUESTION.match(new):
        return new if "?" in new else new.rstrip(".!?\u2026") + "?"
    if _ENDED.search(new):
        return new
    return new + ("?" if _is_question(old) else ".")
