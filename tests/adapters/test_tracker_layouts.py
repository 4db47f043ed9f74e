"""A layout tells how well headings fit it."""

from afterword.adapters.headings import places
from afterword.adapters.tracker_layouts import Column, Layout
from afterword.domain.import_found import Form

LAYOUT = Layout(
    form=Form.TRACKER,
    needs=frozenset({"board"}),
    columns={Column.EMPLOYER: ("company",), Column.ROLE: ("role",), Column.PLACE: ("city",)},
)


def test_headings_fit_when_those_that_tell_it_and_employer_and_role_are_there():
    assert LAYOUT.fits(places(["Company", "Role", "Board"])) > 0
    assert LAYOUT.fits(places(["Company", "Role"])) == 0
    assert LAYOUT.fits(places(["Company", "Board"])) == 0


def test_more_known_headings_fit_better():
    assert LAYOUT.fits(places(["Company", "Role", "Board", "City"])) > LAYOUT.fits(
        places(["Company", "Role", "Board"])
    )


def test_columns_are_found_by_meaning():
    assert LAYOUT.columns_in(places(["City", "Company"])) == {Column.EMPLOYER: 1, Column.PLACE: 0}
