import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from afterword.app.loading import LATER, show_and_load
from afterword.domain.clock import FixedClock
from afterword.ui import icons
from afterword.ui.desk import Desk
from afterword.ui.frame import Frame, make_frame
from afterword.ui.spoken import Speaker
from afterword.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def frame(qapp: QApplication, clock: FixedClock) -> Iterator[Frame]:
    speaker = Speaker(clock, "Europe/London", QLocale("en_GB"))
    made = make_frame(Desk(theme=Theme(qapp), speaker=speaker))
    yield made
    made.put_away()
    icons.forget()


def test_the_window_is_in_sight_and_its_turns_go_on_while_the_rest_is_loaded(
    frame: Frame, monkeypatch: pytest.MonkeyPatch
):
    loaded: list[str] = []
    seen: list[bool] = []
    turns: list[int] = []

    def load(name: str) -> None:
        loaded.append(name)
        seen.append(frame.window.isVisible())
        QTimer.singleShot(0, frame.window, lambda: turns.append(len(loaded)))

    monkeypatch.setattr("afterword.app.loading.import_module", load)
    assert show_and_load(frame.window)
    assert loaded == [*LATER, f"afterword.ui.{frame.window.first}.page"]
    assert all(seen)
    assert len(set(turns)) > len(LATER) // 2  # not all in one turn


def test_what_is_loaded_is_there_afterwards(frame: Frame):
    assert show_and_load(frame.window)
    assert set(LATER) <= set(sys.modules)


def test_an_application_that_is_told_to_end_loads_no_more(frame: Frame, qapp: QApplication):
    QTimer.singleShot(0, lambda: qapp.exit(0))
    assert not show_and_load(frame.window)
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()  # Qt keeps in mind that it was told to end until a loop of its own did
    QApplication.removePostedEvents(qapp, QEvent.Type.Quit)
