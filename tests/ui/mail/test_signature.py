"""Tests of the signature below the text."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from afterword.services import messages
from afterword.ui.mail.page import MailPage
from afterword.ui.mail.signature import SignatureLine
from afterword.ui.wishes import OpenSettings
from tests.ui.mail.mail_fixtures import ask


def test_it_shows_what_is_added_and_hides_where_nothing_is(qtbot, desk):
    shown = SignatureLine(desk=desk, change=lambda: None)
    qtbot.addWidget(shown)
    shown.show_added("Hello\n", "Hello\n\n-- \nKim\n+44 20\n")
    assert shown.text == "--\nKim\n+44 20" or shown.text == "-- \nKim\n+44 20"
    shown.show_added("Hello\n", "Hello\n")
    assert shown.text == ""


def test_the_editor_shows_the_signature_as_it_will_be_sent(qtbot, parts, story, book, page, wishes):
    settings = replace(parts.settings(), signature="Kim\nwww.kim.example")
    signing = MailPage(replace(parts, settings=lambda: settings))
    qtbot.addWidget(signing)
    editor = ask(signing, story)
    assert messages.signed(editor.body.text, settings).endswith(editor.signature.text + "\n")
    assert "www.kim.example" in editor.signature.text
    heard = wishes(signing)
    editor.signature.findChild(QPushButton).click()
    assert heard == [OpenSettings(section="you")]
    editor.body.put("Hello.\n\nKim\nwww.kim.example\n")
    editor.marks.begin(editor.draft().purpose)
    assert editor.signature.text == ""


def test_without_a_signature_there_is_no_line(page, story):
    assert ask(page, story).signature.isHidden()
