"""Tests of reading the spelling of a mail."""

from afterword.services import spelling


def test_names_and_own_words_are_right():
    found = spelling.read("Osei wrote to afterwrd.", spelling.BRITISH, ["Kim Osei", "afterwrd"])
    assert found == ()


def test_a_slip_is_found():
    assert [one.word for one in spelling.read("It was definately so.", spelling.AMERICAN, [])] == [
        "definately"
    ]


def test_the_english_of_a_text_is_detected():
    assert spelling.written_in("My favorite color.", spelling.BRITISH) == spelling.AMERICAN
    assert spelling.written_in("Hello.", spelling.BRITISH) == spelling.BRITISH
