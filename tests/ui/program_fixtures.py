"""What tests of the whole program stand on: a program on a book, without a tray unless one is wanted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters.folders import Folders
from afterword.domain.settings import Settings
from afterword.services.accounts import Access
from afterword.store.book import Book
from afterword.ui.desk import Desk
from afterword.ui.frame import Frame
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.work.runner import InlineRunner

__all__ = ["make_program", "preferences", "program"]

MakeProgram = Callable[..., Program]


def fail(bug: BaseException) -> None:
    raise bug


@pytest.fixture
def preferences() -> Preferences:
    """Kim's settings, kept nowhere."""
    kept = Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London")
    return Preferences(kept, save=lambda _settings: None, find_zone=lambda: "Europe/London")


@pytest.fixture
def make_program(qtbot: QtBot, desk: Desk, preferences: Preferences, tmp_path: Path) -> Iterator[MakeProgram]:
    """Make programs; they are closed at the end."""
    made: list[Program] = []

    def make(
        book: Book,
        *,
        frame: Frame | None = None,
        has_tray: Callable[[], bool] = lambda: False,
        access: Access | None = None,
    ) -> Program:
        program = Program(
            book,
            folders=Folders(tmp_path),
            desk=desk,
            preferences=preferences,
            runner=InlineRunner(on_bug=fail),
            frame=frame,
            has_tray=has_tray,
            access=access,
        )
        program.window.resize(1280, 800)
        made.append(program)
        return program

    yield make
    for program in made:
        program.close()


@pytest.fixture
def program(make_program: MakeProgram, book: Book) -> Program:
    """A program on an empty book, its window open."""
    made = make_program(book)
    made.open()
    made.settle_in()
    return made
