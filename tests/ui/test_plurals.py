"""English plurals and places without Qt."""

import pytest

from afterword.ui.plurals import counted, filled


@pytest.mark.parametrize(
    ("text", "n", "said"),
    [
        ("in %n day(s)", 1, "in 1 day"),
        ("in %n day(s)", 3, "in 3 days"),
        ("%n piece(s) of advice", 0, "0 pieces of advice"),
        ("no number (here)", 2, "no number (here)"),
        ("Notes", 1, "Notes"),
    ],
)
def test_a_text_is_counted(text: str, n: int, said: str) -> None:
    assert counted(text, n) == said


def test_places_are_filled_once_and_what_fills_them_is_no_place() -> None:
    assert filled("%1 of %2", "%2", "x") == "%2 of x"
    assert filled("%1 and %3", "a") == "a and %3"
