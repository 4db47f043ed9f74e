"""Tests of mails and replies that are read."""

from datetime import date

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import RequestState
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.services import advice, messages
from afterword.store import application as application_store
from afterword.store import reply as reply_store
from afterword.ui.wishes import AddAdvice, Show, Write
from tests.ui.mail.mail_fixtures import came


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


def test_a_sent_mail_is_read_and_leads_to_its_application(page, story, book, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hi", application_id=story.application)
    )
    messages.mark_sent(book, sent)
    page.open_mail(sent)
    heard = wishes(page)
    page.pane.detail.sections[-1].entries[0].act()
    assert heard == [Show(table="application", id=story.application)]
