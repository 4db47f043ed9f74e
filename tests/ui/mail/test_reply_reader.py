"""Tests of replies to look at."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import RequestState
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.services import advice, messages, replies
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import reply as reply_store
from afterword.ui.short_link import ShortLink
from afterword.ui.wishes import AddAdvice, Write
from tests.ui.mail.mail_fixtures import came


def verbs(page):
    return {verb.text: verb for verb in page.pane.detail.verbs}


def prose(page):
    return "\n".join(section.prose for section in page.pane.detail.sections)


@pytest.fixture
def sent(book, story):
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, application_id=story.application)
    number = messages.write(book, draft)
    messages.mark_sent(book, number)
    return number


def raw(book, reply, source):
    with book.step("reply.came", undoable=False):
        reply_store.update(book, reply, replace(reply_store.get(book, reply), raw=source))


def test_a_reply_is_kept_as_advice_by_the_page_of_advice(page, story, book, clock, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, application_id=story.application)
    )
    messages.mark_sent(book, sent)
    reply = came(book, clock, sent)
    heard = wishes(page)

    def keep(wish):
        advice.keep(
            book, AdviceDraft(words=wish.words, received_on=date(2026, 11, 23), reply_id=wish.reply_id)
        )

    page.wished.connect(keep)
    page.read_reply(reply)
    page.pane.detail.verbs[0].act()
    assert heard == [
        AddAdvice(
            words="Lead with the result.", application_id=story.application, contact_id=1, reply_id=reply
        )
    ]
    assert reply_store.get(book, reply).settled_at is not None
    assert list(page.lists.replies.ids) == []
    assert "Write thanks" in verbs(page)
    book.undo()
    assert advice_store.of_reply(book, reply) == []
    assert list(page.lists.replies.ids) == [reply]


def test_a_reply_of_which_nothing_is_kept_after_all_stays_open(page, sent, book, clock, wishes):
    reply = came(book, clock, sent)
    before = AdviceDraft(words="Lead with it.", received_on=date(2026, 11, 23), reply_id=reply)
    advice.keep(book, before)
    replies.reopen(book, reply)
    heard = wishes(page)
    page.read_reply(reply)
    verbs(page)["Keep as advice…"].act()
    assert len(heard) == 1
    assert reply_store.get(book, reply).settled_at is None


def test_greeting_and_closing_are_no_advice(page, sent, book, clock, wishes):
    reply = came(book, clock, sent)
    text = "Hi Kim,\n\nLead with the result.\n\nAll the best,\nAnna"
    with book.step("reply.came", undoable=False):
        reply_store.update(book, reply, replace(reply_store.get(book, reply), new_text=text))
    heard = wishes(page)
    page.read_reply(reply)
    page.pane.detail.verbs[0].act()
    assert [one.words for one in heard] == ["Lead with the result."]


def test_a_polite_no_settles_the_reply_and_thanks_are_offered(page, story, book, clock, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, application_id=story.application)
    )
    messages.mark_sent(book, sent)
    reply = came(book, clock, sent, ReplyKind.DECLINED)
    page.read_reply(reply)
    assert "Looks like: A polite no" in page.pane.detail.state.text
    next(verb for verb in page.pane.detail.verbs if verb.text == "A polite no").act()
    assert application_store.get(book, story.application).request is RequestState.DECLINED
    heard = wishes(page)
    page.read_reply(reply)
    next(verb for verb in page.pane.detail.verbs if verb.text == "Write thanks").act()
    assert isinstance(heard[0], Write)


def test_a_report_shows_what_the_server_says_and_leads_to_asking_again(
    page, sent, story, book, clock, wishes
):
    reply = came(book, clock, sent, ReplyKind.BOUNCE)
    with book.step("reply.came", undoable=False):
        kept = reply_store.get(book, reply)
        source = b"From: MAILER-DAEMON@x.test\r\n\r\n550 no such user\r\n"
        reply_store.update(book, reply, replace(kept, new_text="", raw=source))
    page.read_reply(reply)
    assert "550 no such user" in prose(page)
    assert verbs(page)["It did not arrive"].primary
    verbs(page)["It did not arrive"].act()
    assert reply_store.get(book, reply).settled_at is not None
    heard = wishes(page)
    verbs(page)["Ask again"].act()
    assert heard[0].purpose is MessagePurpose.ASK_ADVICE
    assert heard[0].about.application_id == story.application


def test_an_automatic_reply_is_confirmed_and_the_request_stays_open(page, sent, story, book, clock):
    reply = came(book, clock, sent, ReplyKind.AUTO_REPLY)
    page.read_reply(reply)
    verbs(page)["It is automatic"].act()
    assert reply_store.get(book, reply).kind is ReplyKind.AUTO_REPLY
    assert application_store.get(book, story.application).request is RequestState.ASKED


def test_what_the_program_read_wrongly_can_be_set_right(page, sent, book, clock):
    reply = came(book, clock, sent, ReplyKind.BOUNCE)
    page.read_reply(reply)
    verbs(page)["Set aside"].act()
    assert reply_store.get(book, reply).kind is ReplyKind.OTHER


def test_after_a_polite_no_thanks_are_one_click_away(page, sent, book, clock, wishes):
    reply = came(book, clock, sent, ReplyKind.DECLINED)
    page.read_reply(reply)
    verbs(page)["A polite no"].act()
    heard = wishes(page)
    verbs(page)["Write thanks"].act()
    assert heard[0].purpose is MessagePurpose.THANK_ADVICE


def test_the_whole_mail_is_shown_as_plain_text_and_hidden_again(page, sent, book, clock):
    reply = came(book, clock, sent)
    raw(book, reply, b"Content-Type: text/html\r\n\r\n<p>Lead with it.</p><blockquote>Dear Anna</blockquote>")
    page.read_reply(reply)
    assert "Dear Anna" not in prose(page)
    verbs(page)["Show the whole mail"].act()
    assert "Dear Anna" in prose(page)
    verbs(page)["New text only"].act()
    assert "Dear Anna" not in prose(page)


def test_nothing_in_a_mail_is_rendered(page, sent, book, clock):
    reply = came(book, clock, sent)
    with book.step("reply.came", undoable=False):
        text = "<img src='http://x.test/1.png'><script>alert(1)</script>"
        reply_store.update(book, reply, replace(reply_store.get(book, reply), new_text=text, subject=text))
    page.read_reply(reply)
    shown = [each for each in page.pane.findChildren(QLabel) if "x.test" in each.text()]
    assert len(shown) >= 2
    assert {each.textFormat() for each in shown} == {Qt.TextFormat.PlainText}


def test_of_a_mail_too_large_it_is_said_how_large_it_is(page, sent, book, clock):
    reply = came(book, clock, sent)
    with book.step("reply.came", undoable=False):
        source = b"X-Afterword-Cut: 52000000\r\nFrom: a@b.test\r\n\r\n"
        reply_store.update(book, reply, replace(reply_store.get(book, reply), new_text="", raw=source))
    page.read_reply(reply)
    assert "52 MB" in prose(page)


SUBJECT = "A question after our interview for the role of Senior Data Analyst (Reporting)"


def answered(page, book, clock, subject):
    draft = MessageDraft(purpose=MessagePurpose.CHECK_IN, subject=subject)
    number = messages.write(book, draft)
    messages.mark_sent(book, number)
    page.read_reply(came(book, clock, number))
    page.show()
    return next(one for one in page.pane.findChildren(ShortLink) if one.text() in (subject, "No subject"))


def test_what_it_answers_is_shown_whole_where_there_is_room(page, book, clock):
    link = answered(page, book, clock, SUBJECT)
    assert link.width() >= link.sizeHint().width()
    page.resize(640, 600)
    assert link.width() < link.sizeHint().width()
    assert link.toolTip() == SUBJECT


def test_a_mail_without_a_subject_can_be_gone_to(page, book, clock):
    answered(page, book, clock, "").click()
    assert page.pane.detail.key.startswith("message:")


def test_who_has_no_address_is_shown_by_the_name(page, book, clock, sent):
    page.read_reply(came(book, clock, sent))
    assert page.pane.detail.lead.startswith("Anna Okafor · ")
