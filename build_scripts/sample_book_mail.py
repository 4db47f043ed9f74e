"""The mail, the advice and the touches of a sample book."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from afterword.domain.advice import AdviceDraft, AdviceKind, Control
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reminder import ReminderDraft
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.saved_view import SavedViewDraft
from afterword.domain.template import TemplateDraft
from afterword.domain.touch import Channel, StartedBy, TouchDraft
from afterword.store import advice, focus, message, reminder, reply, saved_view, template, theme, touch
from afterword.store.book import Book
from build_scripts import sample_book_words as words


def fill(
    book: Book, chance: random.Random, *, applications: range, interviews: range, contacts: range, end: date
) -> None:
    """Add a mail for each fourth application, a reply to half of them, and advice in two thirds of those."""
    asked = chance.sample(applications, len(applications) // 4)
    drafts = [_mail(chance, number, contacts) for number in asked]
    mails = message.insert_many(
        book, drafts, sent_at=[_moment(chance, end) if at % 50 else None for at in range(len(drafts))]
    )
    replies = reply.insert_many(book, [_reply(chance, number, end, contacts) for number in mails[::2]])
    keys = [one.key for one in theme.all(book)]
    pieces = [
        _advice(
            chance,
            keys,
            end,
            (chance.choice(contacts), chance.choice(applications), number, chance.choice(interviews)),
        )
        for number in replies
        if chance.random() < 0.66
    ]
    kept = advice.insert_many(book, pieces)
    for number in kept[:: max(1, len(kept) // 1000)]:
        focus.choose(book, chance.choice(interviews), [number])
    touch.insert_many(book, [_touch(chance, end, chance.choice(contacts)) for _ in range(len(contacts) // 3)])
    _few(book, end)


def _moment(chance: random.Random, end: date) -> datetime:
    day = end - timedelta(days=chance.randrange(1, 3650))
    return datetime(day.year, day.month, day.day, chance.randrange(7, 18), chance.randrange(60), tzinfo=UTC)


def _mail(chance: random.Random, application_id: int, contacts: range) -> MessageDraft:
    name = f"{chance.choice(words.FIRST)} {chance.choice(words.LAST)}"
    return MessageDraft(
        purpose=chance.choice([MessagePurpose.ASK_ADVICE, MessagePurpose.ASK_ADVICE, *MessagePurpose]),
        to_name=name,
        to_address=f"{name.replace(' ', '.').lower()}@mail.example",
        subject=chance.choice(words.SUBJECTS),
        body=words.BODY.format(name=name),
        application_id=application_id,
        contact_id=chance.choice(contacts),
        account="robin@mail.example",
    )


def _reply(chance: random.Random, message_id: int, end: date, contacts: range) -> ReplyDraft:
    name, text = f"{chance.choice(words.FIRST)} {chance.choice(words.LAST)}", chance.choice(words.ADVICE)
    header = f"<{message_id}.{chance.randrange(10**9)}@mail.example>"
    return ReplyDraft(
        message_id=message_id,
        contact_id=chance.choice(contacts),
        from_name=name,
        from_address=f"{name.replace(' ', '.').lower()}@mail.example",
        subject=f"Re: {chance.choice(words.SUBJECTS)}",
        received_at=_moment(chance, end),
        header_id=header,
        raw=f"From: {name}\r\nMessage-ID: {header}\r\n\r\n{text}\r\n".encode(),
        new_text=text,
        kind=chance.choice([ReplyKind.ADVICE, ReplyKind.ADVICE, *ReplyKind]),
    )


def _advice(
    chance: random.Random, keys: Sequence[str], end: date, about: tuple[int, int, int, int]
) -> AdviceDraft:
    contact_id, application_id, reply_id, interview_id = about
    return AdviceDraft(
        words=chance.choice(words.ADVICE),
        received_on=end - timedelta(days=chance.randrange(3650)),
        contact_id=contact_id,
        application_id=application_id,
        interview_id=interview_id,
        reply_id=reply_id,
        themes=tuple(chance.sample(keys, chance.choice((1, 1, 2)))),
        kind=chance.choice([AdviceKind.CHANGE, AdviceKind.CHANGE, AdviceKind.PRAISE]),
        control=chance.choice([Control.MINE, Control.MINE, Control.MINE, Control.EXTERNAL]),
        next_action=chance.choice(words.NEXT),
        helpfulness=chance.choice((None, None, 2, 3, 4, 5)),
    )


def _touch(chance: random.Random, end: date, contact_id: int) -> TouchDraft:
    return TouchDraft(
        contact_id=contact_id,
        at=_moment(chance, end),
        channel=chance.choice([Channel.PHONE, Channel.PHONE, *Channel]),
        started_by=chance.choice([StartedBy.ME, StartedBy.ME, StartedBy.THEM]),
        answered=chance.random() < 0.7,
        notes=chance.choice(words.CALLS),
    )


def _few(book: Book, end: date) -> None:
    """Add some of what there are only few of."""
    for days, text in (
        (1, "Call the career centre"),
        (3, "Print two copies of the CV"),
        (9, "Renew the pass"),
    ):
        reminder.insert(book, ReminderDraft(text=text, due_on=end + timedelta(days=days)))
    own = TemplateDraft(
        purpose=MessagePurpose.ASK_ADVICE, name="Short", subject="One question", body=words.BODY
    )
    template.insert(book, own)
    saved_view.insert(
        book, SavedViewDraft(page="applications", name="Open ones", filters='{"outcomes":["waiting"]}')
    )
