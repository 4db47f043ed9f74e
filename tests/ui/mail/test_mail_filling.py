"""Tests of filling the mail that is being written."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from afterword.domain.about import About
from afterword.domain.contact import ContactDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import contacts
from afterword.ui.mail.mail_filling import MailFilling
from afterword.ui.mail.mail_sheet import MailSheet


@pytest.fixture
def sheet(qtbot, parts):
    made = MailSheet(parts)
    qtbot.addWidget(made)
    made.lay_out(QPushButton("Send"))
    return made


@pytest.fixture
def filling(sheet, parts):
    made = MailFilling(sheet, parts)
    assert made.begin(MessageDraft(purpose=MessagePurpose.THANK_INTERVIEW), About(), None) == ""
    return made


def typed(sheet, place, text):
    line = sheet.places.line(place)
    line.setText(text)
    line.textEdited.emit(text)


def test_a_text_is_taken_with_its_fields_and_reads_as_was_said_before(sheet, filling):
    key = filling.texts[1].key
    said = filling.preview(key)
    assert filling.take(key)
    assert said == f"{sheet.subject.text()}\n\n{sheet.body.text}"
    assert filling.first_empty() is sheet.places.line("role")
    typed(sheet, "role", "IT")
    assert "the IT position" in sheet.body.text
    assert filling.first_empty() is sheet.places.line("interview_on")
    assert not filling.take("no such text")
    assert filling.preview("no such text") == ""


def test_what_was_typed_of_one_talk_is_not_said_of_that_with_another(sheet, filling, story, book):
    filling.take(filling.texts[1].key)
    typed(sheet, "interview_on", "on Tuesday")
    typed(sheet, "role", "IT")
    anna = About(contact_id=story.manager)
    filling.follow(anna, former="", name="Anna Okafor")
    assert sheet.body.text.startswith("Dear Anna Okafor,")
    assert "our conversation on Tuesday." in sheet.body.text
    ben = contacts.add(book, ContactDraft(employer_id=story.employer, name="Ben Lee"))
    filling.follow(replace(anna, contact_id=ben), former="Anna Okafor", name="Ben Lee")
    assert sheet.body.text.startswith("Dear Ben Lee,")
    assert "our conversation [interview on]." in sheet.body.text
    assert "the IT position" in sheet.body.text
    assert filling.about.contact_id == ben


def test_words_longer_than_twenty_letters_can_be_undone_and_typed_anew(page, story):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    editor.take_text("ask_advice.2-warm")
    line, before = editor.places.line("detail"), editor.body.text
    for count in range(1, 33):
        line.setText("how your team plans its releases"[:count])
        line.textEdited.emit(line.text())
    for _letter in range(32):
        if editor.body.text != before:
            editor.body.undo()
    assert editor.body.text == before
    line.setText("the tea")
    line.textEdited.emit(line.text())
    assert "the tea" in editor.body.text
    assert editor.places.lost == ""


def test_every_place_that_stands_nowhere_is_named_until_its_words_are_in_the_text(sheet, filling, story):
    filling.take(filling.texts[1].key)
    sheet.body.put("Dear Anna, thank you.")
    typed(sheet, "interview_on", "on Tuesday")
    typed(sheet, "role", "IT support")
    typed(sheet, "detail", "about your tea")
    named = ("The role", "When you spoke", "Something you talked about")
    assert all(name in sheet.places.lost for name in named)
    sheet.body.put("Dear Anna, thank you for your tea on Tuesday.")
    typed(sheet, "role", "IT")
    assert "“The role” would stand" in sheet.places.lost
    filling.follow(About(contact_id=story.manager), former="", name="Anna Okafor")
    assert "“The role” would stand" in sheet.places.lost
    filling.take(filling.texts[1].key)
    assert sheet.places.lost == ""
    assert "the IT position" in sheet.body.text


@pytest.mark.parametrize(
    ("detail", "body", "is_lost"),
    [
        ("tea", "Dear Anna, thank you and the team.", True),
        ("tea", "Dear Anna, thank you for steamed tea.", False),
        ("your  tea ", "Dear Anna, thank you for your tea.", False),
        ("your tea", "Dear Anna, thank you for your\ntea.", False),
        ("C++", "Dear Anna, thank you for C++.", False),
        ("...", "Dear Anna, thank you", False),
    ],
)
def test_words_stand_in_a_text_only_as_whole_words(sheet, filling, detail, body, is_lost):
    filling.take(filling.texts[1].key)
    sheet.body.put(body)
    typed(sheet, "detail", detail)
    assert ("Something you talked about" in sheet.places.lost) == is_lost
