from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store.book import Book
from afterword.ui.employers.page import EmployersPage
from afterword.ui.parts import Parts
from afterword.ui.sheet import FormSheet
from afterword.ui.wishes import Show
from tests.ui.page_fixtures import Story


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, story: Story) -> Iterator[EmployersPage]:
    made = EmployersPage(parts)
    qtbot.addWidget(made)
    parts.book.changed.append(made.refresh)
    yield made
    parts.book.changed.remove(made.refresh)


def shown(page: EmployersPage, column: str) -> list[str]:
    place = [one.name for one in page.listing.columns].index(column)
    return [page.rows.index(row, place).data() for row in range(page.rows.rowCount())]


def test_an_employer_stands_with_its_applications_and_people(page: EmployersPage):
    assert (shown(page, "name"), shown(page, "applications"), shown(page, "contacts")) == (
        ["Northwind"],
        ["1"],
        ["1"],
    )


def test_the_pane_names_people_and_applications_and_leads_there(
    page: EmployersPage, story: Story, wishes: Callable[[object], list[object]]
):
    heard = wishes(page)
    page.select(story.employer)
    assert page.pane.detail is not None
    people, tries = page.pane.detail.sections
    assert people.entries[0].text == "Anna Okafor"
    assert "anna@northwind.example" in people.entries[0].detail
    assert tries.entries[0].act is not None
    tries.entries[0].act()
    assert heard == [Show(table="application", id=story.application)]


def test_a_new_employer_is_added_with_enter_and_selected(
    page: EmployersPage, book: Book, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def fill(sheet: FormSheet) -> int:
        name = sheet.form.box("name").editor.first
        name.setText("Acme")
        qtbot.keyClick(name, Qt.Key.Key_Return)
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.new()
    assert shown(page, "name") == ["Acme", "Northwind"]
    assert page.table.current_id == 2


def test_deleting_takes_all_with_it_and_undo_brings_it_back(page: EmployersPage, story: Story, book: Book):
    page.select(story.employer)
    page.act("delete")
    assert page.is_empty
    book.undo()
    assert shown(page, "name") == ["Northwind"]
    assert application_store.count(book) == 1


def test_archived_employers_stand_apart_and_can_be_taken_out_again(
    page: EmployersPage, story: Story, book: Book
):
    page.select(story.employer)
    page.act("archive")
    assert shown(page, "name") == []
    page.select(story.employer)
    box = page.head._boxes["standing"]
    box.choose(True)
    box.chosen.emit()
    assert shown(page, "name") == ["Northwind"]
    menu = QMenu()
    page._fill_menu(menu, [story.employer])
    menu.actions()[0].trigger()
    assert not employer_store.get(book, story.employer).archived


def test_a_fact_is_edited_in_place(page: EmployersPage, story: Story, book: Book):
    page.select(story.employer)
    page.pane.edit("place")
    row = page.pane.fact("place")
    assert row is not None
    assert row.editor is not None
    row.editor.box.editor.first.setText("Leeds")
    row.editor.save()
    assert employer_store.get(book, story.employer).place == "Leeds"
