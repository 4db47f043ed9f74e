"""The status line follows jobs that take a while, and can cancel them."""

import pytest
from pytestqt.qtbot import QtBot

from afterword.ui.status_line import StatusLine
from afterword.ui.theme import Theme
from afterword.work.jobs import Handle, Progress


@pytest.fixture
def status(qtbot: QtBot, theme: Theme) -> StatusLine:
    made = StatusLine(theme=theme)
    qtbot.addWidget(made)
    made._wait.setInterval(0)
    return made


def test_a_job_is_shown_with_how_far_it_is(status: StatusLine, qtbot: QtBot) -> None:
    handle = Handle()
    status.follow(handle, "Importing")
    assert status.shown == ""
    qtbot.waitUntil(lambda: status.shown == "Importing")
    assert status._bar.maximum() == 0
    handle.tell(Progress(3, 10, "Reading Connections.csv"))
    assert (status._bar.value(), status._bar.maximum()) == (3, 10)
    assert status.shown == "Reading Connections.csv"
    handle.end()
    assert status.shown == ""


def test_a_short_job_is_never_shown(status: StatusLine, qtbot: QtBot) -> None:
    handle = Handle()
    status.follow(handle, "Saving")
    handle.end()
    assert not status._wait.isActive()
    done = Handle()
    done.end()
    status.follow(done, "Saving")
    assert not status._wait.isActive()


def test_cancel_cancels_the_job_shown_and_shows_the_one_before(status: StatusLine, qtbot: QtBot) -> None:
    first, second = Handle(), Handle()
    status.follow(first, "Fetching mail")
    status.follow(second, "Importing")
    qtbot.waitUntil(lambda: status.shown == "Importing")
    assert status._more.text() == "and 1 more"
    status._cancel.click()
    assert second.pulse.is_cancelled
    assert status.shown == "Fetching mail"
    second.end()
    first.end()
    assert status.shown == ""
