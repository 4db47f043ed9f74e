"""Sections below each other: the list leads to each, follows what is seen, and goes where room lacks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.settings.declared import Section
from afterword.ui.settings.sections import NAME, Sections

NAMES = ("you", "look", "week", "about")


@pytest.fixture
def sections(qtbot: QtBot, desk: Desk) -> Sections:
    """Four sections, each with a field at its end; about two of them are seen at once."""
    made = Sections(desk=desk)
    qtbot.addWidget(made)
    for name in NAMES:
        inner, column = QWidget(), QVBoxLayout()
        inner.setFixedHeight(300)
        column.addStretch(1)
        column.addWidget(QLineEdit(objectName=name))
        inner.setLayout(column)
        made.keep_in_sight(inner)
        made.add(Section(name=name, title=name.title()), inner)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    return made


def listed(sections: Sections) -> str:
    return str(sections.nav.currentItem().data(NAME))


def field(sections: Sections, name: str) -> QLineEdit:
    return sections.findChild(QLineEdit, name)


def test_a_section_is_looked_at_before_it_is_shown(sections: Sections):
    told: list[tuple[str, str]] = []
    sections.looked_at.connect(lambda name: told.append((name, sections.shown)))
    sections.go_to("week")
    assert told[0] == ("week", "you")
    assert (sections.shown, listed(sections)) == ("week", "week")


def test_nobody_goes_to_a_section_that_there_is_not(sections: Sections):
    with pytest.raises(KeyError):
        sections.go_to("nowhere")


def test_arrow_keys_in_the_list_go_to_a_section(sections: Sections, qtbot: QtBot):
    sections.go_to("you")
    sections.nav.setFocus()
    qtbot.keyClick(sections.nav, Qt.Key.Key_Down)
    qtbot.keyClick(sections.nav, Qt.Key.Key_Down)
    assert sections.shown == "week"
    assert sections.nav.hasFocus()


def test_enter_in_the_list_asks_to_open_a_section(sections: Sections, qtbot: QtBot):
    sections.go_to("look")
    with qtbot.waitSignal(sections.chosen) as opened:
        sections.nav.itemActivated.emit(sections.nav.currentItem())
    assert opened.args == ["look"]


def test_the_list_follows_what_is_seen(sections: Sections):
    bar = sections.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert listed(sections) == "about"
    bar.setValue(0)
    assert (sections.shown, listed(sections)) == ("you", "you")


def test_a_field_that_takes_the_focus_is_scrolled_to(sections: Sections, qtbot: QtBot):
    field(sections, "about").setFocus()
    qtbot.waitUntil(lambda: sections.area.verticalScrollBar().value() > 0)


def test_a_section_knows_what_it_holds(sections: Sections):
    assert sections.holds("look", field(sections, "look"))
    assert not sections.holds("week", field(sections, "look"))


def test_without_room_the_list_goes_and_the_sections_grow_narrow(sections: Sections, qtbot: QtBot):
    with qtbot.waitSignal(sections.measured) as wide:
        sections.resize(1000, 700)
    with qtbot.waitSignal(sections.measured) as narrow:
        sections.resize(420, 700)
    assert narrow.args[0] < 420 < wide.args[0]
    assert sections.nav.isHidden()


def test_the_list_shrinks_with_the_type_again(sections: Sections, desk: Desk):
    before = sections.nav.sizeHintForRow(0)
    desk.theme.choose(percent=200)
    assert sections.nav.sizeHintForRow(0) > before
    desk.theme.choose(percent=100)
    assert sections.nav.sizeHintForRow(0) == before


def test_the_list_shows_that_it_has_the_focus(sections: Sections):
    sections.nav.setFocus()
    with_focus = sections.nav.grab().toImage()
    field(sections, "you").setFocus()
    assert not sections.nav.hasFocus()
    assert sections.nav.grab().toImage() != with_focus
