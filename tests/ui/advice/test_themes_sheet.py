import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.themes_sheet import ThemesSheet
from afterword.ui.desk import Desk


@pytest.fixture
def sheet(qtbot: QtBot, book: Book, desk: Desk) -> ThemesSheet:
    made = ThemesSheet(book, ThemeNames(book), desk=desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_theme_is_renamed_and_gets_its_name_back(sheet: ThemesSheet, book: Book, qtbot: QtBot):
    field = sheet.lines["communication"]
    field.selectAll()
    qtbot.keyClicks(field, "Speaking")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert ThemeNames(book).name("communication") == "Speaking"
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Communication"
    book.undo()
    assert ThemeNames(book).name("communication") == "Speaking"


def test_own_themes_are_added_one_after_the_other(sheet: ThemesSheet, book: Book, qtbot: QtBot):
    for name in ("Whiteboard", "Maths", "whiteboard"):
        qtbot.keyClicks(sheet.adding, name)
        qtbot.keyClick(sheet.adding, Qt.Key.Key_Return)
    assert [one.name for one in theme_store.all(book)[-2:]] == ["Whiteboard", "Maths"]
    assert sheet.adding.text() == ""


def test_a_theme_is_put_away_and_taken_out_by_adding_it_again(sheet: ThemesSheet, book: Book, qtbot: QtBot):
    qtbot.keyClicks(sheet.adding, "Maths")
    sheet.add()
    key = theme_store.all(book)[-1].key
    sheet.boxes[key].click()
    assert not ThemeNames(book).is_offered(key)
    qtbot.keyClicks(sheet.adding, "Maths")
    sheet.add()
    assert ThemeNames(book).is_offered(key)
    assert sheet.boxes[key].isChecked()


def test_a_name_that_is_taken_is_told_at_the_field(sheet: ThemesSheet, book: Book, qtbot: QtBot):
    themes.add(book, "Maths")
    field = sheet.lines["communication"]
    field.selectAll()
    qtbot.keyClicks(field, "maths")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sheet._fault.text() == "There is one with this name already."
    assert ThemeNames(book).name("communication") == "Communication"


def test_an_empty_line_adds_nothing(sheet: ThemesSheet, book: Book):
    before = len(theme_store.all(book))
    sheet.add()
    assert len(theme_store.all(book)) == before
