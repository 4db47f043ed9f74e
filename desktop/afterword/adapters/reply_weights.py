"""Loads the weights by which sentences of replies are read."""

from functools import cache
from pathlib import Path

from afterword.domain.replies_model import ReplyModel


def weights_path() -> Path:
    """Return where the weights lie."""
    return Path(__file__).resolve().parents[3] / "resources" / "replies" / "senses.bin"


@cache
def load() -> ReplyModel:
    """Return the shipped model; raises OSError or BrokenWeights when it is missing or damaged."""
    return ReplyModel.unpacked(weights_path().read_bytes())
