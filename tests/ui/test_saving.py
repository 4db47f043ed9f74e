from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui import saving


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> list[str]:
    begun: list[str] = []

    def reply(_parent: QWidget, _title: str, place: str, *_more: str) -> object:
        begun.append(place)
        return text if name == "getExistingDirectory" else (text, "")

    monkeypatch.setattr(QFileDialog, name, staticmethod(reply))
    return begun


def test_a_file_gets_the_ending_it_lacks(parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    begun = answer(monkeypatch, "getSaveFileName", str(tmp_path / "mine"))
    path = saving.ask_file(parent, title="Save", name="report.pdf", kinds="PDF (*.pdf)")
    assert path == tmp_path / "mine.pdf"
    assert begun[0] == str(Path(saving.documents()) / "report.pdf")
    saving.ask_file(parent, title="Save", name="report.pdf", kinds="", folder=tmp_path)
    assert begun[1] == str(tmp_path / "report.pdf")


def test_an_ending_of_ones_own_is_kept(parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    answer(monkeypatch, "getSaveFileName", str(tmp_path / "mine.PDF"))
    assert saving.ask_file(parent, title="Save", name="report.pdf", kinds="") == tmp_path / "mine.PDF"


def test_leaving_the_dialogs_gives_nothing(parent: QWidget, monkeypatch: pytest.MonkeyPatch):
    for name in ("getSaveFileName", "getOpenFileName", "getExistingDirectory"):
        answer(monkeypatch, name, "")
    assert saving.ask_file(parent, title="", name="a.pdf", kinds="") is None
    assert saving.ask_folder(parent, title="") is None
    assert saving.ask_open(parent, title="") is None


def test_a_file_to_open_is_looked_for_in_the_folder_named(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    begun = answer(monkeypatch, "getOpenFileName", str(tmp_path / "copy.db"))
    assert saving.ask_open(parent, title="", folder=tmp_path) == tmp_path / "copy.db"
    assert begun == [str(tmp_path)]


def test_a_folder_is_returned(parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    answer(monkeypatch, "getExistingDirectory", str(tmp_path))
    assert saving.ask_folder(parent, title="") == tmp_path


def test_there_is_always_a_place_to_begin(qapp: object):
    assert saving.documents()


def test_a_folder_that_is_not_there_is_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for folder, begun in ((tmp_path, tmp_path), (tmp_path / "Documents", Path.home()), ("", Path.home())):
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place, at=folder: str(at))
        assert saving.documents() == str(begun)
