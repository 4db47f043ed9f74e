"""Tests of the lines below marked words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor

from afterword.ui.mail.underlines import Stretching, Stroke, draw


def rows_and_columns(stroke):
    """Return in which rows and columns of a piece of text, 100 wide and 16 high, a line is drawn."""
    image = QImage(100, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw(painter, QRectF(0, 0, 100, 16), stroke, QColor("black"))
    painter.end()
    inked = [(x, y) for x in range(100) for y in range(24) if image.pixelColor(x, y).lightness() < 128]
    return {y for _x, y in inked}, {x for x, _y in inked}


def test_a_wave_goes_up_and_down_without_a_gap(qapp):
    rows, columns = rows_and_columns(Stroke.WAVE)
    assert len(rows) >= 3
    assert columns >= set(range(1, 98))


def test_dots_lie_on_one_line_with_gaps(qapp):
    rows, columns = rows_and_columns(Stroke.DOTS)
    assert len(rows) <= 3
    assert 20 < len(columns) < 75


def test_no_line_leaves_the_piece_of_text_below(qapp):
    for stroke in Stroke:
        rows, _columns = rows_and_columns(stroke)
        assert min(rows) >= 11
        assert max(rows) <= 17


def test_a_stretch_over_several_lines_has_a_place_on_each(qtbot, desk):
    text = Stretching()
    qtbot.addWidget(text)
    text.resize(200, 200)
    text.show()
    text.setPlainText("one two three four five six seven eight nine ten\neleven twelve")
    cursor = QTextCursor(text.document())
    cursor.select(QTextCursor.SelectionType.Document)
    places = list(text.rects(cursor))
    assert len(places) >= 3
    tops = [one.top() for one in places]
    assert tops == sorted(set(tops))
    assert all(0 < one.width() <= text.viewport().width() for one in places)
