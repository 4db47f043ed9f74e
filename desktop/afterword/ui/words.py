"""The words for what the inner layers say in codes and enums. Without Qt: the command line uses them too."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.post_problems import BadCertificate, CertificateFault
from afterword.ui.plurals import counted
from afterword.ui.words_labels import NOUNS, TABLES, THEMES
from afterword.ui.words_more_steps import MORE_STEPS
from afterword.ui.words_problems import PROBLEMS, REASONS, UNKNOWN_PROBLEM, UNKNOWN_REASON
from afterword.ui.words_steps import STEPS


class Translate(Protocol):
    """Gives an English text in the user's language; with a number also fills its %n."""

    def __call__(self, text: str, n: int = -1) -> str: ...


def english(text: str, n: int = -1) -> str:
    """Return a text as it is, with its number filled in."""
    return text if n < 0 else counted(text, n)


def sentence(problem: Problem, translate: Translate = english) -> str:
    """Return the sentence that tells a problem to a person."""
    if isinstance(problem, InvalidValue):
        told = {"field": problem.facts.get("field", ""), "reason": reason(problem, translate)}
        return f"{_filled(translate(PROBLEMS['invalid_value']), told)} {told['reason']}"
    text = PROBLEMS.get(problem.code)
    if text is None:
        return _filled(translate(UNKNOWN_PROBLEM), {"code": problem.code})
    return _filled(translate(text), {**problem.facts, **_told(problem, translate)})


def reason(problem: InvalidValue, translate: Translate = english) -> str:
    """Return what is wrong with a field, to be shown beside it."""
    return translate(REASONS.get(str(problem.facts.get("reason", "")), UNKNOWN_REASON))


def word(member: StrEnum, translate: Translate = english) -> str:
    """Return the word for a member of one of the domain's enums. Raises KeyError for one without words."""
    return translate(TABLES[type(member)][member])


def theme_name(key: str, own: str = "", translate: Translate = english) -> str:
    """Return the name of a theme: the user's own where there is one, else the shipped one of its key."""
    return own or (translate(THEMES[key]) if key in THEMES else key)


def noun(table: str, translate: Translate = english) -> str:
    """Return the heading of a kind of thing in the results of a search."""
    return translate(NOUNS[table]) if table in NOUNS else table


def done(step: str, facts: Mapping[str, str], translate: Translate = english) -> str:
    """Return what a step of the book did: "Application added". Of an unknown one: an empty text."""
    found = _STEPS.get(step)
    return translate(found[0], _count(facts)) if found else ""


def act(step: str, facts: Mapping[str, str], translate: Translate = english) -> str:
    """Return what undo or redo is about: "add application". Of an unknown one: an empty text."""
    found = _STEPS.get(step)
    return translate(found[1], _count(facts)) if found else ""


_STEPS = STEPS | MORE_STEPS


def _count(facts: Mapping[str, str]) -> int:
    count = facts.get("count", "1")
    return int(count) if count.isdecimal() else 1


def _told(problem: Problem, translate: Translate) -> dict[str, str]:
    """Return the facts of a problem that are told in words, not as they are."""
    if problem.code != BadCertificate.code:
        return {}
    reason = str(problem.facts.get("reason", ""))
    known = reason if reason in set(CertificateFault) else CertificateFault.OTHER
    return {"reason": word(CertificateFault(known), translate)}


class _Facts(dict[str, object]):
    """Facts to fill a sentence with; what is missing leaves its name, so that a sentence is always said."""

    def __missing__(self, name: str) -> str:
        return name


def _filled(text: str, facts: Mapping[str, object]) -> str:
    return text.format_map(_Facts(facts))
