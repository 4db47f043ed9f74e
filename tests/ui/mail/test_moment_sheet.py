"""Asking when a mail is to leave."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from afterword.domain.errors import InvalidValue
from afterword.ui.mail import moment_sheet
from afterword.ui.mail.moment_sheet import Leaving
from afterword.ui.sheet import FormSheet

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_moment_to_come_is_taken():
    wanted = NOW + timedelta(days=1)
    assert moment_sheet.moment_of(Leaving(at=wanted, zone="UTC"), now=NOW) == wanted


@pytest.mark.parametrize("given", [None, NOW, NOW - timedelta(seconds=1)])
def test_a_moment_that_is_over_is_told(given):
    with pytest.raises(InvalidValue) as caught:
        moment_sheet.moment_of(Leaving(at=given, zone="UTC"), now=NOW)
    assert caught.value.facts == {"field": "at", "reason": "in_the_past"}


def test_what_is_proposed_can_be_taken_as_it_is(qtbot, desk):
    def accept():
        QApplication.activeModalWidget().try_to_save()

    QTimer.singleShot(0, accept)
    first = desk.speaker.now() + timedelta(hours=2)
    assert moment_sheet.ask(None, first, desk=desk) == first


def test_leaving_gives_no_moment(qtbot, desk):
    def leave():
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, FormSheet)
        sheet.reject()

    QTimer.singleShot(0, leave)
    assert moment_sheet.ask(None, desk.speaker.now(), desk=desk) is None
