"""The tone guide: reads a mail as its reader will, and finds what would put an employer on guard."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from afterword.domain.sentences import Sentence, sentences
from afterword.domain.tone_checks import checks_for
from afterword.domain.tone_judge import Judge, Judgement, ToneModel
from afterword.domain.tone_reasons import reason
from afterword.domain.tone_rewording import rewordings
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

FLAGGED = 0.5
"""From which chance a sentence alone is flagged."""

TOGETHER = 0.62
"""From which chance two sentences are flagged that are only clear together."""

DOUBTED = 0.12
"""Below this chance a sentence needs no second look with the one before it."""

GRAVE = {
    Category.PLEADING: 0.90,
    Category.GUILT: 0.75,
    Category.SELF_DEPRECATION: 0.97,
    Category.OTHER: 0.70,
}
"""From which chance the milder categories ask before sending; all others from `GRAVE_ELSE`."""

GRAVE_ELSE = 0.60
_SHORT_TEXT = 3


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
        findings = tuple(self._findings(text, found))
        checks = None
        if purpose is not TonePurpose.SENTENCE:
            checks = checks_for(text, found, findings=findings, purpose=purpose, judge=self._judge)
        return ToneReport(Verdict.FLAG if findings else Verdict.OK, findings, checks)

    def _findings(self, text: str, found: Sequence[Sentence]) -> Iterator[Finding]:
        for place, sentence in enumerate(found):
            before = found[place - 1] if place else None
            judged = self._judged(sentence, before=before, whole=text if len(found) <= _SHORT_TEXT else "")
            if judged is not None:
                yield self._finding(sentence, judged)

    def _judged(self, sentence: Sentence, *, before: Sentence | None, whole: str) -> Judgement | None:
        alone = self._judge.judge(sentence.text)
        if alone.chance >= FLAGGED:
            return alone
        if before is None or alone.chance < DOUBTED:
            return None
        if self._judge.judge(before.text).chance >= FLAGGED:
            return None
        joined = self._judge.judge(f"{before.text} {sentence.text}")
        if joined.chance < TOGETHER:
            return None
        return replace(joined, chance=min(joined.chance, TOGETHER)) if whole else joined

    def _finding(self, sentence: Sentence, judged: Judgement) -> Finding:
        start, end = carrying(sentence.text, judged=judged, judge=self._judge, bar=FLAGGED)
        instead = rewordings(
            sentence.text,
            Span(start, end),
            category=judged.category,
            judge=self._judge,
            kinder=self._kinder,
            bar=FLAGGED,
        )
        if not any(instead):
            start, end = 0, len(sentence.text)
        text = sentence.text[start:end]
        return Finding(
            start=sentence.start + start,
            end=sentence.start + end,
            text=text,
            category=judged.category,
            severity=_severity(judged),
            why=reason(text, judged.category, ideas_of=self._judge.ideas_of),
            instead=instead,
        )


def _severity(judged: Judgement) -> Severity:
    grave = judged.chance >= GRAVE.get(judged.category, GRAVE_ELSE)
    return Severity.STOP if grave else Severity.THINK
