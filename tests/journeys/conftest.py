"""What journeys stand on: the whole program with its window, driven as a person drives it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from afterword.domain.clock import FixedClock
from afterword.store.book import Book
from afterword.store.opening import open_book
from tests.ui.conftest import desk, shared_theme, speaker, theme
from tests.ui.page_fixtures import clock
from tests.ui.program_fixtures import make_program, preferences, program

__all__ = [
    "book",
    "clock",
    "desk",
    "make_program",
    "preferences",
    "program",
    "shared_theme",
    "speaker",
    "theme",
]
MOST_IDLE = 400  # looks at a window that nobody announced, before it is closed
OFFSCREEN = ("This plugin does not support", "systemTrayWindowChanged")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over what the offscreen screen says of itself."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN, extend=True))


@pytest.fixture
def book(tmp_path: Path, clock: FixedClock) -> Iterator[Book]:
    """A book in a file, as people have them."""
    opened = open_book(tmp_path / "data" / "afterword.db", clock=clock)
    yield opened
    opened.close()


class Answering(QObject):
    """Answers the windows that ask something, in their order, as soon as they are there."""

    def __init__(self) -> None:
        super().__init__()
        self._answers: list[tuple[str, Callable[[Any], object]]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._idle = 0
        self.surprises: list[str] = []

    def next(self, kind: str, answer: Callable[[Any], object]) -> None:
        """Answer the next window of a kind (the name of its class)."""
        self._answers.append((kind, answer))

    def start(self) -> None:
        """Begin to look for windows that ask."""
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether everything that was to be asked was asked."""
        return not self._answers

    def stop(self) -> None:
        """Answer nothing any more."""
        self._timer.stop()

    def _look(self) -> None:
        asking: QWidget | None = QApplication.activeModalWidget()
        if asking is None or not asking.isVisible():
            return
        kind, answer = self._answers[0] if self._answers else ("", None)
        if answer is not None and type(asking).__name__ == kind:
            self._answers.pop(0)
            self._idle = 0
            answer(asking)
            return
        self._idle += 1
        if self._idle > MOST_IDLE:
            self.surprises.append(f"{type(asking).__name__}: {asking.windowTitle()}")
            asking.close()


@pytest.fixture
def answering(qapp: QApplication) -> Iterator[Answering]:
    """Answer what windows ask; everything announced has to be asked."""
    made = Answering()
    made.start()
    yield made
    made.stop()
    assert not made.surprises, made.surprises
    assert made.is_done, "a window that was to ask something did not come"
