"""Tests of the page of mails, as a person uses it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from afterword.domain.about import About
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.settings import Settings
from afterword.domain.store_problems import DiskFull
from afterword.services import applications, drafts, messages
from afterword.store import message as message_store
from afterword.ui.mail.boxes import Box
from afterword.ui.mail.page import MailPage
from afterword.ui.mail.sign_in_lines import SignInLines
from afterword.ui.parts import Parts
from afterword.ui.wishes import GiveName, SignInAgain, Write
from tests.ui.mail.mail_fixtures import NO, ask, came
from tests.ui.settings.account_world import account


def test_without_mails_there_is_one_sentence_and_one_button(qtbot, parts):
    page = MailPage(parts)
    qtbot.addWidget(page)
    assert page.is_empty
    assert page._views.currentIndex() == 1


def test_without_mails_too_one_sees_which_account_cannot_sign_in(qtbot, parts, wishes):
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.show()
    heard = wishes(page)
    assert page.is_empty
    parts.locked.lock(account(address="kim@example.org", key="one"))
    seen = [one for one in page.findChildren(SignInLines) if one.isVisible()]
    assert [one.said["one"].text() for one in seen] == [
        "kim@example.org is not signed in: its mails and replies wait."
    ]
    seen[0].links["one"].click()
    assert heard == [SignInAgain(key="one")]


def test_a_request_is_drafted_kept_and_ready(page, story, book):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    kept = message_store.get(book, editor.message_id)
    assert kept.to_address == "anna@northwind.example"
    assert kept.body == editor.body.text
    assert "hiring manager, interviewed you" in editor.whom.text
    assert "Could you share any advice" in kept.body
    assert page.lists.mails.ids == page.lists.mails.ids.__class__("q", [kept.id])


def test_a_mail_that_cannot_be_kept_is_not_begun_and_it_is_said_why(page, parts, story, book, monkeypatch):
    def refuse(*_given):
        raise DiskFull

    said = []
    page._parts = replace(parts, say=said.append)
    with monkeypatch.context() as patch:
        patch.setattr(drafts, "keep", refuse)
        page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    assert said == ["There is no room left on the disk. Nothing was changed."]
    assert page.editor is None
    assert ask(page, story).message_id is not None


def test_the_same_request_is_not_begun_twice(page, story, book):
    first = ask(page, story).message_id
    assert ask(page, story).message_id == first
    assert message_store.count(book) == 1


def test_going_to_another_mail_and_back_keeps_text_and_its_undo(page, story, book):
    editor = ask(page, story)
    first = editor.message_id
    drafted = editor.body.text
    editor.body.put("Changed.")
    page.write(MessagePurpose.CHECK_IN, About(application_id=story.application, contact_id=story.manager))
    assert page.editor is not editor
    page.open_mail(first)
    assert page.editor is editor
    editor.body.undo()
    assert editor.body.text == drafted


def test_without_a_name_it_is_asked_for_and_the_mail_written_then(qtbot, book, desk, parts, story, wishes):
    nameless = Parts(
        book=book, desk=desk, runner=parts.runner, settings=lambda: Settings(zone="Europe/London")
    )
    page = MailPage(nameless)
    qtbot.addWidget(page)
    heard = wishes(page)
    about = About(application_id=story.application)
    page.write(MessagePurpose.CHECK_IN, about)
    assert heard == [GiveName(then=Write(purpose=MessagePurpose.CHECK_IN, about=about))]


def test_a_deleted_draft_leaves_and_undo_brings_it_back(page, story, book):
    number = ask(page, story).message_id
    page.act("delete")
    assert message_store.count(book) == 0
    assert page.editor is None
    book.undo()
    page.open_mail(number)
    assert page.editor.message_id == number


def test_esc_goes_back_to_the_list_with_everything_kept(qtbot, page, story, book):
    editor = ask(page, story)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor.body.setFocus()
    editor.body.textCursor().insertText("Oh. ")
    qtbot.keyClick(editor.body, Qt.Key.Key_Escape)
    assert page.lists.table.hasFocus()
    page.open_mail(editor.message_id)
    assert editor.body.text.endswith("Oh. ")


def test_the_page_is_not_made_anew_while_a_mail_is_being_written(qtbot, page, parts, story):
    assert page.spot() is not None
    ask(page, story)
    assert page.spot() is None


@pytest.mark.parametrize("box", [Box.SENT, Box.REPLIES])
def test_a_page_made_anew_opens_the_same_box_with_the_same_row(qtbot, page, parts, book, clock, box):
    mail = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject="Hi"))
    messages.mark_sent(book, mail)
    reply = came(book, clock, mail)
    came(book, clock, mail)
    page.refresh(None)
    page.lists.choose(box)
    page.lists.shown_table.go_to(reply if box is Box.REPLIES else mail)
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.go_back(page.spot())
    assert again.lists.box is box
    assert again.lists.shown_table.current_id == (reply if box is Box.REPLIES else mail)


def test_as_time_goes_by_the_line_and_the_button_say_what_a_click_does(qtbot, parts, story, book, clock):
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    settings = replace(parts.settings(), accounts=(account(),))
    page = MailPage(replace(parts, settings=lambda: settings))
    qtbot.addWidget(page)
    page.tick()  # while nothing is written
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    page.refresh(None)
    page.show()
    editor = page.editor
    assert editor.send.text() == "Send today 09:30"
    clock.at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    page.tick()
    assert editor.send.text() == "Send"
    assert "Today 12:00 is 2 working days after the news." in editor.whom.text
    clock.at = datetime(2026, 11, 23, 20, tzinfo=UTC)
    page.hide()
    page.show()
    assert editor.send.text() == "Send tomorrow 09:30"
    assert "Tomorrow 09:30 is 3 working days after the news." in editor.whom.text
    editor.send.click()
    assert message_store.get(book, editor.message_id).send_after == datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
