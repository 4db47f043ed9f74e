"""The net of words that is shipped, trained on the labelled lines and on what the teacher says.

Needs torch (see `requirements-train.txt`). One corpus with the same labels gives the same bytes.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import nn

from afterword.domain.tone_layers import REACH
from afterword.domain.tone_net import MOST_WORDS
from afterword.domain.tone_vocabulary import FIRST, PAD, UNKNOWN, Vocabulary
from build_scripts.tone_batches import batches
from build_scripts.tone_corpus import FLAGGED, KINDS

SEED = 20261127
SCORES = len(KINDS) + 1
DOUBT = 0.04
"""What is kept from a label for the other kinds."""

ROUNDS, BATCH, RATE = 4, 64, 2e-3
SIZE, FILTERS, HIDDEN, UNITS, BASE = 40, 256, 128, 128, 96
_SORTED = 50
_STEEPEST = 1.0


@dataclass(frozen=True, slots=True)
class Example:
    """A text as the net sees it, and how likely each kind and, last, being flagged should be."""

    words: tuple[str, ...]
    target: tuple[float, ...]


def certain(kind: str) -> tuple[float, ...]:
    """Return the target of a labelled text."""
    rest = DOUBT / len(KINDS)
    flagged = 1 - DOUBT / 2 if kind in FLAGGED else DOUBT / 2
    return (*(1 - DOUBT + rest if each == kind else rest for each in KINDS), flagged)


def likely(scores: "torch.Tensor") -> list[tuple[float, ...]]:
    """Return the targets that a teacher's scores stand for."""
    found = torch.cat([scores[:, :-1].softmax(1), scores[:, -1:].sigmoid()], 1)
    return [tuple(row) for row in found.tolist()]


