from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters.folders import Folders
from afterword.ui.page import Page
from afterword.ui.pages import Makers
from afterword.ui.parts import Parts
from afterword.ui.places import last_places, places
from afterword.ui.preferences import Preferences
from tests.ui.page_fixtures import book, clock, parts
from tests.ui.program_fixtures import preferences

__all__ = ["book", "clock", "parts", "preferences"]


@pytest.fixture
def heard() -> list[Page]:
    return []


@pytest.fixture
def makers(parts: Parts, preferences: Preferences, tmp_path: Path, heard: list[Page]) -> Makers:
    return Makers(
        parts=parts,
        folders=Folders(tmp_path),
        preferences=preferences,
        hear=heard.append,
        restore=lambda _path: None,
    )


def test_each_place_of_the_rail_has_a_page(makers: Makers):
    assert set(makers.by_name()) == {place.name for place in (*places(), *last_places())}


@pytest.mark.parametrize("name", [place.name for place in (*places(), *last_places())])
def test_a_page_is_what_its_place_says_and_is_heard(
    makers: Makers, qtbot: QtBot, heard: list[Page], name: str
):
    page = makers.by_name()[name]()
    qtbot.addWidget(page.widget)
    title = next(place.title for place in (*places(), *last_places()) if place.name == name)
    assert page.title == title
    assert heard == [page]
