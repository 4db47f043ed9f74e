"""A list page is a Page, and a place is data."""

from afterword.ui.page import Page, Place


def test_a_place_has_no_new_thing_unless_it_says_so() -> None:
    place = Place(name="report", title="Report", icon="report")
    assert place.new == ""
    assert not place.tables


def test_the_window_asks_these_things_of_a_page() -> None:
    asked = {name for name in vars(Page) if not name.startswith("_")}
    assert asked == {
        "widget",
        "title",
        "is_empty",
        "new",
        "act",
        "refresh",
        "select",
        "filter",
        "tick",
        "wished",
    }
