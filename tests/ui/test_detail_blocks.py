from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.cut_words import CutLabel
from afterword.ui.desk import Desk
from afterword.ui.detail_blocks import above, below
from afterword.ui.detail_data import Detail, Entry, Section, Verb

PEOPLE = Section(title="People", entries=(Entry(text="Ana", act=lambda: None), Entry(text="Applied")))
SONS = Entry(text="Motley & Sons", act=lambda: None)
DETAIL = Detail(
    key="employer:1", title="Northwind", verbs=(Verb(text="Add", act=lambda: None),), sections=(PEOPLE,)
)


def test_a_block_is_the_same_whatever_its_buttons_do(desk: Desk):
    other = replace(DETAIL, verbs=(Verb(text="Add", act=lambda: 2),))
    assert [one.shape for one in above(DETAIL, desk)] == [one.shape for one in above(other, desk)]
    named = replace(DETAIL, verbs=(Verb(text="Add one", act=lambda: None),))
    assert [one.shape for one in above(DETAIL, desk)] != [one.shape for one in above(named, desk)]


def test_what_can_be_clicked_is_not_the_same_as_what_cannot(desk: Desk):
    plain = replace(DETAIL, sections=(replace(PEOPLE, entries=(Entry(text="Ana"), Entry(text="Applied"))),))
    assert [one.shape for one in below(DETAIL, desk)] != [one.shape for one in below(plain, desk)]


def test_a_page_has_a_block_for_each_thing_it_shows(desk: Desk):
    assert len(list(above(replace(DETAIL, lead="Leeds"), desk))) == 3
    assert len(list(below(DETAIL, desk))) == 1


def test_names_keep_their_ampersands(desk: Desk, qtbot: QtBot):
    block = next(below(replace(DETAIL, sections=(replace(PEOPLE, entries=(SONS,)),)), desk))
    shown = block.make(block)
    qtbot.addWidget(shown)
    assert [one.text() for one in shown.findChildren(QPushButton)] == ["Motley && Sons"]  # shown as one


def test_what_is_told_of_a_link_begins_below_its_words(desk: Desk, qtbot: QtBot):
    entry = Entry(text="Hill", detail="Hill", act=lambda: None)
    block = next(below(replace(DETAIL, sections=(replace(PEOPLE, entries=(entry,)),)), desk))
    shown = block.make(block)
    qtbot.addWidget(shown)
    shown.resize(400, shown.sizeHint().height())
    shown.show()
    (link,), (told,) = shown.findChildren(QPushButton), shown.findChildren(CutLabel)

    def left(widget: QWidget) -> int:
        image = widget.grab().toImage()
        paper, width, height = image.pixelColor(0, 0), image.width(), image.height()
        inked = (x for x in range(width) if any(image.pixelColor(x, y) != paper for y in range(height)))
        return widget.mapTo(shown, QPoint(next(inked), 0)).x()

    assert left(told) == pytest.approx(left(link), abs=1)
