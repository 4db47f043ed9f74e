"""The sheet: Enter saves, Esc leaves, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import InvalidValue, NotFound
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.sheet import About, FormSheet

FIELDS = (
    Field(name="name", label="Name", required=True),
    Field(name="notes", label="Notes", kind=FieldKind.TEXT),
)
ABOUT = About(
    name="employer.new", heading="New employer", lead="Only the name is needed.", verb="Add employer"
)
EMPTY = EmployerDraft(name="")

Sheet = FormSheet[EmployerDraft, int]


@pytest.fixture
def kept() -> list[EmployerDraft]:
    return []


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, kept: list[EmployerDraft]) -> Sheet:
    return made(qtbot, desk, kept)


def made(qtbot: QtBot, desk: Desk, kept: list[EmployerDraft]) -> Sheet:
    def save(draft: EmployerDraft) -> int:
        if draft.name == "bad":
            raise InvalidValue(field="name", reason="already_there")
        if draft.name == "gone":
            raise NotFound(noun="employer", id=3)
        kept.append(draft)
        return 42

    sheet: Sheet = FormSheet(Form(FIELDS, desk=desk), EMPTY, save, about=ABOUT, desk=desk)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def name_of(sheet: Sheet) -> object:
    return sheet.form.box("name").editor.first


def test_enter_saves_and_closes(sheet: Sheet, kept: list[EmployerDraft], qtbot: QtBot) -> None:
    qtbot.keyClicks(name_of(sheet), "Northwind")
    qtbot.keyClick(name_of(sheet), Qt.Key.Key_Return)
    assert kept == [EmployerDraft(name="Northwind")]
    assert sheet.kept == 42
    assert not sheet.isVisible()


def test_enter_in_a_text_is_a_new_line_and_ctrl_enter_saves(
    sheet: Sheet, kept: list[EmployerDraft], qtbot: QtBot
) -> None:
    qtbot.keyClicks(name_of(sheet), "Northwind")
    notes = sheet.form.box("notes").editor.first
    qtbot.keyClicks(notes, "one")
    qtbot.keyClick(notes, Qt.Key.Key_Return)
    qtbot.keyClicks(notes, "two")
    assert sheet.isVisible()
    sheet.try_to_save()
    assert kept[0].notes == "one\ntwo"


def test_what_cannot_be_kept_is_said_at_its_field_and_the_sheet_stays(
    sheet: Sheet, kept: list[EmployerDraft], qtbot: QtBot
) -> None:
    sheet.try_to_save()
    assert sheet.form.box("name").fault == "This is needed."
    qtbot.keyClicks(name_of(sheet), "bad")
    sheet.try_to_save()
    assert sheet.form.box("name").fault == "There is one with this name already."
    assert sheet.isVisible()
    assert kept == []


def test_another_problem_is_said_above_the_buttons(sheet: Sheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(name_of(sheet), "gone")
    sheet.try_to_save()
    assert sheet._fault.text() == "There is no employer with the number 3."
    assert sheet.isVisible()


def test_what_was_typed_comes_back_after_leaving_and_can_be_put_away(
    sheet: Sheet, kept: list[EmployerDraft], qtbot: QtBot, desk: Desk
) -> None:
    qtbot.keyClicks(name_of(sheet), "Northw")
    qtbot.keyClick(name_of(sheet), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.kept is None
    again = made(qtbot, desk, kept)
    assert again.form.states()["name"] == "Northw"
    assert again._again.isVisible()
    again._again.click()
    assert again.form.states()["name"] == ""
    again.reject()
    assert ABOUT.name not in desk.unfinished


def test_nothing_is_kept_of_a_sheet_left_untouched_or_saved(sheet: Sheet, qtbot: QtBot, desk: Desk) -> None:
    sheet.reject()
    assert ABOUT.name not in desk.unfinished
    other = made(qtbot, desk, [])
    qtbot.keyClicks(name_of(other), "Halden")
    other.try_to_save()
    assert ABOUT.name not in desk.unfinished


def test_asking_returns_what_saving_made_or_none(qtbot: QtBot, desk: Desk) -> None:
    def answer(*, leave: bool) -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, FormSheet)
        sheet.form.restore({"name": "Lumen"})
        sheet.reject() if leave else sheet.try_to_save()

    def ask() -> str | None:
        form: Form[EmployerDraft] = Form(FIELDS, desk=desk)
        return FormSheet.ask(None, form, EMPTY, save=lambda draft: draft.name, about=ABOUT, desk=desk)

    QTimer.singleShot(0, lambda: answer(leave=False))
    assert ask() == "Lumen"
    QTimer.singleShot(0, lambda: answer(leave=True))
    assert ask() is None


def test_a_fault_makes_the_sheet_grow_instead_of_cutting_fields_off(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.resize(sheet.minimumSizeHint())
    before = sheet.form.sizeHint().height()
    sheet.try_to_save()
    assert sheet.form.box("name").fault
    assert sheet.form.sizeHint().height() > before
    qtbot.waitUntil(lambda: sheet._area.height() >= sheet.form.sizeHint().height())


def test_a_sheet_that_grows_stays_on_the_screen(sheet: Sheet) -> None:
    room = sheet.screen().availableGeometry()
    sheet.move(room.left(), room.bottom() - sheet.height())
    sheet.resize(sheet.width(), sheet.height() + 60)
    assert room.contains(sheet.frameGeometry())
