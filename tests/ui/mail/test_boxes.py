"""Tests of which mails and replies stand in which box."""

from datetime import timedelta

from afterword.domain.message import MessageDraft, MessagePurpose, MessageState, Way
from afterword.domain.reply import ReplyDraft
from afterword.services import messages
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui.mail import boxes
from afterword.ui.mail.boxes import Box


def write(book, subject):
    return messages.write(
        book, MessageDraft(purpose=MessagePurpose.CHECK_IN, to_name="Anna", subject=subject)
    )


def test_each_mail_stands_where_one_looks_for_it(book):
    draft, handed, sent, maybe = (write(book, name) for name in ("draft", "handed", "sent", "maybe"))
    messages.hand_over(book, handed, Way.COPY)
    messages.mark_sent(book, sent)
    with book.step("message.state", undoable=False):
        message_store.set_state(book, maybe, MessageState.MAYBE_SENT)
    assert set(boxes.mails(book, Box.DRAFTS, "")) == {draft, handed}
    assert set(boxes.mails(book, Box.TO_SETTLE, "")) == {handed, maybe}
    assert list(boxes.mails(book, Box.SENT, "")) == [sent]
    assert list(boxes.mails(book, Box.QUEUED, "")) == []
    assert len(boxes.mails(book, Box.ALL, "")) == 4
    assert list(boxes.mails(book, Box.ALL, "maybe")) == [maybe]


def test_replies_are_found_by_their_words(book, clock):
    with book.step("reply.came", undoable=False):
        first = reply_store.insert(
            book, ReplyDraft(received_at=clock.now(), from_name="Anna", new_text="Practise")
        )
        second = reply_store.insert(
            book, ReplyDraft(received_at=clock.now(), from_name="Ben", new_text="Sorry")
        )
    assert list(boxes.replies(book, "")) == [second, first]
    assert list(boxes.replies(book, "anna pract")) == [first]


def test_the_columns_say_who_and_how_far(book, speaker):
    number = write(book, "Hello")
    row = message_store.rows(book, [number])[number]
    said = {column.name: column.text(row) for column in boxes.mail_columns(speaker)}
    assert (said["to"], said["state"], said["subject"]) == ("Anna", "Draft", "Hello")


def test_the_list_says_what_a_mail_is_about_without_being_asked(book, speaker):
    number = write(book, "Hello")
    row = message_store.rows(book, [number])[number]
    shown = [column for column in boxes.mail_columns(speaker) if not column.hidden]
    assert [column.name for column in shown] == ["to", "purpose", "state", "when"]
    assert (shown[1].text(row), shown[1].tip(row)) == ("Check in", "Hello")


def test_every_box_can_be_chosen():
    assert [choice.value for choice in boxes.choices()] == list(Box)


def test_what_is_older_than_today_is_said_by_its_day_alone(book, speaker, clock):
    number = write(book, "Hello")
    messages.mark_sent(book, number)
    clock.move(timedelta(days=10))
    row = message_store.rows(book, [number])[number]
    when = next(column for column in boxes.mail_columns(speaker) if column.name == "when")
    assert when.text(row) == "23 Nov"
    assert "09:00" in when.tip(row)
