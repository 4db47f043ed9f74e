"""What a sentence does in a mail after a no, so that no rewording does again what the mail does already."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from afterword.domain.tone_check_words import ADVICE, ASKING, NO_ADVICE, NO_THANKS, THANKS
from afterword.domain.tone_words import plain_words


class Move(StrEnum):
    """The moves that a mail makes once."""

    ASK = "ask"
    THANK = "thank"
    ACCEPT = "accept"
    WISH = "wish"
    RETURN = "return"
    REGRET = "regret"
    GROW = "grow"


_ACCEPTS = re.compile(
    r"\bi (?:\w+ )?(?:accept|respect|understand|appreciate)\b(?: \S+){0,4}? "
    r"(?:decision|choice|outcome|result|answer|this one|chose|choose|chosen|went|decided)\b"
)
_WISHES = re.compile(r"\bwish (?:you|the|them|him|her|everyone)\b|\ball the best\b|\bchose well\b")
_RETURNS = re.compile(
    r"\b(?:in mind|stay in touch|keep in touch|apply (?:again|for another)|another time)\b|"
    r"\bfuture (?:openings?|roles?|vacanc\w+|positions?)\b"
)
_REGRETS = re.compile(
    r"\bdisappoint\w*|\b(?:had|have) (?:\w+ )?hoped\b|\bhad (?:\w+ )?looked forward\b|"
    r"\bnot the (?:news|answer|outcome|result) i\b|\bmade me sad\b|\bi (?:am|was|felt|feel) (?:\w+ )?sad\b"
)
_GROWS = re.compile(
    r"\bi (?:am|will|still|have|know|keep)\b(?: \S+){0,6}? "
    r"(?:learn\w*|practic\w+|working on|work on|prepare|improve)\b"
)


@lru_cache(maxsize=1_000)
def moves(text: str) -> frozenset[Move]:
    """Return the moves that a sentence makes."""
    plain = plain_words(text)
    made = {
        Move.ASK: ASKING.search(plain) and ADVICE.search(plain) and not NO_ADVICE.search(plain),
        Move.THANK: THANKS.search(NO_THANKS.sub(" ", plain)),
        Move.ACCEPT: _ACCEPTS.search(plain),
        Move.WISH: _WISHES.search(plain),
        Move.RETURN: _RETURNS.search(plain),
        Move.REGRET: _REGRETS.search(plain),
        Move.GROW: _GROWS.search(plain),
    }
    return frozenset(move for move, found in made.items() if found)


def moves_of(texts: Iterable[str]) -> frozenset[Move]:
    """Return the moves that any of these sentences makes."""
    return frozenset().union(*map(moves, texts))
