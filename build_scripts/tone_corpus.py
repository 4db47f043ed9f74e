"""The labelled lines that train the tone guide, and the texts of known kind in them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from afterword.domain.sentences import sentences
from afterword.domain.tone_words import tidy

FLAGGED = (
    "blame_question", "why_not_hired", "challenge_decision", "anger", "pleading", "guilt", "self_deprecation",
    "demand", "legal_threat", "comparison_to_hire", "other",
)  # fmt: skip
FINE = ("ask_advice", "gratitude", "acceptance", "context", "closing", "keep_in_touch", "logistics")
KINDS = FLAGGED + FINE
TIMES = 2
"""How often a labelled text is learned from for each time that a made one is."""

LONG = 3
"""Sentences up to which a text is learned from as a whole."""

SIGNS = (
    ("gratitude", re.compile(r"^(?:many )?thank|grateful to you|appreciated?\b")),
    (
        "closing",
        re.compile(
            r"\b(?:regards|wishes|cheers|worries|rush|if not|busy|understand if)\b|^(?:dear|hi|hello)\b"
        ),
    ),
    (
        "ask_advice",
        re.compile(r"\b(?:advice|advise|tips?|hint|suggest\w*|recommend|do better|work on|improve)\b|\?$"),
    ),
    ("acceptance", re.compile(r"\b(?:accept|understand|respect|fair)\b")),
)
"""Signs of the kinds of fine sentences, for parts of longer texts that nobody labelled."""


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled text: its id, its kind, what else counts, and where the flagged sentence begins (or -1)."""

    id: str
    text: str
    kind: str
    also: tuple[str, ...]
    begins: int

    @property
    def flagged(self) -> bool:
        """Whether the text should be flagged."""
        return self.kind in FLAGGED


def read_corpus(folder: Path) -> list[Line]:
    """Return the training lines of a folder; never the ones that measure."""
    found = []
    for path in sorted(folder.glob("*train*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            found.append(
                Line(raw["id"], raw["text"], raw["category"], tuple(raw.get("alt", ())), raw.get("from", -1))
            )
    return found


def labelled_parts(line: Line) -> list[tuple[str, str]]:
    """Return the texts to learn from: the whole of a short one, and the parts whose kind is sure."""
    parts = sentences(line.text)
    if len(parts) <= 1:
        return [(line.text, line.kind)]
    found = [(line.text, line.kind)] if len(parts) <= LONG else []
    if not line.flagged:
        return found + [(part.text, fine_kind(part.text)) for part in parts]
    if line.begins >= 0:
        found += [(part.text, fine_kind(part.text)) for part in parts if part.end <= line.begins]
        found += [(line.text[line.begins :], line.kind)]
    return found


def fine_kind(text: str) -> str:
    """Return the likely kind of a fine sentence within a longer text, by its plainest signs."""
    plain = tidy(text)
    return next((kind for kind, sign in SIGNS if sign.search(plain)), "context")


_HELD_OUT = re.compile(r"(?:tx\d|u1-(?:19|2\d)|u2-1[89]|u3-1[5-9])[13579]\d|u(?:[4-9]|1[0-2])-\d[49][579]\d")


def is_held_out(line: Line) -> bool:
    """Whether nothing is learned from a line, as choices are measured on it: tens together, as twins are."""
    return _HELD_OUT.fullmatch(line.id) is not None


def parted(folder: Path) -> tuple[list[Line], list[Line]]:
    """Return the lines of a folder that are learned from, and those that are held out."""
    lines = read_corpus(folder)
    return [line for line in lines if not is_held_out(line)], [line for line in lines if is_held_out(line)]
