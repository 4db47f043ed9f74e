"""Tests of the ways out of the editor."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from afterword.domain.about import About
from afterword.domain.account import Account, Server
from afterword.domain.advice import AdviceDraft
from afterword.domain.application import RequestState
from afterword.domain.message import MessagePurpose, MessageState, Way
from afterword.services import advice
from afterword.store import application as application_store
from afterword.store import message as message_store
from afterword.ui import saving
from afterword.ui.mail.boxes import Box
from afterword.ui.mail.page import MailPage
from afterword.ui.mail.to_line import Recipient
from afterword.ui.wishes import AddAccount
from tests.ui.mail.mail_fixtures import BAD, ask


def test_a_copy_is_handed_over_and_yes_marks_the_request_as_asked(page, story, book):
    editor = ask(page, story)
    number = editor.message_id
    editor.sending.leave(Way.COPY)
    assert "Could you share any advice" in QGuiApplication.clipboard().text()
    assert editor.bar.text == "Did it go out?"
    assert message_store.get(book, number).way is Way.COPY
    editor.bar.buttons[0].click()
    assert message_store.get(book, number).state is MessageState.SENT
    assert application_store.get(book, story.application).request is RequestState.ASKED
    assert page.editor is None
    assert page.pane.detail.key == f"message:{number}"


def test_not_yet_leaves_it_a_draft(page, story, book):
    editor = ask(page, story)
    editor.sending.leave(Way.COPY)
    editor.bar.buttons[1].click()
    kept = message_store.get(book, editor.message_id)
    assert (kept.state, kept.handed_at) == (MessageState.DRAFT, None)
    assert editor.bar.text == ""


def test_a_mail_that_was_handed_over_asks_again_when_it_is_opened(qtbot, page, story, book, parts):
    editor = ask(page, story)
    editor.sending.leave(Way.COPY)
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(editor.message_id)
    assert again.editor.bar.text == "Did it go out?"
    again.lists.choose(Box.TO_SETTLE)
    assert list(again.lists.mails.ids) == [editor.message_id]


def test_the_mail_program_gets_the_mail_and_the_question_follows(page, story, book):
    editor = ask(page, story)
    links = []
    editor.sending.open_link = lambda link: links.append(link) or True
    editor.sending.leave(Way.MAIL_PROGRAM)
    assert links[0].startswith("mailto:anna@northwind.example?subject=")
    assert editor.bar.text == "Did it go out?"


def test_where_no_mail_program_answers_the_other_ways_are_offered(page, story, book):
    editor = ask(page, story)
    editor.sending.open_link = lambda _link: False
    editor.sending.leave(Way.MAIL_PROGRAM)
    assert editor.bar.text == "No mail program answered."
    assert message_store.get(book, editor.message_id).handed_at is None


def test_a_file_is_saved_that_opens_as_a_draft(page, story, book, tmp_path):
    editor = ask(page, story)
    editor.sending.pick_path = lambda name: str(tmp_path / name)
    editor.sending.leave(Way.EML)
    saved = next(tmp_path.glob("*.eml")).read_text()
    assert "X-Unsent: 1" in saved
    assert editor.bar.text == "Did it go out?"


def test_a_grave_finding_asks_before_the_mail_leaves_and_says_which(page, story, book):
    editor = ask(page, story)
    editor.body.put(BAD)
    editor.sending.leave(Way.COPY)
    assert "What did I do wrong?" in editor.bar.text
    assert message_store.get(book, editor.message_id).handed_at is None
    editor.bar.buttons[1].click()
    assert editor.bar.text == "Did it go out?"


def test_a_missing_address_is_named(page, story):
    editor = ask(page, story)
    editor.to.clear()
    editor.to.textEdited.emit("")
    editor.sending.leave(Way.MAIL_PROGRAM)
    assert "There is no address." in editor.bar.text


def test_a_greeting_of_another_than_the_mail_goes_to_is_asked_about(page, story):
    editor = ask(page, story)
    editor.to.setText("Ben Lee <ben@x.example>")
    editor.to.textEdited.emit(editor.to.text())
    assert editor.body.text.startswith("Dear Anna,")
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "The greeting names Anna, the mail goes to Ben Lee."
    editor.body.put(editor.body.text.replace("Dear Anna", "Dear Ben"))
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "Did it go out?"


def test_what_is_left_to_fill_is_never_let_out(page, story, book):
    kept = advice.keep(
        book, AdviceDraft(words="Slow down.", received_on=date(2026, 11, 20), contact_id=story.manager)
    )
    page.write(MessagePurpose.PAID_OFF, About(contact_id=story.manager, advice_id=kept))
    editor = page.editor
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "There is something left to fill in: [good news]"
    assert len(editor.bar.buttons) == 1
    line = editor.places.line("good_news")
    line.setText("I have an offer")
    line.textEdited.emit(line.text())
    assert "and I have an offer." in editor.body.text
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "Did it go out?"


def test_a_file_is_saved_where_the_last_one_was(page, story, parts, monkeypatch, tmp_path):
    begun = []

    def reply(_parent, _title, place, *_more):
        begun.append(Path(place))
        return str(tmp_path / "note"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(reply))
    editor = ask(page, story)
    editor.sending.leave(Way.EML)
    editor.sending.leave(Way.EML)
    assert [one.parent for one in begun] == [Path(saving.documents()), tmp_path]
    assert begun[0].suffix == ".eml"
    assert (tmp_path / "note.eml").is_file()


def test_what_a_mail_lacks_is_asked_about_by_name(page, story, book):
    editor = ask(page, story)
    editor.body.put(editor.body.text.replace("If you would rather not, that is perfectly fine.", ""))
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "It lacks: an easy way out."
    editor.bar.buttons[1].click()
    assert message_store.get(book, editor.message_id).way is Way.COPY


def test_a_request_that_is_too_long_is_asked_about(page, story, book):
    editor = ask(page, story)
    more = "I liked the talk we had very much, as it was friendly and open. " * 14
    editor.body.put(editor.body.text.replace("Could you", f"{more}Could you"))
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "It lacks: a length of 3 to 6 sentences and at most 150 words."
    assert message_store.get(book, editor.message_id).handed_at is None


def test_without_an_account_send_offers_one_and_the_other_ways(page, story, book, wishes):
    editor = ask(page, story)
    heard = wishes(page)
    editor.sending.leave(Way.SMTP)
    assert editor.bar.text.startswith("There is no mail account yet.")
    assert [button.text() for button in editor.bar.buttons] == [
        "Add an account",
        "Open in my mail program",
        "Save as a file",
        "Copy",
    ]
    editor.bar.buttons[0].click()
    assert heard == [AddAccount(back="mail")]
    editor.sending.leave(Way.SMTP)
    editor.bar.buttons[3].click()
    assert editor.bar.text == "Did it go out?"


@pytest.mark.parametrize(
    ("address", "said"),
    [("", "There is no address to send it to."), ("anna at x", "“anna at x” is not a mail address.")],
)
def test_no_server_is_given_what_is_no_address(page, story, book, monkeypatch, address, said):
    editor = ask(page, story)
    account = Account(key="a", name="Kim", address="kim@example.org", smtp=Server(host="mx", port=465))
    settings = replace(editor._parts.settings(), accounts=(account,))
    editor.sending._parts = replace(editor._parts, settings=lambda: settings)
    editor.to.put(Recipient(name="Anna", address=address))
    editor.sending.leave(Way.SMTP)
    assert editor.bar.text == said
    assert len(editor.bar.buttons) == 1
    assert message_store.get(book, editor.message_id).state is MessageState.DRAFT


@pytest.mark.parametrize("way", [Way.COPY, Way.MAIL_PROGRAM, Way.EML, Way.SMTP])
def test_a_mail_to_two_does_not_leave_and_it_is_said_that_it_goes_to_one(page, story, book, way):
    editor = ask(page, story)
    both = "anna@northwind.example, ben@northwind.example"
    editor.to.setText(both)
    editor.to.textEdited.emit(both)
    editor.sending.leave(way)
    assert editor.bar.text.startswith("A mail goes to one person: leave one address")
    assert [one.text() for one in editor.bar.buttons] == ["Look again"]
    editor.keep()
    kept = message_store.get(book, editor.message_id)
    assert (kept.to_name, kept.to_address, kept.handed_at) == (both, "", None)
