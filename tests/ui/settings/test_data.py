from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from afterword.adapters.folders import Folders
from afterword.domain.clock import FixedClock
from afterword.services import backups
from afterword.store.opening import open_book
from afterword.ui import saving
from afterword.ui.desk import Desk
from afterword.ui.parts import Parts
from afterword.ui.settings import data as data_module
from afterword.ui.settings.data import DataSection
from afterword.ui.wishes import ImportFiles
from afterword.work.runner import InlineRunner

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def fail(bug: BaseException) -> None:
    raise bug


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data")


@pytest.fixture
def section(qtbot: QtBot, desk: Desk, folders: Folders, said: list[str], restored: list[Path], parts: Parts):
    book = open_book(folders.book, clock=FixedClock(NOW), backups=folders.backups)
    backups.daily(folders.book, folders.backups, now=NOW)
    own = Parts(
        book=book,
        desk=desk,
        runner=InlineRunner(on_bug=fail),
        settings=parts.settings,
        say=lambda text, **_more: said.append(text),
    )
    made = DataSection(own, folders=folders, restore=restored.append)
    qtbot.addWidget(made)
    yield made
    book.close()


def test_daily_copies_are_listed(section: DataSection):
    assert section._copies.count() == 3
    assert "week" in section._none.text()


def test_files_are_imported_beside_the_export(section: DataSection, qtbot: QtBot):
    button = next(one for one in section.findChildren(QPushButton) if one.text() == "Import files")
    with qtbot.waitSignal(section.wished) as heard:
        button.click()
    assert heard.args == [ImportFiles()]


def test_a_copy_is_written_where_the_user_wants(
    section: DataSection, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: tmp_path / "mine.db")
    section.back_up()
    backups.check(tmp_path / "mine.db")
    assert said == ["Backed up to mine.db."]


def test_a_copy_that_cannot_be_written_is_told(
    section: DataSection, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: tmp_path / "file" / "mine.db")
    section.back_up()
    assert "cannot be used" in said[0]


@pytest.mark.parametrize("wanted", [True, False])
def test_going_back_asks_a_last_time(
    section: DataSection,
    folders: Folders,
    restored: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    wanted: bool,
):
    monkeypatch.setattr(data_module, "ask_restore", lambda *_given, **_more: wanted)
    copy = backups.kept(folders.book, folders.backups)[0].path
    monkeypatch.setattr(saving, "ask_open", lambda *_given, **_more: copy)
    section.restore_other()
    assert restored == ([copy] if wanted else [])


def test_a_damaged_copy_is_refused_before_anything_is_asked(
    section: DataSection, said: list[str], restored: list[Path], tmp_path: Path
):
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"rubbish" * 300)
    section.restore_from(bad)
    assert restored == []
    assert "damaged" in said[0]


def test_everything_is_exported_into_a_folder_of_its_own(
    section: DataSection, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(saving, "ask_folder", lambda *_given, **_more: tmp_path)
    section.export()
    written = list((tmp_path / "Afterword 2026-11-23").iterdir())
    assert written
    assert said == [f"{len(written)} files written."]


def test_an_export_that_cannot_be_written_is_told(
    section: DataSection, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "Afterword 2026-11-23").write_text("in the way")
    monkeypatch.setattr(saving, "ask_folder", lambda *_given, **_more: tmp_path)
    section.export()
    assert "cannot be written" in said[0]


def test_the_folder_is_shown(section: DataSection, folders: Folders, monkeypatch: pytest.MonkeyPatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    section.show_folder()
    assert opened == [str(folders.data)]


def test_leaving_the_dialogs_does_nothing(
    section: DataSection, said: list[str], restored: list[Path], monkeypatch: pytest.MonkeyPatch
):
    for name in ("ask_file", "ask_folder", "ask_open"):
        monkeypatch.setattr(saving, name, lambda *_given, **_more: None)
    section.back_up()
    section.export()
    section.restore_other()
    assert said == []
    assert restored == []
