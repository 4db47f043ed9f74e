from dataclasses import fields

from afterword.domain.settings import Settings
from afterword.ui.settings.declared import sections
from afterword.ui.settings.values import value


def test_every_setting_can_be_changed_by_a_person(qapp: object):
    named = {
        field.name.partition(".")[0] for section in sections(machine_zone="UTC") for field in section.fields
    }
    assert named | {"accounts"} == {one.name for one in fields(Settings)}  # they have a section of their own


def test_what_is_kept_is_among_the_choices(qapp: object):
    for section in sections(machine_zone="Europe/London"):
        for field in section.fields:
            if field.choices:
                assert value(Settings(), field.name) in {choice.value for choice in field.choices}


def test_quiet_hours_say_that_they_hold_back_mail_too(qapp: object):
    (until,) = (
        field
        for section in sections(machine_zone="UTC")
        for field in section.fields
        if field.name == "quiet_until"
    )
    assert "no mail leaves" in until.hint


def test_numbers_lie_within_their_bounds(qapp: object):
    for section in sections(machine_zone="UTC"):
        for field in section.fields:
            if field.name.startswith("rules.") and field.kind == "number":
                assert field.least <= value(Settings(), field.name) <= field.most
