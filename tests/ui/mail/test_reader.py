"""Tests of mails that are read."""

from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.services import messages
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


def test_a_mail_that_came_back_says_so_on_its_page_and_in_the_list(page, story, book, clock):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hi", application_id=story.application)
    )
    messages.mark_sent(book, sent)
    came(book, clock, sent, ReplyKind.BOUNCE)
    page.open_mail(sent)
    assert page.pane.detail.state.text.startswith("Came back")
    page.lists.choose(Box.SENT)
    row = page.lists.mails.index(0, 1)
    assert row.data() == "Came back"
