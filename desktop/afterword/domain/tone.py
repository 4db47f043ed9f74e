"""The tone guide: reads a mail as its reader will, and finds what would put an employer on guard."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from afterword.domain.sentences import Sentence, sentences
from afterword.domain.tone_checks import body_of, checks_for
from afterword.domain.tone_judge import FLAGGED, Judge, Judgement, ToneModel
from afterword.domain.tone_moves import moves_of
from afterword.domain.tone_neighbours import DOUBTED, Neighbours, together
from afterword.domain.tone_reasons import reason
from afterword.domain.tone_rewording import NOTHING_TO_KEEP, Wording, rewordings
from afterword.domain.tone_spans import carrying
from afterword.domain.tone_values import (
    Category,
    Checks,
    Finding,
    Severity,
    Span,
    TonePurpose,
    ToneReport,
    Verdict,
)

__all__ = [
    "Category",
    "Checks",
    "Finding",
    "Severity",
    "Span",
    "ToneGuide",
    "ToneModel",
    "TonePurpose",
    "ToneReport",
    "Verdict",
]

FLAGGED_IN_MAIL = 0.7
"""From which chance a sentence is flagged among others: most sentences of a mail are harmless."""

CERTAIN = 0.97
"""From which chance a sentence is flagged though its whole text speaks against it: a rule is so sure."""

FILLED = 0.9
"""From which chance a sentence is flagged that has a place to fill."""

SHORT = 3
"""Sentences of a text that is judged as a whole if it is no mail: of such texts held out, that was right more
often. In a mail, most of what stands beside a sentence is courtesy and tells nothing of it."""

GRAVE = {
    Category.PLEADING: 0.90,
    Category.GUILT: 0.75,
    Category.SELF_DEPRECATION: 0.97,
    Category.OTHER: 0.70,
}
"""From which chance the milder categories ask before sending; all others from `GRAVE_ELSE`."""

GRAVE_ELSE = 0.60
_SOFTENED = re.compile(
    r"\b(?:a (?:bit|little)|perhaps|maybe|probably|rather|slightly|somewhat|i suppose|not very|i fear|"
    r"i(?: a|')m afraid|kind of|sort of)\b",
    re.IGNORECASE,
)

_PLACE = re.compile(r"\{[^{}\n]{1,60}\}|\[[^\[\]\n]{1,60}\]|<[A-Za-z][\w .'-]{1,40}>")
"""A place left to fill, of which nobody knows yet what it will say."""

_HANGS = re.compile(r"\b(?:so|or|because)\s*$", re.IGNORECASE)
"""What makes the next words follow from the ones before, so that no others fit there."""

_ARGUES = re.compile(
    r"\W*(?:but|yet|though|although|still|however)\b"
    r"(?!.*\b(?:thank|respect|accept|understand|wish|appreciate|enjoyed|glad|grateful|hope)\w*)",
    re.IGNORECASE | re.DOTALL,
)
"""A rest that goes on arguing with what would stand before it."""

_TAIL = re.compile(
    r"(?!.*\b(?:advice|advise|better|improve\w*|learn|practi[cs]e|tips?|work on)\b)"
    r"(?:(?:and|or|but) )?(?!how (?:are|is) )(?:can|could|will|would|was|were|is|are|am|did|do|does|had|has|"
    r"have|where|when|what|which|who|how|anywhere|anyone|anything)(?: [\w']+){0,3}\?+",
    re.IGNORECASE,
)
"""A short question that is nothing without the sentence before it: "Was it?", "Can you tell me where?"."""


class ToneGuide:
    """Reads texts with a model; keeps nothing of them but a short memory of judged sentences."""

    def __init__(self, model: ToneModel) -> None:
        self._judge = Judge(model)
        self._kinder = model.kinder

    def read(self, text: str, *, purpose: TonePurpose = TonePurpose.ASK) -> ToneReport:
        """Return what an employer would stumble over in an English mail or sentence, never raising.

        Places are counted in code points of the text as given. Lines quoted with ``>`` are not the writer's.
        """
        found = sentences(text)
        short = purpose is TonePurpose.SENTENCE and 1 < len(found) <= SHORT
        findings = tuple(self._findings(text, found, short=short))
        checks = None
        if purpose is not TonePurpose.SENTENCE:
            checks = checks_for(found, findings=findings, purpose=purpose)
        return ToneReport(Verdict.FLAG if findings else Verdict.OK, findings, checks)

    def _findings(self, text: str, found: Sequence[Sentence], *, short: bool) -> Iterator[Finding]:
        flagged = dict(self._flagged_in_short(found) if short else self._flagged(found))
        if not flagged:
            return
        tails = dict(_tails(text, found, flagged))
        gone = {*flagged, *tails.values()}
        rest = [sentence.text for sentence in body_of(found) if sentence not in gone]
        made = moves_of(rest)
        offered: set[str] = set()
        said: list[str] = []
        for place, sentence in enumerate(found):
            judged = flagged.get(sentence)
            if judged is None:
                said += [] if sentence in gone else [sentence.text]
                continue
            beside = _beside(said, [each for each in found[place + 1 :] if each not in gone], short=short)
            wording = Wording(
                self._judge, self._kinder, FLAGGED, made=made, has_rest=bool(rest), beside=beside
            )
            finding = _varied(self._finding(sentence, judged, wording=wording), offered)
            made |= moves_of(finding.instead[:1])
            said += filter(None, [_reworded(sentence, finding)])
            tail = tails.get(sentence)
            if tail is not None and finding.end == sentence.end:
                finding = replace(finding, end=tail.end, text=text[finding.start : tail.end])
            yield finding

    def _flagged(self, found: Sequence[Sentence]) -> Iterator[tuple[Sentence, Judgement]]:
        bar = FLAGGED_IN_MAIL if len(found) > 1 else FLAGGED
        for place, sentence in enumerate(found):
            before = found[place - 1] if place else None
            judged = self._judged(sentence, before=before, bar=bar)
            if judged is not None:
                yield sentence, judged

    def _flagged_in_short(self, found: Sequence[Sentence]) -> Iterator[tuple[Sentence, Judgement]]:
        """Judge a short text as a whole, and yield the sentences that it is flagged for."""
        alone = {each: self._judge.judge(each.text) for each in found}
        whole = self._judge.judge(" ".join(each.text for each in found))
        bar = FLAGGED if whole.chance >= FLAGGED else CERTAIN
        likeliest = max(found, key=lambda each: alone[each].chance)
        if alone[likeliest].chance < FLAGGED <= whole.chance:
            if alone[likeliest].chance >= DOUBTED and not _PLACE.search(likeliest.text):
                yield likeliest, whole
            return
        for each in found:
            if alone[each].chance >= (FILLED if _PLACE.search(each.text) else bar):
                yield each, alone[each]

    def _judged(self, sentence: Sentence, *, before: Sentence | None, bar: float) -> Judgement | None:
        alone = self._judge.judge(sentence.text)
        if _PLACE.search(sentence.text):
            return alone if alone.chance >= FILLED else None
        if alone.chance >= bar:
            return alone
        if before is None or self._judge.judge(before.text).chance >= bar:
            return None
        return together(before.text, sentence.text, judge=self._judge)

    def _finding(self, sentence: Sentence, judged: Judgement, *, wording: Wording) -> Finding:
        whole = span = Span(0, len(sentence.text))
        if judged.category not in NOTHING_TO_KEEP:
            span = Span(*carrying(sentence.text, judged=judged, judge=self._judge, bar=FLAGGED))
        before, text = sentence.text[: span.start], sentence.text[span.start : span.end]
        hangs = _HANGS.search(before) or _ARGUES.match(sentence.text[span.end :])
        if hangs or _halves_quotation(before) or _halves_quotation(text):
            span = whole
        instead = rewordings(sentence.text, span, category=judged.category, wording=wording)
        if not any(instead) and span != whole:
            span = whole
            instead = rewordings(sentence.text, whole, category=judged.category, wording=wording)
        text = sentence.text[span.start : span.end]
        return Finding(
            start=sentence.start + span.start,
            end=sentence.start + span.end,
            text=text,
            category=judged.category,
            severity=_severity(text, judged),
            why=reason(text, judged.category, kinder=self._kinder),
            instead=instead,
        )


def _beside(said: Sequence[str], rest: Sequence[Sentence], *, short: bool) -> Neighbours:
    """Return what a sentence stands beside: the nearest two, or in a short text all that is `said` there."""
    after = [each.text for each in rest]
    if short:
        return Neighbours(" ".join(said), " ".join(after), whole=True)
    return Neighbours("".join(said[-1:]), "".join(after[:1]))


def _tails(
    text: str, found: Sequence[Sentence], flagged: Collection[Sentence]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield the flagged sentences that a short question hangs on, with that question."""
    for sentence, after in pairwise(found):
        if sentence not in flagged or after in flagged or not _TAIL.fullmatch(after.text):
            continue
        if text[sentence.end : after.start] == " ":
            yield sentence, after


def _varied(finding: Finding, offered: set[str]) -> Finding:
    """Offer another rewording first where an earlier finding offers the same; note what is offered."""
    fresh = [each for each in finding.instead if each not in offered]
    stale = [each for each in finding.instead if each in offered]
    offered.update(each for each in (*finding.instead[:1], *fresh[:1]) if each)
    return replace(finding, instead=(*fresh, *stale))


def _reworded(sentence: Sentence, finding: Finding) -> str:
    """Return a sentence with what is offered first; "" where nothing of it is left."""
    start, end = finding.start - sentence.start, finding.end - sentence.start
    return (sentence.text[:start] + finding.instead[0] + sentence.text[end:]).strip()


def _halves_quotation(text: str) -> bool:
    """Whether a stretch holds one half of what somebody is quoted with."""
    return text.count('"') % 2 > 0 or text.count("\u201c") != text.count("\u201d")


def _severity(text: str, judged: Judgement) -> Severity:
    """Grade by strength: in the milder categories a softened or a doubtful remark only underlines."""
    bar = GRAVE.get(judged.category, GRAVE_ELSE)
    softened = judged.category in GRAVE and _SOFTENED.search(text) is not None
    return Severity.STOP if judged.chance >= bar and not softened else Severity.THINK
