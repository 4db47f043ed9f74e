"""A program in which somebody types a mail without ever pausing, until the process is killed.

Run as a process of its own with the folder of the data; each key is told on standard output, with its time.
"""

import sys
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from afterword.adapters.folders import Folders
from afterword.domain.about import About
from afterword.domain.clock import SystemClock
from afterword.domain.message import MessagePurpose
from afterword.domain.settings import Settings
from afterword.store.opening import open_book
from afterword.ui.desk import Desk
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.ui.spoken import Speaker
from afterword.ui.theme import Theme
from afterword.work.runner import ThreadRunner

KEY_MS = 60  # a quick typist
BEGIN = "BEGIN "
SENTENCE = "the quick brown fox jumps over the lazy dog and goes on and on "


def main(folder: Path) -> int:
    """Open the window, begin a mail and type into it for ever."""
    app = QApplication([])
    clock = SystemClock()
    settings = Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London")
    program = Program(
        open_book(folder / "afterword.db", clock=clock),
        folders=Folders(folder),
        desk=Desk(theme=Theme(app), speaker=Speaker(clock, settings.zone, QLocale("en_GB"))),
        preferences=Preferences(settings, save=lambda _kept: None, find_zone=lambda: settings.zone),
        runner=ThreadRunner(on_bug=lambda bug: sys.stderr.write(repr(bug))),
        has_tray=lambda: False,
    )
    program.open()
    program.settle_in()
    page = program.window.go_to("mail").widget
    page.write(MessagePurpose.CHECK_IN, About())  # type: ignore[attr-defined]
    body = page.editor.body  # type: ignore[attr-defined]
    body.put(BEGIN)
    body.moveCursor(body.textCursor().MoveOperation.End)
    letters = cycle(SENTENCE)

    def type_one() -> None:
        QTest.keyClicks(body, next(letters))
        sys.stdout.write(f"{len(body.text) - len(BEGIN)} {time.monotonic()}\n")
        sys.stdout.flush()

    typing = QTimer()
    typing.timeout.connect(type_one)
    typing.start(KEY_MS)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
