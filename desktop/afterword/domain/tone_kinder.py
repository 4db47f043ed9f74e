"""Kinder words: edits of what the writer wrote, and whole sentences for where no edit fits."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from afterword.domain.tone_values import Category

_FIELDS = 3
_STANDS = ("?", ".")


@dataclass(frozen=True, slots=True)
class Edit:
    """Where one of these categories was found: what to look for, and what may stand there instead."""

    categories: frozenset[Category]
    found: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True)
class Kinder:
    """The edits in the order they are tried; the questions and statements of each category."""

    edits: tuple[Edit, ...]
    asked: Mapping[Category, tuple[str, ...]]
    said: Mapping[Category, tuple[str, ...]]

    @classmethod
    def parse(cls, text: str) -> "Kinder":
        """Read parts ``NAME = expression`` and lines ``categories TAB found TAB instead``.

        A line whose middle is ``?`` or ``.`` is a whole question or statement. ``#`` begins a remark.
        """
        parts: dict[str, str] = {}
        edits: list[Edit] = []
        whole: dict[str, dict[Category, tuple[str, ...]]] = {mark: {} for mark in _STANDS}
        for line in text.splitlines():
            fields = line.split("\t")
            if line.startswith("#"):
                continue
            if len(fields) != _FIELDS:
                name, _, part = line.partition(" = ")
                parts[name] = part
                continue
            categories = [Category(name) for name in fields[0].split()]
            if fields[1] in whole:
                table = whole[fields[1]]
                table[categories[0]] = (*table.get(categories[0], ()), fields[2])
            else:
                edits.append(Edit(frozenset(categories), _compiled(fields[1], parts), fields[2]))
        return cls(tuple(edits), whole["?"], whole["."])


def _compiled(source: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    for name, part in parts.items():
        source = source.replace("{" + name + "}", part)
    return re.compile(source, re.IGNORECASE)
