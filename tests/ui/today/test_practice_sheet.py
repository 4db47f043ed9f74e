"""Tests of the sheet for practising, with the keyboard alone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.services import advice, themes
from afterword.store import advice as advice_store
from afterword.ui.today.practice_sheet import ANSWERED, ASKED, OVER, PracticeSheet


@pytest.fixture
def parts(parts):
    wishing = replace(parts.settings(), practice=True)
    return replace(parts, settings=lambda: wishing)


def keep(book, words, **more):
    draft = AdviceDraft(words=words, received_on=date(2026, 11, 20), next_action=f"Act on {words}", **more)
    return advice.keep(book, draft)


@pytest.fixture
def pieces(book, story):
    own = themes.add(book, "Whiteboard", external=False)
    first = keep(book, "Slow <b>down</b>.", contact_id=story.manager, themes=("communication", own))
    return first, keep(book, "Ask more.")


@pytest.fixture
def sheet(qtbot, parts, pieces):
    made = PracticeSheet(parts)
    qtbot.addWidget(made)
    made.show()
    return made


def turn(sheet):
    return sheet._turn.currentIndex()


def test_the_exact_words_and_the_question_come_before_the_answer(sheet):
    assert sheet._quote.words.text() == "“Slow <b>down</b>.”"
    assert sheet._source.text() == "Communication · Whiteboard · Anna Okafor · 20 Nov"
    assert sheet._place.text() == "1 of 2"
    assert turn(sheet) == ASKED
    assert not sheet._plan.isVisible()


def test_space_shows_the_plan_and_a_figure_says_how_well(sheet, qtbot, book, pieces):
    qtbot.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_3)
    assert turn(sheet) == ASKED
    qtbot.keyClick(sheet.reveal, Qt.Key.Key_Space)
    assert turn(sheet) == ANSWERED
    assert sheet._plan.text() == "Act on Slow <b>down</b>."
    assert all(label.text() for label in sheet._when.values())
    qtbot.keyClick(sheet, Qt.Key.Key_3)
    assert advice_store.get(book, pieces[0]).state is AdviceState.PRACTISING
    assert sheet._place.text() == "2 of 2"
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    qtbot.keyClick(sheet, Qt.Key.Key_1)
    assert turn(sheet) == OVER
    assert not sheet._words.isVisible()


def test_an_answer_given_too_fast_is_taken_back(sheet, qtbot, book, pieces):
    sheet.go_back()
    assert sheet._place.text() == "1 of 2"
    qtbot.keyClick(sheet, Qt.Key.Key_Space)
    qtbot.keyClick(sheet, Qt.Key.Key_4)
    sheet._back.click()
    assert (turn(sheet), sheet._place.text()) == (ASKED, "1 of 2")
    assert advice_store.get(book, pieces[0]).state is AdviceState.NEW
    assert not sheet._back.isVisible()


def test_leaving_keeps_what_was_gone_over(parts, pieces, qtbot, monkeypatch):
    def go(sheet):
        sheet.show()
        qtbot.keyClick(sheet, Qt.Key.Key_Space)
        qtbot.keyClick(sheet, Qt.Key.Key_2)
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()
        return 0

    monkeypatch.setattr(PracticeSheet, "exec", go)
    assert PracticeSheet.ask(None, parts) == 1


def test_a_piece_deleted_meanwhile_is_told_and_not_kept(sheet, qtbot, book, pieces):
    qtbot.keyClick(sheet, Qt.Key.Key_Space)
    advice.delete(book, [pieces[0]])
    qtbot.keyClick(sheet, Qt.Key.Key_3)
    assert sheet._fault.isVisible()
    assert sheet._place.text() == "1 of 2"


def test_with_nothing_to_go_over_it_says_so(qtbot, parts, story):
    made = PracticeSheet(parts)
    qtbot.addWidget(made)
    made.show()
    assert turn(made) == OVER
    made.close_button.click()
    assert not made.isVisible()
