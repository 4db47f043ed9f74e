"""Forms: a draft in, a draft out, faults at their field, unfinished text kept."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from afterword.domain.application import ApplicationDraft
from afterword.domain.errors import InvalidValue
from afterword.qtmodels.choices import Choice
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form

FIELDS = (
    Field(
        name="employer_id",
        label="Employer",
        kind=FieldKind.CHOICE,
        required=True,
        may_be_new=True,
        none=0,
        choices=(Choice(4, "Northwind"), Choice(5, "Halden")),
    ),
    Field(name="role", label="Role", required=True),
    Field(name="applied_on", label="Applied on", kind=FieldKind.DATE, hint="Empty where you did not apply."),
    Field(name="tags", label="Tags", kind=FieldKind.TAGS),
    Field(name="notes", label="Notes", kind=FieldKind.TEXT),
)
DRAFT = ApplicationDraft(
    employer_id=4, role="Analyst", source="LinkedIn", applied_on=date(2026, 11, 2), tags=("a",)
)


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> Form[ApplicationDraft]:
    made: Form[ApplicationDraft] = Form(FIELDS, desk=desk)
    qtbot.addWidget(made)
    made.load(DRAFT)
    made.show()
    return made


def test_what_is_loaded_comes_back_with_what_has_no_field(form: Form[ApplicationDraft]) -> None:
    assert form.value() == DRAFT
    assert form.value().source == "LinkedIn"
    assert not form.is_edited


def test_what_was_loaded_is_still_known_after_an_edit(form: Form[ApplicationDraft]) -> None:
    form.box("role").editor.line.setText("Cook")
    assert form.loaded == DRAFT


def test_every_faulty_field_says_so_and_the_first_has_the_focus(
    form: Form[ApplicationDraft], qtbot: QtBot
) -> None:
    form.restore({"role": " ", "applied_on": "soon"})
    with pytest.raises(InvalidValue) as problem:
        form.value()
    assert problem.value.facts["field"] == "role"
    assert form.box("role").fault == "This is needed."
    assert form.box("applied_on").fault
    assert form.box("tags").fault == ""
    assert form.focusWidget() is form.box("role").editor.first


def test_a_fault_goes_as_soon_as_one_types(form: Form[ApplicationDraft], qtbot: QtBot) -> None:
    assert form.show_problem(InvalidValue(field="role", reason="too_long"))
    assert form.box("role").editor.first.accessibleDescription() == "This is too long."
    qtbot.keyClicks(form.box("role").editor.first, "x")
    assert form.box("role").fault == ""


def test_a_problem_of_a_field_that_is_not_there_is_not_swallowed(form: Form[ApplicationDraft]) -> None:
    assert not form.show_problem(InvalidValue(field="pay", reason="too_long"))


def test_a_new_name_is_told(form: Form[ApplicationDraft]) -> None:
    form.restore({"employer_id": "Brightwater"})
    assert form.value().employer_id == 0
    assert form.typed("employer_id") == ("Brightwater",)
    assert form.is_edited


def test_labels_belong_to_their_field_and_say_what_is_optional(form: Form[ApplicationDraft]) -> None:
    buddies = {label.buddy(): label.text() for label in form.findChildren(QLabel) if label.buddy()}
    assert buddies[form.box("role").editor.first] == "Role"
    assert buddies[form.box("notes").editor.first] == "Notes (optional)"
    for field in FIELDS:
        assert form.box(field.name).editor.first.accessibleName() == field.label


def test_where_every_field_may_stay_empty_none_says_so(desk: Desk, qtbot: QtBot) -> None:
    made: Form[ApplicationDraft] = Form([one for one in FIELDS if not one.required], desk=desk)
    qtbot.addWidget(made)
    assert not [one.text() for one in made.findChildren(QLabel) if "optional" in one.text()]


def test_tab_goes_through_the_fields_in_their_order(form: Form[ApplicationDraft], qtbot: QtBot) -> None:
    form.focus_on("employer_id")
    met = []
    for _ in range(len(FIELDS)):
        focused = form.focusWidget()
        met.append(next(f.name for f in FIELDS if form.box(f.name).isAncestorOf(focused)))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert met == [field.name for field in FIELDS]


def test_the_first_empty_field_that_is_needed_gets_the_focus(form: Form[ApplicationDraft]) -> None:
    form.load(ApplicationDraft(employer_id=4, role=""))
    form.focus_first()
    assert form.focusWidget() is form.box("role").editor.first


def test_states_come_back_even_when_unreadable(form: Form[ApplicationDraft]) -> None:
    form.restore({"applied_on": "31/2", "unheard_of": 1})
    assert form.states()["applied_on"] == "31/2"


def test_no_text_is_cut_at_twice_the_size(form: Form[ApplicationDraft], desk: Desk) -> None:
    desk.theme.choose(percent=200)
    form.adjustSize()
    for label in form.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
            assert label.height() >= label.fontMetrics().height()
