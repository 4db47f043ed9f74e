"""Runs the window on the data, as often as the data is opened anew.

What is not needed for the frame is imported once the frame is shown: hence the imports inside functions here.
"""

import sys
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qVersion
from PySide6.QtWidgets import QApplication

from afterword import __version__
from afterword.adapters import first_settings
from afterword.adapters.folders import Folders
from afterword.app.loading import show_and_load
from afterword.domain.clock import Clock, SystemClock
from afterword.domain.errors import Problem
from afterword.domain.store_problems import AlreadyOpen
from afterword.store.opening_lock import is_taken
from afterword.ui import application
from afterword.ui.desk import Desk
from afterword.ui.frame import Frame, make_frame
from afterword.ui.plurals import filled
from afterword.ui.remembered_file import RememberedFile
from afterword.ui.spoken import Speaker
from afterword.ui.theme import Theme
from afterword.ui.translating import find_translation, from_words

if TYPE_CHECKING:
    from afterword.services.accounts import Access
    from afterword.ui.one_window import FirstWindow
    from afterword.ui.opening import Opened
    from afterword.ui.preferences import Preferences
    from afterword.ui.program import Program
    from afterword.ui.rescue_choice import RescueChoice, Trouble
    from afterword.ui.stopping import Stopping

DONE, NOT_DONE, AGAIN = 0, 1, 75


