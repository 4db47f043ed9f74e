"""Loads what the reader of themes has learned from the shipped files."""

from functools import cache

from afterword.adapters import shipped
from afterword.domain.linear_text import Concepts, unpack
from afterword.domain.themes import ThemeModel


@cache
def load() -> ThemeModel:
    """Return the shipped model, read once. Raises FileNotFoundError or BrokenWeights: a broken program."""
    return ThemeModel(
        concepts=Concepts.parse(shipped.text("themes/concepts.txt")),
        themes=unpack(shipped.path("themes/themes.bin").read_bytes()),
        kind_concepts=Concepts.parse(shipped.text("themes/kinds.txt")),
        kinds=unpack(shipped.path("themes/kinds.bin").read_bytes()),
    )
