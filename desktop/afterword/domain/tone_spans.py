"""Finds the clause of a sentence that carries its tone."""

import re
from collections.abc import Iterator

from afterword.domain.tone_judge import Judge, Judgement

_JOINT = re.compile(
    r"(?:[;:]|,|\s[\u2013\u2014-])\s+(?=\w)|(?<=\w)\s+(?=(?:but|although|though|yet|whereas|so)\s+(?:i|you|it|what|why|that|we)\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:but|and|so|yet|although|though|however,?|also,?|or)\s+", re.IGNORECASE)
_STANDS = re.compile(
    r"(?:but |and |so |yet )?(?:\S+ ){0,2}?(?:i|you|we|it|he|she|they|there|that|this|these|the|my|your|our|"
    r"his|her|their|a|an|no|what|why|where|how|who|thanks?|please)(?:'\w+)?\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:thank|thanks|sorry (?:for|to)|excuse|dear|sir|madam|hi|hello|please|honestly|well)\b", re.IGNORECASE
)
_TURNS = re.compile(r"\W*(?:but|yet|though|although|still|however)\b", re.IGNORECASE)
_DEPENDS = re.compile(
    r"(?:and |but |so |yet )?(?:if|when|because|as|since|while|although|though|after|before|unless|until|"
    r"given|considering|seeing|which|who|whom|whose|so that|to|or|not|just|even|with|between|do you|"
    r"don't you|did you|didn't you|would|please|for|at|in|on|from)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
_SHARE = 0.8
_MOST_JOINTS = 8


def carrying(text: str, *, judged: Judgement, judge: Judge, bar: float) -> tuple[int, int]:
    """Return where the clause stands that is flagged alone and whose absence leaves the rest fine.

    Where no single clause does, or where the rest could not stand without it, it is the whole sentence.
    """
    joints = list(_JOINT.finditer(text))
    if not joints or len(joints) > _MOST_JOINTS:
        return 0, len(text)
    for start, end in _clauses(text, [(joint.start(), joint.end()) for joint in joints]):
        alone = judge.judge(text[start:end])
        if alone.chance < max(bar, _SHARE * judged.chance) or alone.category is not judged.category:
            continue
        rest = (text[:start] + text[end:]).strip()
        if judge.judge(rest).chance < bar:
            return start, end
    return 0, len(text)


def _clauses(text: str, joints: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last stretch of a sentence that could stand alone, and whose rest could."""
    last = len(text)
    for stop, start in reversed(joints):
        led = _LEADING.match(text, start) or _LEADING.match(text, stop)
        first = led.end() if led else start
        is_joined = led is not None or text[stop : stop + 1] != "," or _OPENS.match(text) is not None
        if (
            is_joined
            and len(text[first:].split()) >= _FEWEST_WORDS
            and _stands(text[start:])
            and _stands(text[:stop])
        ):
            yield first, last
    for stop, start in joints:
        rest = text[start:]
        if (
            _TURNS.match(text, stop)
            and _stands(text[:stop])
            and len(rest.split()) > _FEWEST_WORDS
            and _stands(rest)
        ):
            yield 0, stop


def _stands(part: str) -> bool:
    """Whether a part of a sentence is a sentence by itself, as far as its words tell."""
    return _STANDS.match(part) is not None and _DEPENDS.match(part) is None
