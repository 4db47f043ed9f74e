from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.store_problems import DiskFull
from afterword.domain.unkept import Unkept
from afterword.ui import saving
from afterword.ui.desk import Desk
from afterword.ui.unkept_sheet import UnkeptSheet

DRAFT = MessageDraft(purpose=MessagePurpose.CHECK_IN, to_name="Anna", subject="Hi", body="Dear Anna,")
UNKEPT = Unkept(message_id=1, draft=DRAFT, problem=DiskFull(path=""))


class Keep:
    """Keeps from the time on that there is room."""

    def __init__(self) -> None:
        self.has_room = False
        self.tried = 0

    def __call__(self) -> tuple[Unkept, ...]:
        self.tried += 1
        return () if self.has_room else (UNKEPT,)


@pytest.fixture
def keep() -> Keep:
    return Keep()


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, keep: Keep) -> UnkeptSheet:
    made = UnkeptSheet((UNKEPT,), keep, ends=True, desk=desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_tells_which_mail_is_not_kept_and_why(sheet: UnkeptSheet):
    assert (
        sheet.told
        == "Your mail to Anna is not kept yet. There is no room left on the disk. Nothing was changed."
    )


def test_trying_again_goes_on_once_it_is_kept(sheet: UnkeptSheet, keep: Keep):
    sheet.again_button.click()
    assert sheet.told.endswith("It was tried again, and still does not work.")
    assert (sheet.isVisible(), sheet.leaves) == (True, False)
    keep.has_room = True
    sheet.again_button.click()
    assert (sheet.isVisible(), sheet.leaves, keep.tried) == (False, True, 2)


def test_the_text_is_saved_where_the_user_says(
    sheet: UnkeptSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    chosen: list[Path | None] = [None, tmp_path / "none" / "mail.txt", tmp_path / "mail.txt"]
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: chosen.pop(0))
    before = sheet.told
    sheet.save_button.click()
    assert sheet.told == before
    sheet.save_button.click()
    assert "cannot be written" in sheet.told
    sheet.save_button.click()
    assert sheet.told.endswith(f"The text is saved in {tmp_path / 'mail.txt'}.")
    assert (tmp_path / "mail.txt").read_text(encoding="utf-8").endswith("Subject: Hi\n\nDear Anna,")
    assert sheet.isVisible()


def test_the_text_is_copied(sheet: UnkeptSheet):
    sheet.copy_button.click()
    assert QGuiApplication.clipboard().text().endswith("Dear Anna,")
    assert "Paste it somewhere" in sheet.told


@pytest.mark.parametrize(
    ("press", "goes"),
    [
        (lambda sheet, qtbot: qtbot.keyClick(sheet, Qt.Key.Key_Escape), False),
        (lambda sheet, _qtbot: sheet.stay_button.click(), False),
        (lambda sheet, _qtbot: sheet.leave_button.click(), True),
    ],
)
def test_leaving_and_staying_are_told_apart(
    qtbot: QtBot, desk: Desk, keep: Keep, press: Callable[[UnkeptSheet, QtBot], object], goes: bool
):
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer() -> None:
        sheet = parent.findChild(UnkeptSheet)
        assert sheet is not None
        press(sheet, qtbot)

    QTimer.singleShot(0, parent, answer)
    assert UnkeptSheet.ask(parent, (UNKEPT,), keep=keep, ends=False, desk=desk) is goes


def test_it_says_what_leaving_means(qtbot: QtBot, desk: Desk, keep: Keep):
    words = {}
    for ends in (True, False):
        made = UnkeptSheet((UNKEPT,), keep, ends=ends, desk=desk)
        qtbot.addWidget(made)
        words[ends] = made.leave_button.text()
    assert words == {True: "Quit anyway", False: "Hide anyway"}
