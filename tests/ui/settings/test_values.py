from datetime import time

import pytest

from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.ui.settings.declared import sections
from afterword.ui.settings.values import value, with_values


def test_a_setting_is_found_and_changed_by_its_name():
    settings = with_values(Settings(), {"name": "Kim", "week.opens": time(8), "rules.nudge_workdays": 7})
    assert value(settings, "name") == "Kim"
    assert settings.week.opens == time(8)
    assert settings.rules.nudge_workdays == 7


def test_a_day_that_ends_before_it_begins_is_refused():
    with pytest.raises(InvalidValue) as refused:
        with_values(Settings(), {"week.opens": time(18)})
    assert refused.value.facts == {"field": "week.opens", "reason": "not_together"}


def test_every_declared_setting_is_one(qapp: object):
    for section in sections(machine_zone="Europe/London"):
        for field in section.fields:
            assert value(Settings(), field.name) is not None or field.name
