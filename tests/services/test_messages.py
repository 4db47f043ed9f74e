from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from afterword.domain.application import RequestState
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState, Way
from afterword.domain.settings import Settings
from afterword.services import contacts, messages, requests
from afterword.services.messages import AlreadyLeft, Unready
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store.book import Book
from tests.services.conftest import Story


@pytest.fixture
def request_id(book: Book, refused: Story, settings: Settings) -> int:
    return messages.write(book, requests.propose_request(book, refused.application, settings).draft)


def test_a_draft_saved_as_eml_opens_unsent_and_is_noted_as_handed_over(
    book: Book, request_id: int, settings: Settings, tmp_path: Path
):
    path = messages.save_eml(book, request_id, to=tmp_path / "ask.eml", settings=settings)
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    kept = message_store.get(book, request_id)
    assert mail["X-Unsent"] == "1"
    assert mail["Message-ID"] == kept.message_id
    assert mail["To"] == "Anna Okafor <anna@northwind.example>"
    assert (kept.state, kept.way, kept.handed_at) == (MessageState.DRAFT, Way.EML, book.clock.now())


def test_the_message_id_stays_the_same_when_it_is_saved_again(
    book: Book, request_id: int, settings: Settings, tmp_path: Path
):
    messages.save_eml(book, request_id, to=tmp_path / "1.eml", settings=settings)
    first = message_store.get(book, request_id).message_id
    messages.save_eml(book, request_id, to=tmp_path / "2.eml", settings=settings)
    assert message_store.get(book, request_id).message_id == first


def test_a_file_that_cannot_be_written_leaves_a_mere_draft(
    book: Book, request_id: int, settings: Settings, tmp_path: Path
):
    with pytest.raises(UnwritableFile):
        messages.save_eml(book, request_id, to=tmp_path / "no" / "1.eml", settings=settings)
    assert message_store.get(book, request_id).handed_at is None


def test_a_mail_with_something_left_to_fill_does_not_leave(book: Book, settings: Settings, tmp_path: Path):
    number = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hello", body="Dear [Name],\n\nthanks")
    )
    for leave in (
        lambda: messages.save_eml(book, number, to=tmp_path / "1.eml", settings=settings),
        lambda: messages.mailto_link(book, number, settings),
        lambda: messages.as_text(message_store.get(book, number), settings),
    ):
        with pytest.raises(Unready) as told:
            leave()
        assert told.value.facts["text"] == "[Name]"
    assert not (tmp_path / "1.eml").exists()


def test_the_users_word_that_it_left_moves_the_request(book: Book, request_id: int, refused: Story):
    messages.mark_sent(book, request_id)
    assert message_store.get(book, request_id).state is MessageState.SENT
    assert application_store.get(book, refused.application).request is RequestState.ASKED
    with pytest.raises(AlreadyLeft):
        messages.change(book, request_id, message_store.get(book, request_id))


def test_an_address_typed_for_a_mail_is_known_once_it_left(book: Book, request_id: int):
    contact = contact_store.get(book, message_store.get(book, request_id).contact_id or 0)
    contacts.change(book, contact.id, replace(contact, email=""))
    messages.mark_sent(book, request_id)
    assert contact_store.get(book, contact.id).email == contact.email
    book.undo()
    assert contact_store.get(book, contact.id).email == ""


def test_the_address_that_is_known_of_a_person_stays(book: Book, request_id: int):
    message = message_store.get(book, request_id)
    messages.change(book, request_id, replace(message, to_address="desk@northwind.example"))
    messages.mark_sent(book, request_id)
    assert contact_store.get(book, message.contact_id or 0).email == message.to_address


def test_a_mail_handed_over_that_did_not_leave_is_a_draft_again(
    book: Book, request_id: int, settings: Settings
):
    messages.hand_over(book, request_id, Way.COPY)
    messages.mark_not_sent(book, request_id)
    kept = message_store.get(book, request_id)
    assert (kept.state, kept.way, kept.handed_at) == (MessageState.DRAFT, Way.NONE, None)


def test_a_nudge_follows_the_first_mail_in_its_thread(
    book: Book, request_id: int, refused: Story, settings: Settings, clock, tmp_path: Path
):
    messages.save_eml(book, request_id, to=tmp_path / "1.eml", settings=settings)
    messages.mark_sent(book, request_id)
    clock.move(timedelta(days=8))
    nudge = requests.propose_request(book, refused.application, settings)
    assert nudge.chosen.key == "ask_advice.9-nudge"
    number = messages.write(book, nudge.draft)
    path = messages.save_eml(book, number, to=tmp_path / "2.eml", settings=settings)
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert mail["In-Reply-To"] == message_store.get(book, request_id).message_id
    assert mail["Subject"].startswith("Re: ")
    messages.mark_sent(book, number)
    assert application_store.get(book, refused.application).request is RequestState.NUDGED


def test_a_signature_is_added_once(settings: Settings):
    own = replace(settings, signature="Kim Osei\n+44 1")
    once = messages.signed("Hello\n", own)
    assert once.endswith("-- \nKim Osei\n+44 1\n")
    assert messages.signed(once, own) == once


def test_a_mailto_link_is_given_and_the_text_can_be_copied(book: Book, request_id: int, settings: Settings):
    link = messages.mailto_link(book, request_id, settings)
    assert link is not None
    assert link.startswith("mailto:anna@northwind.example?")
    assert "advice" in messages.as_text(message_store.get(book, request_id), settings)


def test_mails_are_changed_and_deleted(book: Book, request_id: int):
    kept = message_store.get(book, request_id)
    messages.change(book, request_id, replace(kept, subject="Other"))
    assert message_store.get(book, request_id).subject == "Other"
    messages.delete(book, [request_id])
    assert message_store.count(book) == 0
