from datetime import UTC, datetime

from afterword.domain import asking
from afterword.domain.application import ApplicationDraft
from afterword.domain.asking import Standing
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.settings import Settings
from afterword.services import applications, ask_facts, contacts, messages, requests
from afterword.store import application as application_store
from afterword.store.book import Book
from tests.services.conftest import Story


def test_the_facts_are_the_rounds_the_people_and_the_mails_of_one_application(
    book: Book, refused: Story, settings: Settings
):
    draft = requests.propose_request(book, refused.application, settings).draft
    number = messages.write(book, draft)
    other = applications.add_at(book, "Acme", ApplicationDraft(employer_id=0, role="Cook"))
    contacts.add(
        book, ContactDraft(employer_id=application_store.get(book, other).employer_id, name="Lou Park")
    )
    facts = ask_facts.of_application(book, application_store.get(book, refused.application))
    assert [one.id for one in facts.interviews] == [refused.interview]
    assert [one.id for one in facts.messages] == [number]
    assert refused.manager in {one.id for one in facts.contacts}
    assert "Lou Park" not in {one.name for one in facts.contacts}


def test_the_people_of_an_agency_belong_to_them(book: Book, refused: Story, settings: Settings):
    agency = applications.employer_named(book, "Bright Agency")
    agent = contacts.add(book, ContactDraft(employer_id=agency, name="Mia Lund", role=ContactRole.AGENCY))
    applications.change(
        book,
        refused.application,
        ApplicationDraft(employer_id=refused.employer, role="Data analyst", agency_id=agency),
    )
    facts = ask_facts.of_application(book, application_store.get(book, refused.application))
    assert asking.candidates(facts)[0].contact.id == agent


def test_the_plan_says_whom_and_when(book: Book, refused: Story, settings: Settings):
    plan = ask_facts.plan(book, refused.application, settings)
    assert plan.standing is Standing.OPEN
    assert plan.suggested == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert plan.candidates[0].contact.id == refused.manager
    facts = ask_facts.of_application(book, application_store.get(book, refused.application))
    assert ask_facts.plan_by(book, facts, settings) == plan
