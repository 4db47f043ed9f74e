"""The words that the tone guide's net knows, and the nearest of them for a word it does not know."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from afterword.domain.tone_words import stem

PAD, UNKNOWN, FIRST = 0, 1, 2
"""Rows of the table: for no word, for a word never seen, and where the words begin."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST_SLIP = 5
_LONGEST_SLIP = 16


class Vocabulary:
    """Gives each word its row: its own, that of another form of it, or that of what was meant (C12)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._rows = {word: row for row, word in enumerate(words, FIRST)}
        self._stems: dict[str, int] = {}
        for word, row in self._rows.items():
            self._stems.setdefault(stem(word), row)
        self.row = lru_cache(maxsize=8_000)(self._row)

    def rows(self, words: Iterable[str]) -> list[int]:
        """Return the row of each word."""
        return [self.row(word) for word in words]

    def knows(self, word: str) -> bool:
        """Whether this word or another form of it is known, slips of typing apart."""
        return word in self._rows or stem(word) in self._stems

    def _row(self, word: str) -> int:
        found = self._rows.get(word) or self._stems.get(stem(word))
        if found is None and _SHORTEST_SLIP <= len(word) <= _LONGEST_SLIP and word.isalpha():
            meant = [self._rows[other] for other in _slips(word) if other in self._rows]
            found = min(meant, default=None)
        return UNKNOWN if found is None else found


def _slips(word: str) -> Iterator[str]:
    """Yield what a word may have been before one slip: a letter lost, added, changed, or two swapped."""
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]
