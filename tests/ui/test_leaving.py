"""What cannot be kept is asked about where somebody can answer, and put aside where nobody can."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from afterword.domain.clock import FixedClock
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.settings import OnClose
from afterword.domain.store_problems import DiskFull
from afterword.domain.unkept import Unkept
from afterword.services import messages
from afterword.services.unkept import put_aside
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui.mail.page import MailPage
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.ui.unkept_sheet import UnkeptSheet
from tests.book_fixtures import full_disk
from tests.ui.page_fixtures import book, clock
from tests.ui.program_fixtures import MakeProgram, make_program, preferences, program
from tests.watchers import LogWatcher

__all__ = ["book", "clock", "make_program", "preferences", "program"]
TYPED = "What I typed last. " * 4000
QUIT, STAY, AGAIN = "leave_button", "stay_button", "again_button"


@pytest.fixture
def number(book: Book) -> int:
    return messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, to_name="Anna", body="A"))


@pytest.fixture
def ended(program: Program) -> list[str]:
    told: list[str] = []
    program.ended.connect(lambda: told.append("ended"))
    return told


def type_into(program: Program, number: int, text: str = TYPED) -> None:
    page = program.window.go_to("mail", id_=number)
    assert isinstance(page, MailPage)
    assert page.editor is not None
    page.editor.body.put(text)


class Answers:
    """Answers the sheet each time it is asked, and notes what it said."""

    def __init__(self, *presses: str, before: Callable[[], object] = lambda: None) -> None:
        self.told: list[str] = []
        self._presses = list(presses)
        self._before = before
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(10)

    def _look(self) -> None:
        for sheet in asked():
            self.told.append(sheet.told)
            self._before()
            press: QPushButton = getattr(sheet, self._presses.pop(0))
            if not self._presses:
                self._timer.stop()
            press.click()


def asked() -> list[UnkeptSheet]:
    """Return the sheets that are open."""
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, UnkeptSheet) and one.isVisible()]


def by_key(program: Program) -> None:
    program.actions["quit"].trigger()


def by_window(program: Program) -> None:
    program.window.close()


@pytest.mark.parametrize("quits", [by_key, by_window])
def test_one_is_told_what_is_not_kept_and_may_stay(
    program: Program, book: Book, number: int, ended: list[str], quits: Callable[[Program], object]
):
    type_into(program, number)
    answers = Answers(STAY)
    with full_disk(book):
        quits(program)
    assert answers.told[0].startswith("Your mail to Anna is not kept yet. ")
    assert "There is no room left on the disk" in answers.told[0]
    assert ended == []
    assert program.window.isVisible()
    program.actions["quit"].trigger()  # it can be kept by now: nothing is asked
    assert ended == ["ended"]
    assert message_store.get(book, number).body == TYPED


def test_trying_again_keeps_it_and_quits(program: Program, book: Book, number: int, ended: list[str]):
    type_into(program, number)
    with ExitStack() as full:
        full.enter_context(full_disk(book))
        answers = Answers(AGAIN, before=full.close)
        by_key(program)
    assert len(answers.told) == 1
    assert ended == ["ended"]
    assert message_store.get(book, number).body == TYPED


def test_what_one_lets_go_of_is_not_put_aside(program: Program, book: Book, number: int, ended: list[str]):
    type_into(program, number)
    answers = Answers(QUIT)
    with full_disk(book):
        by_key(program)
        program.close()  # which logs nothing
    assert len(answers.told) == 1
    assert ended == ["ended"]


def test_a_window_that_only_hides_asks_too(
    make_program: MakeProgram, book: Book, preferences: Preferences, number: int
):
    preferences.change(on_close=OnClose.KEEP)
    made = make_program(book, has_tray=lambda: True)
    made.open()
    made.settle_in()
    type_into(made, number)
    answers = Answers(STAY, QUIT)
    with full_disk(book):
        made.window.close()
        assert made.window.isVisible()
        made.window.close()
        assert not made.window.isVisible()
    assert len(answers.told) == 2
    made.close()
    assert message_store.get(book, number).body == TYPED


def test_the_tray_shows_the_window_to_ask(make_program: MakeProgram, book: Book, number: int):
    made = make_program(book, has_tray=lambda: True)
    made.open()
    made.settle_in()
    type_into(made, number)
    made.window.hide()
    answers = Answers(STAY)
    with full_disk(book):
        assert made.presence.tray is not None
        made.presence.tray.quit_wanted.emit()
    assert len(answers.told) == 1
    assert made.window.isVisible()
    made.close()


def test_an_end_without_a_question_puts_it_aside_and_the_next_start_brings_it_back(
    make_program: MakeProgram, book: Book, number: int, expect_log: LogWatcher
):
    expect_log("a mail could not be kept (disk_full): it was put into")
    first = make_program(book)
    first.open()
    first.settle_in()
    type_into(first, number)
    with full_disk(book):
        first.close()
        hindered = make_program(book)
        hindered.open()
        hindered.settle_in()
        said = hindered.window.toast.said
        assert said.startswith("What you typed last could not be kept before. It lies in ")
        assert "There is no room left on the disk" in said
        hindered.close()
    second = make_program(book)
    second.open()
    second.settle_in()
    assert second.window.toast.said == "What you typed last could not be kept before. It is back."
    assert message_store.get(book, number).body == TYPED
    second.window.toast.take()
    page = second.window.page
    assert isinstance(page, MailPage)
    assert page.editor is not None
    assert page.editor.message_id == number


def test_the_end_of_the_session_asks_nothing(
    make_program: MakeProgram,
    book: Book,
    preferences: Preferences,
    clock: FixedClock,
    number: int,
    expect_log: LogWatcher,
):
    expect_log("it was put into")
    preferences.change(on_close=OnClose.ASK)
    made = make_program(book, has_tray=lambda: True)
    made.open()
    made.settle_in()
    type_into(made, number)
    with full_disk(book):
        made.leaving.end_session()
        assert made.leaving.is_unasked
        made.window.close()
        assert not made.window.isVisible()
    clock.move(timedelta(minutes=2))
    assert not made.leaving.is_unasked
    made.close()


def test_the_end_of_the_session_is_not_held_up_by_a_question(
    program: Program, book: Book, number: int, ended: list[str], expect_log: LogWatcher
):
    expect_log("it was put into")
    were_visible: list[bool] = []

    def end_session() -> None:
        program.window.close()
        were_visible.append(program.window.isVisible())
        program.leaving.end_session()
        program.window.close()
        were_visible.append(program.window.isVisible())

    type_into(program, number)
    answers = Answers(STAY, before=end_session)
    with full_disk(book):
        by_key(program)
        program.close()
    assert len(answers.told) == 1
    assert were_visible == [True, False]
    assert ended == ["ended"]


def opened(made: Program) -> Program:
    made.open()
    made.settle_in()
    return made


def sent(made: Program, book: Book, number: int) -> None:
    type_into(made, number, "What I sent.")
    assert made.window.keep_written() == ()
    messages.mark_sent(book, number)


def deleted(_made: Program, book: Book, number: int) -> None:
    messages.delete(book, [number])


@pytest.mark.parametrize("act", [sent, deleted])
def test_what_was_put_aside_at_an_end_called_off_does_not_come_back(
    act: Callable[[Program, Book, int], None],
    make_program: MakeProgram,
    book: Book,
    number: int,
    expect_log: LogWatcher,
):
    expect_log("it was put into")
    first = opened(make_program(book))
    type_into(first, number)
    with full_disk(book):
        first.leaving.end_session()
    act(first, book, number)
    first.close()
    left = message_store.all(book)
    second = opened(make_program(book))
    assert "It is back." not in second.window.toast.said
    assert message_store.all(book) == left


def test_what_was_put_aside_and_let_go_of_later_does_not_come_back(
    make_program: MakeProgram, book: Book, clock: FixedClock, number: int, expect_log: LogWatcher
):
    expect_log("it was put into")
    first = opened(make_program(book))
    type_into(first, number)
    answers = Answers(QUIT)
    with full_disk(book):
        first.leaving.end_session()
        clock.move(timedelta(minutes=2))
        by_key(first)
        first.close()
    assert len(answers.told) == 1
    second = opened(make_program(book))
    assert "It is back." not in second.window.toast.said
    assert message_store.get(book, number).body == "A"


def test_what_was_put_aside_stays_where_nothing_later_can_be_put(
    make_program: MakeProgram,
    book: Book,
    number: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: LogWatcher,
):
    expect_log("it was put into")
    expect_log("it is lost")
    unkept = Unkept(message_id=number, draft=message_store.get(book, number), problem=DiskFull(path=""))
    in_the_way = put_aside(book, unkept, [tmp_path])
    assert in_the_way is not None
    in_the_way.unlink()
    in_the_way.mkdir()
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    made = opened(make_program(book))
    type_into(made, number)
    with full_disk(book):
        made.leaving.end_session()
        (held,) = home.iterdir()
        monkeypatch.setenv("HOME", str(tmp_path / "none"))
        monkeypatch.setenv("USERPROFILE", str(tmp_path / "none"))
        made.close()
    assert held.exists()
