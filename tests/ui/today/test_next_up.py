"""Tests of the card of the next interview."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QPushButton

from afterword.domain.interview import InterviewRow, RoundKind, RoundResult
from afterword.ui.today.next_up import NextUp


def row_of(**more):
    given = {
        "id": 3,
        "application_id": 1,
        "employer": "Northwind",
        "role": "Data analyst",
        "kind": RoundKind.PANEL,
        "starts_at": datetime(2026, 11, 26, 14, tzinfo=UTC),
        "zone": "Europe/London",
        "minutes": 60,
        "place": "4 Canal Wharf",
        "interviewers": ("Anna Okafor", "Ben Lee"),
        "result": RoundResult.UPCOMING,
        "confidence": None,
        "focus": ("Say the number first.",),
    }
    return InterviewRow(**(given | more))


def test_it_says_when_where_with_whom_and_what_to_bear_in_mind(qtbot, desk):
    card = NextUp(row_of(), desk=desk)
    qtbot.addWidget(card)
    said = [one.text() for one in card.findChildren(QLabel)]
    for wanted in (
        "In 3 days",
        "Panel · Thu 14:00",
        "4 Canal Wharf",
        "With Anna Okafor, Ben Lee",
        "Say the number first.",
    ):
        assert wanted in said


def test_a_link_can_be_opened(qtbot, desk):
    card = NextUp(row_of(place="https://meet.example/abc"), desk=desk)
    qtbot.addWidget(card)
    assert "https://meet.example/abc" in [one.text() for one in card.findChildren(QPushButton)]
