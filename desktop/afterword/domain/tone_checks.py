"""What a mail has and what it lacks (C10, C11, C13, C14, C16); remarks of style, never findings."""

import re
from collections.abc import Sequence

from afterword.domain.sentences import Sentence
from afterword.domain.tone_judge import Judge
from afterword.domain.tone_rules import never_flagged
from afterword.domain.tone_values import Category, Checks, Finding, Span, TonePurpose
from afterword.domain.tone_words import tokens

FEWEST_SENTENCES, MOST_SENTENCES = 3, 6  # C10
MOST_WORDS = 150  # C10

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

_THANKS = re.compile(
    r"\b(?:thank(?:s|ing|ful)?|grateful|gratitude|appreciate[ds]?|appreciation|obliged|indebted|cheers|"
    r"kind of you|good of you|pleasure (?:to|of|meeting|talking))\b"
)
_ADVICE = re.compile(
    r"\b(?:advi[cs]e|tips?|pointers?|suggest\w*|recommend\w*|hints?|guidance|steer|nudge|feedback|insights?|"
    r"wisdom|"
    r"improve\w*|do better|get better|be better|work(?:ing)? on|practi[cs]e|brush up|strengthen|learn|"
    r"stronger|differently|"
    r"prepare|develop|focus|concentrate|teach|read up)\b"
)
_ASKING = re.compile(
    r"\?|\b(?:could|would|can|might|may) (?:you|i ask|i trouble)\b|\bplease (?:share|tell|let me know|"
    r"suggest|give|send|advise|point)\b|"
    r"\bi would (?:\w+ )?(?:be (?:\w+ )?(?:grateful|glad|thankful|obliged|pleased|happy|delighted|"
    r"interested)|love|like|"
    r"appreciate|value|welcome|esteem)\b(?! to (?:thank|say|tell you|let you|stay|keep|apply|hear how|see|"
    r"be considered))|"
    r"\b(?:any|one) (?:\w+ ){0,3}(?:advice|tips?|pointers?|suggestions?|hints?)\b.* (?:would|will|is|are) |"
    r"\bif you (?:have|had|could|can|would) (?:\w+ ){0,4}(?:advice|tips?|pointers?|suggestions?|share|"
    r"suggest)\b"
)
_INTERVIEWING = re.compile(
    r"\b(?:interview\w*|answers?|answering|candidate|application|apply|present\w*|panel|prepar\w+|"
    r"practi[cs]\w+|skills?|"
    r"improve\w*|next time|better|examples?|cv|portfolio|stronger|come across|test|technique|questions?|"
    r"work(?:ing)? on|"
    r"next (?:one|application|interview|step)|learn\w*|course|experience|topics?|focus|manner|differently|"
    r"develop)\b"
)
_WAY_OUT = re.compile(
    r"\b(?:no (?:worries|pressure|problem|rush|need|hurry|obligation|bother|stress|harm|matter)|"
    r"(?:completely|quite|perfectly|fully|totally|entirely|of course|certainly|well) (?:understand|all "
    r"right|fine|ok)|"
    r"(?:will|would|shall|do|can) (?:\w+ )?understand if|understand (?:completely|entirely|perfectly|that "
    r"you may not|should you|if)|"
    r"if (?:not|you (?:do not|can not|are not|have no|would rather not|prefer not|have (?:a|the|any|some|"
    r"five|two|time)|find|can|are able|could spare|get))|"
    r"(?:should|when|if|as) (?:your )?time (?:permits?|allows?)|should you (?:have|find)|whenever|"
    r"when(?:ever)? it suits|"
    r"at your convenience|feel free|do not (?:feel|worry|go to)|(?:even|just) (?:a|one|two) (?:line|word|"
    r"sentence|minute)|"
    r"time permit\w*|not expect\w*|too busy|if it is (?:no|not too much) trouble|only if|a line is plenty|"
    r"is fine too|"
    r"i know (?:how |that )?you (?:are|must be|have) (?:\w+ )?(?:busy|swamped|slammed|a lot)|understandable|"
    r"that is (?:\w+ )?(?:fine|ok|all right))\b"
)
_EMPTY = re.compile(
    r"\b(?:just |only |simply )?(?:checking in|check in|touch(?:ing)? base|circl(?:e|ing) back|"
    r"follow(?:ing)? up|"
    r"reach(?:ing)? out|hope this (?:e-?mail )?finds you well)\b",
    re.IGNORECASE,
)
_UNFILLED = re.compile(
    r"\{\{?[^{}\n]{0,40}\}?\}|\[[A-Z a-z'_-]{2,40}\]|<[a-z_ ]{2,30}>|\b(?:X{3,}|TBD|TODO|lorem ipsum)\b|_{3,}"
)
_DETAIL = re.compile(
    r"\b(?:you (?:mentioned|said|told|showed|asked|described|explained)|we (?:talked|spoke|discussed)|our "
    r"(?:conversation|talk|chat)|"
    r"your (?:question|point|story|example|remark) (?:about|on)|(?:question|talk|tour|exercise|task|part|"
    r"round|conversation) (?:about|on|of|with))\b"
)
_CLOSING_WORDS = 4
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^.!?]{0,50}[,!]?$", re.IGNORECASE
)


