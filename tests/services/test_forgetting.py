from datetime import UTC, date, datetime

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.errors import NotFound
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyDraft
from afterword.services import advice, forgetting, messages
from afterword.services.forgetting import Kept
from afterword.store import advice as advice_store
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from tests.services.conftest import Story


@pytest.fixture
def person(book: Book, story: Story) -> int:
    """Anna, who was asked by mail, answered, and gave advice."""
    mail = messages.write(
        book,
        MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE,
            to_name="Anna",
            contact_id=story.manager,
            application_id=story.application,
        ),
    )
    with book.step("reply.came"):
        reply_store.insert(
            book, ReplyDraft(raw=b"", received_at=datetime(2026, 11, 24, tzinfo=UTC), message_id=mail)
        )
    advice.keep(
        book,
        AdviceDraft(words="Begin with the result.", received_on=date(2026, 11, 24), contact_id=story.manager),
    )
    return story.manager


def test_what_is_kept_is_counted(book: Book, person: int):
    assert forgetting.kept(book, person) == Kept(messages=1, replies=1, touches=0, advice=1)


def test_all_mails_go_and_advice_stays_without_a_name(book: Book, person: int):
    forgetting.forget(book, person, words_too=False)
    with pytest.raises(NotFound):
        contact_store.get(book, person)
    assert message_store.all(book) == []
    assert reply_store.all(book) == []
    assert [one.contact_id for one in advice_store.all(book)] == [None]


def test_their_advice_goes_when_that_is_wanted(book: Book, person: int):
    forgetting.forget(book, person, words_too=True)
    assert advice_store.all(book) == []


def test_forgetting_is_one_step_that_undo_takes_back(book: Book, person: int):
    forgetting.forget(book, person, words_too=True)
    assert book.undo().name == "contact.forgotten"
    assert forgetting.kept(book, person) == Kept(messages=1, replies=1, touches=0, advice=1)
