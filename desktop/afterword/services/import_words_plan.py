"""Plans advice, touches and mails."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from afterword.domain.import_found import (
    FoundAdvice,
    FoundInterview,
    FoundMail,
    FoundTouch,
    SkipReason,
)
from afterword.domain.message import Message
from afterword.domain.reply_matching import AskedMessage, ReceivedFacts, match
from afterword.services.import_people import People
from afterword.services.import_plans import Draft
from afterword.store import advice as advice_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book


def plan_advice(book: Book, draft: Draft, found: Iterable[FoundAdvice]) -> None:
    """Plan the advice of a file of Afterword's own: the same words from the same day are the same advice."""
    kept = advice_store.all(book)
    uids = {one.uid for one in kept}
    words = {(_bare(one.words), one.received_on) for one in kept}
    for one in found:
        mark = (_bare(one.words), one.received_on)
        if one.uid in uids or mark in words:
            draft.kept.append(one)
        else:
            words.add(mark)
            draft.added.append(one)


def plan_touches(book: Book, draft: Draft, found: Iterable[FoundTouch], people: People) -> None:
    """Plan the touches of a file: only with people who are known, each once."""
    kept = touch_store.all(book)
    uids = {one.uid for one in kept}
    marks = {(one.contact_id, one.at.replace(second=0, microsecond=0), one.channel) for one in kept}
    expected: set[tuple[int, object]] = set()
    for one in found:
        person = people.named(one.person, employer=one.employer, profile=one.profile)
        if one.uid and one.uid in uids:
            draft.kept.append(one)
        elif person is None:
            draft.skip(one, SkipReason.UNKNOWN_PERSON, one.person)
        else:
            minute = one.at.replace(second=0, microsecond=0)
            is_kept = person.id and (person.id, minute, one.channel) in marks
            if is_kept or (id(person), minute) in expected:
                draft.kept.append(one)
            else:
                expected.add((id(person), minute))
                draft.added.append(one)


class Mails:
    """The mails of both sides that the book has, and those that an import would add."""

    def __init__(self, book: Book, me: Collection[str]) -> None:
        sent, kept = message_store.all(book), reply_store.all(book)
        self.asked = asked_of(sent)
        self.own_ids = {one.message_id for one in sent if one.message_id}
        self.own_addresses = {address.lower() for address in me}
        self._ids = {one.header_id for one in kept if one.header_id}
        self._marks: set[tuple[str, str, datetime | None]] = {
            (one.from_address, one.subject, one.received_at) for one in kept
        }

    def has(self, mail: FoundMail) -> bool:
        """Return whether a mail is there: by its Message-ID, or failing it by sender, subject, instant."""
        if mail.message_id:
            return mail.message_id in self._ids
        return (mail.from_address, mail.subject, mail.at) in self._marks

    def expect(self, mail: FoundMail) -> None:
        """Make a mail known that an import would add."""
        self._ids.add(mail.message_id)
        self._marks.add((mail.from_address, mail.subject, mail.at))


def plan_mails(mails: Mails, draft: Draft, found: Iterable[FoundMail]) -> None:
    """Plan the mails of a file: replies to mails of ours, by their ids or by sender and subject.

    A mail in a file of its own is taken from anybody, since the user chose it. What machines sent is taken
    only where it answers a mail of ours.
    """
    is_invitation = any(isinstance(one, FoundInterview) for one in draft.reading.found)
    for one in found:
        if mails.has(one):
            draft.kept.append(one)
        elif one.is_own or one.message_id in mails.own_ids or one.from_address in mails.own_addresses:
            draft.skip(one, SkipReason.OWN_MAIL, one.subject)
        elif why := _unwanted(one, mails.asked):
            if not is_invitation:  # the round in it was wanted
                draft.skip(one, why, one.subject or one.from_address)
        else:
            mails.expect(one)
            draft.added.append(one)


def asked_of(sent: Iterable[Message]) -> list[AskedMessage]:
    """Return our mails as those that may be answered."""
    return [
        AskedMessage(
            id=one.id,
            header_id=one.message_id,
            to=one.to_address,
            subject=one.subject,
            sent_at=one.sent_at or one.handed_at,
        )
        for one in sent
    ]


def answered_by(mail: FoundMail, asked: Sequence[AskedMessage]) -> int | None:
    """Return the id of our mail that a mail answers; a machine's mail answers by its ids alone."""
    facts = ReceivedFacts(returned_ids=mail.answers, failed=mail.failed, date=mail.at)
    if not mail.is_automatic:
        facts = replace(facts, from_address=mail.from_address, subject=mail.subject)
    return match(facts, asked)


def _unwanted(mail: FoundMail, asked: Sequence[AskedMessage]) -> SkipReason | None:
    if answered_by(mail, asked) is not None:
        return None
    if mail.is_automatic:
        return SkipReason.AUTOMATIC_MAIL
    return None if mail.raw is not None else SkipReason.UNRELATED_MAIL


def _bare(words: str) -> str:
    return " ".join(words.split())
