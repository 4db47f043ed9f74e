"""What a mail is about: as told when it was begun, and again by what is kept of it."""

from dataclasses import replace

from afterword.domain import greetings
from afterword.domain.about import About
from afterword.domain.advice import Advice, AdviceState
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.store import advice as advice_store
from afterword.store import contact as contact_store
from afterword.store import interview as interview_store
from afterword.store.book import Book

OF_ADVICE = (MessagePurpose.THANK_ADVICE, MessagePurpose.PAID_OFF)
"""The purposes of mails that are about advice."""


def about_of(book: Book, message: MessageDraft) -> About:
    """Return what a kept mail is about, with the advice where there can be no doubt which."""
    about = About(
        application_id=message.application_id,
        contact_id=message.contact_id,
        interview_id=message.interview_id,
        follows_id=message.follows_id,
        answers_id=message.answers_id,
    )
    return replace(about, advice_id=_advice_of(book, message))


def with_interview(book: Book, about: About) -> About:
    """Return what a mail is about with the last round held with this person, where none was named."""
    if about.interview_id is not None or about.application_id is None:
        return about
    now = book.clock.now()
    held = [
        one.id
        for one in interview_store.of_application(book, about.application_id)
        if one.starts_at <= now and about.contact_id in (None, *one.interviewer_ids)
    ]
    return replace(about, interview_id=held[-1] if held else None)


def for_person(book: Book, purpose: MessagePurpose, about: About, contact_id: int) -> About:
    """Return what a mail is about once it goes to another person: of rounds, the last one held with them.

    Thanks for a round stay thanks for it where they held it, too.
    """
    if purpose is MessagePurpose.THANK_INTERVIEW and about.interview_id is not None:
        met = interview_store.many(book, [about.interview_id]).get(about.interview_id)
        if met is not None and contact_id in met.interviewer_ids:
            return replace(about, contact_id=contact_id)
    return with_interview(book, replace(about, contact_id=contact_id, interview_id=None))


def greets_another(book: Book, mail: MessageDraft) -> bool:
    """Return whether a mail greets another person we know than the one it goes to."""
    people = contact_store.all(book)
    theirs = [one.name for one in people if one.id == mail.contact_id]
    recipient = [one for one in (mail.to_name, mail.to_address, *theirs) if one]
    return greetings.greets_another(
        mail.body, recipient, (one.name for one in people if one.id != mail.contact_id)
    )


def _advice_of(book: Book, message: MessageDraft) -> int | None:
    if message.purpose not in OF_ADVICE:
        return None
    found: list[Advice] = []
    if message.answers_id is not None:
        found = advice_store.of_reply(book, message.answers_id)
    if not found and message.contact_id is not None:
        given = advice_store.of_contact(book, message.contact_id)
        found = [one for one in given if one.application_id in (None, message.application_id)]
    if message.purpose is MessagePurpose.PAID_OFF:
        found = [one for one in found if one.state is AdviceState.PAID_OFF] or found
    found = [one for one in found if _is_named(one, message.body)] or found
    return found[0].id if len(found) == 1 else None


def _is_named(advice: Advice, body: str) -> bool:
    """Return whether the words of advice, or what is done about it, stand in a mail."""
    plain = " ".join(body.split()).casefold()
    said = (" ".join(one.split()).rstrip(".").casefold() for one in (advice.words, advice.next_action))
    return any(one and one in plain for one in said)
