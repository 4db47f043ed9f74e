"""Tests of the fields for what only the writer knows."""

import pytest

from afterword.domain.templates import Place
from afterword.ui.mail.places import PlaceFields, prompt


@pytest.fixture
def fields(qtbot, desk):
    made = PlaceFields(desk=desk)
    qtbot.addWidget(made)
    return made


def typed(fields, place, text):
    fields.line(place).setText(text)
    fields.line(place).textEdited.emit(text)


def test_what_is_typed_is_told_and_held_by_place(qtbot, fields):
    fields.ask(("role",), ("detail",))
    with qtbot.waitSignal(fields.typed) as told:
        typed(fields, "detail", " your releases ")
    assert told.args == ["detail"]
    assert fields.own == {"detail": "your releases"}
    with qtbot.waitSignal(fields.typed) as told:
        typed(fields, "role", "Analyst")
    assert told.args == ["role"]
    fields.ask(("role", "employer"), ("detail",))
    assert fields.own == {"detail": "your releases", "role": "Analyst"}


def test_what_was_typed_before_is_shown_again(fields):
    fields.ask(("role",), ("detail",))
    typed(fields, "role", "Analyst")
    fields.put({"detail": "your releases", "employer": "Northwind"})
    assert fields.own == {"detail": "your releases"}
    fields.forget(["detail", "person"])
    assert fields.own == {}


def test_words_that_have_no_place_are_said_to_have_none(fields):
    fields.ask(("role",), ("detail",))
    typed(fields, "role", "Analyst")
    fields.say_lost(["role", "detail"])
    assert fields.lost == "The text was edited where “The role” would stand. Write it in where you want it."
    typed(fields, "detail", "your tea")
    fields.say_lost(["detail", "role"])
    assert fields.lost.startswith("The text was edited where “The role”, “Something you talked about” would")
    fields.say_lost(())
    assert fields.lost == ""
    typed(fields, "role", "")
    fields.say_lost(["role"])
    assert fields.lost == ""


def test_without_places_it_is_not_there(fields):
    fields.ask((), ())
    assert fields.isHidden()


def test_every_place_is_asked_for_in_words():
    assert all(prompt(place)[0] for place in Place)
