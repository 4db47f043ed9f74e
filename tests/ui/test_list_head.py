"""The head of a list page: filters and text."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.qtmodels.choices import Choice
from afterword.ui.desk import Desk
from afterword.ui.line_sign import ClearSign
from afterword.ui.list_head import ListHead
from afterword.ui.listing import Filter

FILTERS = (Filter(name="state", label="State", choices=(Choice("open", "Open"), Choice("all", "All"))),)


@pytest.fixture
def head(qtbot: QtBot, desk: Desk) -> ListHead:
    made = ListHead("Applications", FILTERS, desk=desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_and_choosing_filter(head: ListHead, qtbot: QtBot) -> None:
    with qtbot.waitSignal(head.edited):
        qtbot.keyClicks(head.line, "n")
    assert head.text == "n"
    assert head.chosen == {"state": "open"}
    head.choose({"state": 1, "gone": 3})
    assert head.chosen == {"state": "all"}
    head.choose({"state": 9})
    assert head.places == {"state": 1}


def test_lifting_takes_all_back_without_a_word(head: ListHead, qtbot: QtBot) -> None:
    head.line.setText("x")
    head.choose({"state": 1})
    with qtbot.assertNotEmitted(head.edited):
        head.lift()
    assert (head.text, head.chosen) == ("", {"state": "open"})


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_keys_go_on_to_the_table(head: ListHead, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(head.entered):
        qtbot.keyClick(head.line, key)


def test_esc_clears_the_text_and_then_goes_on(head: ListHead, qtbot: QtBot) -> None:
    head.line.setText("x")
    with qtbot.assertNotEmitted(head.entered):
        qtbot.keyClick(head.line, Qt.Key.Key_Escape)
    assert head.text == ""
    with qtbot.waitSignal(head.entered):
        qtbot.keyClick(head.line, Qt.Key.Key_Escape)


def test_what_was_begun_in_the_table_goes_on_in_the_text(head: ListHead) -> None:
    head.begin("n")
    head.begin("o")
    assert head.text == "no"
    head.begin("")
    assert head.line.selectedText() == "no"


def test_the_count_is_said(head: ListHead) -> None:
    head.say_count(1234)
    assert head._count.text() == "1,234"
    assert head._count.accessibleName() == "1234 shown"


def test_what_clears_the_text_goes_when_all_filters_are_lifted(head: ListHead) -> None:
    head.line.setText("north")
    clear = head.line.findChild(ClearSign)
    assert clear is not None
    assert not clear.isHidden()
    head.lift()
    assert clear.isHidden()
