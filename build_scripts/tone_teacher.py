"""The teacher of the tone guide: a sentence encoder tuned on the labelled lines. It is never shipped.

Needs torch, transformers and a folder with a sentence encoder (see `requirements-train.txt`).
"""

import math
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from build_scripts.tone_batches import batches
from build_scripts.tone_corpus import FLAGGED, KINDS

SEED = 20261127
TUNED_ABOVE = 3
"""Layers of the encoder below this one, and its table of words, stay as they are."""

_LONGEST = 160
_BATCH, _LABEL_BATCH = 48, 192
_RATE, _WARM, _SMOOTH = 6e-5, 0.06, 0.05
_SORTED = 20
_PLAIN = re.compile(r"[a-z]{2,}")


class Teacher:
    """Scores texts: one number for each kind and, last, one for being flagged (logarithms of odds)."""

    def __init__(self, folder: Path) -> None:
        torch.set_num_threads(1)
        torch.manual_seed(SEED)
        self._tokenizer = AutoTokenizer.from_pretrained(folder)
        self._encoder = AutoModel.from_pretrained(folder)
        self._drop = nn.Dropout(0.1)
        self._out = nn.Linear(self._encoder.config.hidden_size, len(KINDS) + 1)
        self._all = nn.ModuleDict({"enc": self._encoder, "out": self._out})

    def load(self, path: Path) -> None:
        """Take over what `save` wrote."""
        self._all.load_state_dict(torch.load(path))

    def save(self, path: Path) -> None:
        """Write what was learned."""
        torch.save(self._all.state_dict(), path)

    def tune(self, cases: Sequence[tuple[str, str]], *, epochs: int) -> None:
        """Learn texts and their kinds."""
        shuffled = random.Random(SEED)  # noqa: S311 - the order of learning is no secret
        for name, weights in self._encoder.named_parameters():
            layer = re.search(r"\blayer\.(\d+)\.", name)
            weights.requires_grad_("embeddings" not in name and not (layer and int(layer[1]) < TUNED_ABOVE))
        learned = [weights for weights in self._all.parameters() if weights.requires_grad]
        steps = torch.optim.AdamW(learned, lr=_RATE, weight_decay=0.01, fused=True)
        total, done = epochs * math.ceil(len(cases) / _BATCH), 0
        self._all.train()
        for epoch in range(epochs):
            losses = []
            for batch in batches(
                [len(text) for text, _ in cases], size=_BATCH, sorted_together=_SORTED, shuffled=shuffled
            ):
                for group in steps.param_groups:
                    group["lr"] = _RATE * min(1.0, done / (_WARM * total)) * (1 - done / total)
                with torch.autocast("cpu", torch.bfloat16):
                    scores = self._scored([cases[place][0] for place in batch])
                loss = _loss(scores, torch.tensor([KINDS.index(cases[place][1]) for place in batch]))
                steps.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(learned, 1.0)
                steps.step()
                done += 1
                losses.append(loss.item())
            print(f"teacher: epoch {epoch + 1}, loss {math.fsum(losses) / len(losses):.3f}", flush=True)

    def scores(self, texts: Sequence[str]) -> "torch.Tensor":
        """Return a row of scores for each text."""
        self._all.eval()
        self._encoder.bfloat16()
        found = torch.zeros(len(texts), len(KINDS) + 1)
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        with torch.inference_mode():
            for at in range(0, len(order), _LABEL_BATCH):
                batch = order[at : at + _LABEL_BATCH]
                found[batch] = self._scored([texts[place] for place in batch])
        self._encoder.float()
        return found

    def vectors(self, words: Sequence[str]) -> "torch.Tensor":
        """Return where the encoder sees each word, as rows of length one."""
        self._all.eval()
        starts = range(0, len(words), _LABEL_BATCH)
        with torch.inference_mode():
            found = torch.cat([self._pooled(list(words[at : at + _LABEL_BATCH])) for at in starts])
        return nn.functional.normalize(found, dim=1)

    def common(self) -> list[str]:
        """Return the plain words of the encoder's own table, the commonest first."""
        table = self._tokenizer.get_vocab()
        return [word for word in sorted(table, key=table.__getitem__) if _PLAIN.fullmatch(word)]

    def _scored(self, texts: list[str]) -> "torch.Tensor":
        return self._out(self._drop(self._pooled(texts))).float()

    def _pooled(self, texts: list[str]) -> "torch.Tensor":
        read = self._tokenizer(texts, padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt")
        states = self._encoder(**read).last_hidden_state.float()
        mask = read["attention_mask"].unsqueeze(-1).float()
        return (states * mask).sum(1) / mask.sum(1)


def _loss(scores: "torch.Tensor", kinds: "torch.Tensor") -> "torch.Tensor":
    flagged = (kinds < len(FLAGGED)).float() * (1 - 2 * _SMOOTH / 2) + _SMOOTH / 2
    by_kind = nn.functional.cross_entropy(scores[:, :-1], kinds, label_smoothing=_SMOOTH)
    return by_kind + nn.functional.binary_cross_entropy_with_logits(scores[:, -1], flagged)


def vocabulary(texts: Sequence[Sequence[str]], common: Sequence[str], *, size: int) -> list[str]:
    """Return the words of tokenised texts, the most frequent first, and then other common ones."""
    counts = Counter(word for words in texts for word in words)
    own = [word for word, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]
    return list(dict.fromkeys([*own, *common]))[:size]


def neighbours(
    words: Sequence[str], vectors: "torch.Tensor", *, most: int = 15, least: float = 0.45
) -> dict[str, list[tuple[str, float]]]:
    """Return the words that are nearest each word in meaning, with how near they are."""
    centred = nn.functional.normalize(vectors - vectors.mean(0), dim=1)
    found = {}
    for place, word in enumerate(words):
        if len(word) > 2 and word.isalpha():
            near, places = (centred @ centred[place]).topk(most + 1)
            pairs = list(zip(near.tolist(), places.tolist(), strict=True))[1:]
            found[word] = [(words[at], score) for score, at in pairs if score > least and words[at].isalpha()]
    return found
