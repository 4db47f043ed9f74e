"""Tests of the menu of a step and of own reminders."""

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from afterword.domain.step import Reason, Step, StepKind, Why
from afterword.store import reminder as reminder_store
from afterword.ui.sheet import FormSheet
from afterword.ui.today import marks


def with_sheet(act):
    def go():
        act(
            next(
                one
                for one in QApplication.topLevelWidgets()
                if isinstance(one, FormSheet) and one.isVisible()
            )
        )

    QTimer.singleShot(0, go)


def test_an_own_reminder_is_asked_for_and_kept(qtbot, parts, book):
    parent = QWidget()
    qtbot.addWidget(parent)

    def fill(sheet):
        sheet.form.restore({"text": "Buy paper", "due_on": "25/11/2026"})
        sheet.try_to_save()

    with_sheet(fill)
    assert marks.add_own(parts, parent=parent) is not None
    kept = reminder_store.all(book)[0]
    assert (kept.text, kept.due_on) == ("Buy paper", date(2026, 11, 25))


def debrief(book):
    at = book.clock.now()
    return Step(
        kind=StepKind.DEBRIEF, table="interview", id=1, reason=Reason(why=Why.OWN_WORDS), opens=at, due=at
    )


def test_a_picked_day_puts_a_step_off_until_its_morning(qtbot, parts, book):
    parent = QWidget()
    qtbot.addWidget(parent)
    step = debrief(book)
    with_sheet(lambda sheet: sheet.try_to_save())
    marks.pick_day(step, parts, parent=parent)
    until = reminder_store.all(book)[0].snoozed_until
    assert until is not None
    assert until.date() == date(2026, 11, 24)


def test_a_moment_says_its_day_only_where_the_choice_does_not(qtbot, parts, book):
    parent = QWidget()
    qtbot.addWidget(parent)
    step = debrief(book)
    menu = QMenu(parent)
    marks.fill_menu(menu, step, parts, parent=parent)
    said = [action.text() for action in menu.actions()[:3]]
    assert said == ["&Later today (12:00)", "&Tomorrow (09:00)", "Next &week (30 Nov 09:00)"]


def test_an_own_reminder_is_dropped_and_a_step_never_wanted_again(qtbot, parts, book):
    parent = QWidget()
    qtbot.addWidget(parent)
    at = book.clock.now()
    said = []
    for kind in (StepKind.OWN, StepKind.DEBRIEF):
        menu = QMenu(parent)
        step = Step(kind=kind, table="x", id=1, reason=Reason(why=Why.OWN_WORDS), opens=at, due=at)
        marks.fill_menu(menu, step, parts, parent=parent)
        said.append(menu.actions()[-1].text())
    assert said == ["&Drop it", "&Never for this one"]
