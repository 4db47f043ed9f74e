"""A bitter mail, typed and then mended by keyboard alone, until the checklist has nothing to say."""

from datetime import UTC, date, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.domain.about import About
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft
from afterword.domain.message import MessagePurpose, Way
from afterword.services import applications, contacts, interviews
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui.mail.editor import Editor
from afterword.ui.program import Program

ALT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
BITTER = (
    "Dear Anna,\n\nI hope this email finds you well. We spoke yesterday, and it was freindly. "
    "What did I do wrong? I demand an explanation by Friday. You made a big mistake.\n\nKind regards,\nKim"
)
MOST_PRESSES = 12


@pytest.fixture
def application(book: Book) -> int:
    """A no from Anna, who held the interview on Wednesday."""
    made = applications.add_at(
        book, "Northwind", ApplicationDraft(employer_id=0, role="Data analyst", applied_on=date(2026, 11, 2))
    )
    anna = contacts.add(
        book,
        ContactDraft(
            employer_id=applications.employer_named(book, "Northwind"),
            name="Anna Okafor",
            role=ContactRole.HIRING_MANAGER,
            email="anna@northwind.example",
        ),
    )
    held = InterviewDraft(
        application_id=made,
        starts_at=datetime(2026, 11, 18, 10, tzinfo=UTC),
        zone="Europe/London",
        interviewer_ids=(anna,),
    )
    interviews.add(book, held)
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, made, no, today=date(2026, 11, 23))
    return made


@pytest.fixture
def editor(program: Program, application: int, qtbot: QtBot) -> Editor:
    """The editor with an empty text, the focus in it."""
    page = program.window.go_to("mail").widget
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=application))  # type: ignore[attr-defined]
    shown: Editor = page.editor  # type: ignore[attr-defined]
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    shown.body.setFocus()
    qtbot.keyClick(shown.body, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(shown.body, Qt.Key.Key_Delete)
    return shown


def type_in(qtbot: QtBot, editor: Editor, text: str) -> None:
    for letter in text:
        if letter == "\n":
            qtbot.keyClick(editor.body, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(editor.body, letter)
    qtbot.waitUntil(lambda: editor.marks.is_current)


def mend(qtbot: QtBot, editor: Editor) -> list[str]:
    """Take each rewording that is offered, and each sentence that is missing; return the texts between."""
    texts = [editor.body.text]
    for _press in range(MOST_PRESSES):
        if editor.findings.remarks:
            qtbot.keyClick(editor.body, Qt.Key.Key_F8)
            qtbot.keyClick(editor.body, Qt.Key.Key_1, ALT)
        elif editor.checklist.offered:
            qtbot.keyClick(editor.body, Qt.Key.Key_A, ALT)
        else:
            break
        texts.append(editor.body.text)
    return texts


def test_a_bitter_mail_is_mended_by_keyboard(
    qtbot: QtBot, editor: Editor, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(qtbot, editor, BITTER)
    assert editor.body.text == BITTER
    assert {"Accepts the decision", "Asks for advice, once", "Leaves an easy way out"} <= set(
        editor.checklist.missing
    )
    assert {"Nothing that puts on guard", "No empty phrases", "Days as they were"} <= set(
        editor.checklist.missing
    )

    # one key after the other
    texts = mend(qtbot, editor)
    mended = editor.body.text
    assert editor.findings.remarks == ()
    assert editor.checklist.missing == ()
    assert "We spoke on Wednesday, and it was friendly." in mended
    for gone in ("wrong", "demand", "mistake", "finds you well"):
        assert gone not in mended
    assert mended.startswith("Dear Anna,\n\n")
    assert mended.endswith("\n\nKind regards,\nKim")

    # every one of them can be undone, and done again
    for text in reversed(texts[:-1]):
        qtbot.keyClick(editor.body, Qt.Key.Key_Z, CTRL)
        assert editor.body.text == text
    for text in texts[1:]:
        qtbot.keyClick(editor.body, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert editor.body.text == text

    # it is kept, and leaves without another question
    qtbot.keyClick(editor.body, Qt.Key.Key_S, CTRL)
    number = editor.message_id
    assert number is not None
    assert message_store.get(book, number).body == mended
    monkeypatch.setattr(editor.sending, "pick_path", lambda _name: str(tmp_path / "note.eml"))
    editor.sending.leave(Way.EML)
    qtbot.waitUntil(lambda: editor.bar.text == "Did it go out?")
    mail = BytesParser(policy=policy.default).parsebytes((tmp_path / "note.eml").read_bytes())
    body = mail.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").strip() == mended
