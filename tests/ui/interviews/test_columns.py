from datetime import UTC, datetime

import pytest

from afterword.domain.interview import InterviewRow, RoundKind, RoundResult
from afterword.ui.interviews.columns import columns, exact
from afterword.ui.spoken import Speaker


def row(**more: object) -> InterviewRow:
    values = {
        "id": 1,
        "application_id": 1,
        "employer": "Northwind",
        "role": "Analyst",
        "kind": RoundKind.PANEL,
        "starts_at": datetime(2026, 11, 26, 14, tzinfo=UTC),
        "zone": "Europe/London",
        "minutes": 60,
        "place": "",
        "interviewers": ("Anna", "Ben"),
        "result": RoundResult.UPCOMING,
        "confidence": None,
        "focus": (),
    }
    return InterviewRow(**values | more)


@pytest.mark.parametrize("result", RoundResult)
def test_every_result_has_a_word_a_sign_and_no_alarm(result: RoundResult, speaker: Speaker):
    (column,) = (one for one in columns(speaker) if one.name == "result")
    assert column.text(row(result=result))
    assert column.meaning(row(result=result)) != "fault"


def test_the_row_is_told_in_the_users_words(speaker: Speaker):
    told = {column.name: column.text(row(confidence=4)) for column in columns(speaker)}
    assert (told["kind"], told["interviewers"], told["confidence"]) == ("Panel", "Anna, Ben", "4 of 5")


def test_the_agreed_zone_is_told_only_where_it_differs(speaker: Speaker):
    assert "there" not in exact(row(), speaker)
    assert exact(row(zone="Asia/Tokyo"), speaker).endswith("; there 23:00 (Asia/Tokyo)")
    late = row(zone="Asia/Tokyo", starts_at=datetime(2026, 11, 26, 20, tzinfo=UTC))
    assert "; there Friday, 27 November 2026 05:00 (Asia/Tokyo)" in exact(late, speaker)


def test_a_round_that_was_held_is_not_upcoming_any_more(speaker: Speaker):
    past = row(starts_at=datetime(2026, 11, 18, 14, tzinfo=UTC))
    told = {column.name: column.text(past) for column in columns(speaker)}
    assert told["result"] == "Awaiting news"
