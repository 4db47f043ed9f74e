"""What stands to be done now, worked out once for Today, the rail's numbers, the tray and the notices."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from afterword.domain.agenda import Agenda
from afterword.domain.settings import Settings
from afterword.domain.step import Part, Step, StepKind
from afterword.services import today
from afterword.store.book import Book

PATIENCE_MS = 250  # several changes in a row are worked out once, after the page was shown
MAIL_KINDS = (StepKind.SETTLE_MAIL, StepKind.LOOK_AT_REPLY)


class Standing(QObject):
    """The steps of now. `changed` comes after they were looked at anew."""

    changed = Signal()

    def __init__(self, book: Book, *, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._book = book
        self._settings = settings
        self._agenda: Agenda | None = None  # None: what was worked out does not hold any more
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.work_out)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps, worked out anew when they may be others by now."""
        if self._agenda is None or not self._agenda.holds(self._book.clock.now()):
            self._agenda = today.agenda(self._book, self._settings())
        return self._agenda.steps

    def soon(self) -> None:
        """Something changed: work the steps out once it has been still for a moment."""
        self.forget()
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
        self._agenda = None

    @property
    def counts(self) -> Mapping[str, int]:
        """How many things ask for something, by the place in the rail."""
        steps = self.steps()
        mails = sum(step.kind in MAIL_KINDS and step.part is Part.NOW for step in steps)
        return {"today": today.due_now(steps), "mail": mails}
