"""Weighs the sentences of a reply: does one hold advice, refuse it, put it off, or none of these."""

import math
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from afterword.domain.replies_cues import cues

BUCKETS = 1 << 15
READ_AT_MOST = 600
SENTENCES = 60
TEXT_READ = 12_000
_SCALE = 32
_MAGIC = b"ARK2"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[!?:]")
_ENDS = re.compile(r"(?<=[.!?…])\s+(?=\S)|(?<=[.!?…][\"”’')\]])\s+(?=\S)|(?<=[。！？])|\n+|;\s+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_GREETING = re.compile(
    r"[,!:，、]$|^(?:dear|hi|hello|hey|good \w+|hallo|liebe\w*|sehr|guten|moin|bonjour|ch[eè]re?|hola|"
    r"estimad\w+|ciao|gentile|buongiorno|beste|hoi|dag|olá|car[oa]|exm\w+|bom|dzień|szanown\w+|cześć|hej|"
    r"kære|vážen\w+)\b[^.?]*$|様$",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"[.!?。！？…][\"”’')]*$")
_ABBREVIATED = re.compile(
    r"\b(?:mr|mrs|ms|dr|prof|st|no|e\.g|i\.e|etc|vs|z\.b|bzw|ca|sr|sra|dott|ing|p\.ex|np|tel|approx)\.$",
    re.IGNORECASE,
)


class Sense(IntEnum):
    """What one sentence of a reply does."""

    OTHER = 0
    ADVICE = 1
    DECLINED = 2
    LATER = 3


VERDICTS = (Sense.OTHER, Sense.ADVICE, Sense.DECLINED)


class BrokenWeights(ValueError):
    """The bytes are not weights of this model."""


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, at most SENTENCES of them."""
    done: list[str] = []
    for piece in _ENDS.split(text[:TEXT_READ]):
        piece = piece.strip()
        if done and len(done[-1]) < READ_AT_MOST and _ABBREVIATED.search(done[-1][-12:]):
            done[-1] = f"{done[-1]} {piece}"
        elif len(piece) > 1:
            done.append(piece)
    return done[:SENTENCES]


def body_sentences(text: str) -> list[str]:
    """Return the sentences of a reply without its greeting and the short lines of its closing."""
    lines = [line.strip() for line in text[:TEXT_READ].strip().split("\n") if line.strip()]
    if len(lines) > 1 and len(lines[0]) < 60 and _GREETING.search(lines[0]):
        lines = lines[1:]
    for at in range(max(1, len(lines) - 3), len(lines)):
        if len(lines[at].split()) <= 4 and lines[at].endswith((",", "，", "、")):
            lines = lines[:at]
            break
    while len(lines) > 1 and _is_short_and_open(lines[-1]):
        lines.pop()
    return _with_quotes_marked(sentences("\n".join(lines)))


def _is_short_and_open(line: str) -> bool:
    return len(line.split()) <= 4 and len(line) < 40 and not _FINISHED.search(line)


def _with_quotes_marked(pieces: list[str]) -> list[str]:
    """Return the sentences, a mark before each that goes on with a quotation begun in an earlier one."""
    marked: list[str] = []
    is_open = False
    for piece in pieces:
        marked.append(f'"{piece}' if is_open else piece)
        for sign in re.findall(r'["“„«”»]', piece):
            is_open = not is_open if sign == '"' else sign in "“„«"
    return marked


def features(sentence: str) -> set[int]:
    """Return the buckets of a sentence's features: words, pairs, pieces of words, cues and pairs of cues."""
    return {zlib.crc32(each.encode("utf-8")) % BUCKETS for each in _named(sentence[:READ_AT_MOST])}


def _named(sentence: str) -> Iterator[str]:
    lowered = sentence.lower().replace("’", "'")
    words = ["0" if word.isdigit() else word for word in _WORD.findall(lowered)]
    edged = ["<", *words, ">"]
    for word in set(words):
        yield f"w{word}"
        padded = f"^{word}$"
        yield from (f"c{padded[at : at + 4]}" for at in range(len(padded) - 3))
    yield from (f"b{one} {two}" for one, two in pairwise(edged))
    for run in _WIDE.findall(lowered):
        for size in (2, 3):
            yield from (f"j{run[at : at + size]}" for at in range(len(run) - size + 1))
    found = cues(sentence)
    yield from (f"k{name}" for name in found)
    yield from (f"p{one} {two}" for at, one in enumerate(found) for two in found[at + 1 :])
    yield "short" if len(words) < 7 else "long" if len(words) > 18 else "middling"
    yield "no cue" if not found else "cue"


