import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.store import contact as contact_store
from afterword.store.book import Book
from afterword.ui import people
from afterword.ui.parts import Parts
from afterword.ui.sheet import FormSheet
from tests.ui.page_fixtures import Story, book, clock, parts, story

__all__ = ["book", "clock", "parts", "story"]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def typing(monkeypatch: pytest.MonkeyPatch, **texts: str) -> None:
    """Type these texts into the sheet that is shown, and save."""

    def fill(sheet: FormSheet) -> int:
        for name, text in texts.items():
            sheet.form.box(name).editor.first.setText(text)
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)


def test_a_person_needs_a_name_and_a_role(qapp):
    assert [one.name for one in people.person_fields() if one.required] == ["name", "role"]


def test_a_new_person_is_added(
    parent: QWidget, parts: Parts, story: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    typing(monkeypatch, name="Ben Ito", email="ben@example.org")
    number = people.add_person(parent, parts, story.employer)
    assert number is not None
    assert contact_store.get(book, number).email == "ben@example.org"


def test_a_wrong_address_keeps_the_sheet_open_and_nothing_is_kept(
    parent: QWidget, parts: Parts, story: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    typing(monkeypatch, name="Ben Ito", email="ben@")
    assert people.add_person(parent, parts, story.employer) is None
    assert contact_store.count(book) == 1


def test_a_person_is_changed(
    parent: QWidget, parts: Parts, story: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    typing(monkeypatch, title="Head of data")
    people.edit_person(parent, parts, story.manager)
    assert contact_store.get(book, story.manager).title == "Head of data"
