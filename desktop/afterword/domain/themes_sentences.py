"""Cuts a paragraph of English prose into sentences, in its exact words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from afterword.domain.themes_pieces_words import ABBREVIATIONS, BEFORE_A_NUMBER

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|\Z)")
_LAST_WORD = re.compile(r"([^\s(\"'“‘]+)\.\Z")
_LONGEST_ABBREVIATION = 20


def sentences(paragraph: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph, without the blanks between them."""
    places = [0, *_ends(paragraph), len(paragraph)]
    cut = (paragraph[begin:end].strip() for begin, end in pairwise(places))
    return tuple(each for each in cut if each)


def ends_a_sentence(line: str) -> bool:
    """Whether a sentence ends somewhere in a line."""
    return _END.search(line) is not None


def _ends(paragraph: str) -> Iterator[int]:
    for match in _END.finditer(paragraph):
        before = _LAST_WORD.search(
            paragraph, max(0, match.start() - _LONGEST_ABBREVIATION), match.start() + 1
        )
        word = before.group(1).lower() if before else ""
        after = paragraph[match.end() : match.end() + 2].strip()
        initial = len(word) == 1 and word.isalpha() and word != "i"
        numbered = word in BEFORE_A_NUMBER and after[:1].isdigit()
        if not (word in ABBREVIATIONS or initial or numbered or after[:1].islower()):
            yield match.end()
