import os
import signal
import sys

import pytest
from pytestqt.qtbot import QtBot

from afterword.ui.stopping import Stopping

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_stops_the_program_at_once(qtbot: QtBot, name: str):
    stopped: list[str] = []
    stopping = Stopping(lambda: stopped.append(name))
    os.kill(os.getpid(), getattr(signal, name))
    qtbot.waitUntil(lambda: bool(stopped), timeout=2_000)
    stopping.close()
    assert stopped == [name]


def test_afterwards_signals_are_as_they_were(qapp: object):
    before = signal.getsignal(signal.SIGTERM)
    stopping = Stopping(lambda: None)
    assert signal.getsignal(signal.SIGTERM) is not before
    stopping.close()
    assert signal.getsignal(signal.SIGTERM) is before
