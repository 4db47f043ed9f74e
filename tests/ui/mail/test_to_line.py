"""Tests of the line To."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from afterword.services import contacts
from afterword.store import contact as contact_store
from afterword.ui.mail.to_line import Recipient, ToLine


def typed(line, text):
    line.setText(text)
    line.textEdited.emit(text)


def test_contacts_are_offered_with_role_employer_and_rapport(qtbot, book, story):
    line = ToLine(book)
    qtbot.addWidget(line)
    line.offer()
    (choice,) = line._model.choices
    assert choice.text == "Anna Okafor · Hiring manager · Northwind · ●●●●○ · anna@northwind.example"
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.setFocus()
    qtbot.keyClicks(line, "oka")
    popup = line.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.recipient == Recipient(
        name="Anna Okafor", address="anna@northwind.example", contact_id=story.manager
    )
    assert line.text() == "Anna Okafor <anna@northwind.example>"


def test_who_must_not_be_contacted_is_not_offered(qtbot, book, story):
    contacts.leave_alone(book, story.manager, do_not_contact=True)
    line = ToLine(book)
    qtbot.addWidget(line)
    line.offer()
    assert line._model.choices == ()


def test_a_typed_address_is_known_again(qtbot, book, story):
    line = ToLine(book)
    qtbot.addWidget(line)
    typed(line, "ANNA@northwind.example")
    assert line.recipient.contact_id == story.manager
    typed(line, "Ben <ben@other.example>")
    assert line.recipient == Recipient(name="Ben", address="ben@other.example")
    typed(line, "Ben")
    assert line.recipient == Recipient(name="Ben")


def test_an_address_typed_for_a_contact_without_one_is_theirs(qtbot, book, story):
    anna = contact_store.get(book, story.manager)
    contacts.change(book, story.manager, replace(anna, email=""))
    line = ToLine(book)
    qtbot.addWidget(line)
    line.take(story.manager)
    for text in ("", "a", "anna", "anna@northwind.example"):
        typed(line, text)
    assert line.recipient == Recipient(
        name="Anna Okafor", address="anna@northwind.example", contact_id=story.manager
    )
    typed(line, "Ben <ben@other.example>")
    assert line.recipient == Recipient(name="Ben", address="ben@other.example")


def test_a_contact_without_address_shows_the_name(qtbot, book, story):
    anna = contact_store.get(book, story.manager)
    contacts.change(book, story.manager, replace(anna, email=""))
    line = ToLine(book)
    qtbot.addWidget(line)
    line.take(story.manager)
    assert line.text() == "Anna Okafor"


@pytest.mark.parametrize(
    "both", ["anna@northwind.example, ben@other.example", "Anna <a@n.example>; b@n.example"]
)
def test_of_several_addresses_none_is_taken_and_none_is_dropped(qtbot, book, story, both):
    line = ToLine(book)
    qtbot.addWidget(line)
    typed(line, both)
    assert line.names_several
    assert line.recipient == Recipient(name=both)
    line.put(line.recipient)
    assert line.text() == both
    assert line.names_several
    typed(line, "anna@northwind.example")
    assert not line.names_several
    assert line.recipient == Recipient(address="anna@northwind.example", contact_id=story.manager)


@pytest.mark.parametrize(
    "name", ["Smith, Anna", "Anna Smith, PhD", 'Anna "Annie" Smith', "anna@home.example"]
)
def test_a_name_survives_an_edit_of_its_address(qtbot, book, name):
    line = ToLine(book)
    qtbot.addWidget(line)
    line.put(Recipient(name=name, address="anna@n.example"))
    assert not line.names_several
    typed(line, line.text().replace("@n.", "@north."))
    assert line.recipient == Recipient(name=name, address="anna@north.example")


def test_a_contact_with_a_comma_is_chosen_from_the_list(qtbot, book, story):
    anna = contact_store.get(book, story.manager)
    contacts.change(book, story.manager, replace(anna, name="Okafor, Anna"))
    line = ToLine(book)
    qtbot.addWidget(line)
    line.offer()
    (choice,) = line._model.choices
    line.completer().activated[str].emit(choice.detail)
    assert line.recipient.contact_id == story.manager
    assert line.text() == '"Okafor, Anna" <anna@northwind.example>'
