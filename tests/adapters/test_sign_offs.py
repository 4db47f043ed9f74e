"""Closings and names are known in many languages."""

import pytest

from afterword.adapters.sign_offs import Writer, is_closing, is_name, plain

COLIN = Writer.of("Colin Petherbridge", "colin.petherbridge@brightwater.example.com")


@pytest.mark.parametrize(
    "line",
    [
        "You were great.",
        "Thank you for coming in and for the tour.",
        "Best?",
        "I wish you all the best for 2027.",
    ],
)
def test_a_sentence_is_no_closing(line: str):
    assert not is_closing(line)


@pytest.mark.parametrize("name", ["Colin", "C. Petherbridge", "C.P.", "CP", "Colin Petherbridge", "Colin x"])
def test_names_and_initials_of_the_writer_are_known(name: str):
    assert is_name(name, COLIN)


def test_another_name_counts_only_after_a_closing():
    assert not is_name("Jem in the People Team", COLIN)
    assert is_name("Jem", COLIN, after_closing=True)


def test_accents_do_not_matter():
    assert plain("Łukasz Ångström ß") == "lukasz angstrom ss"
