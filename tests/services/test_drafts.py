"""Tests of beginning a mail and keeping it while it is written."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from afterword.adapters import tone_weights
from afterword.domain.about import About
from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft
from afterword.domain.message import MessagePurpose
from afterword.domain.settings import Settings
from afterword.domain.templates import BrokenTemplate, MailText, unfilled
from afterword.domain.tone import ToneGuide, Verdict
from afterword.services import advice, applications, contacts, drafts, interviews, messages, requests
from afterword.store import message as message_store
from tests.book_fixtures import book
from tests.services.crowd import Inside, at_once

__all__ = ["book"]
KIM = Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London")


@pytest.fixture
def application(book, clock):
    """An application at Northwind, whose manager held a round and said no."""
    made = applications.add_at(book, "Northwind", ApplicationDraft(employer_id=0, role="Data analyst"))
    employer = applications.employer_named(book, "Northwind")
    anna = contacts.add(
        book,
        ContactDraft(
            employer_id=employer, name="Anna Okafor", role=ContactRole.HIRING_MANAGER, email="a@n.example"
        ),
    )
    held = InterviewDraft(
        application_id=made,
        starts_at=clock.now() - timedelta(days=5),
        zone="Europe/London",
        interviewer_ids=(anna,),
    )
    interviews.add(book, held)
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, made, no, today=date(2026, 11, 23))
    return made


def test_a_request_goes_to_the_best_person_with_nothing_unfilled(book, application):
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)
    assert (begun.draft.to_name, begun.draft.to_address) == ("Anna Okafor", "a@n.example")
    assert begun.plan is not None
    assert not unfilled(begun.draft.body)
    assert begun.filled.missing == ()
    assert len(begun.texts) >= 3


def test_a_day_is_stale_by_the_moment_the_mail_leaves(book, clock, application):
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)
    said = replace(begun.draft, body="Thank you for the interview on Wednesday.", send_after=None)
    assert drafts.stale_days(book, said, KIM) == ()
    later = replace(said, send_after=clock.now() + timedelta(days=2))
    assert [one.instead for one in drafts.stale_days(book, later, KIM)] == ["on 18 November"]
    assert drafts.stale_days(book, replace(later, interview_id=None), KIM) == ()


def test_the_day_of_the_earlier_mail_is_stale_a_week_later(book, clock, application):
    first = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)
    number = drafts.keep(book, None, first.draft)
    messages.mark_sent(book, number)
    clock.move(timedelta(days=1))
    nudge = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)
    assert nudge.draft.follows_id == number
    assert "I wrote to you on Monday and know" in nudge.draft.body
    at_once_sent = replace(nudge.draft, send_after=None)
    assert drafts.stale_days(book, at_once_sent, KIM) == ()
    clock.move(timedelta(days=7))
    (stale,) = drafts.stale_days(book, at_once_sent, KIM)
    assert (stale.text, stale.instead) == ("on Monday", "on 23 November")


def test_what_is_not_known_is_marked_and_named(book, application):
    given = AdviceDraft(
        words="Slow down.", received_on=date(2026, 11, 21), contact_id=1, application_id=application
    )
    kept = advice.keep(book, given)
    about = About(application_id=application, contact_id=1, advice_id=kept)
    begun = drafts.begin(book, MessagePurpose.PAID_OFF, about, settings=KIM)
    assert begun.filled.missing == ("good_news",)
    assert drafts.marker("good_news") in begun.draft.body
    assert unfilled(begun.draft.body)
    own = drafts.refill(book, begun.filled.text, about, settings=KIM, own={"good_news": "I start in May"})
    assert "and I start in May." in own.body
    assert not unfilled(own.body)


@pytest.mark.parametrize("purpose", list(MessagePurpose))
def test_a_mail_can_be_begun_for_every_purpose_even_about_nothing(book, purpose):
    begun = drafts.begin(book, purpose, About(), settings=KIM)
    marks = len(unfilled(begun.draft.body)) + len(unfilled(begun.draft.subject))
    assert bool(begun.filled.missing) == bool(marks)


def test_without_a_name_no_mail_is_begun(book):
    with pytest.raises(requests.NameMissing):
        drafts.begin(book, MessagePurpose.CHECK_IN, About(), settings=Settings(zone="Europe/London"))


def test_a_draft_is_kept_in_place_and_undo_does_not_reach_it(book, application):
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)
    before = book.undo_entry
    number = drafts.keep(book, None, begun.draft)
    assert drafts.keep(book, number, begun.draft) == number
    assert message_store.count(book) == 1
    assert book.undo_entry == before


def test_a_draft_that_was_begun_is_found_again_until_it_left(book, application):
    about = About(application_id=application)
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, about, settings=KIM)
    number = drafts.keep(book, None, begun.draft)
    found = drafts.open_draft(book, MessagePurpose.ASK_ADVICE, about)
    assert found is not None
    assert found.id == number
    assert drafts.open_draft(book, MessagePurpose.CHECK_IN, about) is None
    messages.mark_sent(book, number)
    assert drafts.open_draft(book, MessagePurpose.ASK_ADVICE, about) is None


def test_a_second_request_follows_the_first(book, application):
    about = About(application_id=application)
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, about, settings=KIM)
    number = drafts.keep(book, None, begun.draft)
    messages.mark_sent(book, number)
    again = drafts.begin(book, MessagePurpose.ASK_ADVICE, about, settings=KIM)
    assert again.draft.follows_id == number
    assert again.filled.text.is_follow_up


def test_the_guide_reads_a_mail_for_its_purpose():
    bad = drafts.read_tone("What did I do wrong?", MessagePurpose.ASK_ADVICE)
    assert bad.verdict is Verdict.FLAG
    assert bad.checks is not None


def test_what_is_written_is_told_apart_from_how_far_it_has_come(book, application):
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)
    number = drafts.keep(book, None, begun.draft)
    before = drafts.content(message_store.get(book, number))
    messages.mark_sent(book, number)
    assert drafts.content(message_store.get(book, number)) == before == begun.draft


def test_the_last_round_with_the_person_is_what_a_mail_is_about(book, application):
    begun = drafts.begin(
        book, MessagePurpose.CHECK_IN, About(application_id=application, contact_id=1), settings=KIM
    )
    assert begun.draft.interview_id == 1
    assert begun.filled.missing == ()


def test_the_first_thing_a_mail_lacks_is_offered():
    for purpose, what in (
        (MessagePurpose.ASK_ADVICE, "thanks"),
        (MessagePurpose.PAID_OFF, "thanks"),
        (MessagePurpose.KEEP_IN_TOUCH, None),
    ):
        text = "Dear Anna,\n\nIt is cold today."
        found = drafts.offer(text, drafts.read_tone(text, purpose), purpose)
        assert (found.what if found else None) == what


@pytest.mark.parametrize("body", ["Dear {{ persn }},", "Dear {{ person"])
def test_a_text_with_a_slip_in_a_place_is_told(book, body):
    slip = MailText(key="own.1", purpose=MessagePurpose.CHECK_IN, name="Own", subject="S", body=body)
    with pytest.raises(BrokenTemplate):
        drafts.refill(book, slip, About(), settings=Settings(name="Kim"))


def test_several_mails_are_read_one_after_another_by_one_guide(monkeypatch):
    inside = Inside()
    load = tone_weights.load
    made = []
    monkeypatch.setattr(ToneGuide, "read", inside.watched(ToneGuide.read))
    monkeypatch.setattr(drafts.tone_weights, "load", lambda: made.append(load()) or made[-1])
    drafts._guide.cache_clear()
    texts = [f"Dear Anna,\n\nWhat did I do wrong in round {number}?" for number in range(4)]
    reports = at_once(*(partial(drafts.read_tone, text, MessagePurpose.ASK_ADVICE) for text in texts))
    assert [one.findings[0].text for one in reports] == [text.partition("\n\n")[2] for text in texts]
    assert len(made) == 1
    assert inside.most == 1
