"""Which words of a mail are looked up: those that a dictionary can know."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LONGEST = 40  # letters: longer runs are not words
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_NOT_WORDS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\S*\d\S*|[{\[<][^}\]>\n]{0,60}[}\]>]")
_SENTENCE_END = ".!?:\u2026"


@dataclass(frozen=True, slots=True, kw_only=True)
class Misspelt:
    """A word no dictionary knows, with its place in code points and what may have been meant."""

    start: int
    end: int
    word: str
    instead: tuple[str, ...] = ()


def misspelt(
    text: str, is_known: Callable[[str], bool], *, own: frozenset[str] = frozenset()
) -> Iterator[Misspelt]:
    """Yield the words that are not known. `own` are words in small letters that are right.

    Not looked at: quoted lines, addresses, links, numbers, places to fill, words in capitals, and words with
    a capital inside a sentence, which are names.
    """
    hidden = [(found.start(), found.end()) for found in _NOT_WORDS.finditer(text)]
    hidden += [(found.start(), found.end()) for found in re.finditer(r"(?m)^\s*>.*$", text)]
    for found in _WORD.finditer(text):
        word = found[0].replace("\u2019", "'")
        if any(start <= found.start() < end for start, end in hidden) or _is_skipped(
            text, found.start(), word
        ):
            continue
        bare = word.removesuffix("'s").removesuffix("'")
        if {word.casefold(), bare.casefold()} & own or is_known(word) or is_known(bare):
            continue
        yield Misspelt(start=found.start(), end=found.end(), word=found[0])


def _is_skipped(text: str, start: int, word: str) -> bool:
    if len(word) == 1 or len(word) > LONGEST or word.isupper() or not word.isascii():
        return True
    return word[:1].isupper() and not _begins_sentence(text, start)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'\u2018\u201c(")
    return not before or before[-1] in _SENTENCE_END or before[-1] == "\n"
