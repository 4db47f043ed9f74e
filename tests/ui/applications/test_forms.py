from dataclasses import fields

from afterword.domain.application import ApplicationDraft
from afterword.store.book import Book
from afterword.ui.applications import forms
from tests.ui.page_fixtures import Story


def test_every_fact_of_the_pane_is_a_field_of_the_draft(qapp):
    names = {one.name for one in fields(ApplicationDraft)}
    assert set(forms.labels()) <= names
    assert all(forms.field(name).label for name in forms.labels())


def test_a_new_application_needs_only_employer_and_role(qapp, book: Book, story: Story):
    required = [one.name for one in forms.new_fields(book) if one.required]
    assert required == ["employer_id", "role"]
    (employer,) = forms.new_fields(book)[0].choices
    assert employer.text == "Northwind"
