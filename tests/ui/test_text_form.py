"""Tests of the form of an own mail text."""

import pytest
from PySide6.QtWidgets import QApplication

from afterword.domain.message import MessagePurpose
from afterword.domain.template import TemplateDraft
from afterword.domain.templates import Filling, Place, unfilled
from afterword.ui.text_form import EXAMPLE, TextForm, meaning
from tests.ui.page_fixtures import clock

__all__ = ["clock"]
DRAFT = TemplateDraft(
    purpose=MessagePurpose.CHECK_IN, name="Mine", subject="{{ role }}", body="{{ greeting }},\n\nnews?"
)


@pytest.fixture
def form(qtbot, desk):
    made = TextForm(desk=desk, with_purpose=True)
    qtbot.addWidget(made)
    made.load(DRAFT)
    return made


def used(form):
    return {place for place, button in form.places.items() if button.text().endswith("✓")}


def test_it_shows_how_the_mail_would_read_while_one_types(form):
    assert form.preview == "Data analyst\n\nDear Anna Okafor,\n\nnews?"
    form._body.insertPlainText("So. ")
    assert "So." in form.preview


def test_the_list_of_places_follows_the_text(form):
    assert used(form) == {Place.ROLE, Place.GREETING}
    form._body.appendPlainText("{{ my_name }}")
    assert used(form) == {Place.ROLE, Place.GREETING, Place.MY_NAME}


@pytest.mark.parametrize(("body", "said"), [("{{ roel }}", "{{ roel }}"), ("one\n{{ role", "line 2")])
def test_what_cannot_be_used_is_said_and_taken_back(form, body, said):
    form._body.setPlainText(body)
    assert said in form.fault
    form._body.setPlainText("{{ role }}")
    assert form.fault == ""


def test_a_place_goes_where_the_cursor_was(qtbot, form):
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form._subject.setFocus()
    form._subject.setCursorPosition(0)
    form.places[Place.EMPLOYER].click()
    assert form.value().subject == "{{ employer }}{{ role }}"
    form._body.setFocus()
    form._body.moveCursor(form._body.textCursor().MoveOperation.End)
    form._body.moveCursor(form._body.textCursor().MoveOperation.Start)
    QApplication.sendPostedEvents()
    form.places[Place.DETAIL].click()
    assert form.value().body.startswith("{{ detail }}{{ greeting }}")
    assert form.is_edited


def test_each_place_has_a_meaning_and_an_example():
    assert all(meaning(place) for place in Place)
    assert EXAMPLE.values().keys() == {place.value for place in Place}
    assert not any(unfilled(value) for value in EXAMPLE.values().values())
    assert Filling() != EXAMPLE
