"""Names that are spelled alike."""

import pytest

from afterword.adapters.matching import Likes

LIKES = Likes(("northwind traders", "contoso", "acme", "deutsche telekom"))


@pytest.mark.parametrize(
    ("key", "like"),
    [
        ("northwnd traders", "northwind traders"),
        ("contosso", "contoso"),
        ("northwind traders", None),  # equal is not alike
        ("acne", None),  # too short to tell
        ("fabrikam", None),
        ("deutsche bank", None),
        ("", None),
    ],
)
def test_what_is_spelled_alike_is_found(key: str, like: str | None):
    assert LIKES.most_alike(key) == like
