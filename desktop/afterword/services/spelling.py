"""Reads the spelling of a mail; it may be called on any thread, one at a time."""

from collections.abc import Iterable

from afterword.adapters import spelling
from afterword.domain.spelling import Misspelt

AMERICAN, BRITISH = spelling.AMERICAN, spelling.BRITISH


def written_in(text: str, otherwise: str) -> str:
    """Return the English that a text is written in, in doubt `otherwise`."""
    return spelling.written_in(text, otherwise)


def read(text: str, language: str, own: Iterable[str]) -> tuple[Misspelt, ...]:
    """Return the words no dictionary knows; nothing where the system has no hunspell.

    `own` are names and own words; a name of several words counts word by word.
    """
    speller = spelling.load(language)
    if speller is None:
        return ()
    known = frozenset(word.casefold() for name in own for word in name.replace("-", " ").split())
    return speller.read(text, own=known)
