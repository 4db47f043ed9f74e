"""Shapes of sentences that carry a tone: who does what to whom, asked or said, hedged or not."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_NESTED = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its name, the beginnings of words without which it cannot occur, and its expression."""

    name: str
    gates: tuple[frozenset[str], ...]
    expression: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes in the order of their file, and which of them a beginning of a word may open.

    Shapes that need no certain word stand under the empty beginning.
    """

    all: tuple[Shape, ...]
    opened: Mapping[str, tuple[int, ...]]

    @classmethod
    def parse(cls, text: str) -> "Shapes":
        """Read parts ``NAME = expression`` and shapes ``name TAB gates TAB expression``."""
        parts: dict[str, str] = {}
        found: list[Shape] = []
        for line in text.splitlines():
            fields = line.split("\t")
            if len(fields) == 3:
                found.append(_shape(fields, parts))
            elif not line.startswith("#") and " = " in line:
                name, _, part = line.partition(" = ")
                parts[name] = part
        opened: dict[str, tuple[int, ...]] = {}
        for place, shape in enumerate(found):
            for beginning in min(shape.gates, key=len, default=frozenset({""})):
                opened[beginning] = (*opened.get(beginning, ()), place)
        return cls(tuple(found), opened)

    def of(self, words: Iterable[str]) -> list[str]:
        """Return the names of the shapes in a normalised text, given as its words and marks."""
        listed = list(words)
        text = " ".join(listed)
        beginnings = {"", *(word[:size] for word in listed for size in (1, 2, 3))}
        places = {place for beginning in beginnings for place in self.opened.get(beginning, ())}
        return [
            shape.name
            for shape in map(self.all.__getitem__, sorted(places))
            if not any(gate.isdisjoint(beginnings) for gate in shape.gates) and shape.expression.search(text)
        ]


def _shape(fields: list[str], parts: dict[str, str]) -> Shape:
    name, gates, source = fields
    for _ in range(_NESTED):
        for part, expression in parts.items():
            source = source.replace("{" + part + "}", expression)
    sets = tuple(frozenset(gate.split()) for gate in gates.split("|") if gate)
    return Shape(name, sets, re.compile(source))
