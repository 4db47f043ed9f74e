"""Tests of the words a writer keeps."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from afterword.ui.own_words import OwnWords
from afterword.ui.spoken import Speaker
from tests.ui.page_fixtures import clock

__all__ = ["clock"]


def test_words_are_kept_and_let_go(desk):
    words = OwnWords(desk)
    words.add("Kubernetes")
    words.add("Osei")
    words.drop("Osei")
    words.drop("never there")
    assert OwnWords(desk).words == {"Kubernetes"}


def test_broken_memory_is_no_words(desk):
    desk.remembered.keep("spelling.own", "{not json")
    assert OwnWords(desk).words == frozenset()


@pytest.mark.parametrize(("locale", "language"), [("en_US", "en_US"), ("en_GB", "en_GB"), ("de_DE", "en_GB")])
def test_the_language_is_that_of_the_country_until_another_is_chosen(desk, clock, locale, language):
    here = replace(desk, speaker=Speaker(clock, "Europe/London", QLocale(locale)))
    words = OwnWords(here)
    assert words.language == language
    assert words.chosen == ""
    words.choose("off")
    assert (words.language, words.chosen) == ("off", "off")
    words.choose("")
    assert words.language == language
