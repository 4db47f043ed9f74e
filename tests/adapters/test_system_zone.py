from zoneinfo import ZoneInfo

from afterword.adapters.system_zone import system_zone


def test_the_machines_zone_is_one_that_exists():
    assert ZoneInfo(system_zone()).key == system_zone()
