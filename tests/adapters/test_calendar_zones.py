"""Zones as calendars name them."""

import pytest

from afterword.adapters.calendar_zones import zone_named


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Eastern Standard Time", "America/New_York"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "Europe/Berlin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"),
        ("Customized Time Zone", None),
        ("", None),
        ("../../etc/passwd", None),
    ],
)
def test_a_zone_is_found_by_any_of_its_names(told: str, zone: str | None):
    assert zone_named(told) == zone
