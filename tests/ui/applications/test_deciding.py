from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.application import ApplicationDraft, Outcome
from afterword.domain.contact import ContactDraft
from afterword.services import applications, contacts
from afterword.store import application as application_store
from afterword.store.book import Book
from afterword.ui.applications.deciding import Deciding
from afterword.ui.applications.sheet import After, Answer, News, NewsSheet
from afterword.ui.parts import Parts
from afterword.ui.wishes import AddInterview
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


def test_a_kind_note_without_anybody_to_ask_offers_to_name_an_interview(
    qtbot: QtBot, parts: Parts, book: Book, monkeypatch: pytest.MonkeyPatch
):
    said: list[tuple[str, str]] = []
    wished: list[object] = []
    alone = applications.add_at(book, "Contoso", ApplicationDraft(employer_id=0, role="Analyst"))
    answer = Answer(news=News(decided_on=MONDAY), new_name="", after=After.KIND_NOTE)
    monkeypatch.setattr(NewsSheet, "ask", lambda *_, **__: answer)
    parent = QWidget()
    qtbot.addWidget(parent)

    def say(text: str, *, verb: str = "", act: Callable[[], object] = list) -> None:
        said.append((text, verb))
        act()

    Deciding(replace(parts, say=say), parent=parent, wish=wished.append).ask_about_no(alone)
    assert said[0][1] == "Add an interview"
    assert "Analyst at Contoso" in said[0][0]
    assert wished == [AddInterview(application_id=alone)]


def test_those_who_interviewed_are_named_first(deciding: Deciding, book: Book, story: Story):
    contacts.add(book, ContactDraft(employer_id=story.employer, name="Aaron Ames"))
    people = deciding._people(application_store.get(book, story.application))
    assert [one.text for one in people] == ["Anna Okafor", "Aaron Ames"]
