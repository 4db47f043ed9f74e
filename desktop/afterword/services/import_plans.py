"""The plan of one file: each thing found in it is new, adds to something, is kept already, or is in doubt."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from afterword.adapters.addresses import is_address
from afterword.domain.employer_names import employer_key
from afterword.domain.import_fills import application_fills, joined, person_fills
from afterword.domain.import_found import (
    Form,
    Found,
    FoundApplication,
    FoundEmployer,
    FoundPerson,
    Reading,
    Skipped,
    SkipReason,
)
from afterword.domain.import_rounds import domain_of
from afterword.domain.imports import (
    Changed,
    Doubt,
    DoubtKind,
    FilePlan,
    Fill,
)
from afterword.services.import_people import Employers, Known, People
from afterword.services.import_tries import NOTHING, Keys, Tries, Try, by_day

F = TypeVar("F")


class Kinds:
    """Found things sorted by their kind, each kind in its order."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._sorted: dict[type, list[Any]] = {}
        for one in found:
            self._sorted.setdefault(type(one), []).append(one)

    def of(self, kind: type[F]) -> list[F]:
        """Return those of a kind."""
        return self._sorted.get(kind, [])


@dataclass(slots=True)
class Draft:
    """A plan while it is made. What is new stands there as a try or a person that later files may add to."""

    file: str
    number: int
    reading: Reading
    added: list[Found | Try | Known] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)
    kept: list[Found] = field(default_factory=list)
    doubts: list[Doubt | tuple[Doubt, Try | Known]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    found: Kinds = field(init=False)

    def __post_init__(self) -> None:
        self.found = Kinds(self.reading.found)

    @property
    def is_calendar(self) -> bool:
        """Whether its rounds are events, which have versions."""
        return self.reading.form in (Form.CALENDAR, Form.MAIL)

    def skip(self, found: Found, why: SkipReason, text: str = "") -> None:
        """Leave a thing out."""
        self.skipped.append(Skipped(found.line, why, text=text[:60]))

    def settle(self, found: Found, number: int, fills: tuple[Fill, ...]) -> None:
        """Note that a thing is kept, with what it adds."""
        if fills:
            self.changes.append(Changed(found, number, fills))
        else:
            self.kept.append(found)

    def plan(self) -> FilePlan:
        """Return the plan as a value."""
        return FilePlan(
            file=self.file,
            form=self.reading.form,
            added=tuple(_made(one) for one in self.added),
            changes=tuple(self.changes),
            kept=tuple(self.kept),
            doubts=tuple(
                one if isinstance(one, Doubt) else replace(one[0], found=_made(one[1])) for one in self.doubts
            ),
            skipped=tuple(sorted([*self.reading.skipped, *self.skipped], key=lambda one: one.line)),
            remarks=self.reading.remarks,
        )


def _made(one: Found | Try | Known) -> Found:
    if isinstance(one, Try | Known):
        assert one.found is not None
        return one.found
    return one


@dataclass(slots=True)
class Ground:
    """What the book knows, and what the files planned so far would add."""

    employers: Employers
    people: People
    tries: Tries


def plan_employers(ground: Ground, draft: Draft, found: Iterable[FoundEmployer]) -> None:
    """Plan the employers of a file of Afterword's own."""
    for one in found:
        number = ground.employers.by_uid.get(one.uid) or ground.employers.ids.get(employer_key(one.name))
        kept = ground.employers.by_id.get(number or 0)
        if kept is not None:
            fills = tuple(
                Fill(name, "", told)
                for name in ("website", "place", "notes")
                if (told := getattr(one, name)) and not getattr(kept, name)
            )
            draft.settle(one, kept.id, fills)
        elif number == 0:
            draft.kept.append(one)
        else:
            ground.employers.ids[employer_key(one.name)] = 0
            draft.added.append(one)


def plan_applications(ground: Ground, draft: Draft, found: list[FoundApplication]) -> None:
    """Plan the applications of a file: first those that are surely known, then those that may be."""
    rest = [(one, Keys.of(one)) for one in found]
    if len(ground.tries):
        known = [ground.tries.same(one, keys) for one, keys in rest]
        for (one, _), same in zip(rest, known, strict=True):
            if same is not None:
                _met(ground, draft, one, same)
        rest = [each for each, same in zip(rest, known, strict=True) if same is None]
    for one, keys in rest:
        _plan_application(ground, draft, one, keys)


def _plan_application(ground: Ground, draft: Draft, found: FoundApplication, keys: Keys) -> None:
    known = ground.tries.same(found, keys)
    near = NOTHING if known else ground.tries.near(found, keys, file=draft.number)
    same = known or near.same
    if same is not None:
        _met(ground, draft, found, same)
    elif near.near:
        latest = max(near.near, key=by_day)
        kind = DoubtKind.SEVERAL if len(near.near) > 1 else DoubtKind.NEAR_DAY
        draft.doubts.append(Doubt(found, kind, latest.id, _told(ground, latest), latest.day))
    else:
        _expect(ground, draft, found, keys)


def _expect(ground: Ground, draft: Draft, found: FoundApplication, keys: Keys) -> None:
    """Plan a new application, its employer and its people."""
    alike = ground.employers.alike(keys.employer)
    ground.employers.ids.setdefault(keys.employer, 0)
    known = ground.tries.expect(found, keys, file=draft.number)
    for person in found.people:
        if ground.people.find(person) is None:
            ground.people.expect(person)
    if alike is None:
        draft.added.append(known)
    else:
        doubt = Doubt(found, DoubtKind.SIMILAR_EMPLOYER, alike, ground.employers.name(alike))
        draft.doubts.append((doubt, known))


def _met(ground: Ground, draft: Draft, found: FoundApplication, known: Try) -> None:
    """Plan a row about an application that is known."""
    known.met_by = draft.number
    people = tuple(Fill("people", "", one.name) for one in found.people if ground.people.find(one) is None)
    for person in found.people:
        if ground.people.find(person) is None:
            ground.people.expect(person)
    if known.kept is not None:
        agency = () if known.kept.agency_id or not found.agency else (Fill("agency", "", found.agency),)
        draft.settle(found, known.kept.id, (*application_fills(known.kept, found), *agency, *people))
        return
    assert known.found is not None
    fills = application_fills(known.found, found)
    if fills:
        known.found = joined(known.found, found)
    if people:
        known.found = replace(known.found, people=(*known.found.people, *found.people))
    draft.settle(found, 0, (*fills, *people))


def _told(ground: Ground, known: Try) -> str:
    """Return an application in words: employer, role."""
    if known.kept is not None:
        employer, role = ground.employers.name(known.kept.employer_id), known.kept.role
    else:
        assert known.found is not None
        employer, role = known.found.employer, known.found.role
    return ", ".join(part for part in (employer, role) if part)


def plan_people(ground: Ground, draft: Draft, found: Iterable[FoundPerson]) -> None:
    """Plan the people of a file; one without an employer is placed by the domain of their address."""
    for one in found:
        one = _placed(ground, one)
        if one.email and not is_address(one.email):
            one = replace(one, email="")
        known = ground.people.find(one)
        if known is not None:
            ground.people.learn(known, one)
            _met_person(draft, one, known)
        elif not one.employer:
            draft.skip(one, SkipReason.NO_EMPLOYER, one.name)
        else:
            _expect_person(ground, draft, one)


def _placed(ground: Ground, found: FoundPerson) -> FoundPerson:
    if found.employer:
        return found
    domain = domain_of(found.email)
    key = ground.people.of_domain(domain) or ground.employers.of_domain(domain)
    number = ground.employers.ids.get(key or "", 0)
    return replace(found, employer=ground.employers.name(number)) if number else found


def _met_person(draft: Draft, found: FoundPerson, known: Known) -> None:
    if known.kept is not None:
        draft.settle(found, known.kept.id, person_fills(known.kept, found))
        return
    assert known.found is not None
    fills = person_fills(known.found, found)
    if fills:
        told: dict[str, Any] = {fill.field: fill.after for fill in fills}
        known.found = replace(known.found, **told)
    draft.settle(found, 0, fills)


def _expect_person(ground: Ground, draft: Draft, found: FoundPerson) -> None:
    key = employer_key(found.employer)
    alike = ground.employers.alike(key)
    ground.employers.ids.setdefault(key, 0)
    similar = ground.people.alike(found)
    known = ground.people.expect(found)
    if similar is not None:
        like = (
            f"{similar.name}, {ground.employers.name(similar.kept.employer_id)}"
            if similar.kept
            else similar.name
        )
        draft.doubts.append((Doubt(found, DoubtKind.SIMILAR_PERSON, similar.id, like), known))
    elif alike is not None:
        doubt = Doubt(found, DoubtKind.SIMILAR_EMPLOYER, alike, ground.employers.name(alike))
        draft.doubts.append((doubt, known))
    else:
        draft.added.append(known)
