from datetime import UTC, datetime

from afterword.domain.interview import Interview


def test_a_round_ends_after_its_minutes():
    start = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # half an hour before the clocks change
    meeting = Interview(
        id=1, uid="i", changed_at=start, application_id=1, starts_at=start, zone="Europe/London", minutes=90
    )
    assert meeting.ends_at == datetime(2026, 3, 29, 2, 0, tzinfo=UTC)
