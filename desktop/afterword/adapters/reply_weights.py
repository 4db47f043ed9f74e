"""Loads the weights by which sentences of replies are read."""

from functools import cache

from afterword.adapters import shipped
from afterword.domain.replies_model import ReplyModel


@cache
def load() -> ReplyModel:
    """Return the shipped model, read once. Raises FileNotFoundError or BrokenWeights: a broken program."""
    return ReplyModel.unpacked(shipped.path("replies/senses.bin").read_bytes())
