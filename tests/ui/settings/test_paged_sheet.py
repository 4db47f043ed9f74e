import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.settings.paged_sheet import PagedSheet


class Sheet(PagedSheet):
    """A sheet of two pages that counts how often it went on."""

    went_on = 0

    def go_on(self) -> None:
        self.went_on += 1
        self.turn_to(self._sheets[1])


def a_page(rows: int) -> QWidget:
    page = QWidget()
    column = QVBoxLayout()
    for _ in range(rows):
        column.addWidget(QLineEdit())
    column.addWidget(QPushButton("Do"))
    page.setLayout(column)
    return page


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk) -> Sheet:
    made = Sheet(heading="Heading", lead="Lead", desk=desk, parent=None)
    qtbot.addWidget(made)
    made.hold((a_page(2), a_page(40)))
    made.show()
    return made


def test_there_is_nothing_to_do_aside_until_a_page_has_it(sheet: Sheet):
    assert sheet.aside.isHidden()


def test_one_page_is_shown_at_a_time(sheet: Sheet):
    first, second = sheet._sheets
    assert sheet.page is first
    sheet.next.click()
    assert sheet.page is second
    assert first.isHidden()
    sheet.back.click()
    assert sheet.page is first
    sheet.go_back()
    assert sheet.page is first


def test_enter_goes_on_from_a_field_and_not_from_a_button(sheet: Sheet, qtbot: QtBot):
    qtbot.keyClick(sheet.page.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert sheet.went_on == 1
    qtbot.keyClick(sheet.page.findChildren(QPushButton)[0], Qt.Key.Key_Return)
    assert sheet.went_on == 1
    sheet.next.setEnabled(False)
    qtbot.keyClick(sheet.page.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert sheet.went_on == 1


def test_it_is_as_high_as_its_page(sheet: Sheet):
    low = sheet.height()
    sheet.go_on()
    assert sheet.height() > low
    sheet.go_back()
    assert sheet.height() == low


def test_it_stays_on_the_screen_when_it_grows(sheet: Sheet):
    room = sheet.screen().availableGeometry()
    sheet.move(room.left(), room.bottom() - sheet.height())
    sheet.go_on()
    assert room.contains(sheet.frameGeometry())


def test_large_type_stays_on_the_screen_and_scrolls(sheet: Sheet, desk: Desk):
    desk.theme.choose(percent=200)
    sheet.turn_to(sheet._sheets[1])
    assert sheet.height() <= sheet.screen().availableSize().height()
    assert sheet._area.verticalScrollBar().maximum() > 0


def test_what_is_wrong_is_said_and_taken_back(sheet: Sheet):
    sheet.say("No.")
    assert not sheet._fault.isHidden()
    sheet.say("")
    assert sheet._fault.isHidden()


def test_a_sheet_of_no_kind_cannot_go_on(qtbot: QtBot, desk: Desk):
    plain = PagedSheet(heading="", lead="", desk=desk, parent=None)
    qtbot.addWidget(plain)
    with pytest.raises(NotImplementedError):
        plain.go_on()
