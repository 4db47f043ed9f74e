"""What a mail has and what it lacks (C10, C11, C13, C14); remarks of style, never findings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from afterword.domain.sentences import Sentence
from afterword.domain.tone_check_words import (
    ADVICE,
    ASKING,
    COURTESY,
    INTERVIEWING,
    NO_ADVICE,
    NO_THANKS,
    NO_WAY_OUT,
    SMALL_TALK,
    THANKS,
    WAY_OUT,
)
from afterword.domain.tone_detail import names_detail
from afterword.domain.tone_empty import empty_phrases
from afterword.domain.tone_rules import asks_why, has_courteous_form
from afterword.domain.tone_values import Category, Checks, Finding, Severity, TonePurpose
from afterword.domain.tone_words import plain_words, tokens

FEWEST_SENTENCES, MOST_SENTENCES = 3, 6  # C10
MOST_WORDS = 150  # C10
IDLE_WORDS = 16

CONTESTING = frozenset(
    {
        Category.CHALLENGE_DECISION,
        Category.WHY_NOT_HIRED,
        Category.LEGAL_THREAT,
        Category.COMPARISON_TO_HIRE,
        Category.PLEADING,
        Category.ANGER,
        Category.GUILT,
    }
)
"""What contests the decision, so that the mail does not accept it (C11)."""

_CLOSING_WORDS = 4
_DEMANDING = re.compile(
    r"\b(?:could|would|can) you\b|\b(?:please|kindly) \w+|\b(?:send|tell|give|answer) me\b|"
    r"\bi (?:want|need|expect|ask|request|demand|insist)\b"
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^.!?]{0,50}[,!]?$", re.IGNORECASE
)


def checks_for(found: Sequence[Sentence], *, findings: Sequence[Finding], purpose: TonePurpose) -> Checks:
    """Return what a mail has of what its purpose needs (C10, C11).

    Only a request needs to ask; elsewhere what concerns asking is there when nothing is asked.
    """
    body = body_of(found)
    plain = [plain_words(sentence.text) for sentence in body]
    asks = _asks(body, plain=plain, findings=findings)
    is_request = purpose is TonePurpose.ASK
    words = sum(len(sentence.text.split()) for sentence in body)
    return Checks(
        thanks=any(_thanks(sentence, findings=findings) for sentence in found),
        accepts_decision=not any(_contests(finding) for finding in findings),
        asks_advice=(asks.count == 1 and bool(asks.advice)) if is_request else asks.count <= 1,
        about_my_interviewing=_about_me(plain, asks.advice) if is_request else True,
        easy_way_out=_has_way_out(body, findings) or (not is_request and asks.count == 0),
        length=_fits(words, len(body), purpose=purpose),
        words=words,
        sentences=len(body),
        asks=asks.count,
        detail=any(names_detail(sentence.text) for sentence in body),
        empty_phrases=tuple(span for each in found for span in empty_phrases(each)),
    )


def body_of(found: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences without greeting, closing line and name."""
    body = list(found)
    while body and _GREETING.match(body[0].text):
        body.pop(0)
    while len(body) > 1 and (_is_signature(body[-1].text) or has_courteous_form(tokens(body[-1].text))):
        body.pop()
    return body


def _is_signature(text: str) -> bool:
    words = text.split()
    return len(words) <= _CLOSING_WORDS and text[-1:] not in ".!?" and text[:1].isupper()


def _thanks(sentence: Sentence, *, findings: Sequence[Finding]) -> bool:
    """Whether a sentence thanks, and neither takes it back nor means it badly."""
    plain = plain_words(sentence.text)
    bitter = any(one.category is Category.ANGER and _overlaps(sentence, one) for one in findings)
    return not bitter and _gives_thanks(plain)


@lru_cache(maxsize=4_000)
def _gives_thanks(plain: str) -> bool:
    """Whether plain words thank; few hold a word of thanks, and only of those it is asked what they deny."""
    return THANKS.search(plain) is not None and THANKS.search(NO_THANKS.sub(" ", plain)) is not None


def _contests(finding: Finding) -> bool:
    """Whether a finding contests the decision, also by demanding to be told why."""
    is_demand = finding.category is Category.DEMAND
    return finding.category in CONTESTING or (is_demand and asks_why(tokens(finding.text)))


def _has_way_out(body: Sequence[Sentence], findings: Sequence[Finding]) -> bool:
    """Whether a sentence lets the reader off; one that threatens or demands does not, whatever its words."""
    stops = [one for one in findings if one.severity is Severity.STOP]
    kind = [each for each in body if not any(_overlaps(each, one) for one in stops)]
    return any(leaves_a_way(each) for each in reversed(kind))  # it mostly comes last


def _overlaps(sentence: Sentence, finding: Finding) -> bool:
    return sentence.start < finding.end and finding.start < sentence.end


@dataclass(frozen=True, slots=True)
class _Asks:
    """How many things are asked for, and the places of the sentences that ask for advice."""

    count: int
    advice: tuple[int, ...]


def _asks(body: Sequence[Sentence], *, plain: Sequence[str], findings: Sequence[Finding]) -> _Asks:
    """Count what is asked. Two sentences in a row that ask for advice say one thing twice."""
    count, advice = 0, list[int]()
    for place, (sentence, each) in enumerate(zip(body, plain, strict=True)):
        wish = _without_courtesy(each)
        if not _could_ask(wish) or SMALL_TALK.search(wish):
            continue
        is_flagged = any(_overlaps(sentence, one) for one in findings)
        wants = ADVICE.search(each) is not None and not NO_ADVICE.search(each) and not is_flagged
        goes_on = wants and advice[-1:] == [place - 1] and len(advice) == 1
        if wants:
            advice.append(place)
        if not goes_on and (wants or not _is_mere_wish(wish)):
            count += 1
    return _Asks(count, tuple(advice))


def _without_courtesy(plain: str) -> str:
    return COURTESY.sub(" ", plain) if "please" in plain or "kindly" in plain else plain


@lru_cache(maxsize=4_000)
def _could_ask(plain: str) -> bool:
    return ASKING.search(plain) is not None


def _is_mere_wish(each: str) -> bool:
    """Whether a sentence that could ask only closes: "I would be glad if our paths crossed"."""
    return "?" not in each and (_leaves(each) or _DEMANDING.search(each) is None)


def leaves_a_way(sentence: Sentence) -> bool:
    """Return whether a sentence lets the reader off."""
    return _leaves(plain_words(sentence.text))


def says_more(sentence: Sentence) -> bool:
    """Return whether a sentence with an empty phrase also thanks, asks, names something or is long."""
    plain = plain_words(sentence.text)
    return (
        len(plain.split()) > IDLE_WORDS
        or _gives_thanks(plain)
        or ADVICE.search(plain) is not None
        or names_detail(sentence.text)
        or "?" in plain
    )


@lru_cache(maxsize=4_000)
def _leaves(each: str) -> bool:
    return WAY_OUT.search(each) is not None and WAY_OUT.search(NO_WAY_OUT.sub(" ", each)) is not None


def _about_me(plain: Sequence[str], advice: Sequence[int]) -> bool:
    """Whether the advice is asked for one's interviewing: in that sentence, or in the one before it."""
    near = {place - back for place in advice for back in (0, 1) if place >= back}
    return any(INTERVIEWING.search(plain[place]) for place in near)


def _fits(words: int, count: int, *, purpose: TonePurpose) -> bool:
    fewest = FEWEST_SENTENCES if purpose is TonePurpose.ASK else 1
    return fewest <= count <= MOST_SENTENCES and words <= MOST_WORDS
