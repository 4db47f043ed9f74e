import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.application import Outcome
from afterword.domain.contact import ContactDraft
from afterword.services import contacts
from afterword.store import application as application_store
from afterword.store.book import Book
from afterword.ui.applications.deciding import Deciding
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import MONDAY, Story


@pytest.fixture
def deciding(qtbot: QtBot, parts: Parts) -> Deciding:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Deciding(parts, parent=parent, wish=lambda _wish: None)


def test_an_offer_is_noted_today_and_opened_again_without_a_day(deciding: Deciding, book: Book, story: Story):
    deciding.decide(story.application, Outcome.OFFER)
    assert application_store.get(book, story.application).decided_on == MONDAY
    deciding.decide(story.application, Outcome.WAITING)
    assert application_store.get(book, story.application).decided_on is None


def test_those_who_interviewed_are_named_first(deciding: Deciding, book: Book, story: Story):
    contacts.add(book, ContactDraft(employer_id=story.employer, name="Aaron Ames"))
    people = deciding._people(application_store.get(book, story.application))
    assert [one.text for one in people] == ["Anna Okafor", "Aaron Ames"]
