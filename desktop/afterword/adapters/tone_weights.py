"""Loads what the tone guide has learned from the shipped files."""

from functools import cache

from afterword.adapters import shipped
from afterword.domain.tone_ideas import Ideas
from afterword.domain.tone_judge import ToneModel
from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_layers import unpack as unpack_layers
from afterword.domain.tone_model import unpack


@cache
def load() -> ToneModel:
    """Return the shipped model, read once.

    Raises FileNotFoundError, BrokenToneWeights or BrokenToneNet.
    """
    return ToneModel(
        ideas=Ideas.parse(shipped.text("tone/ideas.txt")),
        weights=unpack(shipped.path("tone/weights.bin").read_bytes()),
        layers=unpack_layers(shipped.path("tone/net.bin").read_bytes()),
        kinder=Kinder.parse(shipped.text("tone/rewordings.txt")),
    )
