from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.application import Decision, Outcome
from afterword.domain.contact import ContactDraft
from afterword.domain.errors import InvalidValue
from afterword.domain.interview import Debrief, InterviewDraft, RoundResult
from afterword.services import applications, contacts, interviews
from afterword.store import interview as interview_store
from afterword.store.book import Book
from tests.services.conftest import Story


def draft(story: Story, **more: object) -> InterviewDraft:
    values = {"starts_at": datetime(2026, 12, 1, 10, tzinfo=UTC), "zone": "Europe/London"}
    return InterviewDraft(**{"application_id": story.application} | values | more)


def test_a_round_to_come_is_upcoming_and_a_past_one_awaits_news(book: Book, story: Story):
    coming = interviews.add(book, draft(story))
    assert interview_store.get(book, coming).result is RoundResult.UPCOMING
    assert interview_store.get(book, story.interview).result is RoundResult.AWAITING_NEWS


def test_a_round_has_several_interviewers_in_order_and_its_instant_in_utc(book: Book, story: Story):
    other = contacts.add(book, ContactDraft(employer_id=story.employer, name="Ben Ito"))
    number = interviews.add(book, draft(story, interviewer_ids=(other, story.manager), zone="Asia/Tokyo"))
    kept = interview_store.get(book, number)
    assert kept.interviewer_ids == (other, story.manager)
    assert kept.starts_at == datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert kept.zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"zone": "../etc/passwd"}, "zone"),
        ({"minutes": 0}, "minutes"),
        ({"starts_at": datetime(1026, 12, 1, tzinfo=UTC)}, "starts_at"),
    ],
)
def test_what_cannot_be_kept_names_its_field(book: Book, story: Story, values: dict, field: str):
    with pytest.raises(InvalidValue) as told:
        interviews.add(book, draft(story, **values))
    assert told.value.facts["field"] == field


def test_a_round_noted_after_a_no_takes_it_and_the_one_before_went_on(book: Book, story: Story):
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, story.application, no, today=date(2026, 11, 23))
    assert interview_store.get(book, story.interview).result is RoundResult.NOT_SELECTED
    held = interview_store.get(book, story.interview).starts_at
    final = interviews.add(book, draft(story, starts_at=held + timedelta(days=1)))
    phone = interviews.add(book, draft(story, starts_at=held - timedelta(days=7)))
    results = [interview_store.get(book, one).result for one in (phone, story.interview, final)]
    assert results == [RoundResult.PASSED, RoundResult.PASSED, RoundResult.NOT_SELECTED]
    book.undo()
    book.undo()
    assert interview_store.get(book, story.interview).result is RoundResult.NOT_SELECTED


def test_a_talk_after_a_no_still_awaits_news(book: Book, story: Story):
    held = interview_store.get(book, story.interview).starts_at
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=held.date())
    applications.decide(book, story.application, no, today=date(2026, 11, 23))
    talk = interviews.add(book, draft(story, starts_at=held + timedelta(days=1)))
    assert interview_store.get(book, talk).result is RoundResult.AWAITING_NEWS


def test_a_round_noted_after_an_offer_went_on(book: Book, story: Story):
    held = interview_store.get(book, story.interview).starts_at
    offer = Decision(outcome=Outcome.OFFER, decided_on=date(2026, 11, 20))
    applications.decide(book, story.application, offer, today=date(2026, 11, 23))
    round_ = interviews.add(book, draft(story, starts_at=held + timedelta(days=1)))
    assert interview_store.get(book, round_).result is RoundResult.PASSED


def test_a_debrief_is_kept_and_the_round_then_awaits_news(book: Book, story: Story):
    number = interviews.add(book, draft(story))
    interviews.debrief(book, number, Debrief(confidence=4, went_well="Calm", to_change="Shorter answers"))
    kept = interview_store.get(book, number)
    assert (kept.confidence, kept.went_well, kept.to_change) == (4, "Calm", "Shorter answers")
    assert kept.result is RoundResult.AWAITING_NEWS
    assert kept.debriefed_at == book.clock.now()
    book.undo()
    assert interview_store.get(book, number).debriefed_at is None


def test_a_confidence_of_six_is_refused(book: Book, story: Story):
    with pytest.raises(InvalidValue):
        interviews.debrief(book, story.interview, Debrief(confidence=6))


def test_a_round_is_changed_settled_and_deleted(book: Book, story: Story):
    before = interview_store.get(book, story.interview)
    interviews.change(book, story.interview, draft(story, starts_at=before.starts_at, minutes=90))
    interviews.set_result(book, story.interview, RoundResult.PASSED)
    after = interview_store.get(book, story.interview)
    assert after == replace(before, minutes=90, result=RoundResult.PASSED, interviewer_ids=())
    interviews.delete(book, [story.interview])
    assert interview_store.count(book) == 0


def test_a_last_round_not_selected_may_be_the_end(book: Book, story: Story):
    assert not interviews.may_end_application(book, story.interview)
    interviews.set_result(book, story.interview, RoundResult.NOT_SELECTED)
    assert interviews.may_end_application(book, story.interview)
    interviews.add(book, draft(story))
    assert not interviews.may_end_application(book, story.interview)
