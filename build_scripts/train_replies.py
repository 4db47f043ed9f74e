"""Trains the small model that weighs the sentences of replies; same input, same bytes."""

import argparse
import json
import math
import random
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.domain.replies_model import (  # noqa: E402
    BUCKETS,
    GATHERED,
    VERDICTS,
    ReplyModel,
    Sense,
    body_sentences,
    features,
    gathered,
)

DATA = ROOT / "tests" / "data" / "replies"
ADVICE = (
    ROOT / "tests" / "data" / "themes" / "extra_train.jsonl",
    ROOT / "tests" / "data" / "themes" / "train.jsonl",
)
TARGET = ROOT / "resources" / "replies" / "senses.bin"
FOLDS = 4
EPOCHS, RATE, DECAY = 40, 0.12, 2e-5
COURTESIES = (ROOT / "tests" / "data" / "tone" / "train.jsonl",)
_COURTEOUS = frozenset({"gratitude", "logistics", "keep_in_touch", "acceptance", "context"})
KEPT = 0.6
SEEDS = (7, 8, 9, 10, 11)
ADVICE_AT_MOST, COURTESIES_AT_MOST = 400, 350
_LETTERS = {"A": Sense.ADVICE, "D": Sense.DECLINED, "O": Sense.OTHER, "P": Sense.LATER}

_KINDS = {"advice": Sense.ADVICE, "declined": Sense.DECLINED, "other": Sense.OTHER}
ROUNDS = 3

Example = tuple[list[int], int, float]
Reply = tuple[str, Sense]