def checks_for(
    text: str, found: Sequence[Sentence], *, findings: Sequence[Finding], purpose: TonePurpose, judge: Judge
) -> Checks:
    """Return what a mail has of what its purpose needs (C10, C11).

    Only a request needs to ask; elsewhere what concerns asking is there when nothing is asked.
    """
    body = _body(found)
    plain = [" ".join(tokens(sentence.text)) for sentence in body]
    asks, advice = _asks(body, plain=plain, judge=judge)
    is_request = purpose is TonePurpose.ASK
    words = sum(len(sentence.text.split()) for sentence in body)
    return Checks(
        thanks=any(_THANKS.search(" ".join(tokens(sentence.text))) for sentence in found),
        accepts_decision=not any(finding.category in CONTESTING for finding in findings),
        asks_advice=(asks == 1 and advice == 1) if is_request else asks <= 1,
        about_my_interviewing=any(_about_me(each) for each in plain) if is_request else True,
        easy_way_out=any(_WAY_OUT.search(each) for each in plain) or (not is_request and asks == 0),
        length=_fits(words, len(body), purpose=purpose),
        words=words,
        sentences=len(body),
        asks=asks,
        detail=any(_DETAIL.search(each) for each in plain),
        empty_phrases=_spans(_EMPTY, text),
        unfilled=_spans(_UNFILLED, text),
    )


def _body(found: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences without greeting, closing line and name."""
    body = list(found)
    while body and _GREETING.match(body[0].text):
        body.pop(0)
    while len(body) > 1 and (_is_signature(body[-1].text) or never_flagged(tokens(body[-1].text))):
        body.pop()
    return body


def _is_signature(text: str) -> bool:
    words = text.split()
    return len(words) <= _CLOSING_WORDS and text[-1:] not in ".!?" and text[:1].isupper()


def _asks(body: Sequence[Sentence], *, plain: Sequence[str], judge: Judge) -> tuple[int, int]:
    """Return how many sentences ask for something, and how many of those ask for advice."""
    asks = advice = 0
    for sentence, each in zip(body, plain, strict=True):
        if not _ASKING.search(each):
            continue
        judged = judge.judge(sentence.text)
        wants = judged.fine_kind == "ask_advice" and bool(_ADVICE.search(each) or judged.advice > 0.5)
        if wants or "?" in each or judged.fine_kind == "ask_advice":
            asks += 1
            advice += wants
    return asks, advice


def _about_me(each: str) -> bool:
    return bool(_ASKING.search(each) or _ADVICE.search(each)) and bool(_INTERVIEWING.search(each))


def _fits(words: int, count: int, *, purpose: TonePurpose) -> bool:
    fewest = FEWEST_SENTENCES if purpose is TonePurpose.ASK else 1
    return fewest <= count <= MOST_SENTENCES and words <= MOST_WORDS


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(found.start(), found.end()) for found in pattern.finditer(text))
