"""What stands to be done now, worked out once for the rail's numbers, the tray and the notices."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from afterword.domain.settings import Settings
from afterword.domain.step import Part, Step, StepKind
from afterword.services import today
from afterword.store.book import Book

PATIENCE_MS = 250  # several changes in a row are worked out once, after the page was shown
MAIL_KINDS = (StepKind.SETTLE_MAIL, StepKind.LOOK_AT_REPLY)


class Standing(QObject):
    """The steps of now. `changed` comes after they were worked out anew."""

    changed = Signal()

    def __init__(self, book: Book, *, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self.steps: tuple[Step, ...] = ()
        self._book = book
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.work_out)

    def soon(self) -> None:
        """Work the steps out once nothing has changed for a moment."""
        self._timer.start()

    def stop(self) -> None:
        """Work nothing out any more."""
        self._timer.stop()

    def work_out(self) -> None:
        """Work the steps out now."""
        self._timer.stop()
        self.steps = today.steps(self._book, self._settings())
        self.changed.emit()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many things ask for something, by the place in the rail."""
        mails = sum(step.kind in MAIL_KINDS and step.part is Part.NOW for step in self.steps)
        return {"today": today.due_now(self.steps), "mail": mails}
