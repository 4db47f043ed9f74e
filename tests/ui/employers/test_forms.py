from dataclasses import fields

from afterword.domain.employer import EmployerDraft
from afterword.ui.employers.forms import employer_fields


def test_the_fields_are_those_of_the_draft_and_only_the_name_is_needed(qapp):
    assert {one.name for one in employer_fields()} == {one.name for one in fields(EmployerDraft)}
    assert [one.name for one in employer_fields() if one.required] == ["name"]
