from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from afterword.domain.file_problems import UnreadableFile
from afterword.domain.import_found import Form, FoundEmployer, Remark, RemarkKind, Skipped, SkipReason
from afterword.domain.imports import Changed, Choice, Doubt, DoubtKey, DoubtKind, FilePlan, Fill, Plan
from afterword.ui.desk import Desk
from afterword.ui.import_sheet import ImportSheet

FOUND = FoundEmployer(line=3, name="ACME Ltd")


@pytest.fixture
def plan() -> Plan:
    good = FilePlan(
        file="Jobs.csv",
        form=Form.LINKEDIN_APPLICATIONS,
        added=(FOUND,),
        doubts=(Doubt(FOUND, DoubtKind.SIMILAR_EMPLOYER, 1, "Acme"),),
        skipped=tuple(Skipped(number, SkipReason.NO_EMPLOYER) for number in range(200)),
        remarks=(Remark(RemarkKind.UNUSED_COLUMNS, "Resume Name"),),
    )
    bad = FilePlan(file="none.csv", problem=UnreadableFile(path="none.csv", detail="not there"))
    return Plan(files=(bad, good))


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, plan: Plan) -> ImportSheet:
    made = ImportSheet(plan, desk=desk)
    qtbot.addWidget(made)
    return made


def told(sheet: ImportSheet) -> str:
    return "\n".join(one.text() for one in sheet.findChildren(QLabel))


def test_the_plan_names_files_problems_rows_left_out_and_remarks(sheet: ImportSheet):
    text = told(sheet)
    assert "none.csv cannot be read" in text
    assert "Jobs.csv (LinkedIn applications): 1 new, 1 in doubt, 200 left out" in text
    assert "Line 0: it names no employer." in text
    assert "Resume Name" in text
    assert "And 160 more." in text
    assert "ACME Ltd" in text


def test_a_doubt_begins_with_its_usual_choice_and_takes_another(sheet: ImportSheet):
    (box,) = sheet._boxes.values()
    assert box.value is Choice.NEW
    box.choose(Choice.JOIN)
    sheet.keep.click()
    assert sheet.answer == {DoubtKey(1, 3): Choice.JOIN}


def test_a_day_is_said_as_people_say_it(qtbot: QtBot, desk: Desk):
    doubt = Doubt(FOUND, DoubtKind.NEAR_DAY, 1, "ACME Ltd, Chef", date(2026, 6, 12))
    sheet = ImportSheet(Plan(files=(FilePlan(file="a.csv", doubts=(doubt,)),)), desk=desk)
    qtbot.addWidget(sheet)
    (box,) = sheet._boxes.values()
    assert "ACME Ltd, Chef, 12 Jun" in told(sheet)
    assert "12 Jun" in box.itemText(1)
    assert "2026" not in told(sheet)


def test_leaving_takes_nothing(sheet: ImportSheet, qtbot: QtBot):
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.answer is None


def test_what_changes_is_named_and_the_rest_counted(qtbot: QtBot, desk: Desk):
    change = Changed(FOUND, 1, (Fill("place", "", "Leeds"),))
    sheet = ImportSheet(Plan(files=(FilePlan(file="a.csv", changes=(change,) * 10),)), desk=desk)
    qtbot.addWidget(sheet)
    assert told(sheet).count("ACME Ltd: place (Leeds)") == 8
    assert "And 2 more." in told(sheet)


def test_a_plan_without_work_cannot_be_taken(qtbot: QtBot, desk: Desk):
    empty = ImportSheet(Plan(files=(FilePlan(file="a.csv"),)), desk=desk)
    qtbot.addWidget(empty)
    assert not empty.keep.isEnabled()
