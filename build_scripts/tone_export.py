"""Makes small whole numbers of what the student has learned. Needs torch (see `requirements-train.txt`)."""

import math
from array import array
from collections.abc import Mapping, Sequence

import torch

from afterword.domain.tone_layers import FULL, HALF, REACH, Gates, Layers, Memory
from build_scripts.tone_corpus import KINDS

MOST = 127
_MOST_OF_VECTORS = 24
"""Fewer steps than elsewhere: on lines held out the words told as much, in 110,000 bytes less."""
_LARGEST_FACTOR = 1023


def layers(words: Sequence[str], learned: Mapping[str, "torch.Tensor"]) -> Layers:
    """Return a net in whole numbers."""
    vectors, vector_steps = _whole(learned["vectors"].double(), across=0, most=_MOST_OF_VECTORS)
    filters, filter_steps = _whole(
        (learned["filters.weight"].double() * vector_steps.view(1, -1, 1)).flatten(1), across=1
    )
    count, size = len(filters), vectors.shape[1]
    places = filters.view(count, size, REACH)
    largest = max(int((vectors @ places[:, :, at].T).abs().max()) for at in range(REACH))
    shift = max(0, math.ceil(math.log2((largest + 1) / HALF)))
    units = filter_steps.flatten() * 2**shift
    hidden, hidden_step = _whole((learned["hidden.weight"].double() * units).flatten(), across=0)
    weighed = learned["out.weight"].double()
    outputs, deep = weighed[:, :count] * units, weighed[:, count:] * hidden_step
    hidden_shift = max(0, round(math.log2(float(outputs.abs().max() / deep.abs().max()))))
    outputs = torch.cat([outputs, deep * 2**hidden_shift], 1)
    step = float(outputs.abs().max()) / MOST
    return Layers(
        kinds=KINDS,
        words=tuple(words),
        size=size,
        vectors=array("b", vectors.long().flatten().tolist()),
        filters=_rows(places.permute(1, 2, 0).flatten(1)),
        shift=shift,
        biases=tuple((learned["filters.bias"].double() / units).round().long().tolist()),
        hidden=_rows(hidden.view(-1, count).T),
        hidden_shift=hidden_shift,
        hidden_biases=tuple((learned["hidden.bias"].double() / hidden_step).round().long().tolist()),
        outputs=_rows((outputs / step).round().T),
        offsets=_rounded(learned["out.bias"]),
        step=_short(step),
        memory=_memory(learned, vector_steps.flatten()),
    )


def _memory(learned: Mapping[str, "torch.Tensor"], vector_steps: "torch.Tensor") -> Memory:
    ways = ("", "_reverse")
    largest = max(float(learned[f"gates.weight_hh_l0{way}"].abs().max()) for way in ways)
    measure = largest / MOST / FULL
    forwards, backwards = (_gates(learned, way, vector_steps, measure) for way in ways)
    weighed = learned["gated_out.weight"].double()
    step = float(weighed.abs().max()) / MOST
    return Memory(
        forwards=forwards,
        backwards=backwards,
        measure=_short(measure),
        outputs=_rows((weighed / step).round().T),
        offsets=_rounded(learned["gated_out.bias"]),
        step=_short(step / FULL),
    )


def _gates(
    learned: Mapping[str, "torch.Tensor"], way: str, vector_steps: "torch.Tensor", measure: float
) -> Gates:
    seen = learned[f"gates.weight_ih_l0{way}"].double() * vector_steps
    inputs, input_step = _whole(seen.flatten(), across=0)
    ratio = float(input_step) / measure
    shift = max(0, math.floor(math.log2(_LARGEST_FACTOR / ratio)))
    biases = learned[f"gates.bias_ih_l0{way}"].double()
    state_biases = learned[f"gates.bias_hh_l0{way}"].double()
    gates = len(biases) * 2 // 3
    biases = torch.cat([biases[:gates] + state_biases[:gates], biases[gates:]])
    return Gates(
        inputs=_rows(inputs.view(seen.shape).T),
        states=_rows((learned[f"gates.weight_hh_l0{way}"].double() / (measure * FULL)).round().T),
        factor=round(ratio * 2**shift),
        shift=shift,
        biases=tuple((biases / measure).round().long().tolist()),
        state_biases=tuple((state_biases[gates:] / measure).round().long().tolist()),
    )


def _rows(values: "torch.Tensor") -> "tuple[array[int], ...]":
    return tuple(array("b", row) for row in values.long().tolist())


def _rounded(values: "torch.Tensor") -> tuple[float, ...]:
    return tuple(round(each, 5) for each in values.tolist())


def _short(value: float) -> float:
    return float(f"{value:.9g}")


def _whole(values: "torch.Tensor", *, across: int, most: int = MOST) -> tuple["torch.Tensor", "torch.Tensor"]:
    """Return values in whole steps, and the step of each column (across rows, 0) or of each row (1)."""
    steps = values.abs().amax(across, keepdim=True).clamp_min(1e-9) / most
    return (values / steps).round(), steps
