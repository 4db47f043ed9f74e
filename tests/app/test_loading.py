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
from afterword.ui.slices import UNSEEN_MS
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
    assert show_and_load(frame.window, begin=lambda: load("begun"))
    assert loaded == ["begun", *LATER, f"afterword.ui.{frame.window.first}.page"]
    assert all(seen)
    assert len(set(turns)) > len(LATER) // 2  # not all in one turn


def test_what_is_loaded_is_there_afterwards(frame: Frame):
    assert show_and_load(frame.window)
    assert set(LATER) <= set(sys.modules)


def test_an_application_that_is_told_to_end_loads_no_more(
    frame: Frame, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    done: list[str] = []
    monkeypatch.setattr("afterword.app.loading.import_module", done.append)
    QTimer.singleShot(0, lambda: qapp.exit(0))
    assert not show_and_load(frame.window, begin=lambda: done.append("begun"))
    seen = tuple(done)
    QTimer.singleShot(2 * UNSEEN_MS, qapp.quit)  # it would have been painted by then, or given up
    qapp.exec()
    assert tuple(done) == seen
    QApplication.removePostedEvents(qapp, QEvent.Type.Quit)
