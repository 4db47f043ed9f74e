"""Tests of when a mail is kept."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer

from afterword.ui.mail.keeping import LATEST_MS, PAUSE_MS, Keeping


def kept_at(qtbot, every_ms):
    """Return after how many milliseconds it is kept when something is typed each so many."""
    owner, times = QObject(), []
    keeping = Keeping(lambda: times.append(monotonic()), owner=owner)
    typing = QTimer(owner)
    typing.timeout.connect(keeping.want)
    began = monotonic()
    keeping.want()
    if every_ms:
        typing.start(every_ms)
    qtbot.waitUntil(lambda: bool(times), timeout=LATEST_MS * 4)
    typing.stop()
    keeping.rest()
    return (times[0] - began) * 1000


def test_it_keeps_at_a_pause(qtbot):
    assert PAUSE_MS * 0.9 <= kept_at(qtbot, 0) < LATEST_MS


def test_it_keeps_though_nobody_pauses(qtbot):
    assert kept_at(qtbot, PAUSE_MS // 4) >= LATEST_MS * 0.9


def test_nothing_is_due_once_it_was_kept(qtbot):
    owner, times = QObject(), []
    keeping = Keeping(lambda: times.append(1), owner=owner)
    keeping.want()
    assert keeping.is_due
    keeping.rest()
    assert not keeping.is_due
    qtbot.wait(PAUSE_MS + 100)
    assert times == []
