from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from afterword.domain.about import About
from afterword.domain.account import Account
from afterword.domain.agenda import Agenda
from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.scheme import Scheme
from afterword.domain.settings import OnClose, Settings
from afterword.domain.slices import Slices
from afterword.services import employers, messages, outbox, sample_people, today
from afterword.services.accounts import session_access
from afterword.store import application as application_store
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.store.opening import open_book
from afterword.ui.desk import Desk
from afterword.ui.import_sheet import ImportSheet
from afterword.ui.list_page import ListPage
from afterword.ui.mail.page import MailPage
from afterword.ui.mailing import LOADED
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.ui.settings.page import SettingsPage
from afterword.ui.today.page import TodayPage
from afterword.ui.window import LEAST_LETTERS
from build_scripts.mail_server import MailServer
from tests.book_fixtures import full_disk
from tests.ui.page_fixtures import book, clock
from tests.ui.program_fixtures import MakeProgram, make_program, preferences, program
from tests.watchers import LogWatcher

__all__ = ["book", "clock", "make_program", "preferences", "program"]


def test_the_window_opens_at_the_first_place(program: Program):
    assert program.window.isVisible()
    assert program.window.rail.names[0] in {"today", "applications"}
    assert program.window.windowTitle().endswith("– Afterword")


@pytest.mark.parametrize("person", ["", "half_year"])
def test_every_place_can_be_gone_to(make_program: MakeProgram, book: Book, clock: FixedClock, person: str):
    if person:
        sample_people.fill(book, person, clock.now())
    made = make_program(book)
    made.open()
    for name in made.window.rail.names:
        assert made.window.go_to(name).title


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("person", ["", "half_year"])
def test_no_page_is_wider_than_the_narrowest_window(
    make_program: MakeProgram, book: Book, clock: FixedClock, desk: Desk, person: str, percent: int
):
    if person:
        sample_people.fill(book, person, clock.now())
    desk.theme.choose(percent=percent)
    made = make_program(book)
    made.open()
    made.window.resize(min(desk.theme.letters(LEAST_LETTERS), 960), 640)
    for name in made.window.rail.names:
        page = made.window.go_to(name).widget
        QApplication.sendPostedEvents()
        assert page.minimumSizeHint().width() <= made.window.stack.width(), name


def test_a_new_book_asks_for_files_to_import(program: Program, monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (asked.append("files") or [], ""))
    page = program.window.go_to("today")
    assert isinstance(page, TodayPage)
    assert page._empty is not None
    page._empty.other.click()
    assert asked == ["files"]


def test_a_step_is_said_with_undo_beside_it(program: Program, book: Book, qtbot: QtBot):
    employers.add(book, EmployerDraft(name="Northwind"))
    assert program.window.toast.said == "Employer added"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.window.toast.said == "Undone: add employer"


def test_settings_hold_at_once(program: Program, preferences: Preferences, desk: Desk):
    preferences.change(scheme=Scheme.DARK, text_percent=150)
    assert desk.theme.tokens.is_dark
    assert desk.theme.percent == 150
    preferences.change(locale="de_DE", zone="Asia/Tokyo")
    assert desk.speaker.locale.name() == "de_DE"
    assert desk.speaker.zone == "Asia/Tokyo"


def test_another_size_of_type_holds_everywhere_without_a_restart(
    make_program: MakeProgram,
    book: Book,
    clock: FixedClock,
    desk: Desk,
    preferences: Preferences,
    qtbot: QtBot,
):
    sample_people.fill(book, "half_year", clock.now())
    program = make_program(book)
    program.open()
    window = program.window
    try:
        wide = window.rail.sizeHint().width()
        listed = window.go_to("applications")
        assert isinstance(listed, ListPage)
        chosen = listed.rows.ids[2]
        listed.select(chosen)
        window.go_to("today")
        settings = window.go_to("settings")
        assert isinstance(settings, SettingsPage)
        settings.show_section("look")
        settings.rows["text_percent"].editor.first.setFocus()
        gaps = settings.rows["text_percent"].layout().spacing()
        found = window.search.maximumWidth()
        preferences.change(text_percent=200)
        assert window.page is settings
        assert settings.rows["text_percent"].layout().spacing() == 2 * gaps
        assert settings.rows["text_percent"].isAncestorOf(window.focusWidget())
        assert window.search.maximumWidth() == 2 * found
        assert settings.sections.shown == "look"
        assert window.rail.sizeHint().width() < wide  # folded
        again = window.go_to("applications")
        assert isinstance(again, ListPage)
        assert again is not listed
        assert again.table.current_id == chosen
        today = window.go_to("today").widget
        heading = next(
            one for one in today.findChildren(QLabel) if one.text().startswith("Monday, 23 November")
        )
        assert heading.width() >= heading.sizeHint().width()
    finally:
        desk.theme.choose(percent=100)


