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
_MAGIC = b"ARK1"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[!?:]")
_ENDS = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=\S)|(?<=[。！？])|\n+|;\s+")
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
    while (
        len(lines) > 1
        and len(lines[-1].split()) <= 4
        and not _FINISHED.search(lines[-1])
        and len(lines[-1]) < 40
    ):
        lines.pop()
    return sentences("\n".join(lines))


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


@dataclass(frozen=True, slots=True)
class ReplyModel:
    """The weights: for each sense a bias and one small number a bucket."""

    biases: tuple[float, ...]
    weights: tuple[bytes, ...]

    def chances(self, sentence: str) -> tuple[float, ...]:
        """Return how likely each sense of a sentence is, in the order of Sense."""
        buckets = features(sentence)
        scale = 1 / _SCALE
        sums = [
            bias + sum((table[at] ^ 128) - 128 for at in buckets) * scale
            for bias, table in zip(self.biases, self.weights, strict=True)
        ]
        top = max(sums)
        powers = [math.exp(each - top) for each in sums]
        total = sum(powers)
        return tuple(each / total for each in powers)

    def packed(self) -> bytes:
        """Return the model as bytes."""
        head = ",".join(f"{each:.4f}" for each in self.biases).encode("ascii")
        return _MAGIC + zlib.compress(head + b"\n" + b"".join(self.weights), 9)

    @classmethod
    def unpacked(cls, packed: bytes) -> "ReplyModel":
        """Return the model in these bytes; raises BrokenWeights when they are none."""
        if not packed.startswith(_MAGIC):
            raise BrokenWeights("unknown form")
        try:
            head, _, body = zlib.decompress(packed[len(_MAGIC) :]).partition(b"\n")
            biases = tuple(float(each) for each in head.decode("ascii").split(","))
        except (zlib.error, ValueError) as problem:
            raise BrokenWeights("damaged") from problem
        if len(biases) != len(Sense) or len(body) != BUCKETS * len(Sense):
            raise BrokenWeights("wrong size")
        return cls(biases, tuple(body[BUCKETS * each : BUCKETS * (each + 1)] for each in range(len(Sense))))

    @classmethod
    def of(cls, biases: Sequence[float], weights: Sequence[Sequence[float]]) -> "ReplyModel":
        """Return the model with these weights, rounded to what a byte holds."""
        tables = tuple(
            bytes(max(-127, min(127, round(each * _SCALE))) & 255 for each in table) for table in weights
        )
        return cls(tuple(biases), tables)
