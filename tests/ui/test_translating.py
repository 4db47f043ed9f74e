"""The Qt-free words in the user's language."""

import pytest

from afterword.ui.translating import from_words

pytestmark = pytest.mark.usefixtures("qapp")


def test_without_a_translation_words_are_english() -> None:
    assert from_words("Waiting") == "Waiting"
    assert from_words("%n mail(s) deleted", 1) == "1 mail deleted"
    assert from_words("%n mail(s) deleted", 4) == "4 mails deleted"
