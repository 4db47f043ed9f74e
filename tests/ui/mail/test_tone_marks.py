"""Tests of reading along: marks that stand with the words, findings one goes through, what is lacking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from afterword.domain.message import MessagePurpose, Way
from afterword.store import message as message_store
from afterword.ui.mail.body import Manner
from tests.ui.mail.mail_fixtures import BAD, GOOD, ask


@pytest.fixture
def editor(page, story):
    return ask(page, story)


def read(editor, text):
    editor.body.put(text)
    editor.marks.begin(MessagePurpose.ASK_ADVICE)


def test_a_reading_is_of_the_text_as_it_stood(editor):
    assert editor.marks.is_current
    editor.body.put("Something else.")
    assert not editor.marks.is_current


def test_findings_stand_in_the_order_of_the_text_and_the_grave_ones_ask_before_it_leaves(editor):
    read(editor, BAD)
    starts = [one.mark.cursor.selectionStart() for one in editor.marks.remarks]
    assert starts == sorted(starts)
    assert "What did I do wrong?" in [one.mark.text for one in editor.marks.grave]
    assert {one.mark.manner for one in editor.marks.grave} == {Manner.STOP}


def test_after_the_last_finding_comes_the_first(editor):
    read(editor, BAD)
    count = len(editor.findings.remarks)
    assert count >= 2
    seen = []
    for _ in range(count + 1):
        seen.append(editor.findings.current)
        editor.marks.step(1)
    assert sorted(seen[:count]) == list(range(count))
    assert seen[count] == seen[0]
    editor.marks.step(-1)
    assert editor.findings.current == seen[count]


def test_a_mark_goes_when_its_words_are_changed(editor):
    read(editor, BAD)
    words = next(one for one in editor.marks.grave if one.mark.text == "What did I do wrong?")
    words.mark.cursor.insertText("What could I do better?")
    assert words not in editor.marks.remarks


def test_a_finding_over_a_soft_line_break_stands_asks_and_is_kept_as_one_line_break(qtbot, editor, book):
    read(editor, GOOD.replace("Kind regards", "What did\nI do wrong?\n\nKind regards"))
    hard = [one.mark.text for one in editor.marks.grave]
    assert hard == ["What did\nI do wrong?"]
    read(editor, GOOD.replace("Kind regards", "What did\n\nKind regards"))
    editor.body.setTextCursor(editor.body.document().find("What did"))
    editor.body.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    qtbot.keyClick(editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor.body, "I do wrong?")
    editor.marks.begin(MessagePurpose.ASK_ADVICE)
    assert [one.mark.text for one in editor.marks.grave] == hard
    assert [one.mark.text for one in editor.findings.remarks if one in editor.marks.grave] == hard
    assert len(list(editor.body.rects(editor.marks.grave[0].mark.cursor))) == 2
    editor.sending.leave(Way.COPY)
    assert "may put the reader on guard" in editor.bar.text
    editor.keep()
    assert "What did\nI do wrong?" in message_store.get(book, editor.message_id).body


def test_what_is_lacking_is_offered_and_put_in_by_one_key(editor):
    read(editor, "Dear Anna,\n\nThank you for the interview.\n\nKind regards,\nKim Osei")
    assert editor.marks.lacking
    offered = editor.checklist.offered
    assert offered
    editor.marks.add_missing()
    assert offered in editor.body.text
    editor.body.undo()
    assert offered not in editor.body.text


def pressed(editor, text):
    (button,) = [one for one in editor.findings.findChildren(QPushButton) if one.text() == text]
    button.setFocus()
    assert editor.window().focusWidget() is button
    return button


def test_keeping_a_word_leads_back_to_the_text(page, editor):
    page.show()
    read(editor, GOOD.replace("interview,", "interviewz,"))
    pressed(editor, "Keep this word").click()
    assert page.focusWidget() is editor.body


def test_a_list_that_is_made_anew_below_the_focus_leads_back_to_the_text(page, editor):
    page.show()
    read(editor, GOOD.replace("interview,", "interviewz,"))
    pressed(editor, "Keep this word")
    read(editor, BAD)
    assert page.focusWidget() is editor.body
