"""Makes small whole numbers of what the student has learned. Needs torch (see `requirements-train.txt`)."""

import math
from array import array
from collections.abc import Mapping, Sequence

import torch

from afterword.domain.tone_layers import HALF, REACH, Layers
from build_scripts.tone_corpus import KINDS

MOST = 127


def layers(words: Sequence[str], learned: Mapping[str, "torch.Tensor"]) -> Layers:
    """Return a net in whole numbers."""
    vectors, vector_steps = _whole(learned["vectors"].double(), across=0)
    filters, filter_steps = _whole(
        (learned["filters"].double() * vector_steps.view(1, -1, 1)).flatten(1), across=1
    )
    count, size = len(filters), vectors.shape[1]
    places = filters.view(count, size, REACH)
    largest = max(int((vectors @ places[:, :, at].T).abs().max()) for at in range(REACH))
    shift = max(0, math.ceil(math.log2((largest + 1) / HALF)))
    units = filter_steps.flatten() * 2**shift
    hidden, hidden_step = _whole((learned["hidden"].double() * units).flatten(), across=0)
    weighed = learned["outputs"].double()
    outputs, deep = weighed[:, :count] * units, weighed[:, count:] * hidden_step
    hidden_shift = max(0, round(math.log2(float(outputs.abs().max() / deep.abs().max()))))
    outputs = torch.cat([outputs, deep * 2**hidden_shift], 1)
    step = float(outputs.abs().max()) / MOST
    whole = (outputs / step).round().long().tolist()
    return Layers(
        kinds=KINDS,
        words=tuple(words),
        size=size,
        vectors=array("b", vectors.long().flatten().tolist()),
        filters=tuple(array("b", places[:, part].T.flatten().long().tolist()) for part in range(size)),
        shift=shift,
        biases=tuple((learned["biases"].double() / units).round().long().tolist()),
        hidden=tuple(array("b", row) for row in hidden.view(-1, count).T.long().tolist()),
        hidden_shift=hidden_shift,
        hidden_biases=tuple((learned["hidden_biases"].double() / hidden_step).round().long().tolist()),
        outputs=tuple(array("b", row) for row in zip(*whole, strict=True)),
        offsets=tuple(round(each, 5) for each in learned["offsets"].tolist()),
        step=float(f"{step:.9g}"),
    )


def _whole(values: "torch.Tensor", *, across: int) -> tuple["torch.Tensor", "torch.Tensor"]:
    """Return values in whole steps, and the step of each column (across rows, 0) or of each row (1)."""
    steps = values.abs().amax(across, keepdim=True).clamp_min(1e-9) / MOST
    return (values / steps).round(), steps
