"""What a small linear text classifier needs: features of a text, scoring, and weights packed into bytes."""

import json
import math
import re
import struct
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import mul
from typing import Any

READ_AT_MOST = 4_000
"""Characters of a text that are read: many pages of advice; what follows could not change the answer."""

GROUPS = {"w": 1.0, "b": 0.7, "c": 1.0, "k": 0.6}
"""How much each group of features weighs: stems, pairs of them, pieces of words, groups of meaning."""

_MAGIC = b"ALT1"
_HEADER = struct.Struct(">4sII")
_PIECE_SIZES = (3, 4, 5)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[!?£$€%]")
_APOSTROPHES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "\x00": " "}
)
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_SUFFIXES = (
    ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("isation", "ise"), ("ization", "ise"),
    ("izing", "ise"), ("ising", "ise"), ("ized", "ise"), ("ised", "ise"), ("ations", "ate"), ("ation", "ate"),
    ("ments", "ment"), ("ingly", ""), ("edly", ""), ("ness", ""), ("ies", "y"), ("ied", "y"), ("ing", ""),
    ("ers", "er"), ("ed", ""), ("ly", ""), ("es", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_SHORTEST_STEM = 3
_PREFIX_SIZES = range(2, 15)
_LONGEST_PHRASE = 3
_LONGEST_WORD = 40
_REMEMBERED = 8_192


class BrokenWeights(ValueError):
    """The bytes are not weights that this module packed."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Named groups of words that mean much the same: whole words, beginnings of words, and phrases."""

    words: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]

    @classmethod
    def parse(cls, text: str) -> "Concepts":
        """Read lines `name: word beginn* two_words`; lines that begin with # are remarks."""
        words: dict[str, tuple[str, ...]] = {}
        beginnings: dict[str, tuple[str, ...]] = {}
        phrases: dict[str, tuple[str, ...]] = {}
        for line in text.splitlines():
            name, colon, items = line.partition(":")
            if not colon or line.startswith("#"):
                continue
            for item in items.split():
                table = beginnings if item.endswith("*") else phrases if "_" in item else words
                entry = item.removesuffix("*").replace("_", " ")
                table[entry] = (*table.get(entry, ()), name.strip())
        return cls(words=words, beginnings=beginnings, phrases=phrases)

    def found(self, words: Sequence[str]) -> list[str]:
        """Return the name of each group met, in order, as often as it is met."""
        names: list[str] = []
        for place, word in enumerate(words):
            names.extend(self.words.get(word, ()))
            for size in _PREFIX_SIZES:
                if size > len(word):
                    break
                names.extend(self.beginnings.get(word[:size], ()))
            for end in range(place + 2, min(place + _LONGEST_PHRASE, len(words)) + 1):
                names.extend(self.phrases.get(" ".join(words[place:end]), ()))
        return names


NO_CONCEPTS = Concepts(words={}, beginnings={}, phrases={})


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case with straight apostrophes; numbers become one mark."""
    found = _WORD.findall(text[:READ_AT_MOST].translate(_APOSTROPHES).lower())
    return ["0" if word.isdigit() else word for word in found]


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return a word without its commonest English endings, so that forms of one word meet."""
    word = word.removesuffix("'s")
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _DOUBLED.sub(r"\1", word[: -len(ending)] + instead)
    return word


def features(text: str, concepts: Concepts = NO_CONCEPTS) -> frozenset[str]:
    """Return what a text is weighed by; the first letter of a feature names its group in `GROUPS`."""
    words = words_of(text)
    stems = [stem(word) for word in words]
    found = {"w" + one for one in stems}
    found.update(f"b{one} {two}" for one, two in pairwise(["<", *stems, ">"]))
    found.update("k" + name for name in concepts.found(words))
    for word in set(words):
        found.update(_pieces(word[:_LONGEST_WORD]))
    return frozenset(found)


@lru_cache(maxsize=_REMEMBERED)
def _pieces(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        "c" + padded[at : at + size] for size in _PIECE_SIZES for at in range(len(padded) - size + 1)
    )


def weigh(found: Iterable[str], rarity: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return the known features with their values: rarer ones count more, and each group has one length."""
    known: dict[str, list[str]] = {group: [] for group in GROUPS}
    for feature in found:
        if feature in rarity:
            known[feature[0]].append(feature)
    values: list[tuple[str, float]] = []
    for group, members in known.items():
        length = math.sqrt(math.fsum(rarity[one] ** 2 for one in members))
        values.extend((one, GROUPS[group] * rarity[one] / length) for one in members)
    return values


def rarities(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    """Return how much each feature tells, from the number of texts it is in and of texts in all."""
    return {feature: math.log(texts / (1 + count)) + 1 for feature, count in counts.items()}


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A multinomial linear model: small whole weights, one row a feature and one column a label."""

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    step: float
    texts: int
    counts: Mapping[str, int]
    rarity: Mapping[str, float]
    rows: Mapping[str, Sequence[int]]

    def chances(self, found: Iterable[str]) -> tuple[float, ...]:
        """Return how likely each label is, in the order of the labels; the order of features is no matter."""
        weighed = weigh(found, self.rarity)
        values = [value * self.step for _, value in weighed]
        columns = zip(*(self.rows[feature] for feature, _ in weighed), strict=True)
        sums = [math.fsum(map(mul, values, column)) for column in columns] or [0.0] * len(self.labels)
        sums = [one + bias for one, bias in zip(sums, self.biases, strict=True)]
        top = max(sums)
        powers = [math.exp(each - top) for each in sums]
        whole = math.fsum(powers)
        return tuple(power / whole for power in powers)

    def knows(self, found: Iterable[str]) -> bool:
        """Whether any of these features was met in training."""
        return any(feature in self.rows for feature in found)


def pack(model: LinearModel) -> bytes:
    """Return a model as bytes that `unpack` reads; the same model gives the same bytes."""
    names = sorted(model.rows)
    header = {
        "labels": model.labels,
        "biases": [round(bias, 5) for bias in model.biases],
        "step": model.step,
        "texts": model.texts,
        "counts": [model.counts[name] for name in names],
    }
    head = json.dumps(header, separators=(",", ":")).encode()
    vocabulary = "\n".join(names).encode()
    columns = array("b", (model.rows[name][column] for column in range(len(model.labels)) for name in names))
    body = zlib.compress(head + vocabulary + columns.tobytes(), 9)
    return _HEADER.pack(_MAGIC, len(head), len(vocabulary)) + body


def unpack(packed: bytes) -> LinearModel:
    """Return the model in these bytes. Raises BrokenWeights when they are anything else."""
    try:
        magic, head_size, vocabulary_size = _HEADER.unpack_from(packed)
        if magic != _MAGIC:
            raise BrokenWeights("not packed weights")
        raw = zlib.decompress(packed[_HEADER.size :])
        header = json.loads(raw[:head_size])
        names = raw[head_size : head_size + vocabulary_size].decode().split("\n")
        columns = array("b", raw[head_size + vocabulary_size :])
        return _model(header, names, columns)
    except (struct.error, zlib.error, ValueError, KeyError, TypeError) as fault:
        raise BrokenWeights(str(fault)) from fault


def _model(header: Mapping[str, Any], names: Sequence[str], columns: Sequence[int]) -> LinearModel:
    labels = tuple(header["labels"])
    counts = dict(zip(names, header["counts"], strict=True))
    if len(columns) != len(names) * len(labels):
        raise BrokenWeights("weights are missing")
    cells = [columns[at : at + len(names)] for at in range(0, len(columns), len(names))]
    return LinearModel(
        labels=labels,
        biases=tuple(header["biases"]),
        step=header["step"],
        texts=header["texts"],
        counts=counts,
        rarity=rarities(counts, header["texts"]),
        rows=dict(zip(names, zip(*cells, strict=True), strict=True)),
    )


def quantised(
    labels: Sequence[str],
    biases: Sequence[float],
    *,
    rows: Mapping[str, Sequence[float]],
    counts: Mapping[str, int],
    texts: int,
) -> LinearModel:
    """Return a model whose weights are whole numbers from -127 to 127, without rows of noughts."""
    largest = max((abs(weight) for row in rows.values() for weight in row), default=0.0) or 1.0
    step = largest / 127
    whole = {name: tuple(round(weight / step) for weight in row) for name, row in rows.items()}
    kept = {name: row for name, row in whole.items() if any(row)}
    kept_counts = {name: counts[name] for name in kept}
    return LinearModel(
        labels=tuple(labels),
        biases=tuple(round(bias, 5) for bias in biases),
        step=step,
        texts=texts,
        counts=kept_counts,
        rarity=rarities(kept_counts, texts),
        rows=kept,
    )
