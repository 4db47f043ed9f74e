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
    for begin, end in [*((0, start) for start, _ in joints), *((stop, last) for _, stop in reversed(joints))]:
        led = _LEADING.match(text, begin, end) if begin else None
        first = led.end() if led else begin
        rest = text[end:].lstrip(" ,;:\u2013\u2014-") if not begin else text[:begin]
        is_long = len(text[first:end].split()) >= _FEWEST_WORDS and (
            begin or len(rest.split()) > _FEWEST_WORDS
        )
        if is_long and _stands(text[begin:end]) and _stands(rest):
            yield first, end


def _stands(part: str) -> bool:
    """Whether a part of a sentence is a sentence by itself, as far as its words tell."""
    return _STANDS.match(part) is not None and _DEPENDS.match(part) is None
