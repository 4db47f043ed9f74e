"""The failure window: a bug is told in words, with its details, and the program goes on where it can."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from afterword.domain.errors import Problem
from afterword.ui import words
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

log = logging.getLogger(__name__)
MOST_LETTERS = 60_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class FailureWindow(QDialog):
    """Says that something failed, what, and what can be done now."""

    def __init__(
        self, *, theme: Theme, about: str, restart: Callable[[], object] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._about = about
        self._count = 0
        self.setWindowTitle(self.tr("Something failed"))
        self._often = label("", tone=Tone.QUIET)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setTabChangesFocus(True)
        self.details.setMinimumSize(theme.letters(60), theme.space(32))
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(self.tr("Something failed in Afterword"), step=Step.HEADING, strong=True))
        column.addWidget(
            prose(
                self.tr(
                    "This is a fault of the program, not yours. What you saved is safe. You can go on; if"
                    " things look odd, start Afterword again."
                )
            )
        )
        column.addWidget(self._often)
        column.addWidget(self.details, 1)
        column.addLayout(self._buttons(theme, restart))
        self.setLayout(column)
        self._often.hide()

    def add(self, text: str) -> None:
        """Show another failure below those before."""
        self._count += 1
        held = self.details.toPlainText()
        if len(held) < MOST_LETTERS:
            self.details.setPlainText(f"{held}\n\n{text}" if held else text)
        if self._count > 1:
            self._often.setText(self.tr("This happened %1 times.").replace("%1", str(self._count)))
            self._often.show()

    def copy_details(self) -> None:
        """Put the details into the clipboard."""
        QGuiApplication.clipboard().setText(f"{self._about}\n\n{self.details.toPlainText()}\n")

    def _buttons(self, theme: Theme, restart: Callable[[], object] | None) -> QHBoxLayout:
        row = line(space=theme.space(2))
        copy = button(self.tr("Copy details"), theme=theme, icon="copy")
        copy.clicked.connect(self.copy_details)
        row.addWidget(copy)
        row.addStretch(1)
        if restart is not None:
            again = button(self.tr("Start again"), theme=theme)
            again.clicked.connect(lambda _on: restart())
            row.addWidget(again)
        go_on = button(self.tr("Go on"), theme=theme, primary=True)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        row.addWidget(go_on)
        return row


class Failures(QObject):
    """Where every bug goes: from Python's hooks, from threads, from jobs, from Qt. One window shows them.

    A Problem that nobody caught is none: the disk may be full at any click. `tell` says its sentence.
    """

    _came = Signal(str)
    _understood = Signal(str)

    def __init__(self, *, theme: Theme, about: str, restart: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._about = about
        self._restart = restart
        self._hooks: tuple[object, ...] | None = None
        self.window: FailureWindow | None = None
        self.tell: Callable[[str], object] | None = None
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._understood.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def report(self, error: BaseException) -> None:
        """Log a bug and show it, or tell a problem. May be called on any thread."""
        if isinstance(error, Problem) and self.tell is not None:
            log.warning("a problem that was not told where it came: %s", error.code, exc_info=error)
            self._understood.emit(words.sentence(error, from_words))
            return
        log.error("a failure", exc_info=error)
        self._came.emit("".join(traceback.format_exception(error)).rstrip())

    def install(self) -> None:
        """Catch what nobody else does. `uninstall` gives the hooks back."""
        if self._hooks is not None:
            return
        qt = qInstallMessageHandler(_log_qt)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook, qt)
        sys.excepthook = self._from_python
        threading.excepthook = lambda hook: self._from_python(hook.exc_type, hook.exc_value, None)
        sys.unraisablehook = lambda hook: log.error("could not be raised", exc_info=hook.exc_value)

    def uninstall(self) -> None:
        """Give the hooks back as they were."""
        if self._hooks is not None:
            excepthook, thread_hook, unraisable, qt = self._hooks
            sys.excepthook, threading.excepthook, sys.unraisablehook = excepthook, thread_hook, unraisable  # type: ignore[assignment]
            qInstallMessageHandler(qt)  # type: ignore[arg-type]
            self._hooks = None

    def close(self) -> None:
        """Put the window away."""
        window, self.window = self.window, None
        if window is not None:
            window.close()
            window.deleteLater()

    def _from_python(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        self.report(error or kind())

    def _tell(self, said: str) -> None:
        if self.tell is not None:
            self.tell(said)

    def _show(self, text: str) -> None:
        if self.window is None:
            self.window = FailureWindow(theme=self._theme, about=self._about, restart=self._restart)
            self.window.finished.connect(lambda _result: self.close())
        self.window.add(text)
        self.window.show()
        self.window.raise_()


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Log what Qt says, at its level."""
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s (%s)", text, context.category)
