"""What tests of the page of mails stand on."""

from datetime import date

import pytest

from afterword.domain.about import About
from afterword.domain.application import Decision, Outcome
from afterword.domain.message import MessagePurpose
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.services import applications
from afterword.store import reply as reply_store
from afterword.ui.mail.page import MailPage

NO = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 19))
BAD = (
    "Dear Anna,\n\nThank you for the interview. What did I do wrong? "
    "I demand an explanation by Friday.\n\nKind regards,\nKim Osei"
)

GOOD = (
    "Dear Anna,\n\nThank you for the interview, and for letting me know. I understand the decision. "
    "Could you share any advice with me so that I can improve my interviewing skills? "
    "If you would rather not, that is perfectly fine.\n\nKind regards,\nKim Osei\n"
)


@pytest.fixture
def page(qtbot, parts, story, book):
    """The page, as the window keeps it up to date, with a no at Northwind."""
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.resize(1120, 720)
    book.changed.append(page.refresh)
    yield page
    book.changed.remove(page.refresh)


def ask(page, story):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    assert page.editor is not None
    page.editor.body.put(GOOD)
    page.editor.keep()
    page.editor.marks.begin(MessagePurpose.ASK_ADVICE)
    return page.editor


def came(book, clock, message_id, kind=ReplyKind.ADVICE):
    with book.step("reply.came", undoable=False):
        return reply_store.insert(
            book,
            ReplyDraft(
                message_id=message_id,
                contact_id=1,
                from_name="Anna Okafor",
                received_at=clock.now(),
                subject="Re: Thank you",
                new_text="Lead with the result.",
                kind=kind,
            ),
        )
