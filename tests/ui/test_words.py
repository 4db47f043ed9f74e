"""Words for problems, enums and steps: without Qt, whole, and readable by lupdate."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import afterword.domain
import afterword.services
from afterword.domain.advice import AdviceState
from afterword.domain.application import Outcome, RequestState
from afterword.domain.errors import InvalidValue, NotFound, Problem
from afterword.domain.interview import RoundResult
from afterword.domain.post_problems import BadCertificate, CertificateFault
from afterword.domain.validity import Reason
from afterword.ui import words
from afterword.ui.words_labels import TABLES, THEMES
from afterword.ui.words_problems import PROBLEMS, REASONS

ALL_STEPS = words._STEPS


def test_words_do_not_import_qt() -> None:
    code = (
        "import sys, afterword.ui.words; "
        "sys.exit(any(name.split('.')[0] in ('PySide6', 'shiboken6') for name in sys.modules))"
    )
    source = Path(words.__file__).parents[2]
    result = subprocess.run([sys.executable, "-c", code], cwd=source, check=False)
    assert result.returncode == 0


def test_a_problem_is_told_in_one_sentence_with_its_facts() -> None:
    assert words.sentence(NotFound(noun="advice", id=7)) == "There is no advice with the number 7."
    wrong = InvalidValue(field="role", reason="empty")
    assert words.sentence(wrong).endswith("This is needed.")
    assert words.reason(wrong) == "This is needed."


def test_a_problem_without_words_is_still_told() -> None:
    class Strange(Problem):
        code = "strange"

    assert words.sentence(Strange()) == "That did not work (strange)."
    assert words.reason(InvalidValue(field="x", reason="odd"))


def test_the_reason_of_a_certificate_is_told_in_words() -> None:
    told = words.sentence(BadCertificate(host="mail.example.org", reason=CertificateFault.EXPIRED))
    assert told == "The certificate of mail.example.org cannot be trusted: it has expired. Nothing was sent."
    assert "it cannot be verified" in words.sentence(BadCertificate(host="x", reason="odd"))


def test_a_fact_with_braces_or_a_missing_one_breaks_nothing() -> None:
    assert "{x}" in words.sentence(NotFound(noun="{x}", id=1))
    assert words.sentence(NotFound(noun="theme"))


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_of_a_field_has_words(reason: Reason) -> None:
    assert reason.value in REASONS


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_member_of_an_enum_has_a_word(table: type) -> None:
    assert set(TABLES[table]) == set(table)
    assert all(words.word(member) for member in table)


def test_words_are_humane() -> None:
    assert words.word(RoundResult.NOT_SELECTED) == "Not selected"
    everything = [
        *PROBLEMS.values(),
        *REASONS.values(),
        *(text for pair in ALL_STEPS.values() for text in pair),
    ]
    assert not [text for text in everything if "!" in text or "Oops" in text or "reject" in text.lower()]


def test_themes_have_the_keys_of_the_product_in_order() -> None:
    keys = list(THEMES)
    assert (len(keys), keys[0], keys[-1]) == (15, "answers_structure", "other")
    assert words.theme_name("communication") == "Communication"
    assert words.theme_name("communication", "How I talk") == "How I talk"
    assert words.theme_name("my_own_key") == "my_own_key"


def test_a_step_is_named_as_done_and_as_an_act() -> None:
    assert words.done("application.added", {}) == "Application added"
    assert words.act("application.added", {}) == "add application"
    assert words.done("interview.deleted", {"count": "1"}) == "1 interview deleted"
    assert words.done("interview.deleted", {"count": "3"}) == "3 interviews deleted"
    assert words.act("unheard.of", {}) == words.done("unheard.of", {}) == ""


def test_words_are_translated_where_a_translation_is_given() -> None:
    def shouting(text: str, n: int = -1) -> str:
        return words.english(text, n).upper()

    assert words.done("advice.kept", {}, shouting) == "ADVICE KEPT"
    assert words.noun("contact", shouting) == "PEOPLE"
    assert words.noun("unheard_of") == "unheard_of"


def problems_of(package: object) -> set[type[Problem]]:
    found: set[type[Problem]] = set()
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, Problem):
                found.add(kind)
    return found


@pytest.mark.parametrize("package", [afterword.domain, afterword.services])
def test_every_problem_has_its_sentence(package: object) -> None:
    missing = {kind.code for kind in problems_of(package)} - set(PROBLEMS)
    assert not missing


def _is_step(call: ast.Call) -> bool:
    return getattr(call.func, "attr", "") == "step" and bool(call.args)


def steps_of_services() -> set[str]:
    """Return the names of the undoable steps written out in the services."""
    found: set[str] = set()
    for module in Path(afterword.services.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not _is_step(call):
                continue
            quiet = any(word.arg == "undoable" for word in call.keywords)
            literals = [each.value for each in ast.walk(call.args[0]) if isinstance(each, ast.Constant)]
            if not quiet and not isinstance(call.args[0], ast.JoinedStr):
                found |= {each for each in literals if isinstance(each, str)}
    return found


def test_every_step_that_can_be_undone_has_its_words() -> None:
    named = steps_of_services()
    assert len(named) > 20
    assert not named - set(ALL_STEPS)


@pytest.mark.parametrize(
    ("noun", "members"),
    [
        ("application", Outcome),
        ("request", RequestState),
        ("advice", AdviceState),
        ("interview", RoundResult),
    ],
)
def test_every_state_that_can_be_set_has_its_words(noun: str, members: type) -> None:
    assert not {f"{noun}.{member}" for member in members} - set(ALL_STEPS)