class Session:
    """One opening of the data after the other: what stays is the application, the settings and the look."""

    def __init__(
        self,
        app: QApplication,
        places: Folders,
        *,
        locale: str = "",
        clock: Clock | None = None,
        begin: Callable[[], object] = lambda: None,
    ) -> None:
        """`begin` is called before the data is opened for the first time, once the frame is shown."""
        self._app = app
        self._places = places
        self._begin: Callable[[], object] | None = begin
        self._clock = clock or SystemClock()
        kept = first_settings.glance(places.settings)
        self._unread: tuple[str, ...] = ()
        self._translators = application.speak(app, locale or kept.locale)
        self.remembered = RememberedFile(places.window)
        self._access: Access | None = None
        self.desk = Desk(
            theme=Theme(app, scheme=kept.scheme, percent=kept.text_percent),
            speaker=Speaker(
                clock=self._clock,
                zone=kept.zone,
                locale=application.locale_of(locale or kept.locale),
            ),
            remembered=self.remembered,
        )
        self._first: FirstWindow | None = None
        self._stopping: Stopping | None = None
        self._frame: Frame | None = None
        self._is_closing = False
        self._restore: Path | None = None
        self._said = ""

    @cached_property
    def preferences(self) -> "Preferences":
        """The settings in force, read in full when they are first asked for: after the frame is shown."""
        from afterword.adapters import settings_file
        from afterword.adapters.system_zone import system_zone
        from afterword.domain.file_problems import UnreadableFile
        from afterword.domain.settings import Settings
        from afterword.ui.preferences import Preferences

        path = self._places.settings
        try:
            kept, self._unread = settings_file.load(path)
        except UnreadableFile:
            kept, self._unread = Settings(), ("file",)
        return Preferences(kept, save=partial(settings_file.save, path), find_zone=system_zone)

    def run(self, *, hidden: bool = False) -> int:
        """Open the data and run the window; return the exit status, or AGAIN to run once more."""
        if is_taken(self._places.book):
            return self._raise_first(AlreadyOpen(path=str(self._places.book)))
        frame = self._frame = make_frame(self.desk)
        try:
            return self._run_in(frame, hidden=hidden)
        finally:
            if self._stopping is not None:
                self._stopping.close()
                self._stopping = None

    # Inside

    def _run_in(self, frame: Frame, *, hidden: bool) -> int:
        if not self._show(frame, hidden=hidden):
            frame.put_away()
            return DONE
        try:
            opened = self._open()
        except AlreadyOpen as problem:  # another was quicker by a moment
            frame.put_away()
            return self._raise_first(problem)
        if opened is None:
            frame.put_away()
            return NOT_DONE
        try:
            ended = self._run(opened, frame, hidden=hidden)
        finally:
            opened.book.close()
            self.remembered.settle()
        if self._restore is not None:
            self._put_back(self._restore)
            return AGAIN
        return ended

    def _show(self, frame: Frame, *, hidden: bool) -> bool:
        """Show the frame where it is not to be hidden, and load the rest; return whether to go on."""
        if hidden:
            self._heed_signals()
            return True
        frame.window.closing = self._close_later
        return show_and_load(frame.window, begin=self._heed_signals)

    def _heed_signals(self) -> None:
        """End well when the system asks for it, from the moment on that the window can be seen."""
        from afterword.ui.stopping import Stopping

        self._stopping = Stopping(self._end)

    def _close_later(self) -> bool:
        """Keep the window until it is known what closing means; then close it."""
        self._is_closing = True
        return False

    def _open(self) -> "Opened | None":
        from afterword.adapters.secrets import SecretsOnDemand
        from afterword.services.accounts import access_by
        from afterword.ui.opening import open_for_window

        begin, self._begin = self._begin, None
        if begin is not None:
            begin()
            self._access = access_by(SecretsOnDemand(), clock=self._clock)
            self.desk.speaker.zone = self.preferences().zone
        return open_for_window(self._places, clock=self._clock, ask=self._ask_rescue)

    def _run(self, opened: "Opened", frame: Frame, *, hidden: bool) -> int:
        from afterword.ui.failures import Failures
        from afterword.ui.program import Program
        from afterword.work.runner import ThreadRunner

        failures = Failures(theme=self.desk.theme, about=about(), restart=lambda: self._app.exit(AGAIN))
        failures.install()
        program = Program(
            opened.book,
            folders=self._places,
            desk=self.desk,
            preferences=self.preferences,
            runner=ThreadRunner(on_bug=failures.report),
            access=self._access,
            frame=frame,
        )
        failures.tell = program.window.say
        program.ended.connect(self._end)
        self._app.commitDataRequest.connect(program.leaving.end_session)
        program.restore_wanted.connect(self._restore_from)
        program.settled.connect(partial(self._settle_in, program, opened))
        program.open(hidden=hidden)
        if self._is_closing:
            self._is_closing = False
            QTimer.singleShot(0, program.window, program.window.close)
        try:
            return self._app.exec()
        finally:
            if self._first is not None:
                self._first.close()
                self._first = None
            failures.tell = None
            self._app.commitDataRequest.disconnect(program.leaving.end_session)
            program.close()
            failures.close()
            failures.uninstall()

    def _settle_in(self, program: "Program", opened: "Opened") -> None:
        """Do what the window need not wait for: listen for further starts, say what happened before."""
        from afterword.ui.one_window import FirstWindow

        self._first = FirstWindow(self._places.data)
        self._first.raised.connect(program.presence.raise_window)
        said = self._said
        if opened.aside is not None:
            kept = find_translation("app", "Your data is back. What could not be read is kept in %1.")
            said = kept.replace("%1", opened.aside.name)
        if self._unread:
            bad = find_translation("app", "Some settings could not be read and are as at first: %1")
            said = bad.replace("%1", ", ".join(self._unread))
        self._said, self._unread = "", ()
        if said:
            program.window.say(said)

    def _ask_rescue(self, trouble: "Trouble") -> "RescueChoice":
        """Ask in the application's own loop: once one has ended, Qt lets no dialog run a loop by itself."""
        from afterword.ui.rescue import RescueWindow

        if self._frame is not None:
            self._frame.window.hide()
        window = RescueWindow(trouble, desk=self.desk)
        window.finished.connect(self._app.quit)
        window.show()
        self._app.exec()
        window.deleteLater()
        return window.choice

    def _raise_first(self, problem: AlreadyOpen) -> int:
        """Bring the first window to the front; where there is none, another command holds the data."""
        from afterword.ui import words
        from afterword.ui.one_window import raise_first

        if raise_first(self._places.data):
            return DONE
        sys.stderr.write(f"afterword: {words.sentence(problem, from_words)}\n")
        return NOT_DONE

    def _end(self) -> None:
        """End for good. Qt's own `quit` would close the windows first, and closing may mean to stay."""
        self._app.exit(DONE)

    def _restore_from(self, path: Path) -> None:
        self._restore = path
        self._app.exit(AGAIN)

    def _put_back(self, path: Path) -> None:
        """Put a copy in the place of the data, now that it is closed; what happened is said afterwards."""
        from afterword.services import backups
        from afterword.ui import words

        self._restore = None
        try:
            aside = backups.restore(path, self._places.book, now=self._clock.now())
        except Problem as problem:
            self._said = words.sentence(problem, from_words)
            return
        kept = find_translation("app", "Your data is back as it was in %1. What you had is kept in %2.")
        self._said = filled(kept, path.name, aside.name if aside else "")


def about() -> str:
    """Return what a report of a failure should tell about the program, without looking far."""
    return f"Afterword {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"
