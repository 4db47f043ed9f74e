"""Columns of days and of words."""

from datetime import date

import pytest

from afterword.adapters.table_readers import Days, RowProblem, in_order, is_heading_again, unused, word, words
from afterword.domain.import_found import RemarkKind, Skipped, SkipReason
from tests.adapters.import_samples import HERE, table_of


@pytest.mark.parametrize("cell", ["-", " n/a ", "None", "—", "", "  "])
def test_a_cell_that_says_that_there_is_nothing_is_blank(cell: str):
    assert word(cell) == words(cell) == ""


def test_spaces_are_made_single_and_lines_of_notes_kept():
    assert word("  Data \t Engineer\n") == "Data Engineer"
    assert words(" one \n two\r\nthree ") == "one\n two\nthree"


def test_a_column_proves_its_own_order():
    table = table_of("Date,X\n03/04/2025,\n25/04/2025,\n")
    days = Days(table, 0, HERE, day_first=False)
    assert days("03/04/2025") == date(2025, 4, 3)
    assert days.remarks() == ()


def test_a_column_that_proves_nothing_is_told():
    days = Days(table_of("Date,X\n03/04/2025,\n"), 0, HERE, day_first=False)
    assert days("03/04/2025") == date(2025, 3, 4)
    [remark] = days.remarks()
    assert (remark.kind, remark.about, remark.day_first) == (RemarkKind.UNCERTAIN_DATES, "Date", False)


def test_a_blank_day_is_none_and_an_unreadable_one_is_told():
    days = Days(table_of("Date,X\nx,\n"), 0, HERE, day_first=False)
    assert days(" - ") is None
    with pytest.raises(RowProblem) as caught:
        days("soon")
    assert caught.value.skipped(7) == Skipped(7, SkipReason.UNREADABLE_DATE, "Date", "soon")


def test_columns_that_hold_something_and_are_not_used_are_named():
    [remark] = unused(table_of("Company,Mood,Empty\nAcme,fine,\n"), [0])
    assert (remark.kind, remark.about, remark.count) == (RemarkKind.UNUSED_COLUMNS, "Mood", 1)


def test_a_repeated_heading_is_known_and_what_is_skipped_stands_in_order():
    assert is_heading_again(["a", "b"], ("a", "b"))
    assert not is_heading_again(["a", "c"], ("a", "b"))
    assert [
        one.line for one in in_order([Skipped(9, SkipReason.NO_ROLE), Skipped(2, SkipReason.NO_ROLE)])
    ] == [2, 9]
