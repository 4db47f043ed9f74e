"""What stands to be done now, worked out once for Today, the rail's numbers, the tray and the notices."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from afterword.domain.settings import Settings
from afterword.domain.step import Part, Step, StepKind
from afterword.services import today
from afterword.store.book import Book

PATIENCE_MS = 250  # several changes in a row are worked out once, after the page was shown
MAIL_KINDS = (StepKind.SETTLE_MAIL, StepKind.LOOK_AT_REPLY)
IDLE_SHARE = 1 / 2000  # of the time may go into working out, while nobody does anything
MINUTE, LONGEST = timedelta(minutes=1), timedelta(minutes=15)


class Standing(QObject):
    """The steps of now. `changed` comes after they were worked out anew."""

    changed = Signal()

    def __init__(self, book: Book, *, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._book = book
        self._settings = settings
        self._steps: tuple[Step, ...] = ()
        self._at: datetime | None = None  # None: what was worked out does not hold any more
        self._rest = MINUTE
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.work_out)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps, worked out anew when they may be others by now."""
        now = self._book.clock.now()
        if self._at is None or not timedelta(0) <= now - self._at < self._rest:
            before = perf_counter()
            self._steps = today.steps(self._book, self._settings())
            took = timedelta(seconds=perf_counter() - before)
            self._rest = min(LONGEST, max(MINUTE, took / IDLE_SHARE))
            self._at = now
        return self._steps

    def soon(self) -> None:
        """Something changed: work the steps out once it has been still for a moment."""
        self._at = None
        self._timer.start()

    def stop(self) -> None:
        """Work nothing out any more."""
        self._timer.stop()

    def work_out(self) -> None:
        """Tell everybody the steps, worked out anew where they may be others by now."""
        self._timer.stop()
        self.steps()
        self.changed.emit()

    def forget(self) -> None:
        """Let what was worked out hold no more: another day, another place."""
        self._at = None

    @property
    def counts(self) -> Mapping[str, int]:
        """How many things ask for something, by the place in the rail."""
        steps = self.steps()
        mails = sum(step.kind in MAIL_KINDS and step.part is Part.NOW for step in steps)
        return {"today": today.due_now(steps), "mail": mails}
