"""A page before the data is there: its frame and its day; what is asked of it is handed to the real page."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.page import Changes, Page, Place
from afterword.ui.pieces import line, prose, stack
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step

DATED = "today"  # the page that is headed by its day
WIDTH = 104  # letters of a page of cards: a line of prose that can be read


class WaitingPage(QWidget):
    """Stands where a page will be. It says nothing of what is not known yet."""

    wished = Signal(object)
    is_empty = False

    def __init__(self, name: str, title: str, *, desk: Desk) -> None:
        super().__init__()
        self.title = title
        self._asked: list[Callable[[Page], object]] = []
        self._keys: list[QKeyEvent] = []
        self.setObjectName("paper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if name == DATED:
            self._lay_out(desk)

    def hand_over(self, page: Page) -> None:
        """Ask the real page for everything that was asked of this one."""
        for ask in self._asked:
            ask(page)
        focused = QApplication.focusWidget()
        for key in self._keys:
            QCoreApplication.postEvent(page.widget if focused in (None, self) else focused, key)
        self._asked, self._keys = [], []

    # As a Page

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    def new(self) -> None:
        """Begin a new thing as soon as there is a page for it."""
        self._asked.append(lambda page: page.new())

    def act(self, name: str) -> None:
        """Nothing is selected yet, so that there is nothing to do anything with."""

    def refresh(self, changes: Changes | None) -> None:
        """There is nothing to refresh."""

    def tick(self) -> None:
        """There is nothing to come."""

    def select(self, id_: int) -> None:
        """Select a thing once it is shown."""
        self._asked.append(lambda page: page.select(id_))

    def filter(self, text: str) -> None:
        """Filter once there is something to filter."""
        self._asked.append(lambda page: page.filter(text))

    # Inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys for the real page."""
        self._keys.append(event.clone())

    def _lay_out(self, desk: Desk) -> None:
        day = day_heading()
        day.setText(desk.speaker.exact_day(desk.speaker.today()))
        head = line()
        head.addWidget(day, 1)
        head.addStrut(desk.theme.space(HEAD))
        whole, middle = paper(desk.theme)
        whole.addLayout(head)
        whole.addStretch(1)
        self.setLayout(middle)


def waiting_pages(places: Iterable[Place], *, desk: Desk) -> Mapping[str, Callable[[], Page]]:
    """Return what makes a page that waits for each place, by its name."""
    return {place.name: partial(WaitingPage, place.name, place.title, desk=desk) for place in places}


HEAD = 6.5  # the height of a day's heading in quarters of a line: there is a button beside it later


def day_heading() -> QLabel:
    """Return the heading of a page of cards, which wraps: in large type it would push the cards out."""
    return prose("", step=Step.HEADING, strong=True)


def paper(theme: Theme) -> tuple[QVBoxLayout, QHBoxLayout]:
    """Return the column of a page of cards, and the layout that holds it in the middle."""
    sheet = QWidget()
    whole = stack(space=theme.space(3), margin=theme.space(4))
    sheet.setLayout(whole)
    sheet.setMaximumWidth(theme.letters(WIDTH))
    middle = line()
    middle.addStretch(1)
    middle.addWidget(sheet, 1000)
    middle.addStretch(1)
    return whole, middle