def sentences(folder: Path = DATA) -> list[tuple[str, Sense]]:
    """Return the labelled sentences, advice from the corpus of themes, courtesies from the corpus of tone."""
    found = []
    for path in sorted(folder.glob("sentences_*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [(line[2:], _LETTERS[line[0]]) for line in lines if re.match(r"[ADOP] ", line)]
    advice = [each["text"] for each in _records(ADVICE)]
    courtesies = [each["text"] for each in _records(COURTESIES) if each["category"] in _COURTEOUS]
    random.Random(1).shuffle(advice)  # noqa: S311 - a choice of examples, no secret
    random.Random(2).shuffle(courtesies)  # noqa: S311 - a choice of examples, no secret
    found += [(text, Sense.ADVICE) for text in advice[:ADVICE_AT_MOST]]
    return found + [(text, Sense.OTHER) for text in courtesies[:COURTESIES_AT_MOST]]


def _records(paths: Sequence[Path]) -> list[dict[str, str]]:
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def replies(folder: Path = DATA) -> list[Reply]:
    """Return what people answered, and its kind: from the texts by hand and the train messages."""
    found = []
    by_hand = [
        line for path in sorted(folder.glob("texts_*.txt")) for line in path.read_text("utf-8").splitlines()
    ]
    for line in by_hand:
        kind, colon, text = line.partition(": ")
        if colon and kind in _KINDS:
            found.append((text.replace("|", "\n"), _KINDS[kind]))
    for line in (folder / "train.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["class"] in _KINDS and record["new_text"]:
            found.append((record["new_text"], _KINDS[record["class"]]))
    return found


def from_replies(whole: list[Reply], model: ReplyModel) -> list[tuple[str, Sense]]:
    """Return sentences of whole replies, labelled: the one that most is what the reply is, and the others.

    A reply of one kind has at least one sentence of that kind; a refusal or another reply has no advice.
    """
    found: list[tuple[str, Sense]] = []
    for text, kind in whole:
        pieces = body_sentences(text)
        if not pieces:
            continue
        chances = [model.chances(each) for each in pieces]
        best = max(range(len(pieces)), key=lambda at: chances[at][kind])
        for at, piece in enumerate(pieces):
            if at == best and kind != Sense.OTHER:
                found.append((piece, kind))
            elif kind != Sense.ADVICE:
                ranked = sorted(
                    (Sense.OTHER, Sense.LATER, *([Sense.DECLINED] if kind == Sense.DECLINED else [])),
                    key=lambda each: -chances[at][each],
                )
                found.append((piece, ranked[0]))
            elif chances[at][Sense.ADVICE] > 0.8:
                found.append((piece, Sense.ADVICE))
    return found


def learned(labelled: list[tuple[str, Sense]], whole: list[Reply]) -> ReplyModel:
    """Return the model learned from sentences, then again with the sentences of whole replies read by it."""
    model = train(examples(labelled))
    for _ in range(ROUNDS - 1):
        model = train(examples(labelled + from_replies(whole, model)))
    return train(examples(labelled + from_replies(whole, model)), SEEDS)


def examples(labelled: list[tuple[str, Sense]]) -> list[Example]:
    """Return the features of each sentence, weighted so that each sense counts alike."""
    counts = {sense: sum(each == sense for _, each in labelled) for sense in Sense}
    weight = {
        sense: min(3.0, math.sqrt(len(labelled) / (len(Sense) * max(1, counts[sense])))) for sense in Sense
    }
    return [(sorted(features(text)), int(sense), weight[sense]) for text, sense in labelled]


def train(data: list[Example], seeds: Sequence[int] = (7,)) -> ReplyModel:
    """Return the mean of the models learned by gradient descent on the softmax loss, one for each seed.

    Each time some features are left out, which keeps a few tell-tale words from doing all the work; the
    weights are scaled to match. The mean of several runs is steadier than one.
    """
    weights = [[0.0] * BUCKETS for _ in Sense]
    biases = [0.0] * len(Sense)
    for seed in seeds:
        own_biases, own = _descended(list(data), random.Random(seed))  # noqa: S311 - no secret
        biases = [sum(pair) for pair in zip(biases, own_biases, strict=True)]
        weights = [
            [one + two for one, two in zip(*pair, strict=True)] for pair in zip(weights, own, strict=True)
        ]
    scale = KEPT / len(seeds)
    return ReplyModel.of(
        [each / len(seeds) for each in biases], [[each * scale for each in row] for row in weights]
    )


def _descended(data: list[Example], rng: random.Random) -> tuple[list[float], list[list[float]]]:
    weights = [[0.0] * BUCKETS for _ in Sense]
    biases = [0.0] * len(Sense)
    for epoch in range(EPOCHS):
        rng.shuffle(data)
        rate = RATE / (1 + 0.15 * epoch)
        for buckets, truth, importance in data:
            kept = [at for at in buckets if rng.random() < KEPT]
            _step(weights, biases, kept, truth=truth, rate=rate * importance)
    return biases, weights


def _step(
    weights: list[list[float]], biases: list[float], buckets: list[int], *, truth: int, rate: float
) -> None:
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


Read = tuple[list[tuple[float, ...]], Sense]


def read_unseen(labelled: list[tuple[str, Sense]], whole: list[Reply], folds: int) -> list[Read]:
    """Return the chances of the sentences of each reply, by a model that has not seen it."""
    order = list(range(len(whole)))
    random.Random(3).shuffle(order)  # noqa: S311 - the folds, no secret
    found: dict[int, Read] = {}
    for fold in range(folds):
        held = order[fold::folds]
        model = learned(labelled, [each for at, each in enumerate(whole) if at not in set(held)])
        for at in held:
            text, kind = whole[at]
            found[at] = ([model.chances(each) for each in body_sentences(text)], kind)
    return [found[at] for at in sorted(found)]


def verdicts(read: list[Read]) -> tuple[tuple[float, ...], ...]:
    """Return the weights of the verdict on a reply, learned from replies as read by models new to them."""
    rows = [[0.0] * GATHERED for _ in VERDICTS]
    rng = random.Random(5)  # noqa: S311 - order of examples, no secret
    data = [(gathered(chances), VERDICTS.index(kind)) for chances, kind in read if chances]
    for epoch in range(60):
        rng.shuffle(data)
        for numbers, truth in data:
            sums = [sum(one * two for one, two in zip(row, numbers, strict=True)) for row in rows]
            powers = [math.exp(each - max(sums)) for each in sums]
            for at, row in enumerate(rows):
                error = (at == truth) - powers[at] / sum(powers)
                rate = 0.02 / (1 + 0.2 * epoch)
                row[:] = [
                    one + rate * (error * two - 1e-3 * one) for one, two in zip(row, numbers, strict=True)
                ]
    return tuple(tuple(row) for row in rows)


def cross_validated(read: list[Read], folds: int) -> dict[str, object]:
    """Return how many whole replies are read right when they were left out of all training."""
    wrong: dict[str, int] = {}
    for fold in range(folds):
        rows = verdicts([each for at, each in enumerate(read) if at % folds != fold])
        for chances, kind in read[fold::folds]:
            sums = [sum(one * two for one, two in zip(row, gathered(chances), strict=True)) for row in rows]
            got = VERDICTS[sums.index(max(sums))] if chances else Sense.OTHER
            if got is not kind:
                key = f"{kind.name.lower()} read as {got.name.lower()}"
                wrong[key] = wrong.get(key, 0) + 1
    return {"replies": len(read), "right": round(1 - sum(wrong.values()) / len(read), 3), **wrong}


def main(argv: list[str] | None = None) -> int:
    """Train on all and write the weights; say how well it does on what it has not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--dry", action="store_true", help="only say how well it does on what it has not seen"
    )
    given = parser.parse_args(argv)
    labelled, whole = sentences(), replies()
    read = read_unseen(labelled, whole, folds=FOLDS)
    print(json.dumps(cross_validated(read, FOLDS)))
    if given.dry:
        return 0
    packed = replace(learned(labelled, whole), verdicts=verdicts(read)).packed()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(packed)
    print(f"{len(labelled)} sentences, {len(whole)} replies, {len(packed):,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
