"""The tour: sample people through the loop, and a picture of each page in the light and in the dark."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, Qt, QTimer

from afterword.adapters.folders import Folders
from afterword.domain.clock import Clock
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.scheme import Scheme
from afterword.services import report, tour
from afterword.store.book import Book
from afterword.ui import tour_scenes
from afterword.ui.desk import Desk
from afterword.ui.list_page import ListPage
from afterword.ui.mail.page import MailPage
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.ui.spoken import Speaker
from afterword.ui.theme import Theme
from afterword.work.runner import InlineRunner

SHOWN = "half_year"  # whose window is shown: there is something to do
SIZE = (1280, 800)
BESIDE_MOUSE = (200, 200)  # what lies under it would look pointed at
SETTLE_MS = 350  # longer than any page puts off what it shows


def take(folder: Path, *, theme: Theme, locale: QLocale, clock: Clock) -> Sequence[Path]:
    """Write everything into a folder and return the files. Raises UnwritableFile."""
    now = clock.now()
    press = report.typesetter()
    written: list[Path] = []
    for person in tour.people():
        own = tour.folder_for(folder / person.replace("_", "-"))
        written += tour.write(person, own, now=now, press=press)
    book, settings = tour.meet(SHOWN, now=now)
    desk = Desk(theme=theme, speaker=Speaker(clock=book.clock, zone=settings.zone, locale=locale))
    program = Program(
        book,
        folders=Folders(folder),
        desk=desk,
        preferences=Preferences(settings, save=lambda _kept: None, find_zone=lambda: settings.zone),
        runner=InlineRunner(on_bug=_raise),
        has_tray=lambda: False,
    )
    try:
        written += show_pages(program, desk, tour.folder_for(folder / "pages"))
        written += show_scenes(program, desk, tour.folder_for(folder / "moments"), book=book)
    finally:
        program.close()
        book.close()
    return written


def show_pages(program: Program, desk: Desk, folder: Path) -> list[Path]:
    """Write a picture of each page in both schemes, without showing a window; return the files."""
    window = program.window
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.move(*BESIDE_MOUSE)
    window.resize(*SIZE)
    window.show()
    program.standing.work_out()
    written: list[Path] = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        desk.theme.choose(scheme=scheme)
        for number, name in enumerate(window.rail.names, start=1):
            choose_first(window.go_to(name).widget)
            settle()
            window.toast.hide()
            path = folder / f"{number}-{name}-{scheme}.png"
            if not window.grab().save(str(path)):
                raise UnwritableFile(path=str(path), detail="PNG")
            written.append(path)
    return written


def show_scenes(program: Program, desk: Desk, folder: Path, *, book: Book) -> list[Path]:
    """Write a picture of each moment of the loop in both schemes; return the files."""
    written: list[Path] = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        desk.theme.choose(scheme=scheme)
        written += tour_scenes.show(program, book, folder=folder, suffix=scheme, settle=settle)
    return written


def choose_first(page: object) -> None:
    """Choose the first row of a page that is a list, so that there is something to read beside it."""
    if isinstance(page, MailPage) and page.lists.mails.ids:
        page.select(page.lists.mails.ids[0])
    if isinstance(page, ListPage) and page.rows.ids:
        page.select(page.rows.ids[0])


def settle() -> None:
    """Let the window do what it put off for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def _raise(bug: BaseException) -> None:
    raise bug
