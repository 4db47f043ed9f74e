"""Moments of the loop that no page shows by itself: the editor reading along, and the sheets."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from afterword.domain import asking
from afterword.domain.about import About
from afterword.domain.application import Outcome
from afterword.domain.interview import Interview
from afterword.domain.message import MessagePurpose
from afterword.services import ask_facts
from afterword.store import application as application_store
from afterword.store import interview as interview_store
from afterword.store.book import Book
from afterword.ui.mail.page import MailPage
from afterword.ui.program import Program
from afterword.ui.wishes import Debrief, Decide, Practise, Wish, Write

Settle = Callable[[], None]
Scene = tuple[str, Callable[[], object]]
UNKIND = (
    "Hello,\n\nThank you for the intervew on Tuesday. I really don't understand why you did not hire me, "
    "and I expect an explanation by Friday. Could you share any advice with me, so that I can improve "
    "my interviewing skills?\n\nKind regards,\nKim"
)
"""What a hurt person may write: the guide has something to say to it, and the spelling too."""


def scenes(program: Program, book: Book, now: datetime) -> Iterator[Scene]:
    """Yield the name of each moment that this book has, and what opens it."""

    def opened(wish: Wish) -> Callable[[], object]:
        return partial(program.routes.grant, wish)

    waiting = _application(book, Outcome.WAITING)
    if waiting is not None:
        yield "after-a-no", opened(Decide(application_id=waiting))
    ended = _application(book, Outcome.NOT_SELECTED, with_people=True)
    if ended is not None:
        yield "editor", partial(_write, program, About(application_id=ended))
    held = _last_held(book, now)
    if held is not None:
        yield "debrief", opened(Debrief(interview_id=held.id))
    yield "practice", opened(Practise())


def show(program: Program, book: Book, *, folder: Path, suffix: str, settle: Settle) -> list[Path]:
    """Write a picture of each moment into a folder, leave each sheet by Esc, and return the files."""
    written = []
    for name, begin in scenes(program, book, book.clock.now()):
        path = folder / f"{name}-{suffix}.png"
        taken = _take_sheet(begin, path)
        if not taken:
            settle()  # what is put off until a pause in typing
            settle()  # and what is shown of it
            program.window.toast.hide()
            taken = program.window.grab().save(str(path))
        if taken:
            written.append(path)
    return written


def _take_sheet(begin: Callable[[], object], path: Path) -> bool:
    """Begin something; take the picture of a sheet it opens, and close it. Return whether there was one."""
    taken: list[bool] = []

    def take() -> None:
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, QDialog):
            taken.append(sheet.grab().save(str(path)))
            sheet.reject()

    timer = QTimer()
    timer.setInterval(50)
    timer.timeout.connect(take)
    timer.start()
    begin()
    timer.stop()
    return bool(taken and taken[0])


def _write(program: Program, about: About) -> None:
    program.routes.grant(Write(purpose=MessagePurpose.ASK_ADVICE, about=about))
    page = program.window.page
    if isinstance(page, MailPage) and page.editor is not None:
        page.editor.body.put(UNKIND)


def _application(book: Book, outcome: Outcome, *, with_people: bool = False) -> int | None:
    """Return the latest application with this outcome; with people, the latest where one could be asked."""
    found = [one for one in application_store.all(book) if one.outcome is outcome]
    if with_people:
        found = [one for one in found if asking.candidates(ask_facts.of_application(book, one))]
    found.sort(key=lambda one: (one.decided_on or date.min, one.id))
    return found[-1].id if found else None


def _last_held(book: Book, now: datetime) -> Interview | None:
    held = [one for one in interview_store.all(book) if one.starts_at < now]
    return max(held, key=lambda one: one.starts_at, default=None)
