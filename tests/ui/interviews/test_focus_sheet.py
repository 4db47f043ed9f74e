from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from afterword.domain.advice import Advice
from afterword.ui.desk import Desk
from afterword.ui.interviews.focus_sheet import FocusSheet


def piece(number: int) -> Advice:
    return Advice(
        id=number,
        uid=str(number),
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
        words=f"Advice & more {number}",
        received_on=date(2026, 1, 1),
        themes=("communication",),
        next_action="practise",
    )


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk) -> FocusSheet:
    made = FocusSheet([piece(n) for n in (1, 2, 3)], [2], most=2, desk=desk)
    qtbot.addWidget(made)
    return made


def test_what_is_proposed_is_ticked_and_a_third_cannot_be(sheet: FocusSheet):
    assert sheet.boxes[2].isChecked()
    sheet.boxes[1].click()
    assert not sheet.boxes[3].isEnabled()
    sheet.boxes[2].click()
    assert sheet.boxes[3].isEnabled()


def test_what_is_ticked_is_taken_with_enter(sheet: FocusSheet, qtbot: QtBot):
    sheet.boxes[3].click()
    sheet.show()
    qtbot.keyClick(sheet.boxes[3], Qt.Key.Key_Return)
    assert sheet.answer == (2, 3)


def test_long_words_wrap_within_the_sheet_and_a_click_on_them_ticks(qtbot: QtBot, desk: Desk):
    long = replace(
        piece(1), words="Tell the situation, what you did and what came of it in two minutes. " * 3
    )
    sheet = FocusSheet([long], [], most=2, desk=desk)
    qtbot.addWidget(sheet)
    sheet.show()
    (said,) = (one for one in sheet.findChildren(QLabel) if one.text().startswith("Tell"))
    right = said.mapTo(sheet, said.rect().topRight()).x()
    assert right < sheet.width()
    assert said.height() > 2 * said.fontMetrics().height()
    qtbot.mouseClick(said, Qt.MouseButton.LeftButton)
    assert sheet.boxes[1].isChecked()


def test_leaving_takes_nothing(sheet: FocusSheet, qtbot: QtBot):
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.answer is None
