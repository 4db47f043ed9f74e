"""Choosing: from a list, by typing, several people, new names where they are allowed."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.qtmodels.choices import Choice
from afterword.ui.choosing import ChoiceEditor, PeopleEditor, row_of
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind

FEW = (Choice("a", "Panel"), Choice("b", "Final"))
MANY = tuple(Choice(number, f"Employer {number}") for number in range(1, 40))
PEOPLE = (Choice(1, "Ana Moreira"), Choice(2, "Tom Okafor"), Choice(3, "Li Wei"))


def editor(qtbot: QtBot, desk: Desk, choices: tuple[Choice, ...], **more: Any) -> ChoiceEditor:
    made = ChoiceEditor(
        Field(name="it", label="It", kind=FieldKind.CHOICE, choices=choices, **more), desk=desk
    )
    qtbot.addWidget(made)
    return made


def people(qtbot: QtBot, desk: Desk, **more: Any) -> PeopleEditor:
    made = PeopleEditor(
        Field(name="it", label="It", kind=FieldKind.PEOPLE, choices=PEOPLE, **more), desk=desk
    )
    qtbot.addWidget(made)
    made.load({"it": ()})
    return made


def test_few_choices_are_a_plain_list(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, FEW)
    made.load({"it": "b"})
    assert not made.box.isEditable()
    assert made.values() == {"it": "b"}
    made.load({"it": "gone"})
    assert made.values() == {"it": None}


def test_many_choices_are_found_by_typing_in_any_case(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, MANY)
    made.load({"it": 3})
    assert made.box.words == "Employer 3"
    made.box.setEditText("  employer 17 ")
    assert made.values() == {"it": 17}


def test_words_that_are_not_in_the_list_are_refused(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, MANY)
    made.box.setEditText("Nowhere Ltd")
    with pytest.raises(InvalidValue) as problem:
        made.values()
    assert problem.value.facts["reason"] == "not_in_list"


def test_a_new_name_is_told_where_it_may_be_new(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, FEW, may_be_new=True, none=0)
    made.box.setEditText("Nowhere Ltd")
    assert (made.values(), made.typed()) == ({"it": 0}, ("Nowhere Ltd",))
    made.box.setEditText("final")
    assert (made.values(), made.typed()) == ({"it": "b"}, ())


def test_nothing_chosen_is_none_or_refused(qtbot: QtBot, desk: Desk) -> None:
    empty = editor(qtbot, desk, MANY)
    empty.load({"it": None})
    assert empty.values() == {"it": None}
    made = editor(qtbot, desk, MANY, required=True)
    made.load({"it": None})
    with pytest.raises(InvalidValue):
        made.values()


def test_unfinished_words_come_back(qtbot: QtBot, desk: Desk) -> None:
    for choices in (FEW, MANY):
        made, other = editor(qtbot, desk, choices), editor(qtbot, desk, choices)
        made.load({"it": choices[1].value})
        other.restore(made.state())
        assert other.values() == made.values()


def test_people_are_taken_in_order_and_given_back(qtbot: QtBot, desk: Desk) -> None:
    made = people(qtbot, desk)
    for name in ("li wei", "Ana Moreira"):
        made.box.setEditText(name)
        qtbot.keyClick(made.box.line, Qt.Key.Key_Return)
    assert made.values() == {"it": (3, 1)}
    qtbot.keyClick(made.box.line, Qt.Key.Key_Backspace)
    assert made.values() == {"it": (3,)}


def test_a_click_on_a_pill_takes_the_person_away(qtbot: QtBot, desk: Desk) -> None:
    made = people(qtbot, desk)
    made.load({"it": (1, 2)})
    pill = next(each for each in made.findChildren(QPushButton) if each.text() == "Ana Moreira")
    with qtbot.waitSignal(made.edited):
        pill.click()
    assert made.values() == {"it": (2,)}


def test_a_name_still_in_the_line_counts_when_saved(qtbot: QtBot, desk: Desk) -> None:
    made = people(qtbot, desk, may_be_new=True)
    made.box.setEditText("Grace Obi")
    assert made.values() == {"it": ()}
    assert made.typed() == ("Grace Obi",)


def test_an_unknown_person_is_refused_where_none_may_be_new(qtbot: QtBot, desk: Desk) -> None:
    made = people(qtbot, desk)
    made.box.setEditText("Grace Obi")
    with pytest.raises(InvalidValue):
        made.values()
    assert made.box.words == "Grace Obi"


def test_unfinished_people_come_back(qtbot: QtBot, desk: Desk) -> None:
    made, other = people(qtbot, desk, may_be_new=True), people(qtbot, desk, may_be_new=True)
    made.load({"it": (2,)})
    made.box.setEditText("Gra")
    other.restore(made.state())
    assert other.state() == made.state() == (("Tom Okafor",), "Gra")


def test_enter_in_the_box_that_holds_the_focus_takes_the_name(qtbot: QtBot, desk: Desk) -> None:
    made = people(qtbot, desk, may_be_new=True)
    qtbot.keyClicks(made.box, "Grace Obi")
    assert made.box.property("takesEnter")
    qtbot.keyClick(made.box, Qt.Key.Key_Return)
    assert made.typed() == ("Grace Obi",)
    assert made.box.words == ""
    assert not made.box.property("takesEnter")
    qtbot.keyClick(made.box, Qt.Key.Key_Backspace)
    assert made.typed() == ()


def test_two_choices_in_the_same_words_keep_their_values(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, (*MANY, Choice(99, "Employer 3")))
    for value in (3, 99):
        made.load({"it": value})
        assert made.values() == {"it": value}


@pytest.mark.parametrize("choices", [FEW, MANY])
def test_tab_takes_the_highlighted_choice_and_moves_on(
    qtbot: QtBot, desk: Desk, choices: tuple[Choice, ...]
) -> None:
    room, made, after = QWidget(), editor(qtbot, desk, choices), QLineEdit()
    room.setLayout(row_of(made, after, space=0))
    qtbot.addWidget(room)
    made.load({"it": choices[0].value})
    room.show()
    made.box.setFocus()
    made.box.showPopup()
    made.box.view().setCurrentIndex(made.box.model().index(1, 0))
    with qtbot.waitSignal(made.edited):
        qtbot.keyClick(made.box.view(), Qt.Key.Key_Tab)
    assert made.values() == {"it": choices[1].value}
    assert not made.box.view().isVisible()
    assert room.focusWidget() is after


def test_tab_takes_what_was_found_by_typing_and_moves_on(qtbot: QtBot, desk: Desk) -> None:
    room, made, after = QWidget(), editor(qtbot, desk, MANY), QLineEdit()
    room.setLayout(row_of(made, after, space=0))
    qtbot.addWidget(room)
    made.load({"it": None})
    room.show()
    made.box.setFocus()
    qtbot.keyClicks(made.box.line, "17")
    popup = made.box.completer().popup()
    assert popup.isVisible()
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert made.values() == {"it": 17}
    assert not popup.isVisible()
    assert room.focusWidget() is after


def test_tab_comes_to_the_pills_before_the_box_also_after_one_went(qtbot: QtBot, desk: Desk) -> None:
    room, before, made, after = QWidget(), QLineEdit(), people(qtbot, desk), QLineEdit()
    room.setLayout(row_of(before, made, after, space=0))
    qtbot.addWidget(room)
    made.load({"it": (1, 2, 3)})
    room.show()
    made.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: sum(one.isVisible() for one in made.findChildren(QPushButton)) == 2)
    before.setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(room.focusWidget(), Qt.Key.Key_Tab)
        focused = room.focusWidget()
        reached.append(focused.text() if isinstance(focused, QPushButton) else focused)
    assert reached == ["Tom Okafor", "Li Wei", made.box, after]


@pytest.mark.parametrize("make", [editor, people])
def test_the_line_one_types_into_has_the_fields_name(qtbot: QtBot, desk: Desk, make: Any) -> None:
    made = make(qtbot, desk, MANY) if make is editor else make(qtbot, desk)
    assert made.box.line.accessibleName() == "It"


def test_a_pill_shows_every_ampersand(qtbot: QtBot, desk: Desk) -> None:
    made = people(qtbot, desk, may_be_new=True)
    made.box.setEditText("R & D")
    made.box.chosen.emit()
    assert [one.text() for one in made.findChildren(QPushButton)] == ["R && D"]
    assert made.typed() == ("R & D",)
