"""The reasons given for findings."""

import pytest

from afterword.domain.tone_reasons import reason
from afterword.domain.tone_values import Category


def ideas_of(word: str) -> tuple[str, ...]:
    return {"solicitor": ("LEGAL",), "wrong": ("FAULT",)}.get(word, ())


def test_a_reason_names_the_word_that_was_seen():
    assert reason("I asked my Solicitor.", Category.LEGAL_THREAT, ideas_of=ideas_of).startswith(
        "“solicitor” "
    )


def test_a_reason_without_such_a_word_speaks_of_the_whole():
    assert reason("Was it my tie?", Category.BLAME_QUESTION, ideas_of=ideas_of).startswith("This ")


@pytest.mark.parametrize("category", list(Category))
def test_every_category_has_one_kind_sentence(category: Category):
    text = reason("wrong", category, ideas_of=ideas_of)
    assert text.endswith(".")
    assert text.count(".") == 1
    assert "{" not in text
