"""Tables, whoever wrote them."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.csv_files import guarded, rows_below, table, unguarded, written
from afterword.domain.import_found import SkipReason

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=12)


def score(cells: Sequence[str]) -> int:
    return sum(cell.strip().lower() in ("company", "role", "date") for cell in cells)


def rows(text: str) -> list[tuple[int, list[str]]]:
    found = table(text, score)
    assert found is not None
    return found.rows


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(mark: str):
    assert rows(f'Company{mark}Role\n"A{mark}B"{mark}Chef\n') == [(2, [f"A{mark}B", "Chef"])]


def test_a_line_that_names_the_delimiter_is_passed_over():
    assert rows("sep=;\r\nCompany;Role\r\nAcme;Chef\r\n") == [(3, ["Acme", "Chef"])]


def test_the_heading_may_stand_below_notes():
    assert rows('Notes:\n"Some words, and\nmore"\n\nCompany,Role\nAcme,Chef\n') == [(6, ["Acme", "Chef"])]


def test_a_quoted_cell_spans_lines_and_the_line_is_where_the_row_begins():
    assert rows('Company,Role\n"Acme\nWorks",Chef\nLitware,"x ""y"""\n') == [
        (2, ["Acme\nWorks", "Chef"]),
        (4, ["Litware", 'x "y"']),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_system(end: str):
    assert rows(f"Company,Role{end}Acme,Chef{end}Litware,Cook") == [
        (2, ["Acme", "Chef"]),
        (3, ["Litware", "Cook"]),
    ]


def test_short_rows_are_filled_up_and_wide_ones_told():
    found = table("Company,Role\nAcme\nLitware,Cook,,\nA,b,c\n\n,\n", score)
    assert found is not None
    assert found.rows == [(2, ["Acme", ""]), (3, ["Litware", "Cook"])]
    assert [(one.line, one.why, one.text) for one in found.skipped] == [(4, SkipReason.WRONG_COLUMNS, "3")]


def test_a_quotation_mark_that_is_never_closed_costs_one_row():
    found = table('Company,Role\nAcme,Chef\nBad,"never\nLitware,Cook\n' + "X,y\n" * 500, score)
    assert found is not None
    assert [(one.line, one.why) for one in found.skipped] == [(3, SkipReason.BROKEN_QUOTES)]
    assert len(found.rows) == 502


def test_very_many_broken_quotes_end_in_bounded_time():
    found = table("Company,Role\n" + 'Bad,"never\n' * 20_001, score)
    assert found is not None
    assert len(found.skipped) + len(found.rows) > 50


def test_a_day_and_its_time_are_put_together_where_the_comma_was_not_quoted():
    assert rows("Date,Company,Role\n11/20/24, 8:15 AM,Acme,Chef\n") == [
        (2, ["11/20/24, 8:15 AM", "Acme", "Chef"])
    ]


def test_a_field_of_a_megabyte_is_read_and_the_limit_of_others_is_left_as_it_was():
    before = csv.field_size_limit()
    assert len(rows(f'Company,Role\nAcme,"{"x" * 1_500_000}"\n')[0][1][1]) == 1_500_000
    assert csv.field_size_limit() == before


def test_a_text_without_a_heading_is_no_table():
    assert table("Dear diary,\ntoday I ate, slept and wrote\n", score) is None
    assert table("", score) is None


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-1", "@x", "\t=1", "\r", "＝1", "'=1", "''+"])
def test_what_a_spreadsheet_would_run_is_guarded_and_comes_back(cell: str):
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@given(st.text(max_size=20))
def test_guarding_is_undone_and_nothing_runs(cell: str):
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2).filter(lambda row: any(map(str.strip, row)))))
def test_what_is_written_is_read_back(cells: list[list[str]]):
    content = written(["Company", "Role"], cells).decode("utf-8-sig")
    found = rows(content)
    assert [[unguarded(cell) for cell in row] for _, row in found] == cells


def test_a_written_table_is_plain_csv():
    content = written(["Company", "Role"], [["Acme", 'a "b", c']])
    assert content == b'\xef\xbb\xbfCompany,Role\r\nAcme,"a ""b"", c"\r\n'
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig")))) == [
        ["Company", "Role"],
        ["Acme", 'a "b", c'],
    ]


def test_rows_of_sheets_are_cut_and_told_alike():
    kept, skipped = rows_below([(2, ["a"]), (3, ["a", "b", "c"])], ["x", "y"])
    assert kept == [(2, ["a", ""])]
    assert [one.line for one in skipped] == [3]
