"""Writes the rounds, advice, touches and mails of a plan."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from afterword.adapters import long_mails, mailboxes, reply_weights
from afterword.adapters.raw_mail import read_mail
from afterword.adapters.reply_text import new_text
from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.calendar_event import OWN_UID
from afterword.domain.import_found import (
    FoundAdvice,
    FoundInterview,
    FoundMail,
    FoundTouch,
)
from afterword.domain.interview import Debrief, Interview, InterviewDraft, RoundKind, RoundResult
from afterword.domain.replies import kind_of
from afterword.domain.reply import ReplyDraft
from afterword.domain.touch import TouchDraft
from afterword.services import interviews
from afterword.services.import_rounds_plan import changes_of
from afterword.services.import_words_plan import answered_by, asked_of
from afterword.services.import_writer import Writer
from afterword.store import advice as advice_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import theme as theme_store
from afterword.store import touch as touch_store


def new_round(writer: Writer, found: FoundInterview) -> int:
    """Write a new round, with its application, employer and interviewers; return its id."""
    application_id = writer.application(found.employer, found.role, day=found.applied_on)
    draft = InterviewDraft(
        application_id=application_id,
        kind=found.kind or RoundKind.FIRST,
        starts_at=found.starts_at,
        zone=found.zone,
        minutes=found.minutes,
        place=found.place,
        interviewer_ids=tuple(dict.fromkeys(writer.person(one) for one in found.people)),
        notes=found.notes,
    )
    uid = "" if found.calendar_uid.endswith(OWN_UID) else found.calendar_uid
    sequence = found.sequence if uid else 0
    number = interview_store.insert(writer.book, draft, calendar_uid=uid, calendar_sequence=sequence)
    if found.result is None:
        interviews.settle_new(writer.book, number)
    elif found.result is not RoundResult.UPCOMING:
        interview_store.set_result(writer.book, number, found.result)
    if found.confidence is not None or found.went_well or found.to_change:
        words = Debrief(confidence=found.confidence, went_well=found.went_well, to_change=found.to_change)
        interview_store.write_debrief(writer.book, number, words)
    return number


def change_round(writer: Writer, number: int, found: FoundInterview) -> None:
    """Write what an event changes in a round: time, place, people, or that it is off."""
    kept = interview_store.get(writer.book, number)
    fields = {fill.field for fill in changes_of(kept, found)}
    if "result" in fields:
        interview_store.set_result(writer.book, number, RoundResult.CANCELLED)
    elif fields:
        interview_store.update(writer.book, number, _moved(writer, kept, found, fields=fields))
    if found.calendar_uid and not found.calendar_uid.endswith(OWN_UID):
        sequence = max(kept.calendar_sequence, found.sequence)
        interview_store.set_calendar(writer.book, number, uid=found.calendar_uid, sequence=sequence)


def join_round(writer: Writer, number: int, found: FoundInterview) -> None:
    """Take an event for a round typed by hand, since the user said that it is: the event's time holds."""
    kept = interview_store.get(writer.book, number)
    moved = _moved(writer, kept, found, fields={"starts_at", "minutes", "place"})
    interview_store.update(writer.book, number, moved)
    if found.calendar_uid:
        interview_store.set_calendar(writer.book, number, uid=found.calendar_uid, sequence=found.sequence)


def new_advice(writer: Writer, found: Iterable[FoundAdvice]) -> None:
    """Write new advice."""
    themes = {one.key for one in theme_store.all(writer.book)}
    for one in found:
        person = writer.people.named(one.person, employer=one.employer) if one.person else None
        draft = AdviceDraft(
            words=one.words,
            received_on=one.received_on,
            contact_id=person.id if person else None,
            application_id=writer.find_application(one.employer, one.role),
            themes=tuple(key for key in one.themes if key in themes),
            kind=one.kind,
            control=one.control,
            next_action=one.next_action,
            helpfulness=one.helpfulness,
        )
        number = advice_store.insert(writer.book, draft)
        if one.state is not AdviceState.NEW:
            advice_store.set_state(writer.book, number, one.state)


def new_touches(writer: Writer, found: Iterable[FoundTouch]) -> None:
    """Write new touches with people who are known."""
    drafts = []
    for one in found:
        person = writer.people.named(one.person, employer=one.employer, profile=one.profile)
        if person is not None:
            drafts.append(
                TouchDraft(
                    contact_id=person.id,
                    at=one.at,
                    channel=one.channel,
                    started_by=one.started_by,
                    answered=one.answered,
                    notes=one.notes,
                )
            )
    touch_store.insert_many(writer.book, drafts)


def new_replies(writer: Writer, found: Iterable[FoundMail], path: Path, *, now: datetime) -> None:
    """Write mails as replies, each with the mail of ours that it answers and what it says that is new.

    Raise `UnreadableFile`.
    """
    listed = list(found)
    sent = message_store.all(writer.book) if listed else []
    contacts, asked = {one.id: one.contact_id for one in sent}, asked_of(sent)
    for one in listed:
        raw = long_mails.shortened(mailboxes.source_of(path, one), size=one.length)
        mail = read_mail(raw)
        text = new_text(mail)
        answered = answered_by(one, asked)
        sender = writer.people.with_address(mail.from_address)
        contact_id = sender.id if sender else contacts.get(answered or 0)
        draft = ReplyDraft(
            message_id=answered,
            contact_id=contact_id,
            from_name=mail.from_name,
            from_address=mail.from_address,
            subject=mail.subject,
            received_at=mail.date or now,
            header_id=mail.message_id,
            in_reply_to=mail.in_reply_to,
            references=mail.references,
            raw=raw,
            new_text=text,
            kind=kind_of(mail.facts(text), reply_weights.load()),
        )
        reply_store.insert(writer.book, draft)


def _moved(writer: Writer, kept: Interview, found: FoundInterview, *, fields: set[str]) -> InterviewDraft:
    people = (writer.person(replace(one, employer=found.employer)) for one in found.people if found.employer)
    is_moved = "starts_at" in fields
    return InterviewDraft(
        application_id=kept.application_id,
        kind=kept.kind,
        starts_at=found.starts_at if is_moved else kept.starts_at,
        zone=found.zone if is_moved else kept.zone,
        minutes=found.minutes if "minutes" in fields else kept.minutes,
        place=(found.place or kept.place) if "place" in fields else kept.place,
        interviewer_ids=tuple(dict.fromkeys((*kept.interviewer_ids, *people))),
        notes=kept.notes,
    )
