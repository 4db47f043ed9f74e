"""Trains the tone guide's weights of features; one corpus gives the same bytes on one kind of processor.

They are learned from the labelled lines and from made texts with what the teacher says of each, as the steps
`teacher` and `texts` of `train_tone_net.py` leave them in the work folder. The shipped weights learned the
lines up to `fresh34`: with those up to `fresh43` they read held-out lines no better.
"""

import argparse
import json
import random
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT)]

from afterword.domain.tone_features import GROUPS, Features  # noqa: E402
from afterword.domain.tone_ideas import Ideas  # noqa: E402
from afterword.domain.tone_model import pack, unpack  # noqa: E402
from build_scripts.tone_corpus import KINDS, TIMES, Line, labelled_parts, parted  # noqa: E402

CORPUS = ROOT / "tests" / "data" / "tone"
SHIPPED = ROOT / "resources" / "tone"
ROUNDS, RATE, DECAY, SEED = 4, 0.15, 1e-4, 20261123
RAREST, LEVELS = 150, 36
"""How often a feature is met at least, and steps from no weight to the largest."""

_SOONER, _BIAS_SHARE = 6, 0.01


@dataclass(frozen=True, slots=True)
class Case:
    """What is learned from: a text, and how likely each kind of it should be."""

    text: str
    target: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """Features, their weights (a row a feature, a column a kind), and the weight of each kind alone."""

    features: tuple[str, ...]
    weights: "np.ndarray"
    biases: "np.ndarray"


def maker() -> Features:
    """Return what turns a text into features."""
    return Features(Ideas.parse((SHIPPED / "ideas.txt").read_text(encoding="utf-8")))


def labelled(lines: Iterable[Line]) -> list[Case]:
    """Return a case for each text, and for each sentence of a longer one whose kind is known."""
    return [
        Case(text, tuple(float(each == kind) for each in KINDS))
        for line in lines
        for text, kind in labelled_parts(line)
    ]


def made(work: Path) -> list[Case]:
    """Return the made texts of a work folder with the teacher's shares."""
    texts = json.loads((work / "texts.json").read_text(encoding="utf-8"))
    shares = json.loads((work / "labels.json").read_text(encoding="utf-8"))
    return [Case(text, tuple(share[: len(KINDS)])) for text, share in zip(texts, shares, strict=True)]


def learn(found: Sequence[Case], features: Features, *, rarest: int = RAREST) -> Learned:
    """Return what a multinomial logistic model learns, by steps that shrink for busy features."""
    names, rows = _frequent([case.text for case in found], features, rarest)
    scales = _scales(names)
    weights, speed = np.zeros((len(names), len(KINDS))), np.full(len(names), 1e-6)
    biases, targets = np.zeros(len(KINDS)), np.array([case.target for case in found])
    order = list(range(len(found)))
    shuffled = random.Random(SEED)  # noqa: S311 - the order of learning is no secret
    for turn in range(ROUNDS):
        shuffled.shuffle(order)
        rate = RATE / (1 + turn / _SOONER)
        for place in order:
            row = rows[place]
            scale, own = scales[row], weights[row]
            errors = _chances(biases + scale @ own) - targets[place]
            speed[row] += scale * scale * (errors @ errors)
            weights[row] = own - (rate * scale / np.sqrt(speed[row]))[:, None] * (errors + DECAY * own)
            biases -= _BIAS_SHARE * rate * errors
    return Learned(tuple(names), weights, biases)


def packed(learned: Learned) -> bytes:
    """Return the weights in whole steps, without the features that tell nothing."""
    scaled = _scales(learned.features)[:, None] * learned.weights
    centred = scaled - scaled.mean(1, keepdims=True)
    step = round(float(np.abs(centred).max()) / LEVELS, 6)
    whole = np.clip(np.rint(centred / step), -LEVELS, LEVELS).astype(int).tolist()
    rows = {name: row for name, row in zip(learned.features, whole, strict=True) if any(row)}
    return pack(KINDS, learned.biases.tolist(), rows, step=step)


def _frequent(texts: Sequence[str], features: Features, rarest: int) -> tuple[list[str], list["np.ndarray"]]:
    """Return the features met often enough to be learned, and their places for each text."""
    places: dict[str, int] = {}
    rows = [
        array("i", [places.setdefault(name, len(places)) for name in sorted(features.of(text))])
        for text in texts
    ]
    counts = np.zeros(len(places), dtype=int)
    for row in rows:
        counts[row] += 1
    kept = counts >= rarest
    fresh = np.cumsum(kept) - 1
    known = [name for name, keep in zip(places, kept, strict=True) if keep]
    return known, [fresh[found[kept[found]]] for found in map(np.array, rows)]


def _scales(names: Iterable[str]) -> "np.ndarray":
    return np.array([GROUPS[name[0]] for name in names])


def _chances(scores: "np.ndarray") -> "np.ndarray":
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def main() -> int:
    """Train on the lines that are not held out and on the made texts, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder with made texts and their labels")
    work = parser.parse_args().work
    lines, _ = parted(CORPUS)
    found = labelled(lines) * TIMES + made(work)
    body = packed(learn(found, maker()))
    (SHIPPED / "weights.bin").write_bytes(body)
    print(f"{len(lines)} lines, {len(found)} cases, {len(unpack(body).rows)} features, {len(body)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
