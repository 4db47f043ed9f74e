from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from afterword.store import application as application_store
from afterword.store.book import Book
from afterword.ui.import_sheet import ImportSheet
from afterword.ui.importing import Importing
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import book, clock, parts

__all__ = ["book", "clock", "parts"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text("Company,Role,Status\nNorthwind,Analyst,Applied\n", encoding="utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def stay(_page: str) -> None:
    """Go to no page."""


def agree(monkeypatch: pytest.MonkeyPatch) -> None:
    def take(sheet: ImportSheet) -> int:
        sheet.take()
        return 1

    monkeypatch.setattr(ImportSheet, "exec", take)


def test_chosen_files_are_imported_after_the_plan_was_agreed(
    window: QWidget, parts: Parts, book: Book, file: Path, monkeypatch: pytest.MonkeyPatch
):
    agree(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **_options: ([str(file)], ""))
    Importing(window, parts, go=stay).ask()
    assert application_store.count(book) == 1
    book.undo()
    assert application_store.count(book) == 0


def test_how_many_applications_came_in_is_said_with_a_way_to_them(
    window: QWidget, parts: Parts, file: Path, monkeypatch: pytest.MonkeyPatch
):
    agree(monkeypatch)
    said: list[tuple[str, str, bool]] = []
    gone: list[str] = []

    def say(
        text: str, *, verb: str = "", act: Callable[[], object] | None = None, undo: bool = False
    ) -> None:
        said.append((text, verb, undo))
        if act is not None:
            act()

    importing = Importing(window, replace(parts, say=say), go=gone.append)
    importing.take([file])
    assert (said, gone) == ([("1 application came in", "Show", True)], ["applications"])
    importing.take([file])
    assert len(said) == 1  # nothing new


def test_leaving_the_plan_writes_nothing(
    window: QWidget, parts: Parts, book: Book, file: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ImportSheet, "exec", lambda _sheet: 0)
    Importing(window, parts, go=stay).take([file])
    assert application_store.count(book) == 0


def test_files_dropped_on_the_window_are_taken(
    window: QWidget, parts: Parts, book: Book, file: Path, monkeypatch: pytest.MonkeyPatch
):
    agree(monkeypatch)
    importing = Importing(window, parts, go=stay)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(1, 1),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert importing.eventFilter(window, event)
    assert application_store.count(book) == 1


def test_choosing_nothing_does_nothing(window: QWidget, parts: Parts, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **_options: ([], ""))
    monkeypatch.setattr(ImportSheet, "exec", lambda _sheet: pytest.fail("nothing was chosen"))
    Importing(window, parts, go=stay).ask()
