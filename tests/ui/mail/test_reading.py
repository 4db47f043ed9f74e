"""Tests of reading along in a job."""

from PySide6.QtCore import QObject, QTimer

from afterword.domain.message import MessagePurpose
from afterword.ui.mail.reading import PAUSE_MS, ToneReading
from afterword.work.runner import ThreadRunner


def fail(bug):
    raise bug


def test_only_the_last_text_is_told_and_typing_is_never_held_up(qtbot):
    runner = ThreadRunner(on_bug=fail)
    owner = QObject()
    reading = ToneReading(runner, owner)
    told = []
    reading.told.connect(lambda text, report: told.append((text, report.verdict)))
    for end in range(1, 6):
        reading.want("Thank you." * end, MessagePurpose.CHECK_IN)
    qtbot.waitUntil(lambda: bool(told))
    assert [text for text, _ in told] == ["Thank you." * 5]
    runner.close()


def test_a_text_that_came_while_one_was_read_is_read_next(qtbot):
    runner = ThreadRunner(on_bug=fail)
    owner = QObject()
    reading = ToneReading(runner, owner)
    told = []
    reading.told.connect(lambda text, _report: told.append(text))
    reading.read_now("One.", MessagePurpose.CHECK_IN)
    reading.read_now("Two.", MessagePurpose.CHECK_IN)
    qtbot.waitUntil(lambda: "Two." in told)
    reading.stop()
    runner.close()


def test_steady_typing_is_read_too(qtbot):
    runner = ThreadRunner(on_bug=fail)
    owner = QObject()
    reading = ToneReading(runner, owner)
    told, typed = [], []
    reading.told.connect(lambda text, _report: told.append(text))

    def type_on():
        typed.append("a")
        reading.want("".join(typed), MessagePurpose.CHECK_IN)

    typing = QTimer(owner)
    typing.timeout.connect(type_on)
    typing.start(PAUSE_MS // 4)
    qtbot.waitUntil(lambda: bool(told) or len(typed) > 100)
    typing.stop()
    assert told
    reading.stop()
    runner.close()