@pytest.mark.parametrize("waits", [True, False])
def test_the_mail_is_loaded_in_turns_where_there_is_any(
    make_program: MakeProgram, book: Book, waits: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    loaded: list[str] = []
    monkeypatch.setattr("afterword.ui.program.import_module", loaded.append)
    number = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, to_address="a@b.example"))
    if waits:
        with book.step("test", undoable=False):
            message_store.set_state(book, number, MessageState.SENDING)
    made = make_program(book)
    with qtbot.waitSignal(made.settled):
        made.open()
    assert loaded == (list(LOADED) if waits else [])
    made.close()
    assert list(made._loading()) == []


def test_the_settings_key_opens_the_settings(program: Program):
    program.actions["preferences"].trigger()
    assert program.window.page.title == "Settings"


def test_quit_ends_it(program: Program, qtbot: QtBot):
    with qtbot.waitSignal(program.ended):
        program.actions["quit"].trigger()


@pytest.fixture
def on_disk(tmp_path: Path, clock: FixedClock) -> Callable[[], Book]:
    return lambda: open_book(tmp_path / "afterword.db", clock=clock)


def test_each_day_gets_a_copy(
    make_program: MakeProgram, on_disk: Callable[[], Book], clock: FixedClock, tmp_path: Path
):
    book = on_disk()
    made = make_program(book)
    made.open()
    made.back_up()
    made.ticker.start()
    clock.move(timedelta(days=1))
    made.ticker.tick()
    copies = sorted(path.name for path in (tmp_path / "backups").iterdir())
    made.close()
    book.close()
    assert copies == ["afterword-2026-11-23.db", "afterword-2026-11-24.db"]


def test_a_copy_that_cannot_be_made_is_said(
    make_program: MakeProgram, on_disk: Callable[[], Book], tmp_path: Path
):
    book = on_disk()
    made = make_program(book)
    made.open()
    (tmp_path / "backups").write_text("in the way")
    made.back_up()
    said = made.window.toast.said
    made.close()
    book.close()
    assert "could not be made" in said


def test_a_new_day_is_shown(program: Program, clock: FixedClock, monkeypatch: pytest.MonkeyPatch):
    refreshed: list[object] = []
    monkeypatch.setattr(program.window, "refresh", refreshed.append)
    clock.move(timedelta(minutes=1))
    program.ticker.tick()
    assert refreshed == []
    clock.move(timedelta(hours=20))
    program.ticker.tick()
    assert refreshed == [None]


