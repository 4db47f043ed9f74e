"""What the words of a status column say about an application."""

import re
from dataclasses import dataclass
from functools import lru_cache

from afterword.domain import import_status_words as words
from afterword.domain.application import Outcome
from afterword.domain.names import sort_key


@dataclass(frozen=True, slots=True)
class StatusMeaning:
    """What a status says. `is_known` is whether its words were understood or are a stage by themselves.

    `outcome` is None when it does not tell how the application ended: it is saved, sent or in some round;
    then `stage` keeps the words, unless they say no more than that it was sent.
    """

    outcome: Outcome | None = None
    is_saved: bool = False
    stage: str = ""


LONGEST_STAGE = 40
_NOT_WORD = re.compile(r"[^\w]+")


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


_ENDS: tuple[tuple[Outcome, tuple[str, ...]], ...] = (
    (Outcome.WITHDRAWN, _phrases(words.WITHDRAWN)),
    (Outcome.NO_RESPONSE, _phrases(words.NO_RESPONSE)),
    (Outcome.NOT_SELECTED, _phrases(words.NOT_SELECTED)),
    (Outcome.ACCEPTED, _phrases(words.ACCEPTED)),
    (Outcome.OFFER, _phrases(words.OFFER)),
)
_SAVED = frozenset(_phrases(words.SAVED))
_APPLIED = frozenset(_phrases(words.APPLIED))
_WHOLE = frozenset(
    "accepted hired embauche started signed landed filled failed declined regret refuse stale expired".split()
)
_OPEN = re.compile(
    r"\b(?:not|never|no longer|yet to be|awaiting|waiting for|pending|hoping for|before)\b(?:\s\w+){0,2}\s?$"
)


@lru_cache(maxsize=2_000)
def meaning_of(status: str) -> StatusMeaning:
    """Return what a status says. Unknown words are a stage, never an outcome: no answer is guessed."""
    text = " ".join(_NOT_WORD.sub(" ", sort_key(status.replace("'", "").replace("’", ""))).split())
    if not text:
        return StatusMeaning()
    if text in _SAVED:
        return StatusMeaning(is_saved=True)
    if text in _APPLIED:
        return StatusMeaning()
    for outcome, phrases in _ENDS:
        if any(_says(text, phrase) for phrase in phrases):
            return StatusMeaning(outcome=outcome)
    return StatusMeaning(stage=" ".join(status.split())[:LONGEST_STAGE])


def _says(text: str, phrase: str) -> bool:
    """Return whether the phrase stands in the text as whole words, and is not taken back just before.

    A phrase of one short word has to be the whole text: "no" is an answer, "no date yet" is not.
    """
    if len(phrase) <= 3 or phrase in _WHOLE:
        return text == phrase
    at = f" {text} ".find(f" {phrase} ")
    return at >= 0 and not _OPEN.search(text[:at])
