"""Cuts a mail into sentences with their places, leaving out what is quoted from somebody else's mail."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 600
"""Characters of one sentence; a longer run without an end is cut, so that huge texts stay quick."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])?")
_QUOTED = re.compile(r"\s{0,8}(?:>|\|)")
_END = re.compile(r"[.!?\u2026\u061f\uff1f\u3002]+[\"'\u2019\u201d)\]]*(?=\s|$)|(?<=\s)[:;]-?[()DP](?=\s|$)")
_CLOSED = re.compile(r"[.!?\u2026\u061f\uff1f\u3002]+[\"'\u2019\u201d)\]]+")
_GOES_ON = re.compile(r"\s{1,8}(?:[-\u2013\u2014]\s)?([^\W\d_])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|sr|jr|st|rev|hon|capt|sgt|vs|etc|approx|dept|inc|ltd|co|corp|fig|pp|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|ph\.d)|(?<!['\u2019])\b[a-hj-z])\.$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:no|nr)\.\s?\d", re.IGNORECASE)
_CAPITAL = re.compile(r"(?!I\b)[A-Z\u00c0-\u00de]")
_ITEM = re.compile(r"\s*(?:[-*\u2022\u00b7]|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_SHORT_LINE = 48


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, and where it stands in the text."""

    start: int
    end: int
    text: str


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the writer's own sentences in order; lines quoted with ``>`` and blank ones are nobody's."""
    return tuple(piece for start, end in _blocks(text) for piece in _cut(text, start, end) if piece.text)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    begin, last = None, 0
    for line in _LINE.finditer(text):
        content = line.group().rstrip()
        if not content or _QUOTED.match(content):
            if begin is not None:
                yield begin, last
            begin = None
            if line.end() == len(text):
                return
            continue
        if begin is not None and _starts_anew(text[begin:last], content):
            yield begin, last
            begin = None
        begin = line.start() if begin is None else begin
        last = line.start() + len(content)
    if begin is not None:
        yield begin, last


def _starts_anew(before: str, content: str) -> bool:
    """Whether a line break ends a sentence: after a short line, or before a new paragraph's manner."""
    line = before[before.rfind("\n") + 1 :].strip()
    if _ITEM.match(content) or line[-1:] in ".!?:":
        return True
    if len(line) >= _SHORT_LINE or line[-1:] == ";":
        return False
    return line.endswith(",") or _CAPITAL.match(content.lstrip()) is not None


def _cut(text: str, start: int, end: int) -> Iterator[Sentence]:
    begin = start
    for found in _END.finditer(text, start, end):
        if found.group() == "." and _is_abbreviated(text, begin, found.end()):
            continue
        if _CLOSED.fullmatch(found.group()) and _goes_on(text, found.end()):
            continue
        if found.end() - begin > 1:
            yield from _trimmed(text, begin, found.end())
            begin = found.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviated(text: str, begin: int, end: int) -> bool:
    """Whether the full stop before `end` belongs to a title, an initial, a date or a number."""
    return bool(
        _ABBREVIATION.search(text[max(begin, end - 8) : end]) or _NUMBERED.match(text, max(begin, end - 3))
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether a small letter follows what was quoted or put in brackets: the sentence around it goes on."""
    found = _GOES_ON.match(text, end)
    return found is not None and found.group(1).islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield Sentence(start, cut, text[start:cut])
        start = cut + 1 if space > 0 else cut
    if end > start:
        yield Sentence(start, end, text[start:end])
