"""The sample people as nouns."""

from datetime import UTC, datetime
from email import message_from_bytes

import pytest

from afterword.domain.application import Outcome, RequestState
from afterword.domain.interview import RoundResult
from afterword.domain.reply import ReplyKind
from afterword.services.report import words
from afterword.services.sample_nouns import read
from afterword.services.sample_people import PEOPLE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(params=PEOPLE)
def sample(request: pytest.FixtureRequest):
    return read(request.param, NOW)


def test_there_are_three_people_with_longer_and_longer_roads():
    many = [read(person, NOW) for person in PEOPLE]
    assert [len(one.applications) for one in many] == [3, 15, 40]
    assert [len([held for held in one.interviews if held.starts_at < NOW]) for one in many] == [1, 10, 33]


def test_everything_happened_before_now_but_what_is_planned(sample):
    for one in sample.interviews:
        assert (one.starts_at > NOW) is (one.result is RoundResult.UPCOMING)
    assert all(one.decided_on is None or one.decided_on <= NOW.date() for one in sample.applications)
    assert all(one.sent_at and one.sent_at <= NOW for one in sample.messages)
    assert all(one.received_at <= NOW for one in sample.replies)


def test_each_application_ends_after_its_last_round(sample):
    for one in sample.applications:
        rounds = [held.starts_at.date() for held in sample.interviews if held.application_id == one.id]
        assert one.applied_on is not None
        assert all(one.applied_on <= day for day in rounds)
        if one.decided_on:
            assert all(day <= one.decided_on for day in rounds)


def test_advice_is_only_used_after_it_came(sample):
    received = {one.id: one.received_on for one in sample.advice}
    days = {one.id: one.starts_at.date() for one in sample.interviews}
    assert all(received[point.advice_id] <= days[point.interview_id] for point in sample.focus)


def test_no_interview_carries_more_than_two_focus_points(sample):
    carried = [point.interview_id for point in sample.focus]
    assert all(carried.count(interview) <= 2 for interview in carried)


def test_whoever_gave_advice_or_declined_had_been_asked(sample):
    asked = {one.application_id for one in sample.messages}
    settled = (RequestState.ADVICE_RECEIVED, RequestState.DECLINED)
    assert all(one.id in asked for one in sample.applications if one.request in settled)
    advised = {one.application_id for one in sample.advice}
    assert advised == {one.id for one in sample.applications if one.request is RequestState.ADVICE_RECEIVED}


def test_a_reply_holds_the_advice_in_a_real_mail(sample):
    for one in sample.replies:
        mail = message_from_bytes(one.raw)
        assert mail["In-Reply-To"] == one.in_reply_to
        if one.kind is ReplyKind.ADVICE:
            assert any(piece.words in one.new_text for piece in sample.advice)


def test_the_mails_are_kind_and_nothing_is_left_unfilled(sample):
    for one in sample.messages:
        assert "{" not in one.body
        assert "!" not in one.body
        assert sample.name in one.body


def test_every_theme_is_a_shipped_one(sample):
    assert all(words("en").has(f"theme.{theme}") for one in sample.advice for theme in one.themes)


def test_addresses_are_of_no_real_domain(sample):
    assert all(one.email.endswith(".example") for one in sample.contacts if one.email)
    assert all(not one.website or one.website.endswith(".example") for one in sample.employers)


def test_the_long_road_ends_with_an_offer():
    assert any(one.outcome is Outcome.ACCEPTED for one in read("two_years", NOW).applications)


def test_the_days_move_with_now():
    later = read("first_interview", NOW.replace(day=25))
    assert (later.interviews[0].starts_at - read("first_interview", NOW).interviews[0].starts_at).days == 2


def test_an_unknown_person_is_not_there():
    with pytest.raises(FileNotFoundError):
        read("nobody", NOW)
