"""What was laid out for one size of type is laid out for another; what has no bound keeps none."""

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.rescaling import UNBOUNDED, rescale


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout()
    column.setContentsMargins(8, 6, 8, 6)
    column.setSpacing(4)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(QLabel("Role"))
    row.addSpacing(12)
    column.addLayout(row)
    made.setLayout(column)
    return made


def test_spaces_margins_and_gaps_grow(whole: QWidget):
    rescale(whole, 2)
    column = whole.layout()
    assert isinstance(column, QVBoxLayout)
    row = column.itemAt(0).layout()
    assert isinstance(row, QHBoxLayout)
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), column.spacing(), row.spacing()) == (16, 12, 8, 20)
    assert row.itemAt(1).spacerItem().sizeHint().width() == 24


def test_a_grid_keeps_its_two_spacings(whole: QWidget):
    inner = QWidget(whole)
    grid = QGridLayout()
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(2)
    inner.setLayout(grid)
    rescale(whole, 1.5)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (9, 3)


def test_bounds_grow_where_there_are_any(whole: QWidget):
    line, free = QLineEdit(whole), QLineEdit(whole)
    line.setMinimumWidth(100)
    line.setMaximumWidth(150)
    rescale(whole, 2)
    assert (line.minimumWidth(), line.maximumWidth()) == (200, 300)
    assert (free.minimumWidth(), free.maximumWidth()) == (0, UNBOUNDED)


def test_there_and_back_is_as_before(whole: QWidget):
    column = whole.layout()
    assert column is not None
    before = (column.contentsMargins(), column.spacing(), whole.minimumSize(), whole.maximumSize())
    rescale(whole, 2)
    rescale(whole, 0.5)
    assert (column.contentsMargins(), column.spacing(), whole.minimumSize(), whole.maximumSize()) == before


def test_a_hairline_never_goes(whole: QWidget):
    column = whole.layout()
    assert column is not None
    column.setSpacing(1)
    rescale(whole, 0.1)
    assert column.spacing() == 1
