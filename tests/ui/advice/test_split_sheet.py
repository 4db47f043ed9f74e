from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.domain.advice import Advice, AdviceKind
from afterword.store.book import Book
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.split_sheet import SplitSheet, starts
from afterword.ui.desk import Desk

WORDS = "Your answers were too long.  Begin with the result.\nWe loved your questions about the team."


@pytest.fixture
def sheet(qtbot: QtBot, book: Book, desk: Desk) -> SplitSheet:
    kept = Advice(
        id=1,
        uid="1",
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
        words=WORDS,
        received_on=date(2026, 1, 1),
        themes=("answers_structure", "own_1"),
    )
    made = SplitSheet(kept, ThemeNames(book), desk=desk)
    qtbot.addWidget(made)
    return made


def test_a_piece_is_proposed_where_blame_of_length_turns_to_praise(sheet: SplitSheet):
    assert [box.isChecked() for box in sheet.boxes] == [True, False, True]
    first, second = sheet.pieces
    assert first.words == "Your answers were too long.  Begin with the result."
    assert (second.words, second.kind) == ("We loved your questions about the team.", AdviceKind.PRAISE)
    assert first.themes[0] == "answers_structure"
    assert first.themes[-1] == second.themes[-1] == "own_1"


def test_pieces_are_ticked_and_taken_with_the_keyboard(sheet: SplitSheet, qtbot: QtBot):
    sheet.show()
    qtbot.keyClick(sheet.boxes[1], Qt.Key.Key_Space)
    qtbot.keyClick(sheet.boxes[1], Qt.Key.Key_Return)
    assert sheet.answer is not None
    assert [one.words for one in sheet.answer][:2] == [
        "Your answers were too long.",
        "Begin with the result.",
    ]


def test_one_whole_is_no_answer(sheet: SplitSheet):
    sheet.boxes[2].setChecked(False)
    sheet.take()
    assert sheet.answer is None


def test_leaving_parts_nothing(sheet: SplitSheet, qtbot: QtBot):
    sheet.show()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.answer is None


def test_a_sentence_about_nothing_stays_with_the_one_before():
    assert starts(("Your answers were too long.", "Zzyx qwv.", "Begin with the result.")) == (0,)
