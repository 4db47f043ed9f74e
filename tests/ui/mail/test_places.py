"""Tests of the fields that fill the text."""

from PySide6.QtWidgets import QLineEdit

from afterword.domain.templates import Place
from afterword.ui.mail.body import BodyEdit
from afterword.ui.mail.places import PlaceFields, prompt


def typed(fields, place, text):
    fields.line(place).setText(text)
    fields.line(place).textEdited.emit(text)


def test_a_field_fills_its_place_while_one_types_and_follows_edits_around_it(qtbot, desk):
    body, subject = BodyEdit(desk=desk), QLineEdit("About [role]")
    for widget in (body, subject):
        qtbot.addWidget(widget)
    body.setPlainText("The [role] post. I liked [role].")
    fields = PlaceFields(body, subject, desk=desk)
    qtbot.addWidget(fields)
    fields.ask(("role",), ())
    typed(fields, "role", "Ana")
    body.textCursor().insertText("Oh: ")
    typed(fields, "role", "Analyst")
    assert body.text == "Oh: The Analyst post. I liked Analyst."
    assert subject.text() == "About Analyst"
    typed(fields, "role", "")
    assert body.text == "Oh: The [role] post. I liked [role]."


def test_what_was_typed_in_the_subject_can_still_be_undone_after_a_field_filled_it(qtbot, desk):
    body, subject = BodyEdit(desk=desk), QLineEdit("About [role]")
    fields = PlaceFields(body, subject, desk=desk)
    for widget in (body, subject, fields):
        qtbot.addWidget(widget)
    fields.ask(("role",), ())
    subject.setCursorPosition(0)
    subject.insert("Hello: ")
    typed(fields, "role", "Analyst")
    assert subject.text() == "Hello: About Analyst"
    subject.undo()
    assert subject.text() == "Hello: About [role]"
    subject.undo()
    assert subject.text() == "About [role]"


def test_an_offered_place_says_that_it_was_filled(qtbot, desk):
    body, subject = BodyEdit(desk=desk), QLineEdit()
    for widget in (body, subject):
        qtbot.addWidget(widget)
    fields = PlaceFields(body, subject, desk=desk)
    qtbot.addWidget(fields)
    fields.ask((), ("detail",))
    with qtbot.waitSignal(fields.offered):
        typed(fields, "detail", "your releases")
    assert fields.own == {"detail": "your releases"}


def test_without_places_it_is_not_there(qtbot, desk):
    body, subject = BodyEdit(desk=desk), QLineEdit()
    fields = PlaceFields(body, subject, desk=desk)
    for widget in (body, subject, fields):
        qtbot.addWidget(widget)
    fields.ask((), ())
    assert fields.isHidden()


def test_every_place_is_asked_for_in_words():
    assert all(prompt(place)[0] for place in Place)
