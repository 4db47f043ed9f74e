"""Text out of bytes, whatever program wrote them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.text_files import decoded

WORDS = "Firma;Stelle\r\nMüller & Söhne;Straßenplaner\r\nÜberland – „gut“;Ingénieur\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_encoding_is_told_by_the_bytes(encoding: str):
    assert decoded(WORDS.encode(encoding)) == WORDS


def test_cyrillic_and_greek_code_pages_are_guessed():
    russian = "Компания;Должность\nСеверсталь;Ведущий аналитик данных\nГазпром;Инженер по качеству\n"
    assert decoded(russian.encode("cp1251")) == russian


def test_a_broken_letter_does_not_change_the_rest():
    assert decoded(("ä" * 40).encode()[:-1]) == "ä" * 39 + "\ufffd"


def test_nul_bytes_are_left_out():
    assert decoded(b"a,b\x00c\n") == "a,bc\n"


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"]), min_size=4))
def test_any_text_with_a_mark_comes_back(text: str):
    assert decoded(text.encode("utf-8-sig")) == text
    assert decoded(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text(content: bytes):
    assert "\0" not in decoded(content)
