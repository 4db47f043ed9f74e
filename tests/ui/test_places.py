from afterword.ui import icons
from afterword.ui.places import last_places, places


def test_the_places_stand_as_they_are_drawn(qapp: object):
    names = [place.name for place in places()]
    assert names == [
        "today",
        "applications",
        "interviews",
        "employers",
        "advice",
        "mail",
        "touch",
        "report",
    ]
    assert [place.name for place in last_places()] == ["settings"]


def test_each_place_has_an_icon_and_a_word(qapp: object):
    for place in (*places(), *last_places()):
        assert not icons.pixmap(place.icon, "#000000", size=24).isNull()
        assert place.title
    icons.forget()


def test_a_thing_is_shown_in_one_place(qapp: object):
    tables = [table for place in places() for table in place.tables]
    assert len(tables) == len(set(tables))
