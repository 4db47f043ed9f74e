"""Trains the tone guide from the labelled sentences; one corpus always gives the same bytes."""

import argparse
import json
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.domain.sentences import sentences  # noqa: E402
from afterword.domain.tone_features import GROUPS, Features  # noqa: E402
from afterword.domain.tone_ideas import Ideas  # noqa: E402
from afterword.domain.tone_model import Weights, pack, unpack  # noqa: E402
from afterword.domain.tone_shapes import Shapes  # noqa: E402
from afterword.domain.tone_words import tidy  # noqa: E402

CORPUS = ROOT / "tests" / "data" / "tone"
SHIPPED = ROOT / "resources" / "tone"
FLAGGED = (
    "blame_question", "why_not_hired", "challenge_decision", "anger", "pleading", "guilt", "self_deprecation",
    "demand", "legal_threat", "comparison_to_hire", "other",
)  # fmt: skip
FINE = ("ask_advice", "gratitude", "acceptance", "context", "closing", "keep_in_touch", "logistics")
KINDS = FLAGGED + FINE
ROUNDS, RATE, DECAY, SEED = 8, 0.15, 1e-4, 20261123
RAREST, LEVELS, LONG = 3, 64, 3
WHOLE_WEIGHT = 1.0


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
    """A labelled text: its writing session, its kind, and where the sentence begins that carries the flag."""

    session: str
    text: str
    kind: str
    also: tuple[str, ...]
    begins: int

    @property
    def flagged(self) -> bool:
        """Whether the text should be flagged."""
        return self.kind in FLAGGED


@dataclass(frozen=True, slots=True)
class Case:
    """What is learned from: features and the number of their kind."""

    features: tuple[str, ...]
    kind: int


def read_corpus(folder: Path = CORPUS) -> list[Line]:
    """Return the training lines; never the ones that measure."""
    found = []
    for path in sorted(folder.glob("*train*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            session = raw["id"].split("-")[0] if "-" in raw["id"] else raw["id"][:2]
            found.append(
                Line(session, raw["text"], raw["category"], tuple(raw.get("alt", ())), raw.get("from", -1))
            )
    return found


def maker() -> Features:
    """Return what turns a text into features."""
    ideas = Ideas.parse((SHIPPED / "ideas.txt").read_text(encoding="utf-8"))
    return Features(ideas, Shapes.parse((SHIPPED / "shapes.txt").read_text(encoding="utf-8")))


def cases(lines: Iterable[Line], features: Features) -> list[Case]:
    """Return a case for each text, and for each sentence of a longer one whose kind is known."""
    found = []
    for line in lines:
        for text, kind in labelled_parts(line):
            found.append(Case(tuple(sorted(features.of(text))), KINDS.index(kind)))
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


def frequent(found: Sequence[Case]) -> set[str]:
    """Return the features met often enough to be learned."""
    counts = Counter(feature for case in found for feature in case.features)
    return {feature for feature, count in counts.items() if count >= RAREST}


def learn(found: Sequence[Case], *, rounds: int = ROUNDS) -> tuple[dict[str, list[float]], list[float]]:
    """Return weights and biases of a multinomial logistic model, by steps that shrink for busy features."""
    known = frequent(found)
    rows = [([f for f in case.features if f in known], case.kind) for case in found]
    weights = {feature: [0.0] * len(KINDS) for feature in known}
    speed = dict.fromkeys(known, 1e-06)
    biases = [0.0] * len(KINDS)
    shuffled = random.Random(SEED)  # noqa: S311 - the order of learning is no secret
    for turn in range(rounds):
        shuffled.shuffle(rows)
        rate = RATE / (1 + turn / 6)
        for names, kind in rows:
            _step(weights, speed, biases, names=names, kind=kind, rate=rate)
    return weights, biases


def _step(
    weights: dict[str, list[float]],
    speed: dict[str, float],
    biases: list[float],
    *,
    names: list[str],
    kind: int,
    rate: float,
) -> None:
    scores = list(biases)
    for name in names:
        scale = GROUPS[name[0]]
        scores = [score + scale * weight for score, weight in zip(scores, weights[name], strict=True)]
    errors = chances(scores)
    errors[kind] -= 1
    size = math.fsum(error * error for error in errors)
    for name in names:
        scale = GROUPS[name[0]]
        speed[name] += scale * scale * size
        gain = rate * scale / math.sqrt(speed[name])
        weights[name] = [w - gain * (e + DECAY * w) for w, e in zip(weights[name], errors, strict=True)]
    for place, error in enumerate(errors):
        biases[place] -= 0.01 * rate * error


def chances(scores: Sequence[float]) -> list[float]:
    """Return the shares of scores, which sum to one."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = math.fsum(powers)
    return [power / whole for power in powers]


def packed(weights: dict[str, list[float]], biases: Sequence[float]) -> bytes:
    """Return the weights in whole steps, without the features that tell nothing."""
    scaled = {name: [GROUPS[name[0]] * weight for weight in row] for name, row in weights.items()}
    centred = {name: [w - math.fsum(row) / len(row) for w in row] for name, row in scaled.items()}
    top = max(abs(weight) for row in centred.values() for weight in row)
    step = round(top / LEVELS, 6)
    whole = {name: [max(-LEVELS, min(LEVELS, round(w / step))) for w in row] for name, row in centred.items()}
    return pack(KINDS, biases, {name: row for name, row in whole.items() if any(row)}, step=step)


def train(lines: Sequence[Line], features: Features) -> Weights:
    """Return weights learned from these lines."""
    return unpack(packed(*learn(cases(lines, features))))


def main() -> int:
    """Train on all lines and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=SHIPPED / "weights.bin")
    chosen = parser.parse_args()
    lines = read_corpus()
    found = cases(lines, maker())
    body = packed(*learn(found))
    chosen.to.write_bytes(body)
    print(f"{len(lines)} lines, {len(found)} cases, {len(unpack(body).rows)} features, {len(body)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
