"""Writes employers, people and applications of a plan: names are found again in the book, or made."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from afterword.domain.application import Application, ApplicationDraft, Decision
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.employer_names import employer_key
from afterword.domain.import_fills import (
    PERSON_FIELDS,
    application_fills,
    decision,
    filled,
    is_news,
    person_fills,
)
from afterword.domain.import_found import FoundApplication, FoundEmployer, FoundPerson
from afterword.services.import_people import Employers, People
from afterword.services.import_tries import Tries
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store.book import Book


class Writer:
    """Writes found things into a book, inside a step that is open."""

    def __init__(self, book: Book, *, today: date) -> None:
        self.book, self.today = book, today
        self._employers = Employers.of(book)
        self._people: People | None = None
        self._tries: Tries | None = None

    @property
    def people(self) -> People:
        """The people of the book, those written here included."""
        self._people = self._people or People.of(self.book, self._employers)
        return self._people

    def join(self, name: str, number: int) -> None:
        """Take a name for that of an employer of the book, since the user said that it is."""
        self._employers.ids[employer_key(name)] = number

    def employer(self, name: str) -> int:
        """Return the id of the employer of this name, made when it is new."""
        self.employers([name])
        return self._employers.ids[employer_key(name)]

    def employers(self, names: Iterable[str]) -> None:
        """Make the employers that are new, all at once; each has the spelling that comes first."""
        ids = self._employers.ids
        fresh: dict[str, str] = {}
        for name in names:
            key = employer_key(name)
            if key not in ids:
                fresh.setdefault(key, name)
        made = employer_store.insert_many(self.book, [EmployerDraft(name=name) for name in fresh.values()])
        ids.update(zip(fresh, made, strict=True))

    def new_employers(self, found: Sequence[FoundEmployer]) -> None:
        """Write new employers."""
        drafts = [
            EmployerDraft(name=one.name, website=one.website, place=one.place, notes=one.notes, tags=one.tags)
            for one in found
        ]
        for one, number in zip(found, employer_store.insert_many(self.book, drafts), strict=True):
            self._employers.ids[employer_key(one.name)] = number
            if one.archived:
                employer_store.set_archived(self.book, number, True)

    def fill_employer(self, number: int, found: FoundEmployer) -> None:
        """Write what a row adds to an employer."""
        kept = employer_store.get(self.book, number)
        draft = EmployerDraft(
            name=kept.name,
            website=kept.website or found.website,
            place=kept.place or found.place,
            notes=kept.notes or found.notes,
            tags=kept.tags,
        )
        employer_store.update(self.book, number, draft)

    def new_applications(self, found: Sequence[FoundApplication]) -> list[int]:
        """Write new applications, with their employers and people; return their ids."""
        self.employers(dict.fromkeys(one.employer for one in found))
        self.employers(dict.fromkeys(one.agency for one in found if one.agency))
        ids = self._employers.ids
        drafts = [
            _draft(one, ids[employer_key(one.employer)], ids.get(employer_key(one.agency))) for one in found
        ]
        decisions: list[Decision] | None = None
        if any(one.outcome for one in found):
            decisions = [decision(one, today=self.today) for one in found]
        numbers = list(application_store.insert_many(self.book, drafts, decisions=decisions))
        for one, number in zip(found, numbers, strict=True):
            if one.archived:
                application_store.set_archived(self.book, number, True)
            for person in one.people:
                self.person(person)
        return numbers

    def fill_application(self, number: int, found: FoundApplication) -> None:
        """Write what a row adds to an application: its blanks, its newer status, its people."""
        kept = application_store.get(self.book, number)
        fills = application_fills(kept, found)
        draft = filled(_as_draft(kept), found, fills)
        if found.agency and kept.agency_id is None:
            draft = replace(draft, agency_id=self.employer(found.agency))
        application_store.update(self.book, number, draft)
        if is_news(kept, found):
            news = decision(found, today=self.today)
            application_store.decide(self.book, number, replace(news, heard_from_id=kept.heard_from_id))
        for person in found.people:
            self.person(person)

    def application(self, employer: str, role: str, *, day: date | None) -> int:
        """Return the id of an application by its names, made when it is new."""
        if self._tries is None:
            self.tries_again()
        assert self._tries is not None
        known = self._tries.of(employer, role, day)
        if known is not None and known.id:
            return known.id
        number = self.new_applications(
            [FoundApplication(line=0, employer=employer, role=role, applied_on=day)]
        )[0]
        self.tries_again()
        return number

    def find_application(self, employer: str, role: str) -> int | None:
        """Return the id of an application by its names, None when it is not in the book."""
        if self._tries is None:
            self.tries_again()
        assert self._tries is not None
        known = self._tries.of(employer, role, None) if employer and role else None
        return known.id if known else None

    def tries_again(self) -> None:
        """Read the applications of the book anew."""
        names = {one.id: one.name for one in employer_store.all(self.book)}
        self._tries = Tries(application_store.all(self.book), names)

    def person(self, found: FoundPerson) -> int:
        """Return the id of a person, with what is told of them filled in; made when they are new."""
        known = self.people.find(found)
        if known is None:
            return self.new_person(found)
        self.fill_person(known.id, found)
        self.people.learn(known, found)
        return known.id

    def new_person(self, found: FoundPerson) -> int:
        """Write a new person and return the id."""
        return self.new_people([found])[0]

    def new_people(self, found: Sequence[FoundPerson]) -> list[int]:
        """Write new people, with their employers, and return their ids."""
        self.employers(one.employer for one in found)
        drafts = [_person(one, self._employers.ids[employer_key(one.employer)]) for one in found]
        cards = [one.card_uid for one in found]
        numbers = list(contact_store.insert_many(self.book, drafts, card_uids=cards))
        for one, number in zip(found, numbers, strict=True):
            known = self.people.expect(one)
            known.id = number
            if one.archived:
                contact_store.set_archived(self.book, number, True)
        return numbers

    def fill_person(self, number: int, found: FoundPerson) -> None:
        """Write what a row adds to a person."""
        kept = contact_store.get(self.book, number)
        fills = {fill.field: fill.after for fill in person_fills(kept, found)}
        if not fills:
            return
        told = {name: fills.get(name, getattr(kept, name)) for name in PERSON_FIELDS}
        draft = ContactDraft(
            employer_id=kept.employer_id,
            name=kept.name,
            role=kept.role,
            rapport=kept.rapport,
            do_not_contact=kept.do_not_contact,
            **told,
        )
        contact_store.update(self.book, number, draft)


def _draft(found: FoundApplication, employer_id: int, agency_id: int | None) -> ApplicationDraft:
    return ApplicationDraft(
        employer_id=employer_id,
        role=found.role,
        source=found.source,
        posting=found.posting,
        applied_on=found.applied_on,
        place=found.place,
        pay=found.pay,
        agency_id=agency_id if found.agency else None,
        promised_by=found.promised_by,
        notes=found.notes,
        tags=found.tags,
    )


def _as_draft(kept: Application) -> ApplicationDraft:
    return ApplicationDraft(
        employer_id=kept.employer_id,
        role=kept.role,
        source=kept.source,
        posting=kept.posting,
        applied_on=kept.applied_on,
        place=kept.place,
        pay=kept.pay,
        agency_id=kept.agency_id,
        promised_by=kept.promised_by,
        notes=kept.notes,
        tags=kept.tags,
    )


def _person(found: FoundPerson, employer_id: int) -> ContactDraft:
    return ContactDraft(
        employer_id=employer_id,
        name=found.name,
        title=found.title,
        role=found.role,
        email=found.email,
        phone=found.phone,
        profile=found.profile,
        rapport=found.rapport,
        do_not_contact=found.do_not_contact,
        notes=found.notes,
    )
