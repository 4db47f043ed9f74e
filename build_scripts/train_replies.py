"""Trains the small model that weighs the sentences of replies; same input, same bytes."""

import argparse
import json
import math
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.domain.replies_model import BUCKETS, ReplyModel, Sense, features  # noqa: E402

DATA = ROOT / "tests" / "data" / "replies"
ADVICE = (ROOT / "tests" / "data" / "themes" / "extra_train.jsonl", ROOT / "tests" / "data" / "themes" / "train.jsonl")
TARGET = ROOT / "resources" / "replies" / "senses.bin"
EPOCHS, RATE, DECAY = 24, 0.12, 2e-5
ADVICE_AT_MOST = 900
_LETTERS = {"A": Sense.ADVICE, "D": Sense.DECLINED, "O": Sense.OTHER, "P": Sense.LATER}

Example = tuple[list[int], int, float]


def sentences(folder: Path = DATA) -> list[tuple[str, Sense]]:
    """Return the labelled sentences, and advice from the corpus of themes."""
    found = []
    for path in sorted(folder.glob("sentences_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line[:1] in _LETTERS and line[1:2] == " ":
                found.append((line[2:], _LETTERS[line[0]]))
    advice = [json.loads(line)["text"] for path in ADVICE if path.exists() for line in path.read_text("utf-8").splitlines()]
    random.Random(1).shuffle(advice)
    return found + [(text, Sense.ADVICE) for text in advice[:ADVICE_AT_MOST]]


def examples(labelled: list[tuple[str, Sense]]) -> list[Example]:
    """Return the features of each sentence, weighted so that each sense counts alike."""
    counts = {sense: sum(each == sense for _, each in labelled) for sense in Sense}
    weight = {sense: min(3.0, math.sqrt(len(labelled) / (len(Sense) * max(1, counts[sense])))) for sense in Sense}
    return [(sorted(features(text)), int(sense), weight[sense]) for text, sense in labelled]


def train(data: list[Example]) -> ReplyModel:
    """Return the model learned by stochastic gradient descent on the softmax loss (averaged over the later half)."""
    rng = random.Random(7)  # noqa: S311 - order of examples, no secret
    weights = [[0.0] * BUCKETS for _ in Sense]
    biases = [0.0] * len(Sense)
    data = list(data)
    for epoch in range(EPOCHS):
        rng.shuffle(data)
        rate = RATE / (1 + 0.15 * epoch)
        for buckets, truth, importance in data:
            _step(weights, biases, buckets, truth=truth, rate=rate * importance)
    return ReplyModel.of(biases, weights)


def _step(weights: list[list[float]], biases: list[float], buckets: list[int], *, truth: int, rate: float) -> None:
    sums = [bias + sum(map(table.__getitem__, buckets)) for bias, table in zip(biases, weights, strict=True)]
    top = max(sums)
    powers = [math.exp(each - top) for each in sums]
    total = sum(powers)
    share = rate / math.sqrt(len(buckets) + 1)
    for sense, table in enumerate(weights):
        error = (1.0 if sense == truth else 0.0) - powers[sense] / total
        if abs(error) < 0.01:
            continue
        biases[sense] += rate * 0.1 * error
        step = share * error
        for at in buckets:
            table[at] += step - DECAY * table[at]


def cross_validated(labelled: list[tuple[str, Sense]], folds: int = 5) -> dict[str, float]:
    """Return the share of sentences read right when they were left out of training, by sense."""
    order = list(range(len(labelled)))
    random.Random(3).shuffle(order)  # noqa: S311 - the folds, no secret
    right = dict.fromkeys(Sense, 0)
    for fold in range(folds):
        held = set(order[fold::folds])
        model = train(examples([each for at, each in enumerate(labelled) if at not in held]))
        for at in held:
            text, sense = labelled[at]
            chances = model.chances(text)
            right[sense] += chances.index(max(chances)) == sense
    counts = {sense: sum(each == sense for _, each in labelled) for sense in Sense}
    return {sense.name.lower(): round(right[sense] / max(1, counts[sense]), 3) for sense in Sense}


def main(argv: list[str] | None = None) -> int:
    """Train on all sentences and write the weights; with --folds, only say how well it does on what it has not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    given = parser.parse_args(argv)
    labelled = sentences()
    if given.folds:
        print(json.dumps(cross_validated(labelled, given.folds)))
        return 0
    packed = train(examples(labelled)).packed()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(packed)
    print(f"{len(labelled)} sentences, {len(packed):,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
