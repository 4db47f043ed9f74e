"""One coarse tick a minute by the wall clock, for all who wait for a time; it notices sleep."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer

from afterword.domain.clock import Clock

MINUTE = timedelta(minutes=1)
AFTER_MS = 1_000  # a very coarse timer keeps whole seconds: it may be early by almost one
SLEPT_AFTER = timedelta(seconds=150)  # more than two missed ticks: the machine slept, or the clock was set

Listener = Callable[[datetime, bool], object]


class Ticker(QObject):
    """Calls its listeners with (now, slept) soon after each full minute while it runs."""

    def __init__(self, *, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listeners: list[Listener] = []
        self._clock = clock
        self._last: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def is_running(self) -> bool:
        """Whether a tick is to come."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin to tick; the first one comes at the next full minute."""
        self._last = self._clock.now()
        self._timer.start(until_next_minute(self._last))

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()
        self._last = None

    def tick(self) -> None:
        """Call the listeners now. `slept` is true after a gap, or when the clock went back."""
        now = self._clock.now()
        was, self._last = self._last, now
        slept = was is not None and not timedelta(0) <= now - was <= SLEPT_AFTER
        if was is not None:
            self._timer.start(until_next_minute(now))
        for listener in tuple(self.listeners):
            listener(now, slept)


def until_next_minute(now: datetime) -> int:
    """Return the milliseconds from this instant to soon after the next full minute: never less than a second.

    A timer that were early, and then waited for what is left of the minute, would go off again and again.
    """
    into = timedelta(seconds=now.second, microseconds=now.microsecond)
    return int((MINUTE - into) / timedelta(milliseconds=1)) + AFTER_MS
