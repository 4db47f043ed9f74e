"""Trains the two small models that read advice, its theme and its kind: the same lines, the same bytes."""

import argparse
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.domain.advice import AdviceKind  # noqa: E402
from afterword.domain.linear_text import Concepts, LinearModel, features, pack, quantised, rarities, weigh  # noqa: E402
from afterword.domain.themes import ThemeKey  # noqa: E402

DATA = ROOT / "tests" / "data" / "themes"
RESOURCES = ROOT / "resources" / "themes"
FILES = ("train.jsonl", "train_notes.jsonl", "extra_train.jsonl")
SEED = 20_240_611
FOLDS = 4
RARE = {"b": 2, "c": 3}
"""Pairs and pieces met in fewer texts are left out; a stem or a group of meaning counts from the first."""


PRAISE_TIMES = 4
KIND_GROUPS = "wbk"
"""Pieces of words say little about praise; without them its weights are small."""


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled text; the lines of a batch were written in one sitting, and are held out together."""

    batch: str
    text: str
    themes: tuple[str, ...]
    kind: str | None


@dataclass(frozen=True, slots=True)
class Learning:
    """How hard a model learns."""

    passes: int = 16
    averaged: int = 8
    rate: float = 2.5
    decay: float = 1.6e-5


THEMES = Learning()
KINDS = Learning(passes=14, rate=1.5, decay=1e-4)

Example = tuple[list[tuple[str, float]], int]


def lines(names: Sequence[str] = FILES) -> list[Line]:
    """Return the labelled lines of the training files."""
    found = []
    for name in names:
        for each in (DATA / name).read_text(encoding="utf-8").splitlines():
            fields = json.loads(each)
            batch = fields.get("batch", name.removesuffix(".jsonl"))
            found.append(Line(batch, fields["text"], tuple(fields["themes"]), fields.get("kind")))
    return found


@cache
def concepts(name: str) -> Concepts:
    """Return the shipped groups of words: those of the themes, or those of praise and change."""
    return Concepts.parse((RESOURCES / f"{name}.txt").read_text(encoding="utf-8"))


def train(
    found: Sequence[frozenset[str]], truths: Sequence[str], *, labels: Sequence[str], how: Learning
) -> LinearModel:
    """Return the multinomial logistic regression of these features on these labels."""
    every = Counter(feature for each in found for feature in each)
    counts = {name: count for name, count in sorted(every.items()) if count >= RARE.get(name[0], 1)}
    rarity = rarities(counts, len(found))
    examples = [
        (weigh(sorted(each), rarity), labels.index(truth)) for each, truth in zip(found, truths, strict=True)
    ]
    rows = {name: [0.0] * len(labels) for name in counts}
    biases = [0.0] * len(labels)
    sums = {name: [0.0] * len(labels) for name in counts}
    for number, rate in enumerate(rates(len(examples), how)):
        shrink(rows, rate * how.decay * len(examples))
        one_pass(examples, rows, biases=biases, rate=rate, seed=SEED + number)
        if number >= how.passes - how.averaged:
            add(sums, rows, 1 / how.averaged)
    return quantised(labels, biases, rows=sums, counts=counts, texts=len(found))


def rates(size: int, how: Learning) -> Iterator[float]:
    """Yield the rate of each pass: it falls as the passes go on."""
    for number in range(how.passes):
        yield how.rate / (1 + how.rate * how.decay * size * number * 2)


def shrink(rows: dict[str, list[float]], part: float) -> None:
    """Pull each weight towards nought, once a pass."""
    for name, row in rows.items():
        rows[name] = [weight * (1 - part) for weight in row]


def add(sums: dict[str, list[float]], rows: dict[str, list[float]], part: float) -> None:
    """Add a part of each weight: the mean of the last passes depends less on the lot than the last alone."""
    for name, row in rows.items():
        sums[name] = [have + part * weight for have, weight in zip(sums[name], row, strict=True)]


def one_pass(
    examples: list[Example], rows: dict[str, list[float]], *, biases: list[float], rate: float, seed: int
) -> None:
    """Go once through the examples in an order drawn by lot; each moves the weights against its error."""
    order = list(range(len(examples)))
    random.Random(seed).shuffle(order)  # noqa: S311 - an order, not a secret
    for place in order:
        values, truth = examples[place]
        sums = list(biases)
        for name, value in values:
            sums = [have + value * more for have, more in zip(sums, rows[name], strict=True)]
        top = max(sums)
        powers = [math.exp(each - top) for each in sums]
        whole = sum(powers)
        errors = [rate * power / whole for power in powers]
        errors[truth] -= rate
        for name, value in values:
            rows[name] = [weight - value * error for weight, error in zip(rows[name], errors, strict=True)]
        for label, error in enumerate(errors):
            biases[label] -= error / 50


def train_themes(chosen: Sequence[Line]) -> LinearModel:
    """Return the model of themes."""
    words = concepts("concepts")
    found = [features(line.text, words) for line in chosen]
    return train(
        found, [line.themes[0] for line in chosen], labels=[str(key) for key in ThemeKey], how=THEMES
    )


def train_kinds(chosen: Sequence[Line]) -> LinearModel:
    """Return the model of praise or change; praise, being rarer, is repeated."""
    words = concepts("kinds")
    known = [
        (line.text, line.kind)
        for line in chosen
        for _ in range(PRAISE_TIMES if line.kind == AdviceKind.PRAISE else 1)
        if line.kind
    ]
    found = [frozenset(one for one in features(text, words) if one[0] in KIND_GROUPS) for text, _ in known]
    return train(found, [kind for _, kind in known], labels=[str(kind) for kind in AdviceKind], how=KINDS)


def best(model: LinearModel, text: str, words: Concepts) -> str:
    """Return the label that the model thinks likeliest."""
    chances = model.chances(features(text, words))
    return model.labels[chances.index(max(chances))]


def check(chosen: Sequence[Line]) -> None:
    """Print how well batches are read that were held out; notes are only learned from."""
    sittings = sorted({line.batch for line in chosen if line.batch.startswith("session")})
    told: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = set(sittings[fold::FOLDS])
        learned = [line for line in chosen if line.batch not in held]
        themes, kinds = train_themes(learned), train_kinds(learned)
        for line in (line for line in chosen if line.batch in held):
            guess = best(kinds, line.text, concepts("kinds"))
            told["lines"] += 1
            told["theme right"] += best(themes, line.text, concepts("concepts")) in line.themes
            told[f"{line.kind} read as {guess}"] += 1
        print(
            f"{fold + 1} of {FOLDS}:",
            *(f"{name} {count}," for name, count in sorted(told.items())),
            flush=True,
        )


def main() -> None:
    """Train and write both models, or with --check only hold batches out and print figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="hold out whole batches and print figures; write nothing"
    )
    arguments = parser.parse_args()
    chosen = lines()
    if arguments.check:
        check(chosen)
        return
    for name, model in (("themes.bin", train_themes(chosen)), ("kinds.bin", train_kinds(chosen))):
        packed = pack(model)
        (RESOURCES / name).write_bytes(packed)
        print(f"{name}: {len(model.rows)} features, {len(packed)} bytes")


if __name__ == "__main__":
    main()
