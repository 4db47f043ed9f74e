"""What is offered to choose from: employers named, doubles told apart."""

from datetime import date

from afterword.domain.application import ApplicationDraft
from afterword.domain.contact import ContactDraft
from afterword.qtmodels.choices import Choice
from afterword.services import applications, contacts
from afterword.store.book import Book
from afterword.ui import known
from afterword.ui.spoken import Speaker
from tests.ui.page_fixtures import Story, book, clock, story

__all__ = ["book", "clock", "story"]


def apply(book: Book, employer: str, role: str, on: date | None) -> int:
    return applications.add_at(book, employer, ApplicationDraft(employer_id=0, role=role, applied_on=on))


def test_an_application_is_offered_with_its_employer(book: Book, story: Story, speaker: Speaker):
    other = apply(book, "Contoso", "Data analyst", None)
    offered = {one.value: one.text for one in known.applications(book, speaker)}
    assert offered == {other: "Contoso, Data analyst", story.application: "Northwind, Data analyst"}


def test_the_same_role_twice_is_told_apart_by_its_day(book: Book, story: Story, speaker: Speaker):
    again = apply(book, "Northwind", "Data analyst", date(2026, 6, 1))
    offered = {one.value: one.text for one in known.applications(book, speaker)}
    assert offered[story.application] == "Northwind, Data analyst (2 Nov)"
    assert offered[again] == "Northwind, Data analyst (1 Jun)"


def test_namesakes_are_told_apart_by_their_employer(book: Book, story: Story):
    elsewhere = applications.employer_named(book, "Northwind")
    apply(book, "Contoso", "Analyst", None)
    contoso = applications.employer_named(book, "Contoso")
    contacts.add(book, ContactDraft(employer_id=contoso, name="Anna Okafor"))
    assert elsewhere != contoso
    texts = {one.text for one in known.people(book)}
    assert texts == {"Anna Okafor (Northwind)", "Anna Okafor (Contoso)"}


def test_what_has_no_detail_is_counted():
    made = known.told_apart((Choice(1, "Ana"), Choice(2, "ana"), Choice(3, "Tom")))
    assert [one.text for one in made] == ["Ana", "ana – 2", "Tom"]
