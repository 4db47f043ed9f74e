"""Workbooks as rows of texts."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from afterword.adapters.spreadsheets import sheets
from afterword.domain.import_problems import BrokenFile


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_values_become_texts():
    content = workbook(
        [
            "Company",
            1.0,
            2.5,
            True,
            None,
            datetime.fromisoformat("2026-01-02 08:30"),
            date(2026, 1, 3),
            "  x ",
        ]
    )
    [sheet] = sheets(content, "x.xlsx")
    assert sheet.rows == [
        (1, ["Company", "1", "2.5", "yes", "", "2026-01-02 08:30", "2026-01-03 00:00", "x"])
    ]


def test_empty_rows_are_left_out_and_numbers_are_those_of_the_sheet():
    [sheet] = sheets(workbook(["Company"], [], [None, None], ["Acme"]), "x.xlsx")
    assert [number for number, _ in sheet.rows] == [1, 4]


def test_a_workbook_that_is_none_is_broken():
    with pytest.raises(BrokenFile):
        sheets(b"PK\x03\x04 nonsense", "x.xlsx")
