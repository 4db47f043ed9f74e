"""Being there without being in the way: the tray, notices, and what closing the window means."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from afterword.adapters import bus_notices
from afterword.adapters.bus_notices import BusNotices
from afterword.domain.errors import Problem
from afterword.domain.settings import OnClose
from afterword.domain.step import Step
from afterword.ui import tray as trays
from afterword.ui import words
from afterword.ui.closing import ask_on_close
from afterword.ui.desk import Desk
from afterword.ui.leaving import Leaving
from afterword.ui.notify import Notices
from afterword.ui.preferences import Preferences
from afterword.ui.speaking_up import SpeakingUp
from afterword.ui.standing import Standing
from afterword.ui.translating import from_words
from afterword.ui.tray import Tray
from afterword.ui.window import Window
from afterword.work.runner import Runner

NO_TRAY_SAID = "tray.none_said"
NOTICE_MS = 15_000
translate = QCoreApplication.translate


class Presence(QObject):
    """Keeps the tray icon where there is a tray, speaks up in batches, and decides what closing does."""

    step_wanted = Signal(object)
    interview_wanted = Signal()
    put_off_wanted = Signal(object, object)  # the steps, and until when
    quit_wanted = Signal()

    def __init__(
        self,
        window: Window,
        *,
        desk: Desk,
        preferences: Preferences,
        standing: Standing,
        leaving: Leaving,
        has_tray: Callable[[], bool] = trays.is_there,
        connect: Callable[[], BusNotices | None] = bus_notices.connect,
    ) -> None:
        super().__init__()
        self.tray: Tray | None = None
        self._window = window
        self._desk = desk
        self._preferences = preferences
        self._standing = standing
        self._leaving = leaving
        self._has_tray = has_tray
        self.notices = Notices(
            settings=preferences, remembered=desk.remembered, say_day=desk.speaker.dated, show=self._show
        )
        self.speaking = SpeakingUp(
            desk=desk, settings=preferences, by_tray=self._tell_by_tray, connect=connect
        )
        self.speaking.opened.connect(self._open)
        self.speaking.put_off.connect(self.put_off_wanted)
        standing.changed.connect(self._stands)
        window.closing = self.may_close

    # The window

    def raise_window(self) -> None:
        """Bring the window to the front, wherever it was."""
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()

    def begin_hidden(self) -> None:
        """Be there without a window; where there is no tray, as a minimised one."""
        self.look_for_tray()
        if self.tray is None:
            self._window.showMinimized()

    def may_close(self) -> bool:
        """Return whether the program ends with its window; ask once where there is a tray."""
        choice = self._on_close()
        if choice is None or not self._leaving.may_go(ends=choice is OnClose.QUIT):
            return False
        if choice is OnClose.KEEP:
            self._window.keep()
            self._window.hide()
            return False
        self.quit_wanted.emit()
        return True

    def quit(self) -> None:
        """End the program, unless what is being written cannot be kept and the user stays."""
        if self._leaving.may_go(ends=True):
            self.quit_wanted.emit()

    def _on_close(self) -> OnClose | None:
        """Return what closing the window means; None: the user was asked, and stays."""
        self.look_for_tray()
        if self.tray is None or self._leaving.is_unasked:
            return OnClose.QUIT
        choice = self._preferences.chosen.on_close
        if choice is not OnClose.ASK:
            return choice
        asked = ask_on_close(self._window, desk=self._desk)
        if asked is not None:
            self._prefer(asked)
        return asked

    # The tray

    def look_for_tray(self) -> None:
        """Put the icon into the tray where there is one now; one may come later, or go."""
        there = self._has_tray()
        if there and self.tray is None:
            self._make_tray()
        elif not there and self.tray is not None:
            self._let_go()
            if not self._window.isVisible():
                self._window.showMinimized()

    def say_without_tray(self) -> None:
        """Say once, ever, that this system has no tray and where reminders are instead."""
        if self.tray is None and not self._desk.remembered.recall(NO_TRAY_SAID):
            self._desk.remembered.keep(NO_TRAY_SAID, "yes")
            self._window.say(translate("presence", "There is no tray here: what is due stands in Today."))

    def look_for_buttons(self, runner: Runner) -> None:
        """Look for notices with buttons; until it is known, nothing is said."""
        self.speaking.look(runner, then=self._consider)

    def close(self) -> None:
        """Take the icon away."""
        self.speaking.close()
        self._let_go()

    def _make_tray(self) -> None:
        tray = self.tray = Tray(theme=self._desk.theme)
        tray.open_wanted.connect(self.raise_window)
        tray.step_wanted.connect(self._do)
        tray.interview_wanted.connect(self._add_interview)
        tray.quiet_wanted.connect(self._be_quiet)
        tray.quit_wanted.connect(self.quit)
        tray.messageClicked.connect(self._notice_clicked)
        self._fill_tray()
        tray.show()

    def _let_go(self) -> None:
        if self.tray is not None:
            self.tray.close()
            self.tray.deleteLater()
            self.tray = None

    # What stands

    def _stands(self) -> None:
        for name, count in self._standing.counts.items():
            self._window.rail.show_count(name, count)
        self._fill_tray()
        self._consider()

    def _consider(self) -> None:
        """Say what became due, where there is a way to say it and nobody is at the window."""
        can_speak = self.tray is not None or self.speaking.has_buttons
        if can_speak and not self.speaking.is_looking and not self._is_looked_at():
            self.notices.consider(self._standing.steps(), now=self._now())

    def _fill_tray(self) -> None:
        if self.tray is not None:
            quiet = self.notices.is_quiet_today(self._now())
            self.tray.show_steps(self._standing.steps(), is_quiet=quiet)

    def _is_looked_at(self) -> bool:
        """Return whether the user is at the window: then it tells by itself."""
        return self._window.isActiveWindow() and not self._window.isMinimized()

    def _show(self, title: str, text: str) -> None:
        self.speaking.show(title, text, self.notices.last)

    def _tell_by_tray(self, title: str, text: str) -> None:
        if self.tray is not None:
            self.tray.showMessage(title, text, self._window.windowIcon(), NOTICE_MS)

    def _notice_clicked(self) -> None:
        self._open(self.notices.last)

    def _open(self, steps: Sequence[Step]) -> None:
        if len(steps) == 1:
            self._do(steps[0])
        else:
            self.raise_window()
            self._window.go_to("today")

    def _do(self, step: Step) -> None:
        self.raise_window()
        self.step_wanted.emit(step)

    def _add_interview(self) -> None:
        self.raise_window()
        self.interview_wanted.emit()

    def _be_quiet(self, on: bool) -> None:
        self.notices.be_quiet(self._now(), on=on)

    def _prefer(self, choice: OnClose) -> None:
        try:
            self._preferences.change(on_close=choice)
        except Problem as problem:
            self._window.say(words.sentence(problem, from_words))

    def _now(self) -> datetime:
        return self._desk.speaker.now()
