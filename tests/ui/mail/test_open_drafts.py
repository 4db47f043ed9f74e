"""Tests of the drafts that are open."""

from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.store_problems import BookBusy, UnreadableBook
from afterword.services import drafts, messages
from afterword.store import message as message_store
from afterword.ui.mail.open_drafts import MOST
from tests.book_fixtures import full_disk


def test_only_the_last_few_stay_open_and_none_loses_its_text(page, book):
    numbers = [
        messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject=str(number)))
        for number in range(MOST + 2)
    ]
    for number in numbers:
        page.open_mail(number)
        page.editor.body.put(f"Text {number}")
    assert page._open.get(numbers[0]) is None
    assert page._open.get(numbers[-1]) is page.editor
    assert message_store.get(book, numbers[0]).body == f"Text {numbers[0]}"


def test_a_text_that_cannot_be_kept_stays_open(page, book):
    numbers = [
        messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject=str(number)))
        for number in range(MOST + 1)
    ]
    page.open_mail(numbers[0])
    first = page.editor
    long = "a word or two " * 4000
    first.body.put(long)
    with full_disk(book):
        for number in numbers[1:]:
            page.open_mail(number)
            assert page.editor.message_id == number
        assert page._open.get(numbers[0]) is first
        assert first.state.words.startswith("Not kept yet.")
    page.open_mail(messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN)))
    assert page._open.get(numbers[0]) is None
    assert message_store.get(book, numbers[0]).body == long


def test_a_mail_that_left_elsewhere_is_read_and_not_edited(page, book):
    number = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject="Mail", body="A"))
    page.open_mail(number)
    messages.mark_sent(book, number)
    assert page.editor is None
    assert page._open.get(number) is None


def test_what_another_place_wrote_into_a_draft_is_shown(page, book):
    number = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject="Mail", body="A"))
    page.open_mail(number)
    messages.change(book, number, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject="Mail", body="B"))
    assert page.editor.body.text == "B"


def test_all_of_them_are_kept_and_one_that_cannot_be_hinders_none(page, book, monkeypatch):
    numbers = [messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN)) for _each in range(3)]
    for number in numbers:
        page.open_mail(number)
        page.editor.body.put(f"Text {number}")
    assert page._open.keep() == ()
    assert [message_store.get(book, number).body for number in numbers] == [f"Text {n}" for n in numbers]

    keep = drafts.keep

    def refuse_first(book, message_id, draft):
        if message_id == numbers[0]:
            raise UnreadableBook(path="", reason="denied")
        return keep(book, message_id, draft)

    monkeypatch.setattr(drafts, "keep", refuse_first)
    for number in numbers:
        page._open.get(number).body.put("Another text")
    (unkept,) = page._open.keep()
    assert (unkept.message_id, unkept.draft.body) == (numbers[0], "Another text")
    assert [message_store.get(book, number).body for number in numbers] == [
        f"Text {numbers[0]}",
        "Another text",
        "Another text",
    ]
    assert page._open.get(numbers[0]).state.words.startswith("Not kept yet.")


def test_a_book_that_another_program_holds_is_waited_for_once(page, book, monkeypatch):
    numbers = [messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN)) for _each in range(4)]
    for number in numbers:
        page.open_mail(number)
    for number in numbers[:3]:
        page._open.get(number).body.put("Another text")
    tried = []

    def wait(_book, message_id, _draft):
        tried.append(message_id)
        raise BookBusy(path="")

    monkeypatch.setattr(drafts, "keep", wait)
    assert [one.message_id for one in page._open.keep()] == numbers[:3]
    assert tried == numbers[:1]