def begin() -> random.Random:
    """Make what follows the same each time; return what orders the learning."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    return random.Random(SEED)  # noqa: S311 - the order of learning is no secret


def loss_of(scores: "torch.Tensor", targets: "torch.Tensor") -> "torch.Tensor":
    """Return how far the scores of a batch are from their targets, on average."""
    by_kind = nn.functional.cross_entropy(scores[:, :-1], targets[:, :-1])
    return by_kind + nn.functional.binary_cross_entropy_with_logits(scores[:, -1], targets[:, -1])


class Student:
    """Two readers of the same short vectors of words, which begin where the encoder saw each word.

    The quick one sees five words at once (`tone_net`); the slow one reads word by word in both directions and
    remembers (`tone_gated`). They learn together.
    """

    def __init__(self, words: Sequence[str], vectors: "torch.Tensor") -> None:
        begin()
        self._vocabulary = Vocabulary(words)
        centred = vectors - vectors.mean(0)
        _, _, axes = torch.linalg.svd(centred[:8_000], full_matrices=False)
        base = centred @ axes[:BASE].T
        self._base = torch.cat([torch.zeros(FIRST, BASE), base / base.std()])
        self._parts = nn.ModuleDict(
            {
                "shape": nn.Linear(BASE, SIZE, bias=False),
                "own": nn.Embedding(len(words) + FIRST, SIZE, padding_idx=PAD),
                "filters": nn.Conv1d(SIZE, FILTERS, REACH, padding=REACH // 2),
                "hidden": nn.Linear(FILTERS, HIDDEN),
                "out": nn.Linear(FILTERS + HIDDEN, SCORES),
                "gates": nn.GRU(SIZE, UNITS, batch_first=True, bidirectional=True),
                "gated_out": nn.Linear(4 * UNITS, SCORES),
            }
        )
        nn.init.zeros_(self._parts["own"].weight)

    def learn(self, examples: Sequence[Example]) -> None:
        """Learn from examples, several times over."""
        shuffled = begin()
        rows = [self._read(example.words) for example in examples]
        targets = torch.tensor([example.target for example in examples])
        own = list(self._parts["own"].parameters())
        gates = list(self._parts["gates"].parameters())
        others = [weights for name, weights in self._parts.named_parameters() if not name.startswith("own")]
        steps = torch.optim.AdamW(
            [{"params": others, "weight_decay": 1e-5}, {"params": own, "weight_decay": 1e-3}],
            lr=RATE,
            fused=True,
        )
        total, done = ROUNDS * math.ceil(len(rows) / BATCH), 0
        self._parts.train()
        for turn in range(ROUNDS):
            losses = []
            for batch in batches(
                [len(row) for row in rows], size=BATCH, sorted_together=_SORTED, shuffled=shuffled
            ):
                for group in steps.param_groups:
                    group["lr"] = RATE * min(1.0, done / (0.03 * total + 1)) * (1 - done / total)
                both = self._scored([rows[n] for n in batch], learning=True)
                loss = loss_of(both[0], targets[batch]) + loss_of(both[1], targets[batch])
                steps.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(gates, _STEEPEST)
                steps.step()
                done += 1
                losses.append(loss.item())
            print(f"round {turn + 1}: loss {math.fsum(losses) / len(losses):.3f}", flush=True)

    def scores(self, texts: Sequence[Sequence[str]]) -> tuple["torch.Tensor", "torch.Tensor"]:
        """Return what the quick and the slow reader say: a row of scores for each text, given as words."""
        self._parts.eval()
        with torch.inference_mode():
            quick, slow = zip(*[self._scored([self._read(words)]) for words in texts], strict=True)
            return torch.cat(quick), torch.cat(slow)

    def learned(self) -> dict[str, "torch.Tensor"]:
        """Return the vectors of all rows and the weights of both readers by their names in this net."""
        with torch.no_grad():
            vectors = self._parts["shape"](self._base) + self._parts["own"].weight
        vectors[PAD] = 0
        return {"vectors": vectors, **{name: each.detach() for name, each in self._parts.named_parameters()}}

    def _read(self, words: Sequence[str]) -> list[int]:
        return self._vocabulary.rows(words[:MOST_WORDS]) or [UNKNOWN]

    def _scored(
        self, rows: Sequence[list[int]], *, learning: bool = False
    ) -> tuple["torch.Tensor", "torch.Tensor"]:
        longest = max(map(len, rows))
        table = torch.tensor([[*row, *[PAD] * (longest - len(row))] for row in rows])
        if learning:
            missing = (torch.rand(table.shape) < 0.03) & (table != PAD)
            table = table.masked_fill(missing, UNKNOWN)
        vectors = self._parts["shape"](self._base[table]) + self._parts["own"](table)
        vectors = nn.functional.dropout(vectors, 0.1, learning) * (table != PAD).unsqueeze(-1)
        return self._quick(vectors, table, learning), self._slow(vectors, table, learning)

    def _quick(self, vectors: "torch.Tensor", table: "torch.Tensor", learning: bool) -> "torch.Tensor":
        heard = self._parts["filters"](vectors.transpose(1, 2)).relu()
        strongest = heard.masked_fill((table == PAD).unsqueeze(1), 0).amax(2)
        strongest = nn.functional.dropout(strongest, 0.3, learning)
        units = nn.functional.dropout(self._parts["hidden"](strongest).relu(), 0.3, learning)
        return self._parts["out"](torch.cat([strongest, units], 1))

    def _slow(self, vectors: "torch.Tensor", table: "torch.Tensor", learning: bool) -> "torch.Tensor":
        there = (table != PAD).unsqueeze(-1)
        lengths = there.sum((1, 2))
        packed = nn.utils.rnn.pack_padded_sequence(vectors, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self._parts["gates"](packed)[0], batch_first=True)
        highest = states.masked_fill(~there, -1).amax(1)
        middle = (states * there).sum(1) / lengths.unsqueeze(1)
        return self._parts["gated_out"](nn.functional.dropout(torch.cat([highest, middle], 1), 0.3, learning))
