"""The themes of a piece of advice: what it is about, whether it praises, and whose it is to change."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from afterword.domain.advice import AdviceKind, Control
from afterword.domain.linear_text import READ_AT_MOST, Concepts, LinearModel, features
from afterword.domain.themes_sentences import sentences

MEANINGFUL = 0.18
"""A second theme is named only when it is at least this likely."""
AT_MOST = 3
"""More themes than these would be no help."""
SENTENCES_AT_MOST = 20

_PRAISES = re.compile(
    r"\b(?:we|i|they|everyone|everybody|the\s+\w+)\s+(?:all\s+|really\s+|very\s+much\s+|particularly\s+|especially\s+)*"
    r"(?:loved|liked|enjoyed|admired|(?:was|were)\s+(?:\w+\s+)?impressed\s+(?:by|with))\s+(?:your|the\s+way\s+you)\b"
    r"|\b(?:well\s+done|keep\s+(?:it\s+up|doing\s+(?:that|what)))\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\b(?:but|however|though|although|yet|except|only|still|would(?:\s+have|['’]ve)?|could|should|next\s+time|more|less|too"
    r"|not|never|no|\w+n['’]t)\b",
    re.IGNORECASE,
)


class ThemeKey(StrEnum):
    """The themes shipped, in the order in which they are shown."""

    ANSWERS_STRUCTURE = "answers_structure"
    EXAMPLES_EVIDENCE = "examples_evidence"
    TECHNICAL_DEPTH = "technical_depth"
    COMMUNICATION = "communication"
    CONFIDENCE_PRESENCE = "confidence_presence"
    ENTHUSIASM_MOTIVATION = "enthusiasm_motivation"
    COMPANY_RESEARCH = "company_research"
    QUESTIONS_ASKED = "questions_asked"
    CULTURE_TEAM_FIT = "culture_team_fit"
    PROFESSIONALISM = "professionalism"
    PORTFOLIO_CV = "portfolio_cv"
    EXPERIENCE_GAP = "experience_gap"
    SALARY_LOGISTICS = "salary_logistics"
    OTHER_CANDIDATE = "other_candidate"
    OTHER = "other"

    @property
    def external(self) -> bool:
        """Whether it is outside the candidate's control (C23)."""
        return self in {ThemeKey.EXPERIENCE_GAP, ThemeKey.SALARY_LOGISTICS, ThemeKey.OTHER_CANDIDATE}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme that a text may be about, and how likely that is: from 0 to 1."""

    key: ThemeKey
    score: float


@dataclass(frozen=True, slots=True)
class ThemeModel:
    """What a reader has learned: groups of words and weights, for the themes and for the kinds."""

    concepts: Concepts
    themes: LinearModel
    kind_concepts: Concepts
    kinds: LinearModel


@dataclass(frozen=True, slots=True)
class ThemeReader:
    """Reads what a piece of advice is about; it proposes and the user decides."""

    model: ThemeModel

    def suggest(self, text: str) -> tuple[Suggestion, ...]:
        """Return the likely themes of a text, best first: at least one, at most `AT_MOST`."""
        chances = self._chances(text[:READ_AT_MOST])
        if chances is None:
            return (Suggestion(ThemeKey.OTHER, 0.0),)
        ranked = sorted(zip(self.model.themes.labels, chances, strict=True), key=_likeliest_first)
        likely = [pair for pair in ranked[:AT_MOST] if pair[1] >= MEANINGFUL]
        return tuple(Suggestion(ThemeKey(key), score) for key, score in likely or ranked[:1])

    def _chances(self, text: str) -> tuple[float, ...] | None:
        """Weigh the whole and its sentences half and half, so that none is drowned by the rest."""
        parts = [features(part, self.model.concepts) for part in sentences(text)] or [frozenset()]
        found = frozenset[str]().union(*parts)
        if not self.model.themes.knows(found):
            return None
        whole = self.model.themes.chances(found)
        if len(parts) == 1:
            return whole
        each = [self.model.themes.chances(part) for part in parts[:SENTENCES_AT_MOST]]
        return tuple(
            (one + fmean(others)) / 2 for one, others in zip(whole, zip(*each, strict=True), strict=True)
        )

    def kind_of(self, text: str) -> AdviceKind:
        """Return whether a text praises; one of praise and more, or of neither, suggests a change."""
        text = text[:READ_AT_MOST]
        if _PRAISES.search(text) and not _TURNS.search(text):
            return AdviceKind.PRAISE
        found = features(text, self.model.kind_concepts)
        if not self.model.kinds.knows(found):
            return AdviceKind.CHANGE
        chances = dict(zip(self.model.kinds.labels, self.model.kinds.chances(found), strict=True))
        return (
            AdviceKind.PRAISE
            if chances[AdviceKind.PRAISE] > chances[AdviceKind.CHANGE]
            else AdviceKind.CHANGE
        )


def control_of(themes: Sequence[Suggestion]) -> Control:
    """Return whose the advice is to change, by its main theme: nobody's own when that is external (C23)."""
    return Control.EXTERNAL if themes and themes[0].key.external else Control.MINE


def as_json(themes: Iterable[Suggestion]) -> dict[str, list[dict[str, str | float]]]:
    """Return the form that scripts rely on: `{"themes": [{"key", "score"}, …]}`."""
    return {"themes": [{"key": str(each.key), "score": round(each.score, 4)} for each in themes]}


def _likeliest_first(pair: tuple[str, float]) -> tuple[float, str]:
    key, score = pair
    return (-score, key)
