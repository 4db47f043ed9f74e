from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.services import views
from afterword.store.book import Book
from afterword.ui.applications.page import ALL, ApplicationsPage
from afterword.ui.parts import Parts
from afterword.ui.sheet import FormSheet
from afterword.ui.views_button import ViewsButton
from tests.ui.page_fixtures import Story, book, clock, parts, story

__all__ = ["book", "clock", "parts", "story"]


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, story: Story) -> Iterator[ApplicationsPage]:
    made = ApplicationsPage(parts)
    qtbot.addWidget(made)
    parts.book.changed.append(made.refresh)
    yield made
    parts.book.changed.remove(made.refresh)


@pytest.fixture
def button(page: ApplicationsPage) -> ViewsButton:
    return page.head.findChild(ViewsButton)


def save(button: ViewsButton, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(sheet: FormSheet) -> int:
        sheet.form.box("name").editor.first.setText(name)
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    button.save()


def texts(button: ViewsButton) -> list[str]:
    menu = QMenu()
    button.fill(menu)
    return [action.text() for action in menu.actions() if action.text()]


@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_as_high_as_the_line_to_filter_by(parts: Parts, qtbot: QtBot, percent: int):
    parts.desk.theme.choose(percent=percent)
    page = ApplicationsPage(parts)
    qtbot.addWidget(page)
    button = page.head.findChild(ViewsButton)
    for each in (button, page.head.line):
        each.ensurePolished()
    assert button.sizeHint().height() == page.head.line.sizeHint().height()


def test_filters_and_order_come_back_by_name(
    page: ApplicationsPage, button: ViewsButton, monkeypatch: pytest.MonkeyPatch
):
    page.head._boxes["standing"].choose(ALL)
    page.head.line.setText("north")
    page.rows.sort(0)
    saved = page.view
    save(button, "All at Northwind & more", monkeypatch)
    page.head.lift()
    page.head.line.setText("zzz")
    menu = QMenu()
    button.fill(menu)
    menu.actions()[0].trigger()
    assert page.view == saved
    assert page.rows.rowCount() == 1


def test_a_view_is_saved_deleted_and_brought_back(
    button: ViewsButton, book: Book, monkeypatch: pytest.MonkeyPatch
):
    assert texts(button) == ["Save this view…"]
    save(button, "Near me", monkeypatch)
    assert texts(button) == ["Near me", "Save this view…", "Delete"]
    views.delete(book, 1)
    assert texts(button) == ["Save this view…"]
    book.undo()
    assert "Near me" in texts(button)


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"sort": ["nothing", true], "chosen": {"standing": 99}}'])
def test_a_view_that_no_longer_fits_shows_what_it_can(page: ApplicationsPage, broken: str):
    page.show_view(broken)
    assert page.rows.rowCount() == 1


def test_enter_opens_the_menu_and_tab_finds_it_after_the_filter(
    page: ApplicationsPage, button: ViewsButton, qtbot: QtBot
):
    page.show()
    assert page.head.line.nextInFocusChain() is button
    opened: list[QMenu] = []
    menu = button.menu()
    menu.aboutToShow.connect(lambda: opened.append(menu))
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu.close))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert opened == [menu]


def test_no_opening_leaves_a_menu_behind(button: ViewsButton, monkeypatch: pytest.MonkeyPatch):
    save(button, "Mine", monkeypatch)
    for _ in range(3):
        button.menu().aboutToShow.emit()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [each.title() for each in button.menu().findChildren(QMenu)] == ["Delete"]
