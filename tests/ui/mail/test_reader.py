"""Tests of mails that are read."""

from datetime import timedelta

from afterword.domain.message import MessageDraft, MessagePurpose, Way
from afterword.domain.reply import ReplyKind
from afterword.services import messages
from afterword.store import message as message_store
from afterword.ui.mail.boxes import Box
from afterword.ui.wishes import Show
from tests.ui.mail.mail_fixtures import came


def test_a_sent_mail_is_read_and_leads_to_its_application(page, story, book, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hi", application_id=story.application)
    )
    messages.mark_sent(book, sent)
    page.open_mail(sent)
    heard = wishes(page)
    page.pane.detail.sections[-1].entries[0].act()
    assert heard == [Show(table="application", id=story.application)]


def test_how_it_left_is_told_once_it_has_left(page, story, book, clock):
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hi", to_address="a@example.org")
    number = messages.write(book, draft)
    messages.hand_over(book, number, Way.EML)
    with book.step("outbox.queued"):
        message_store.set_queued(book, number, account="kim", send_after=clock.now() + timedelta(days=1))
    page.open_mail(number)
    assert page.pane.detail.lead == "To a@example.org"
    assert "How" not in [fact.label for fact in page.pane.detail.facts]
    with book.step("outbox.sent", undoable=False):
        message_store.set_sent(book, number, at=clock.now(), way=Way.SMTP)
    page.refresh(None)
    page.open_mail(number)
    assert ("How", "By your mail account") in [(one.label, one.text) for one in page.pane.detail.facts]


def test_a_mail_that_came_back_says_so_on_its_page_and_in_the_list(page, story, book, clock):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hi", application_id=story.application)
    )
    messages.mark_sent(book, sent)
    came(book, clock, sent, ReplyKind.BOUNCE)
    page.open_mail(sent)
    assert page.pane.detail.state.text.startswith("Came back")
    page.lists.choose(Box.SENT)
    state = next(at for at, column in enumerate(page.lists.mails.columns) if column.name == "state")
    assert page.lists.mails.index(0, state).data() == "Came back"