def test_what_stands_is_worked_out_anew_after_midnight_sleep_and_in_another_place(
    program: Program, clock: FixedClock, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    worked: list[str] = []
    work = today.agenda_in_slices

    def watched(book: Book, settings: Settings) -> Slices[Agenda]:
        worked.append(settings.zone)
        return (yield from work(book, settings))

    monkeypatch.setattr(today, "agenda_in_slices", watched)
    for hours, minutes, places in ((0, 1, 0), (20, 0, 1), (0, 1, 1), (2, 0, 2), (-1, 0, 3)):
        clock.move(timedelta(hours=hours, minutes=minutes))
        program.ticker.tick()
        assert len(worked) == places
    preferences.change(zone="Asia/Tokyo")
    program.ticker.tick()
    assert worked[3:] == ["Asia/Tokyo"]


def test_a_mail_leaves_from_the_tray_alone_and_that_is_said(
    make_program: MakeProgram, book: Book, clock: FixedClock, preferences: Preferences
):
    access = session_access()
    access.secrets.keep("kim", "sesame")
    with MailServer(mechanisms="") as server:
        account = Account(key="kim", name="Kim", address="kim@example.org", smtp=server.server(user=""))
        preferences.change(accounts=(account,))
        made = make_program(book, has_tray=lambda: True, access=access)
        made.open(hidden=True)
        made.settle_in()
        draft = MessageDraft(
            purpose=MessagePurpose.CHECK_IN,
            to_name="Anna",
            to_address="anna@example.org",
            subject="s",
            body="b",
        )
        number = messages.write(book, draft)
        outbox.queue(book, number, preferences())
        made.ticker.tick()
        assert message_store.get(book, number).state is MessageState.QUEUED
        clock.move(timedelta(minutes=2))
        made.ticker.tick()
    assert not made.window.isVisible()
    assert message_store.get(book, number).state is MessageState.SENT
    assert server.taken.total() == 1


def test_a_row_that_comes_back_is_selected(program: Program, book: Book):
    ids = [employers.add(book, EmployerDraft(name=name)) for name in ("Adatum", "Globex", "Northwind")]
    page = program.window.go_to("employers")
    assert isinstance(page, ListPage)
    page.select(ids[1])
    employers.delete(book, [ids[1]])
    page.select(ids[0])
    program.undoing.undo()
    assert page.table.chosen_ids() == (ids[1],)


def test_an_import_is_said_with_undo_beside_show(
    program: Program, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ImportSheet, "exec", ImportSheet.take)
    file = tmp_path / "mine.csv"
    file.write_text("Company,Role,Status\nNorthwind,Analyst,Applied\n", encoding="utf-8")
    program._importing.take([file])
    toast = program.window.toast
    assert toast.said == "1 application came in"
    shown = [one.text() for one in toast.findChildren(QPushButton) if one.isVisibleTo(toast)]
    assert shown == ["Show", "Undo"]
    toast.findChildren(QPushButton)[-1].click()
    assert application_store.count(book) == 0


@pytest.mark.parametrize("tray", [False, True])
def test_what_was_typed_last_is_kept_however_the_program_ends(
    make_program: MakeProgram, book: Book, tray: bool
):
    made = make_program(book, has_tray=lambda: tray)
    made.open()
    made.settle_in()
    made.ended.connect(made.close)
    number = write_mail(made, "Dear Anna, thank you so much.")
    made.window.go_to("today")
    if tray:
        assert made.presence.tray is not None
        made.presence.tray.quit_wanted.emit()
    else:
        made.window.close()
    assert message_store.get(book, number).body.startswith("Dear Anna, thank you so much.")


def test_a_window_that_goes_into_the_tray_keeps_what_was_typed(
    make_program: MakeProgram, book: Book, preferences: Preferences
):
    preferences.change(on_close=OnClose.KEEP)
    made = make_program(book, has_tray=lambda: True)
    made.open()
    made.settle_in()
    number = write_mail(made, "Dear Anna, thank you so much.")
    made.window.close()
    assert not made.window.isVisible()
    assert message_store.get(book, number).body.startswith("Dear Anna, thank you so much.")


def test_a_text_that_cannot_be_kept_does_not_hinder_the_end(
    program: Program, book: Book, expect_log: LogWatcher
):
    expect_log("a mail could not be kept")
    number = write_mail(program, "a word or two " * 4000)
    with full_disk(book):
        program.close()
    assert not program.window.isVisible()
    assert "two" not in message_store.get(book, number).body


def write_mail(program: Program, text: str) -> int:
    """Begin a mail, put a text into it, and return its id before the text is kept."""
    page = program.window.go_to("mail")
    assert isinstance(page, MailPage)
    page.write(MessagePurpose.CHECK_IN, About())
    editor = page.editor
    assert editor is not None
    assert editor.message_id is not None
    editor.body.insertPlainText(text)
    return editor.message_id
