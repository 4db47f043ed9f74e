"""The words behind each idea that the tone guide looks for, such as FAULT, DECISION or LEGAL."""

from collections.abc import Mapping
from dataclasses import dataclass

_SHORTEST, _LONGEST = 3, 12


@dataclass(frozen=True, slots=True)
class Ideas:
    """Which ideas a word may stand for: by the whole word, or by how it begins."""

    whole: Mapping[str, tuple[str, ...]]
    begun: Mapping[str, tuple[str, ...]]

    @classmethod
    def parse(cls, text: str) -> "Ideas":
        """Read lines ``NAME: word begin*``; an indented line goes on, and ``#`` begins a remark."""
        whole: dict[str, tuple[str, ...]] = {}
        begun: dict[str, tuple[str, ...]] = {}
        name = ""
        for line in text.splitlines():
            if line.startswith("#"):
                continue
            if not line.startswith(" "):
                name, _, line = line.partition(":")
            for word in line.split():
                table = begun if word.endswith("*") else whole
                table[word.rstrip("*")] = (*table.get(word.rstrip("*"), ()), name)
        return cls(whole, begun)

    def of(self, word: str) -> tuple[str, ...]:
        """Return the ideas of a word in small letters, none for most words."""
        found = self.whole.get(word, ())
        for size in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
            begun = self.begun.get(word[:size])
            if begun is not None:
                return found + tuple(idea for idea in begun if idea not in found)
        return found
