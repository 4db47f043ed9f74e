"""Watchers over one test: log lines nobody expected, threads, timers and windows it leaves behind."""

import logging
import threading
import time
import weakref
from collections.abc import Set
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

GRACE_S = 2.0


@dataclass
class _Expected:
    text: str
    logger: str
    came: bool = False

    def fits(self, record: logging.LogRecord) -> bool:
        return self.text in record.getMessage() and record.name.startswith(self.logger)


class LogWatcher(logging.Handler):
    """Collects log lines from WARNING up while it is entered; call it to say which are expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._expected: list[_Expected] = []

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        logging.getLogger().removeHandler(self)

    def __call__(self, text: str, *, logger: str = "") -> None:
        """Expect one or more lines that contain this text, from this logger or one below it."""
        self._expected.append(_Expected(text, logger))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line; called by logging."""
        self._records.append(record)

    def faults(self) -> list[str]:
        """Lines that came unexpectedly, and expected ones that did not come."""
        surprises = []
        for record in self._records:
            fitting = [expected for expected in self._expected if expected.fits(record)]
            for expected in fitting:
                expected.came = True
            if not fitting:
                surprises.append(
                    f"unexpected log line: {record.levelname} {record.name}: {record.getMessage()}"
                )
        return surprises + [f"no log line says: {each.text}" for each in self._expected if not each.came]


def threads_left(before: Set[threading.Thread], *, grace_s: float = GRACE_S) -> list[str]:
    """The names of threads that were not there before and do not end within the grace."""
    until = time.monotonic() + grace_s
    # A dummy is Python's view of a thread that Qt made: it says nothing of whether that one still runs.
    new = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in new:
        thread.join(max(0.0, until - time.monotonic()))
    return [thread.name for thread in new if thread.is_alive()]


class QtWatcher:
    """Knows the timers started while it is entered and the windows shown at its end; needs an application."""

    def __init__(self) -> None:
        self._started: weakref.WeakSet[Any] = weakref.WeakSet()

    def __enter__(self) -> Self:
        from PySide6.QtCore import QTimer

        self._start = QTimer.start
        started, start = self._started, self._start

        def start_and_note(timer: QTimer, *arguments: int) -> None:
            started.add(timer)
            start(timer, *arguments)

        QTimer.start = start_and_note  # type: ignore[method-assign,assignment]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from PySide6.QtCore import QTimer

        QTimer.start = self._start  # type: ignore[method-assign]

    def left(self) -> list[str]:
        """What is still there, in words; it is stopped and closed, so that the next test starts clean."""
        from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
        from PySide6.QtWidgets import QApplication
        from shiboken6 import isValid

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = [] if QThreadPool.globalInstance().waitForDone(int(GRACE_S * 1000)) else ["a job in Qt's pool"]
        for timer in [timer for timer in self._started if isValid(timer) and timer.isActive()]:
            left.append(f"timer {timer.objectName() or timer.parent()!r}")
            timer.stop()
        for window in [window for window in QApplication.topLevelWidgets() if window.isVisible()]:
            left.append(f"window {window!r}")
            window.close()
        return left
