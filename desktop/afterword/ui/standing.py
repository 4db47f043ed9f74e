"""What stands to be done now, worked out once for Today, the rail's numbers, the tray and the notices."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from afterword.domain.agenda import Agenda
from afterword.domain.settings import Settings
from afterword.domain.slices import Slices, at_once
from afterword.domain.step import Part, Step, StepKind
from afterword.services import today
from afterword.store.book import Book

PATIENCE_MS = 250  # several changes in a row are worked out once, after the page was shown
MAIL_KINDS = (StepKind.SETTLE_MAIL, StepKind.LOOK_AT_REPLY)


class Standing(QObject):
    """The steps of now, worked out in turns of the loop. `changed` comes after they were looked at anew."""

    changed = Signal()

    def __init__(self, book: Book, *, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._book = book
        self._settings = settings
        self._agenda: Agenda | None = None  # None: what was worked out does not hold any more
        self._work: Slices[Agenda] | None = None  # what is being worked out
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps; where they may be others by now, they are worked out first, without a pause."""
        while not self._holds:
            self._keep(at_once(self._begun))
        assert self._agenda is not None
        return self._agenda.steps

    def turns(self) -> Iterator[Callable[[], object]]:
        """Yield acts that together work the steps out, each of them short."""
        while not self._holds:
            yield self._go_on

    def soon(self) -> None:
        """Something changed: work the steps out once it has been still for a moment."""
        self.forget()
        self._timer.start(PATIENCE_MS)

    def look(self) -> None:
        """Tell everybody the steps: at once where they hold, otherwise once they are worked out in turns."""
        if self._holds:
            self.work_out()
        else:
            self._go_on()
            self._timer.start(0)

    def stop(self) -> None:
        """Work nothing out any more."""
        self._timer.stop()
        self._work = None

    def work_out(self) -> None:
        """Tell everybody the steps, worked out without a pause where they may be others by now."""
        self._timer.stop()
        self.steps()
        self.changed.emit()

    def forget(self) -> None:
        """Let what was worked out hold no more: another day, another place."""
        self._agenda = self._work = None

    @property
    def counts(self) -> Mapping[str, int]:
        """How many things ask for something, by the place in the rail."""
        steps = self.steps()
        mails = sum(step.kind in MAIL_KINDS and step.part is Part.NOW for step in steps)
        return {"today": today.due_now(steps), "mail": mails}

    # Inside

    @property
    def _holds(self) -> bool:
        return self._agenda is not None and self._agenda.holds(self._book.clock.now())

    @property
    def _begun(self) -> Slices[Agenda]:
        if self._work is None:
            self._work = today.agenda_in_slices(self._book, self._settings())
        return self._work

    def _keep(self, agenda: Agenda) -> None:
        self._agenda, self._work = agenda, None

    def _go_on(self) -> None:
        """Do a slice of the work."""
        try:
            next(self._begun)
        except StopIteration as ended:
            self._keep(ended.value)
