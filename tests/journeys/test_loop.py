"""The whole road: applications in, an interview, a no, a kind note, advice kept, the report printed."""

import csv
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.application import Outcome, RequestState
from afterword.domain.message import MessageState, Way
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui import saving
from afterword.ui.mail.sending import Sending
from afterword.ui.program import Program
from tests.journeys.conftest import Answering

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LINKEDIN = (
    (
        "Application Date",
        "Contact Email",
        "Contact Phone Number",
        "Company Name",
        "Job Title",
        "Job Url",
        "Resume Name",
        "Question And Answers",
    ),
    ("11/2/26, 9:14 AM", "", "", "Northwind Analytics", "Data analyst", "https://l.example/1", "cv.pdf", ""),
    ("11/9/26, 8:02 PM", "", "", "Globex", "Product analyst", "https://l.example/2", "cv.pdf", ""),
)
WORDS = "Your answers were good, but begin with the result and then say how you got there."


@pytest.fixture
def linkedin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The export, as LinkedIn writes it, chosen in the file dialog."""
    path = tmp_path / "Job Applications.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(LINKEDIN)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given, **_options: ([str(path)], ""))
    return path


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the user is; a window that asked something has given the focus back by then."""
    window = widget.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(widget, key, modifier)


def fill(sheet: QWidget, name: str, text: str) -> None:
    """Type into a field of a form."""
    editor = sheet.form.box(name).editor  # type: ignore[attr-defined]
    line = editor.first
    if hasattr(line, "setPlainText"):
        line.setPlainText(text)
        return
    if isinstance(line, QComboBox) and not line.isEditable():
        line.setCurrentIndex(line.findText(text, Qt.MatchFlag.MatchStartsWith))
        return
    line = line if isinstance(line, QLineEdit) else line.lineEdit()
    line.setText(text)
    line.textEdited.emit(text)


def import_applications(program: Program, qtbot: QtBot, answering: Answering) -> None:
    answering.next("ImportSheet", lambda sheet: press(qtbot, sheet, Qt.Key.Key_Return))
    press(qtbot, program.window, Qt.Key.Key_O, CTRL)


def application_at(book: Book, employer: str) -> int:
    number = next(one.id for one in employer_store.all(book) if one.name == employer)
    return next(one.id for one in application_store.all(book) if one.employer_id == number)


