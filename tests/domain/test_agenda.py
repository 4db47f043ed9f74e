from datetime import UTC, datetime, timedelta

from afterword.domain.agenda import Agenda

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_it_holds_from_when_it_was_worked_out_to_just_before_its_end():
    agenda = Agenda(steps=(), at=NOON, until=NOON + HOUR)
    assert agenda.holds(NOON)
    assert agenda.holds(NOON + HOUR - timedelta.resolution)
    assert not agenda.holds(NOON + HOUR)


def test_it_does_not_hold_where_the_clock_was_set_back():
    assert not Agenda(steps=(), at=NOON, until=NOON + HOUR).holds(NOON - timedelta.resolution)
