"""Tests of what a mail is about."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from afterword.domain.about import About
from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.contact import ContactDraft
from afterword.domain.interview import InterviewDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import advice, contacts, interviews
from afterword.services.mail_about import about_of, for_person, greets_another, with_interview
from afterword.store import advice as advice_store
from tests.book_fixtures import book
from tests.services.test_drafts import application

__all__ = ["application", "book"]


@pytest.fixture
def lead(book, application):
    return kept(book, application, "Lead with the result.")


@pytest.fixture
def mail(application):
    return MessageDraft(purpose=MessagePurpose.PAID_OFF, application_id=application, contact_id=1)


def kept(book, application, words, action=""):
    draft = AdviceDraft(
        words=words,
        received_on=date(2026, 11, 21),
        contact_id=1,
        application_id=application,
        next_action=action,
    )
    return advice.keep(book, draft)


def test_a_kept_mail_is_about_what_it_was_begun_for_and_its_advice(book, application, lead, mail):
    about = About(application_id=application, contact_id=1, advice_id=lead)
    assert about_of(book, mail) == about
    asked = replace(mail, purpose=MessagePurpose.ASK_ADVICE)
    assert about_of(book, asked) == replace(about, advice_id=None)
    assert about_of(book, replace(mail, contact_id=None)).advice_id is None


def test_of_several_pieces_of_advice_it_is_the_one_named_or_none(book, application, lead, mail):
    slow = kept(book, application, "Slow down a little.", "count to three")
    assert about_of(book, mail).advice_id is None
    assert about_of(book, replace(mail, body="You wrote: “lead with\nthe result.” I did.")).advice_id == lead
    thanks = replace(mail, purpose=MessagePurpose.THANK_ADVICE, body="My next step is to count to three.")
    assert about_of(book, thanks).advice_id == slow


def test_what_paid_off_is_what_one_tells_of(book, application, lead, mail):
    slow = kept(book, application, "Slow down a little.")
    with book.step("advice.changed", what=""):
        advice_store.set_state(book, slow, AdviceState.PAID_OFF)
    assert about_of(book, mail).advice_id == slow


def test_the_last_round_with_the_person_is_found(book, application):
    about = About(application_id=application, contact_id=1)
    assert with_interview(book, about) == replace(about, interview_id=1)
    assert with_interview(book, About(contact_id=1)) == About(contact_id=1)
    stranger = replace(about, contact_id=99)
    assert with_interview(book, stranger) == stranger


@pytest.fixture
def ben(book, clock, application):
    """Ben, who sat in one round with Anna, and after it held another by himself."""
    made = contacts.add(book, ContactDraft(employer_id=1, name="Ben Lee", email="b@n.example"))
    for days, people in ((3, (1, made)), (2, (made,))):
        starts = clock.now() - timedelta(days=days)
        held = InterviewDraft(
            application_id=application, starts_at=starts, zone="Europe/London", interviewer_ids=people
        )
        interviews.add(book, held)
    return made


def test_with_another_person_a_mail_is_about_the_last_round_with_them(book, application, ben):
    about = About(application_id=application, contact_id=1, interview_id=1, follows_id=7)
    moved = for_person(book, MessagePurpose.ASK_ADVICE, about, ben)
    assert moved == replace(about, contact_id=ben, interview_id=3)
    stranger = contacts.add(book, ContactDraft(employer_id=1, name="Cy"))
    assert for_person(book, MessagePurpose.ASK_ADVICE, about, stranger).interview_id is None


def test_thanks_for_a_round_stay_thanks_for_it_where_both_held_it(book, application, ben):
    about = About(application_id=application, contact_id=1, interview_id=2)
    assert for_person(book, MessagePurpose.THANK_INTERVIEW, about, ben).interview_id == 2
    own = replace(about, interview_id=1)
    assert for_person(book, MessagePurpose.THANK_INTERVIEW, own, ben).interview_id == 3


def test_a_greeting_of_another_contact_is_noticed(book, ben, mail):
    said = replace(mail, body="Dear Anna,\n\nThank you.", contact_id=ben, to_name="Ben Lee")
    assert greets_another(book, said)
    assert greets_another(book, replace(said, contact_id=None, to_name="", to_address="x@n.example"))
    assert not greets_another(book, replace(said, contact_id=1, to_name="The boss"))
    assert not greets_another(book, replace(said, body="Dear Ben,"))
    assert not greets_another(book, replace(said, contact_id=None, to_name=""))