@pytest.mark.usefixtures("linkedin")
def test_from_a_no_to_advice_that_is_printed(
    program: Program,
    book: Book,
    qtbot: QtBot,
    answering: Answering,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    window = program.window
    # applications come in from LinkedIn
    import_applications(program, qtbot, answering)
    northwind = application_at(book, "Northwind Analytics")
    assert len(application_store.all(book)) == 2

    # an interview with Anna, whom the form learns by her name
    def interview(sheet: QWidget) -> None:
        fill(sheet, "starts_at", "18/11/2026")
        sheet.form.box("starts_at").editor.clock.setText("10:00")  # type: ignore[attr-defined]
        fill(sheet, "interviewer_ids", "Anna Okafor")
        sheet.try_to_save()  # type: ignore[attr-defined]

    answering.next("FormSheet", interview)
    press(qtbot, window, Qt.Key.Key_3, CTRL)
    window.page.add_for(northwind)  # type: ignore[attr-defined]
    held = interview_store.of_application(book, northwind)
    assert [one.starts_at for one in held] == [datetime(2026, 11, 18, 10, tzinfo=UTC)]
    assert len(held[0].interviewer_ids) == 1

    # the answer is no; a kind note is wanted
    press(qtbot, window, Qt.Key.Key_2, CTRL)

    def kind_note(sheet: QWidget) -> None:
        press(qtbot, sheet.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.focusWidget() is sheet.note  # type: ignore[attr-defined]
        press(qtbot, sheet.note, Qt.Key.Key_Space)  # type: ignore[attr-defined]

    answering.next("NewsSheet", kind_note)
    window.page.decide(northwind)  # type: ignore[attr-defined]
    assert application_store.get(book, northwind).outcome is Outcome.NOT_SELECTED

    # the draft is there, to Anna; it is saved as a file and goes out
    assert window.page.title == "Mail"
    editor = window.page.editor  # type: ignore[attr-defined]
    assert editor is not None
    assert editor.draft().to_name == "Anna Okafor"
    for empty in editor.places.findChildren(QLineEdit):
        if empty.isVisibleTo(editor) and not empty.text():
            empty.setFocus()
            qtbot.keyClicks(empty, "the dashboard we talked about")
    monkeypatch.setattr(Sending, "_pick_path", lambda _self, _name: str(tmp_path / "note.eml"))
    editor.sending.pick_path = lambda _name: str(tmp_path / "note.eml")
    editor.sending.leave(Way.EML)
    while "Go on anyway" in [one.text() for one in editor.bar.buttons] and not editor.bar.isHidden():
        editor.bar.buttons[1].click()
    mail = BytesParser(policy=policy.default).parsebytes((tmp_path / "note.eml").read_bytes())
    assert mail["X-Unsent"] == "1"
    body = mail.get_body()
    assert body is not None
    assert "advice" in body.get_content()
    assert editor.bar.text == "Did it go out?"
    press(qtbot, editor.bar.buttons[0], Qt.Key.Key_Space)
    sent = message_store.of_application(book, northwind)
    assert [one.state for one in sent] == [MessageState.SENT]
    assert application_store.get(book, northwind).request is RequestState.ASKED

    # what came back is kept
    def keep(sheet: QWidget) -> None:
        fill(sheet, "words", WORDS)
        fill(sheet, "contact_id", "Anna Okafor")
        press(qtbot, sheet.form.box("words").editor.first, Qt.Key.Key_Return, CTRL)  # type: ignore[attr-defined]

    press(qtbot, window, Qt.Key.Key_5, CTRL)
    answering.next("FormSheet", keep)
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    kept = advice_store.all(book)
    assert [one.words for one in kept] == [WORDS]
    assert kept[0].themes

    # and printed
    press(qtbot, window, Qt.Key.Key_8, CTRL)
    report = window.page
    qtbot.waitUntil(lambda: report.pages is not None, timeout=10_000)  # type: ignore[attr-defined]
    assert WORDS.split(",")[0] in report.pages.text  # type: ignore[attr-defined]
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: tmp_path / "report.pdf")
    press(qtbot, report.preview, Qt.Key.Key_S, CTRL)  # type: ignore[attr-defined]
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")

    # and today asks for nothing that was done
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert window.page.title == "Today"


@pytest.mark.usefixtures("linkedin")
def test_an_import_is_taken_back_with_one_undo(
    program: Program, book: Book, qtbot: QtBot, answering: Answering
):
    import_applications(program, qtbot, answering)
    assert application_store.count(book) == 2
    press(qtbot, program.window, Qt.Key.Key_Z, CTRL)
    assert application_store.count(book) == 0
    press(qtbot, program.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert application_store.count(book) == 2
    import_again = len(application_store.all(book))
    assert import_again == 2


@pytest.mark.usefixtures("linkedin")
def test_a_no_can_be_left_alone(program: Program, book: Book, qtbot: QtBot, answering: Answering):
    import_applications(program, qtbot, answering)
    globex = application_at(book, "Globex")
    press(qtbot, program.window, Qt.Key.Key_2, CTRL)
    answering.next("NewsSheet", lambda sheet: press(qtbot, sheet.focusWidget(), Qt.Key.Key_Space))
    program.window.page.decide(globex)  # type: ignore[attr-defined]
    assert application_store.get(book, globex).outcome is Outcome.NOT_SELECTED
    assert program.window.page.title == "Applications"
    assert message_store.all(book) == []


@pytest.mark.usefixtures("linkedin")
def test_everything_is_found_by_its_words(program: Program, book: Book, qtbot: QtBot, answering: Answering):
    import_applications(program, qtbot, answering)
    press(qtbot, program.window, Qt.Key.Key_K, CTRL)
    box = program.window.search
    qtbot.keyClicks(box, "globex")
    press(qtbot, box, Qt.Key.Key_Return)
    assert program.window.page.title in {"Applications", "Employers"}
