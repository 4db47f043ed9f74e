from datetime import UTC, datetime

from afterword.domain.touch import Channel, StartedBy, Touch
from afterword.ui.touch import forms

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_the_next_day_is_asked_only_while_the_log_is_new(qapp):
    assert "next_on" in [one.name for one in forms.log_fields(is_new=True)]
    assert "next_on" not in [one.name for one in forms.log_fields(is_new=False)]


def test_a_touch_is_loaded_and_yields_itself_again():
    touch = Touch(
        id=1,
        uid="t",
        changed_at=AT,
        contact_id=7,
        at=AT,
        channel=Channel.VIDEO,
        started_by=StartedBy.THEM,
        answered=False,
        notes="Later",
    )
    again = forms.of_touch(touch, "Europe/London").touch(7)
    assert (again.at, again.channel, again.started_by) == (AT, Channel.VIDEO, StartedBy.THEM)
    assert (again.answered, again.notes, again.contact_id) == (False, "Later", 7)
