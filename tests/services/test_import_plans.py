"""The plan of one file."""

from datetime import date

from afterword.domain.application import ApplicationDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.import_found import (
    Form,
    FoundApplication,
    FoundEmployer,
    FoundPerson,
    Reading,
    SkipReason,
)
from afterword.domain.imports import DoubtKind
from afterword.services.import_people import Employers, People
from afterword.services.import_plans import Draft, Ground, plan_applications, plan_employers, plan_people
from afterword.services.import_tries import Tries
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store.book import Book


def ground(book: Book) -> Ground:
    employers = Employers.of(book)
    names = {number: one.name for number, one in employers.by_id.items()}
    return Ground(employers, People.of(book, employers), Tries(application_store.all(book), names))


def draft(number: int = 0) -> Draft:
    return Draft(f"{number}.csv", number, Reading(form=Form.TRACKER))


def row(line: int = 2, **values: object) -> FoundApplication:
    return FoundApplication(**{"line": line, "employer": "Acme", "role": "Chef"} | values)


def test_what_a_later_file_tells_of_a_new_application_is_added_to_it(book: Book):
    known, first, second = ground(book), draft(0), draft(1)
    plan_applications(known, first, [row(applied_on=date(2026, 1, 2))])
    plan_applications(
        known, second, [row(place="Berlin", people=(FoundPerson(line=2, name="Jo", employer="Acme"),))]
    )
    [added] = first.plan().added
    assert isinstance(added, FoundApplication)
    assert (added.place, added.applied_on, [one.name for one in added.people]) == (
        "Berlin",
        date(2026, 1, 2),
        ["Jo"],
    )
    assert [(one.id, [fill.field for fill in one.fills]) for one in second.plan().changes] == [
        (0, ["place", "people"])
    ]


def test_rows_that_are_surely_known_are_met_before_those_that_may_be(book: Book):
    with book.step("test.filled"):
        employer = employer_store.insert(book, EmployerDraft(name="Acme"))
        application_store.insert(
            book, ApplicationDraft(employer_id=employer, role="Chef", applied_on=date(2026, 1, 3))
        )
    made = draft()
    plan_applications(
        ground(book), made, [row(2, applied_on=date(2026, 1, 2)), row(3, applied_on=date(2026, 1, 3))]
    )
    plan = made.plan()
    assert ([one.line for one in plan.added], [one.line for one in plan.kept]) == ([2], [3])


def test_the_same_row_twice_in_a_file_is_one(book: Book):
    made = draft()
    plan_applications(ground(book), made, [row(2), row(3)])
    assert (made.plan().new, made.plan().same) == (1, 1)


def test_an_agency_fills_a_blank(book: Book):
    with book.step("test.filled"):
        employer = employer_store.insert(book, EmployerDraft(name="Acme"))
        application_store.insert(book, ApplicationDraft(employer_id=employer, role="Chef"))
    made = draft()
    plan_applications(ground(book), made, [row(agency="Agents")])
    assert [fill.field for fill in made.plan().changes[0].fills] == ["agency"]


def test_employers_are_new_kept_or_filled(book: Book):
    with book.step("test.filled"):
        employer_store.insert(book, EmployerDraft(name="Acme", place="Bonn"))
    made = draft()
    found = [
        FoundEmployer(line=2, name="ACME Ltd", place="Berlin", website="acme.example"),
        FoundEmployer(line=3, name="Litware"),
        FoundEmployer(line=4, name="Litware Inc"),
    ]
    plan_employers(ground(book), made, found)
    plan = made.plan()
    assert [fill.field for fill in plan.changes[0].fills] == ["website"]
    assert ([one.line for one in plan.added], [one.line for one in plan.kept]) == ([3], [4])


def test_people_are_new_in_doubt_or_left_out(book: Book, story):
    made = draft()
    people = [
        FoundPerson(line=2, name="Jo Park", employer="Northwind", email="not an address"),
        FoundPerson(line=3, name="Anna Okafour", employer="Northwind"),
        FoundPerson(line=4, name="Nobody"),
        FoundPerson(line=5, name="Pat", employer="Nortwind"),
    ]
    plan_people(ground(book), made, people)
    plan = made.plan()
    [new] = plan.added
    assert isinstance(new, FoundPerson)
    assert (new.name, new.email) == ("Jo Park", "")
    assert [(one.found.line, one.kind) for one in plan.doubts] == [
        (3, DoubtKind.SIMILAR_PERSON),
        (5, DoubtKind.SIMILAR_EMPLOYER),
    ]
    assert [(one.line, one.why) for one in plan.skipped] == [(4, SkipReason.NO_EMPLOYER)]
