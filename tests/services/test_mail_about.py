"""Tests of what a mail is about."""

from dataclasses import replace
from datetime import date

import pytest

from afterword.domain.about import About
from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import advice
from afterword.services.mail_about import about_of, with_interview
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
