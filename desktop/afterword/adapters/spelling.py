"""Spelling by hunspell, with the English dictionaries that are shipped (SCOWL, see resources/spelling)."""

from functools import cache, lru_cache
from typing import Any

from afterword.adapters import shipped
from afterword.domain.spelling import Misspelt, misspelt

AMERICAN, BRITISH = "en_US", "en_GB"
FOLDER = "spelling"
MOST_SUGGESTIONS = 3
MOST_FOUND = 40  # a text in another language is not marked word by word
FEW = 8  # misspelt words that say nothing of the language yet
FOREIGN = 0.4  # the share of unknown words from which a text is in another language
_OXFORD = ("iz", "yz")


class Speller:
    """Looks words up in one language. Not to be used by two threads at once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._words = _dictionary(language)
        self.suggest = lru_cache(maxsize=2048)(self._suggest)

    def is_known(self, word: str) -> bool:
        """Return whether a word is right; in British English "organize" is as right as "organise"."""
        if bool(self._words.spell(word)):
            return True
        is_oxford = self._language == BRITISH and any(part in word.casefold() for part in _OXFORD)
        return is_oxford and bool(_dictionary(AMERICAN).spell(word))

    def read(self, text: str, *, own: frozenset[str] = frozenset()) -> tuple[Misspelt, ...]:
        """Return the misspelt words with suggestions; nothing for a text that is not English."""
        found = list(misspelt(text, self.is_known, own=own))
        if len(found) > MOST_FOUND or (len(found) >= FEW and len(found) > FOREIGN * len(text.split())):
            return ()
        return tuple(
            Misspelt(start=one.start, end=one.end, word=one.word, instead=self.suggest(one.word))
            for one in found
        )

    def _suggest(self, word: str) -> tuple[str, ...]:
        return tuple(str(one) for one in self._words.suggest(word)[:MOST_SUGGESTIONS])


def written_in(text: str, otherwise: str) -> str:
    """Return which English a text is written in: that of most of its words, in doubt `otherwise`."""
    british, american = load(BRITISH), load(AMERICAN)
    if british is None or american is None:
        return otherwise
    only_british = sum(
        1 for _ in misspelt(text, lambda word: american.is_known(word) or not british.is_known(word))
    )
    only_american = sum(
        1 for _ in misspelt(text, lambda word: british.is_known(word) or not american.is_known(word))
    )
    if only_british == only_american:
        return otherwise
    return BRITISH if only_british > only_american else AMERICAN


@cache
def load(language: str) -> Speller | None:
    """Return the speller of a language, read once; None where the system has no hunspell."""
    try:
        return Speller(language)
    except ImportError:
        return None


@cache
def _dictionary(language: str) -> Any:
    from hunspell import Hunspell

    return Hunspell(language, hunspell_data_dir=str(shipped.path(FOLDER)))
