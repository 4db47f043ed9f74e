from dataclasses import replace

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

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
