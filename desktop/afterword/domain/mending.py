"""What completes a mail that its checks find wanting: a sentence to add, and where; and what can go."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.sentences import sentences
from afterword.domain.tone_checks import body_of, leaves_a_way, says_more
from afterword.domain.tone_empty import empty_phrases
from afterword.domain.tone_values import Checks


class Missing(StrEnum):
    """What a sentence of its own can bring. The value names the shipped sentence."""

    THANKS = "thanks"
    ASK = "ask"
    WAY_OUT = "way_out"


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence for what is missing: where it goes in code points, the words with their space."""

    what: Missing
    at: int
    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Idle:
    """A stretch that says nothing (C13); `can_go` where the sentence says nothing else."""

    start: int
    end: int
    text: str
    can_go: bool


def missing(checks: Checks, *, is_request: bool, is_thankful: bool) -> tuple[Missing, ...]:
    """Return what a sentence could bring, in the order of a mail. Too many asks are not mended by another."""
    found = []
    if is_thankful and not checks.thanks:
        found.append(Missing.THANKS)
    if is_request and checks.asks == 0:
        found.append(Missing.ASK)
    if is_request and not checks.easy_way_out:
        found.append(Missing.WAY_OUT)
    return tuple(found)


def offer(text: str, what: Missing, sentence: str) -> Offer:
    """Return where a sentence goes: thanks first, the ask before a way out, a way out last."""
    body = body_of(sentences(text))
    if not body:
        at = len(text.rstrip())
        return Offer(what, at, f"\n\n{sentence}" if at else sentence, sentence)
    if what is Missing.THANKS:
        return Offer(what, body[0].start, f"{sentence} ", sentence)
    last = body[-1]
    if what is Missing.ASK and leaves_a_way(last):
        return Offer(what, last.start, f"{sentence} ", sentence)
    return Offer(what, last.end, f" {sentence}", sentence)


def idle(text: str) -> Iterator[Idle]:
    """Yield the phrases that say nothing: the whole sentence, where it says nothing else."""
    for sentence in sentences(text):
        found = next(empty_phrases(sentence), None)
        if found is None:
            continue
        if says_more(sentence):
            yield Idle(found.start, found.end, text[found.start : found.end], can_go=False)
        else:
            yield Idle(sentence.start, sentence.end, sentence.text, can_go=True)
