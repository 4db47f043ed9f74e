"""A list page as data: what it does not say it does not have."""

from enum import StrEnum

from afterword.ui.empty import Empty
from afterword.ui.listing import Listing


class Sort(StrEnum):
    NAME = "name"


def test_a_listing_that_says_little_has_no_filters_acts_or_menu():
    made = Listing(
        name="jobs",
        title="Jobs",
        tables=frozenset(),
        columns=(),
        sort=Sort.NAME,
        empty=Empty(drawing="page", sentence="None yet."),
        none="Choose one.",
        count=lambda: 0,
        ids=lambda _query: (),
        fetch=lambda _ids: {},
        detail=lambda _id: None,
    )
    assert (made.filters, made.acts, made.menu, made.new, made.descending) == ((), {}, None, None, False)
