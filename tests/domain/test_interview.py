from dataclasses import replace
from datetime import UTC, datetime, timedelta

from afterword.domain.interview import Interview, RoundResult, standing


def test_a_round_ends_after_its_minutes():
    start = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # half an hour before the clocks change
    meeting = Interview(
        id=1, uid="i", changed_at=start, application_id=1, starts_at=start, zone="Europe/London", minutes=90
    )
    assert meeting.ends_at == datetime(2026, 3, 29, 2, 0, tzinfo=UTC)


def test_a_round_that_was_held_awaits_news_until_some_is_noted():
    start = datetime(2026, 11, 18, 14, tzinfo=UTC)
    one = Interview(id=1, uid="i", changed_at=start, application_id=1, starts_at=start, zone="Europe/London")
    assert standing(one, start - timedelta(minutes=1)) is RoundResult.UPCOMING
    assert standing(one, start) is RoundResult.AWAITING_NEWS
    assert standing(replace(one, result=RoundResult.CANCELLED), start) is RoundResult.CANCELLED
