"""Headings, however they are spelled."""

import pytest

from afterword.adapters.headings import columns, heading_key, places


@pytest.mark.parametrize(
    "heading", ["Company Name", " company_name ", "companyName", "COMPANY-NAME:", "Company  Name*"]
)
def test_spellings_are_equal(heading: str):
    assert heading_key(heading) == "companyname"


def test_accents_do_not_count():
    assert heading_key("Société") == "societe"


def test_of_equal_headings_the_first_counts_and_blanks_do_not():
    assert places(["Date", "", "date", "Role"]) == {"date": 0, "role": 3}


def test_each_meaning_takes_the_best_heading_and_no_place_twice():
    known = {"role": ("jobtitle", "title"), "name": ("title", "name")}
    assert columns(known, {"title": 0, "name": 1}) == {"role": 0, "name": 1}
    assert columns(known, {"title": 0}) == {"role": 0}