def _shares(sums: Sequence[float]) -> tuple[float, ...]:
    top = max(sums)
    powers = [math.exp(each - top) for each in sums]
    total = sum(powers)
    return tuple(each / total for each in powers)


def gathered(chances: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """Return what the chances of all its sentences come to: the numbers by which a reply is weighed."""
    count = max(1, len(chances))
    sums: list[float] = [1.0, math.log(count)]
    best: list[float] = []
    for sense in Sense:
        ordered = sorted((each[sense] for each in chances), reverse=True)
        first, second = (*ordered, 0.0, 0.0)[:2]
        sums += [_odds(first), _odds(second), sum(map(_odds, ordered)) / count]
        best.append(first)
    some_advice = 1 - math.prod(1 - each[Sense.ADVICE] for each in chances)
    refused, later = best[Sense.DECLINED] > 0.5, best[Sense.LATER] > 0.5
    return (
        *sums,
        _odds(some_advice),
        _odds(best[Sense.ADVICE]) * refused,
        _odds(best[Sense.DECLINED]) * later,
    )


def _odds(chance: float) -> float:
    chance = min(max(chance, 0.002), 0.998)
    return math.log(chance / (1 - chance))


GATHERED = len(gathered(()))


@dataclass(frozen=True, slots=True)
class ReplyModel:
    """The weights: for each sense a bias and a small number a bucket; and those of the verdict on the whole.

    The verdict is other, advice or declined, in the order of Sense.
    """

    biases: tuple[float, ...]
    weights: tuple[bytes, ...]
    verdicts: tuple[tuple[float, ...], ...] = ((0.0,) * GATHERED,) * len(VERDICTS)

    def verdict(self, chances: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
        """Return how likely a reply with these chances of sentences is each of VERDICTS."""
        numbers = gathered(chances)
        return _shares(
            [sum(one * two for one, two in zip(row, numbers, strict=True)) for row in self.verdicts]
        )

    def chances(self, sentence: str) -> tuple[float, ...]:
        """Return how likely each sense of a sentence is, in the order of Sense."""
        buckets = features(sentence)
        scale = 1 / _SCALE
        sums = [
            bias + sum((table[at] ^ 128) - 128 for at in buckets) * scale
            for bias, table in zip(self.biases, self.weights, strict=True)
        ]
        return _shares(sums)

    def packed(self) -> bytes:
        """Return the model as bytes."""
        rows = (self.biases, *self.verdicts)
        head = ";".join(",".join(f"{each:.4f}" for each in row) for row in rows).encode("ascii")
        return _MAGIC + zlib.compress(head + b"\n" + b"".join(self.weights), 9)

    @classmethod
    def unpacked(cls, packed: bytes) -> "ReplyModel":
        """Return the model in these bytes; raises BrokenWeights when they are none."""
        if not packed.startswith(_MAGIC):
            raise BrokenWeights("unknown form")
        try:
            head, _, body = zlib.decompress(packed[len(_MAGIC) :]).partition(b"\n")
            rows = [tuple(map(float, row.split(","))) for row in head.decode("ascii").split(";")]
        except (zlib.error, ValueError) as problem:
            raise BrokenWeights("damaged") from problem
        if [len(row) for row in rows] != [len(Sense), *[GATHERED] * len(VERDICTS)] or len(
            body
        ) != BUCKETS * len(Sense):
            raise BrokenWeights("wrong size")
        tables = tuple(body[BUCKETS * each : BUCKETS * (each + 1)] for each in range(len(Sense)))
        return cls(rows[0], tables, tuple(rows[1:]))

    @classmethod
    def of(cls, biases: Sequence[float], weights: Sequence[Sequence[float]]) -> "ReplyModel":
        """Return the model with these weights, rounded to what a byte holds."""
        tables = tuple(
            bytes(max(-127, min(127, round(each * _SCALE))) & 255 for each in table) for table in weights
        )
        return cls(tuple(biases), tables)
