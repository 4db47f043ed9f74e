"""Tests of the text of a mail and its marks."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolTip

from afterword.ui.mail.body import STROKES, BodyEdit, Manner, Mark, plain, units


def mark(body, start, end, manner=Manner.STOP):
    cursor = body.stretch(start, end)
    return Mark(cursor=cursor, manner=manner, tip="why", text=body.text[start:end])


def test_a_mark_moves_with_the_text_and_knows_when_its_words_change(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.setPlainText("Hello there, wrong.")
    found = mark(body, 13, 18)
    body.mark("tone", [found])
    cursor = body.textCursor()
    cursor.insertText("Oh. ")
    assert found.is_as_read
    assert found.cursor.selectionStart() == 17
    cursor.setPosition(found.cursor.selectionStart() + 2)
    cursor.insertText("x")
    assert not found.is_as_read


def test_places_are_right_behind_letters_of_two_units(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.setPlainText("\U0001f642\U0001f642 wrong")
    assert body.stretch(3, 8).selectedText() == "wrong"


def test_the_two_manners_differ_in_line_and_sign_not_only_in_colour(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.setPlainText("first\nsecond\nthird")
    body.mark("tone", [mark(body, 0, 5)])
    body.mark("spelling", [mark(body, 6, 12, Manner.SPELLING)])
    assert STROKES[Manner.STOP] is not STROKES[Manner.SPELLING]
    assert sorted(body.lines_with_marks().values()) == [Manner.SPELLING, Manner.STOP]


def test_only_the_current_mark_has_a_ground(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.setPlainText("first\nsecond")
    marks = [mark(body, 0, 5), mark(body, 6, 12)]
    body.mark("tone", marks)
    assert body.extraSelections() == []
    body.show_current(marks[1])
    assert [one.cursor.selectedText() for one in body.extraSelections()] == ["second"]
    body.mark("tone", marks[:1])
    assert body.extraSelections() == []


def test_the_mouse_finds_a_mark_on_its_words_and_nowhere_else(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.resize(600, 300)
    body.show()
    body.setPlainText("Hello there, wrong.")
    found = mark(body, 13, 18)
    body.mark("tone", [found])
    (place,) = body.rects(found.cursor)
    assert body.mark_below(place.center().toPoint()) is found
    assert body.mark_below(QPoint(round(place.right()) + 200, round(place.center().y()))) is None
    assert body.mark_below(QPoint(2, round(place.center().y()))) is None


def test_hovering_says_the_reason_of_a_mark(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.resize(600, 300)
    body.show()
    body.setPlainText("Hello there, wrong.")
    found = mark(body, 13, 18)
    body.mark("tone", [found])
    (place,) = body.rects(found.cursor)
    at = body.viewport().mapTo(body, place.center().toPoint())
    QApplication.sendEvent(body, QHelpEvent(QEvent.Type.ToolTip, at, body.mapToGlobal(at)))
    assert QToolTip.text() == "why"
    QToolTip.hideText()


def test_putting_a_text_is_one_step_to_undo(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    body.setPlainText("One.")
    body.put("Two.\n\nThree.")
    body.undo()
    assert body.text == "One."


@given(st.text(max_size=40), st.integers(min_value=0, max_value=40))
def test_units_count_as_qt_does(text, points):
    points = min(points, len(text))
    assert units(text, points) == len(text[:points].encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(alphabet="ab \n\r\t\u00a0\u2028\u2029\ufdd0\ufdd1\U0001f642", max_size=20))
def test_a_selection_reads_as_the_text_does_whatever_breaks_its_lines(qapp, text):
    shown = QPlainTextEdit()
    shown.insertPlainText(text)
    shown.selectAll()
    assert plain(shown.textCursor().selectedText()) == shown.toPlainText()
    shown.deleteLater()
