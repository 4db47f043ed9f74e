"""The rescue window: says what happened, offers the copies, and changes nothing itself."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.rescue import RescueWindow
from afterword.ui.rescue_choice import GoodCopy, RescueChoice, RescueDeed, Trouble

COPIES = (
    GoodCopy(path=Path("backups/22.db"), made_at=datetime(2026, 11, 22, 18, tzinfo=UTC), size=2_400_000),
    GoodCopy(path=Path("backups/15.db"), made_at=datetime(2026, 11, 15, 18, tzinfo=UTC), size=2_300_000),
)
TROUBLE = Trouble(sentence="Your data is damaged.", folder=Path("data"), copies=COPIES)


def made(qtbot: QtBot, desk: Desk, trouble: Trouble = TROUBLE) -> tuple[RescueWindow, list[QUrl]]:
    opened: list[QUrl] = []

    def opener(url: QUrl) -> bool:
        opened.append(url)
        return True

    window = RescueWindow(trouble, desk=desk, opener=opener)
    qtbot.addWidget(window)
    return window, opened


def press(window: RescueWindow, text: str) -> None:
    next(each for each in window.findChildren(QPushButton) if each.text() == text).click()


def test_the_newest_copy_is_offered_first_and_another_can_be_chosen(qtbot: QtBot, desk: Desk) -> None:
    window, _ = made(qtbot, desk)
    assert window.copies.item(0).text().startswith("yesterday 18:00")
    window.copies.setCurrentRow(1)
    press(window, "Open this copy")
    assert window.choice == RescueChoice(deed=RescueDeed.OPEN_COPY, copy=COPIES[1])


def test_leaving_means_to_quit(qtbot: QtBot, desk: Desk) -> None:
    window, _ = made(qtbot, desk)
    window.reject()
    assert window.choice.deed is RescueDeed.QUIT


def test_one_may_try_again_and_look_into_the_folder(qtbot: QtBot, desk: Desk) -> None:
    window, opened = made(qtbot, desk)
    press(window, "Show the folder")
    assert [Path(url.toLocalFile()).name for url in opened] == ["data"]
    press(window, "Try again")
    assert window.choice.deed is RescueDeed.TRY_AGAIN


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (Trouble(sentence="Damaged.", folder=Path("d")), "There is no copy of your data yet."),
        (Trouble(sentence="Too new.", folder=Path("d"), copies=COPIES, can_restore=False), "Too new."),
    ],
)
def test_without_a_copy_that_helps_none_is_offered(
    qtbot: QtBot, desk: Desk, trouble: Trouble, said: str
) -> None:
    window, _ = made(qtbot, desk, trouble)
    assert said in {label.text() for label in window.findChildren(QLabel)}
    assert "Open this copy" not in {each.text() for each in window.findChildren(QPushButton) if each.parent()}


def test_asking_returns_the_choice(qtbot: QtBot, desk: Desk) -> None:
    QTimer.singleShot(0, lambda: press(QApplication.activeModalWidget(), "Open this copy"))
    assert RescueWindow.ask(TROUBLE, desk=desk).copy == COPIES[0]
