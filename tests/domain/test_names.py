"""Tests of how names are put in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.names import sort_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ACME  Limited ", "acme limited"),
        ("Zoë", "zoe"),
        ("Åsa", "asa"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("ﬁne", "fine"),
        ("Ελλάς", "ελλασ"),
        ("北京", "北京"),
        ("", ""),
    ],
)
def test_case_accents_and_spaces_do_not_count(name: str, key: str) -> None:
    assert sort_key(name) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert sort_key(sort_key(text)) == sort_key(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_capitals_do_not_change_the_key(text: str) -> None:
    assert sort_key(text.upper().lower()) == sort_key(text.lower().upper().lower())
