from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from afterword.ui.settings.wording import LOCALES, listed, locales, zones


def test_a_listed_day_has_its_weekday_and_year():
    assert listed(date(2026, 12, 25), locale=QLocale("en_GB")) == "Fri 25 Dec 2026"


def test_zones_are_those_of_places_and_the_machines_first():
    found = zones("Europe/London", as_system="Like the system (%1)")
    assert found[0].value == ""
    assert found[0].text == "Like the system (Europe/London)"
    assert "America/New_York" in {one.value for one in found}
    for one in found[1:]:
        ZoneInfo(one.value)


@pytest.mark.parametrize("name", LOCALES)
def test_each_locale_offered_is_known(name: str):
    assert QLocale(name).name() == name


def test_a_locale_is_shown_by_its_dates(qapp: object):
    by_name = {one.value: one.text for one in locales(as_system="Like the system (%1)")}
    assert by_name["en_GB"].endswith("24/12/2026")
    assert by_name["de_DE"].startswith("German, Germany")
    assert "(" in by_name[""]
