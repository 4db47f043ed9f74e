"""A job as it is seen from outside and from inside: its handle, its pulse, its progress."""

import threading
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come. `total` is 0 while it is not known."""

    done: int = 0
    total: int = 0
    what: str = ""


class Stopped(BaseException):
    """Raised inside a cancelled job by its pulse; not an Exception, so that nothing eats it."""


class Once:
    """What two threads may want and one can have: whoever takes it first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Take it, and return whether it was still there. Never waits."""
        return self._lock.acquire(blocking=False)


class Pulse:
    """What a job with progress is handed: it tells how far it is, and ends the job when it was cancelled."""

    def __init__(self, tell: Callable[[Progress], None]) -> None:
        self._tell = tell
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the job should end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to end at its next call."""
        self._cancelled.set()

    def __call__(self, done: int = 0, total: int = 0, *, what: str = "") -> None:
        """Tell how far the job is. Raises Stopped when it was cancelled."""
        if self._cancelled.is_set():
            raise Stopped
        self._tell(Progress(done, total, what))


class Handle:
    """A job under way: it can be cancelled and listened to. Listeners are called on the GUI thread.

    `cancelled` is told at once, `ended` once the job has come back: one that waits for a server takes long.
    """

    def __init__(self) -> None:
        self.pulse = Pulse(self._say)
        self.told: list[Callable[[Progress], None]] = []
        self.ended: list[Callable[[], None]] = []
        self.cancelled: list[Callable[[], None]] = []
        self.is_done = False
        self.say: Callable[[Progress], None] = self.tell

    def cancel(self) -> None:
        """Ask the job to end; neither `then` nor `failed` is called afterwards. Call it on the GUI thread."""
        if not self.is_done and not self.pulse.is_cancelled:
            self.pulse.cancel()
            for listener in tuple(self.cancelled):
                listener()

    def _say(self, progress: Progress) -> None:
        self.say(progress)

    def tell(self, progress: Progress) -> None:
        """Call the listeners to progress."""
        if not self.is_done and not self.pulse.is_cancelled:
            for listener in tuple(self.told):
                listener(progress)

    def end(self) -> None:
        """Call the listeners to the end, once."""
        if not self.is_done:
            self.is_done = True
            for listener in tuple(self.ended):
                listener()


def quiet(_came: object) -> None:
    """Take what a job brings or tells and do nothing: where nobody waits for it, or another shows it."""
