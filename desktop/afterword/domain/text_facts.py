"""What can be counted in a text: words, sentences, and how long it takes to read."""

import re
from dataclasses import dataclass

from afterword.domain.sentences import sentences

WORDS_A_MINUTE = 238
"""How fast adults read English prose silently (a review of 190 studies, Brysbaert 2019)."""

_WORD = re.compile(r"\w+(?:['\u2019\u2010-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFacts:
    """The counts of a text, as its writer sees it: lines quoted with ``>`` are not counted."""

    words: int
    sentences: int
    seconds: int


def facts_of(text: str) -> TextFacts:
    """Return the counts of a text."""
    own = sentences(text)
    words = sum(len(_WORD.findall(one.text)) for one in own)
    return TextFacts(words=words, sentences=len(own), seconds=round(words * 60 / WORDS_A_MINUTE))
