"""The sample people of the tour: fills an empty book with everything one of them would have in it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, TypeVar

from afterword.domain.application import Application, Decision, Outcome, RequestState
from afterword.domain.interview import Debrief, Interview
from afterword.domain.message import Message
from afterword.services import sample_nouns
from afterword.services.sample import Sample
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    focus,
    interview,
    message,
    reply,
    touch,
)
from afterword.store.book import Book

T = TypeVar("T")
PEOPLE = ("first_interview", "half_year", "two_years")
NOUNS = ("employer", "contact", "application", "interview", "message", "reply", "advice")
Ids = dict[str, dict[int, int]]
LINKS = {
    "employer_id": "employer",
    "agency_id": "employer",
    "contact_id": "contact",
    "heard_from_id": "contact",
    "application_id": "application",
    "interview_id": "interview",
    "message_id": "message",
    "follows_id": "message",
    "answers_id": "reply",
    "reply_id": "reply",
    "advice_id": "advice",
}


def people() -> tuple[str, ...]:
    """Return the names of the sample people, the shortest road first."""
    return PEOPLE


def fill(book: Book, person: str, now: datetime) -> Sample:
    """Write a sample person into a book in one step, their days counted back from now; return the person."""
    sample = sample_nouns.read(person, now)
    ids: Ids = {noun: {} for noun in NOUNS}
    with book.step("sample.filled", undoable=False, who=sample.name):
        for one in sample.employers:
            ids["employer"][one.id] = employer.insert(book, one)
        for person_kept in sample.contacts:
            ids["contact"][person_kept.id] = contact.insert(book, linked(person_kept, ids))
        for tried in sample.applications:
            ids["application"][tried.id] = write_application(book, linked(tried, ids))
        for held in sample.interviews:
            ids["interview"][held.id] = write_interview(book, linked(held, ids), ids)
        write_mails(book, sample, ids)
        for piece in sample.advice:
            number = ids["advice"][piece.id] = advice.insert(book, linked(piece, ids))
            advice.set_state(book, number, piece.state)
            advice.set_thanked(book, number, piece.thanked_at)
        write_focus(book, sample, ids)
        for one_touch in sample.touches:
            touch.insert(book, linked(one_touch, ids))
    return sample


def linked(noun: T, ids: Mapping[str, Mapping[int, int]]) -> T:
    """Return a noun with the ids of the book in place of the sample's own."""
    changes: dict[str, Any] = {}
    for field in fields(noun):  # type: ignore[arg-type]
        table = LINKS.get(field.name)
        own = getattr(noun, field.name)
        if table and isinstance(own, int):
            changes[field.name] = ids[table].get(own)
    return replace(noun, **changes)  # type: ignore[type-var]


def write_application(book: Book, one: Application) -> int:
    """Write an application with its outcome and how far asking for advice has come."""
    number = application.insert(book, one)
    if one.outcome is not Outcome.WAITING:
        news = Decision(
            outcome=one.outcome,
            decided_on=one.decided_on,
            heard_from_id=one.heard_from_id,
            heard_how=one.heard_how,
        )
        application.decide(book, number, news)
    if one.request is not RequestState.NOT_ASKED:
        application.set_request(book, number, one.request)
    return number


def write_interview(book: Book, one: Interview, ids: Ids) -> int:
    """Write an interview with its people, its result and its debrief."""
    people_there = tuple(ids["contact"][key] for key in one.interviewer_ids)
    number = interview.insert(book, replace(one, interviewer_ids=people_there))
    interview.set_result(book, number, one.result)
    if one.debriefed_at is not None:
        debrief = Debrief(confidence=one.confidence, went_well=one.went_well, to_change=one.to_change)
        interview.write_debrief(book, number, debrief)
    return number


def write_mails(book: Book, sample: Sample, ids: Ids) -> None:
    """Write the mails and their replies in the order of time, so that each finds the one it answers."""
    waiting = {one.message_id: one for one in sample.replies}
    for one in sorted(sample.messages, key=lambda mail: (mail.sent_at or mail.created_at, mail.id)):
        number = ids["message"][one.id] = write_message(book, linked(one, ids))
        answer = waiting.get(one.id)
        if answer is not None:
            ids["reply"][answer.id] = reply.insert(book, replace(linked(answer, ids), message_id=number))
            reply.settle(book, ids["reply"][answer.id], answer.settled_at)


def write_message(book: Book, one: Message) -> int:
    """Write a mail that was sent."""
    number = message.insert(book, one)
    message.set_message_id(book, number, one.message_id)
    if one.sent_at is not None:
        message.set_sent(book, number, at=one.sent_at, way=one.way)
    return number


def write_focus(book: Book, sample: Sample, ids: Ids) -> None:
    """Write what was carried into each interview, and what was noted about it afterwards."""
    for held in sample.interviews:
        points = [point for point in sample.focus if point.interview_id == held.id]
        if not points:
            continue
        interview_id = ids["interview"][held.id]
        focus.choose(book, interview_id, [ids["advice"][point.advice_id] for point in points])
        kept = {one.advice_id: one.id for one in focus.of_interview(book, interview_id)}
        for point in points:
            if point.used is not None:
                number = kept[ids["advice"][point.advice_id]]
                focus.judge(book, number, point.used, point.helped, note=point.note)
