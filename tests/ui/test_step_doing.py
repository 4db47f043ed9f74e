"""Tests of what the buttons of steps do."""

from dataclasses import replace
from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import Decision, Outcome, RequestState
from afterword.domain.contact import ContactDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.step import Reason, Step, StepKind, Why
from afterword.services import advice, applications, contacts, interviews
from afterword.store import application as application_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui import step_doing
from afterword.ui.wishes import Call, Decide, OpenMail, Practise, ReadReply, Show, Write
from tests.ui.page_fixtures import book, clock, parts, story

__all__ = ["book", "clock", "parts", "story"]


def step_of(book, kind, table, id_):
    at = book.clock.now()
    return Step(kind=kind, table=table, id=id_, reason=Reason(why=Why.OWN_WORDS), opens=at, due=at)


def test_thanks_for_an_interview_go_to_who_was_there(book, story):
    wish = step_doing.wish_of(book, step_of(book, StepKind.THANK_INTERVIEW, "interview", story.interview))
    assert isinstance(wish, Write)
    assert wish.purpose is MessagePurpose.THANK_INTERVIEW
    assert wish.about.contact_id == story.manager
    assert wish.about.application_id == story.application


def test_thanks_pass_over_who_must_not_be_contacted_and_who_has_no_address(book, story):
    def add(name, email=""):
        return contacts.add(book, ContactDraft(employer_id=story.employer, name=name, email=email))

    people = [story.manager, add("Nat"), add("Mo", "mo@northwind.example")]
    meeting = interview_store.get(book, story.interview)
    interviews.change(book, story.interview, replace(meeting, interviewer_ids=tuple(people)))
    contacts.leave_alone(book, story.manager, do_not_contact=True)
    wish = step_doing.wish_of(book, step_of(book, StepKind.THANK_INTERVIEW, "interview", story.interview))
    assert wish.about.contact_id == people[-1]


def test_asking_for_news_goes_to_who_interviewed(book, story):
    wish = step_doing.wish_of(book, step_of(book, StepKind.CHECK_IN, "application", story.application))
    assert isinstance(wish, Write)
    assert wish.purpose is MessagePurpose.CHECK_IN
    assert wish.about.contact_id == story.manager


def test_a_note_that_it_paid_off_knows_the_advice(book, story):
    draft = AdviceDraft(words="Slow down.", received_on=date(2026, 11, 20), contact_id=story.manager)
    kept = advice.keep(book, draft)
    wish = step_doing.wish_of(book, step_of(book, StepKind.TELL_PAID_OFF, "advice", kept))
    assert isinstance(wish, Write)
    assert wish.about.advice_id == kept


def test_thanks_for_a_polite_no_answer_the_reply_that_said_it(book, story):
    asked = MessageDraft(
        purpose=MessagePurpose.ASK_ADVICE, application_id=story.application, contact_id=story.manager
    )
    with book.step("inbox.fetched", undoable=False):
        first, nudge = message_store.insert(book, asked), message_store.insert(book, asked)
        no, _away, _nudged = (
            reply_store.insert(book, ReplyDraft(message_id=mail, kind=kind, received_at=book.clock.now()))
            for mail, kind in (
                (first, ReplyKind.DECLINED),
                (first, ReplyKind.AUTO_REPLY),
                (nudge, ReplyKind.AUTO_REPLY),
            )
        )
    wish = step_doing.wish_of(book, step_of(book, StepKind.THANK_ADVICE, "application", story.application))
    assert wish.purpose is MessagePurpose.THANK_ADVICE
    assert (wish.about.contact_id, wish.about.answers_id) == (story.manager, no)


@pytest.mark.parametrize(
    ("kind", "table", "wish"),
    [
        (StepKind.CALL, "contact", Call(contact_id=5)),
        (StepKind.LOOK_AT_REPLY, "reply", ReadReply(reply_id=5)),
        (StepKind.SETTLE_MAIL, "message", OpenMail(message_id=5)),
        (StepKind.NOTE_DECISION, "application", Decide(application_id=5)),
        (StepKind.AWAIT_NEWS, "application", Show(table="application", id=5)),
        (StepKind.PRACTISE, "practice", Practise()),
    ],
)
def test_the_other_steps_lead_to_their_pages(book, kind, table, wish):
    assert step_doing.wish_of(book, step_of(book, kind, table, 5)) == wish


def test_a_request_is_closed_without_blame(book, story, parts):
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, story.application, no, today=date(2026, 11, 23))
    step = step_of(book, StepKind.CLOSE_REQUEST, "application", story.application)
    assert step_doing.is_done_here(step.kind)
    step_doing.do_here(book, step, parts.settings())
    assert application_store.get(book, story.application).request is RequestState.NO_ANSWER
