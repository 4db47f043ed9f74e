"""The tone guide: reads a mail as its reader will, and finds what would put an employer on guard."""

from collections.abc import Iterator, Sequence

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
"""From which chance a sentence is flagged."""

FLAGGED_IN_MAIL = 0.6
"""The same in a text of more than `SHORT` sentences: most sentences of a mail are harmless."""

TOGETHER = 0.70
"""From which chance two sentences are flagged that are only clear together."""

DOUBTED = 0.15
"""Below this chance a sentence needs no second look with the one before it."""

DENIED = 0.2
"""Below this chance the whole of a short text speaks against what one of its sentences seems to say..."""

CERTAIN = 0.9
"""...unless that sentence is certain."""

SHORT = 3
"""Sentences of a short text, which is also judged as a whole."""

GRAVE = {
    Category.PLEADING: 0.90,
    Category.GUILT: 0.75,
    Category.SELF_DEPRECATION: 0.97,
    Category.OTHER: 0.70,
}
"""From which chance the milder categories ask before sending; all others from `GRAVE_ELSE`."""

GRAVE_ELSE = 0.60


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
        bar, whole = self._bar(found)
        for place, sentence in enumerate(found):
            before = found[place - 1] if place else None
            judged = self._judged(sentence, before=before, bar=bar)
            if judged is not None and (whole >= DENIED or judged.chance >= CERTAIN):
                yield self._finding(sentence, judged)

    def _bar(self, found: Sequence[Sentence]) -> tuple[float, float]:
        """Return from which chance a sentence is flagged, and how surely the whole of a short text is."""
        if len(found) > SHORT:
            return FLAGGED_IN_MAIL, 1.0
        if len(found) <= 1:
            return FLAGGED, 1.0
        return FLAGGED, self._judge.judge(" ".join(sentence.text for sentence in found)).chance

    def _judged(self, sentence: Sentence, *, before: Sentence | None, bar: float) -> Judgement | None:
        alone = self._judge.judge(sentence.text)
        if alone.chance >= bar:
            return alone
        if before is None or alone.chance < DOUBTED or self._judge.judge(before.text).chance >= bar:
            return None
        joined = self._judge.judge(f"{before.text} {sentence.text}")
        return joined if joined.chance >= TOGETHER else None

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
