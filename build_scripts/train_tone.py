"""Trains the tone guide from the labelled sentences; one corpus always gives the same bytes."""

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT)]

from afterword.domain.tone_features import GROUPS, Features  # noqa: E402
from afterword.domain.tone_ideas import Ideas  # noqa: E402
from afterword.domain.tone_model import Weights, pack, unpack  # noqa: E402
from afterword.domain.tone_shapes import Shapes  # noqa: E402
from build_scripts.tone_corpus import KINDS, Line, labelled_parts, read_corpus  # noqa: E402

CORPUS = ROOT / "tests" / "data" / "tone"
SHIPPED = ROOT / "resources" / "tone"
ROUNDS, RATE, DECAY, SEED = 8, 0.15, 1e-4, 20261123
RAREST, LEVELS = 3, 64


@dataclass(frozen=True, slots=True)
class Case:
    """What is learned from: features and the number of their kind."""

    features: tuple[str, ...]
    kind: int


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
    lines = read_corpus(CORPUS)
    found = cases(lines, maker())
    body = packed(*learn(found))
    chosen.to.write_bytes(body)
    print(f"{len(lines)} lines, {len(found)} cases, {len(unpack(body).rows)} features, {len(body)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
