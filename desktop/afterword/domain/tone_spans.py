"""Finds the clause of a sentence that carries its tone."""

import re
from collections.abc import Iterator

from afterword.domain.tone_judge import Judge, Judgement

_JOINT = re.compile(
    r"(?:[;:]|,|\s[\u2013\u2014-])\s+(?=\w)|(?<=\w)\s+(?=(?:but|although|though|yet|whereas|so)\s+(?:i|you|it|what|why|that|we)\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:but|and|so|yet|although|though|however,?|also,?|or)\s+", re.IGNORECASE)
_FEWEST_WORDS = 3
_SHARE = 0.8
_MOST_JOINTS = 8


def carrying(text: str, *, judged: Judgement, judge: Judge, bar: float) -> tuple[int, int]:
    """Return where the clause stands that is flagged alone and whose absence leaves the rest fine.

    Where no single clause does, it is the whole sentence.
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
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    for start, end in zip(starts, ends, strict=True):
        led = _LEADING.match(text, start, end)
        begin = led.end() if led else start
        if len(text[begin:end].split()) >= _FEWEST_WORDS:
            yield begin, end
