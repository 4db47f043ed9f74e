"""Plans the rounds of calendars: which application each belongs to, and who will be there."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.domain.calendar_event import OWN_UID
from afterword.domain.contact import ContactRole
from afterword.domain.employer_names import employer_key, role_key
from afterword.domain.import_found import (
    FoundApplication,
    FoundInterview,
    FoundPerson,
    SkipReason,
)
from afterword.domain.import_rounds import (
    domain_name,
    domain_of,
    employer_in,
    is_person,
    is_round,
    kind_of,
    role_in,
)
from afterword.domain.imports import (
    Doubt,
    DoubtKind,
    Fill,
)
from afterword.domain.interview import Interview, RoundKind, RoundResult
from afterword.services.import_plans import Draft, Ground
from afterword.services.import_tries import Keys, Try
from afterword.store import interview as interview_store
from afterword.store.book import Book

_WORD = re.compile(r"[^\w]+")
_LONGEST_NAME = 7  # words of an employer's name


class Rounds:
    """The rounds of the book, and those that an import would add."""

    def __init__(self, kept: Iterable[Interview]) -> None:
        self.by_uid: dict[str, Interview] = {}
        self.by_calendar: dict[str, Interview] = {}
        self.by_application: dict[int, list[Interview]] = {}
        self.newest: dict[str, int] = {}
        self._expected: set[tuple[str, datetime]] = set()
        self._expected_ids: set[str] = set()
        for one in kept:
            self.by_uid[one.uid] = one
            self.by_application.setdefault(one.application_id, []).append(one)
            if one.calendar_uid:
                self.by_calendar.setdefault(one.calendar_uid, one)

    @classmethod
    def of(cls, book: Book) -> "Rounds":
        """Return those of a book."""
        return cls(interview_store.all(book))

    def known(self, found: FoundInterview) -> Interview | None:
        """Return the round that an event is about, by its ids."""
        own = found.uid or found.calendar_uid.removesuffix(OWN_UID)
        return self.by_uid.get(own) or self.by_calendar.get(found.calendar_uid)

    def expect(self, found: FoundInterview) -> None:
        """Make a round known that an import would add."""
        self._expected.add(_mark(found))
        self._expected_ids |= {found.uid, found.calendar_uid} - {""}

    def expects(self, found: FoundInterview) -> bool:
        """Return whether another file of the plan adds this round."""
        return bool({found.uid, found.calendar_uid} & self._expected_ids) or _mark(found) in self._expected


def _mark(found: FoundInterview) -> tuple[str, datetime]:
    return f"{employer_key(found.employer)}\n{role_key(found.role)}", found.starts_at


def own_sequence(kept: Interview) -> int:
    """Return the SEQUENCE that Afterword writes for a round: it grows with each change (RFC 5545, 3.8.7.4).

    It counts the seconds from the making of the row, told by its UUIDv7, to its last change.
    """
    made = int(kept.uid.replace("-", "")[:12], 16) / 1000
    return max(kept.calendar_sequence, int(kept.changed_at.timestamp() - made), 0)


@dataclass(slots=True)
class _Place:
    """The application that a round belongs to: known, several that may be, or one to be made."""

    known: Try | None = None
    is_certain: bool = True
    employer: str = ""
    role: str = ""


def newest_versions(found: Iterable[FoundInterview]) -> dict[str, int]:
    """Return the highest SEQUENCE of each UID: an invitation, its change and its end may come together."""
    newest: dict[str, int] = {}
    for one in found:
        if one.calendar_uid:
            newest[one.calendar_uid] = max(newest.get(one.calendar_uid, 0), one.sequence)
    return newest


def plan_rounds(
    ground: Ground, draft: Draft, found: Iterable[FoundInterview], *, rounds: Rounds, me: Collection[str]
) -> None:
    """Plan the rounds of a file. `me` are the user's own addresses, who interviews nobody."""
    for one in found:
        kept = rounds.known(one)
        if draft.is_calendar and one.sequence < rounds.newest.get(one.calendar_uid, 0):
            draft.skip(one, SkipReason.OLDER_VERSION, one.summary)
        elif kept is not None:
            draft.settle(one, kept.id, changes_of(kept, one))
        elif rounds.expects(one):
            draft.kept.append(one)
        elif one.is_cancelled and one.result is None:
            draft.skip(one, SkipReason.NO_SUCH_INTERVIEW, one.summary)
        else:
            _plan_new(ground, draft, one, rounds=rounds, me=me)


def changes_of(kept: Interview, found: FoundInterview) -> tuple[Fill, ...]:
    """Return what an event changes in its round: only a higher SEQUENCE moves or cancels it."""
    is_own = found.calendar_uid.endswith(OWN_UID) or bool(found.uid)
    had = own_sequence(kept) if is_own else kept.calendar_sequence
    if found.sequence <= had and not (found.is_cancelled and not is_own and found.sequence == had):
        return ()
    fills: list[Fill] = []
    if found.is_cancelled:
        is_open = kept.result in (RoundResult.UPCOMING, RoundResult.AWAITING_NEWS)
        return (Fill("result", kept.result.value, RoundResult.CANCELLED.value),) if is_open else ()
    if found.starts_at != kept.starts_at:
        fills.append(Fill("starts_at", kept.starts_at.isoformat(), found.starts_at.isoformat()))
    if found.minutes != kept.minutes:
        fills.append(Fill("minutes", str(kept.minutes), str(found.minutes)))
    if found.place and found.place != kept.place:
        fills.append(Fill("place", kept.place, found.place))
    return tuple(fills)


def _plan_new(
    ground: Ground, draft: Draft, found: FoundInterview, *, rounds: Rounds, me: Collection[str]
) -> None:
    people = interviewers(found.people, me)
    place = _place_of(ground, replace(found, people=people))
    if place is None:
        draft.skip(found, SkipReason.NOT_AN_INTERVIEW, found.summary)
        return
    employer, role = _names(ground, place)
    kind = found.kind or kind_of(found.summary)
    made = replace(
        found,
        employer=employer,
        role=role,
        applied_on=place.known.day if place.known else found.applied_on,
        kind=RoundKind.FIRST
        if kind is RoundKind.OTHER and not found.kind and is_round(found.summary)
        else kind,
        people=tuple(replace(one, employer=employer) for one in people),
    )
    if rounds.expects(made):
        draft.kept.append(made)
        return
    near = _near(rounds, place, made)
    if near is not None and near.starts_at == made.starts_at:
        fills = (
            ()
            if near.calendar_uid or not made.calendar_uid
            else (Fill("calendar_uid", "", made.calendar_uid),)
        )
        draft.settle(made, near.id, fills)
    elif near is not None:
        draft.doubts.append(Doubt(made, DoubtKind.NEAR_TIME, near.id, f"{employer}, {role}"))
    else:
        rounds.expect(made)
        if place.known is None:
            ground.employers.ids.setdefault(employer_key(employer), 0)
            application = FoundApplication(line=found.line, employer=employer, role=role)
            ground.tries.expect(application, Keys.of(application), file=draft.number)
        if place.is_certain:
            draft.added.append(made)
        else:
            draft.doubts.append(Doubt(made, DoubtKind.WHICH_APPLICATION, 0, f"{employer}, {role}"))


def interviewers(people: Iterable[FoundPerson], me: Collection[str]) -> tuple[FoundPerson, ...]:
    """Return those of an event who interview: not the user, no machine, no private address among work ones.

    The organizer is one of them, unless it is a desk that only arranges; from then on a person's role is
    `INTERVIEWER`.
    """
    own = {address.lower() for address in me}
    others = [
        one for one in people if one.email.lower() not in own and (not one.email or is_person(one.email))
    ]
    at_work = [one for one in others if domain_of(one.email) or not one.email]
    chosen = at_work if any(domain_of(one.email) for one in others) else others
    return tuple(replace(one, role=ContactRole.INTERVIEWER) for one in chosen)


def _place_of(ground: Ground, found: FoundInterview) -> _Place | None:
    """Return where a round belongs, None when nothing tells that it is one."""
    if found.employer and found.role:
        known = ground.tries.of(found.employer, found.role, found.applied_on)
        return _Place(known=known, employer=found.employer, role=found.role)
    key = _employer_of(ground, found)
    if key is not None and (tries := ground.tries.at(key)):
        known = _fitting(tries, found)
        return _Place(known=known or _latest(tries), is_certain=known is not None)
    if not is_round(found.summary):
        return None
    domain = next((domain_of(one.email) for one in found.people if domain_of(one.email)), "")
    number = ground.employers.ids.get(key or "", 0)
    named = (
        ground.employers.name(number)
        or employer_in(found.summary)
        or domain_name(domain).replace("-", " ").title()
    )
    if not named:
        return None
    return _Place(employer=named, role=role_in(found.summary, named) or found.summary)


def _employer_of(ground: Ground, found: FoundInterview) -> str | None:
    """Return the key of the employer that an event is of: by its people, their domains, or its words."""
    for person in found.people:
        if known := ground.people.with_address(person.email):
            return known.employer
    for person in found.people:
        domain = domain_of(person.email)
        if key := (ground.people.of_domain(domain) or ground.employers.of_domain(domain)):
            return key
    if not found.people and not is_round(found.summary):
        return None  # "Shop at Target" is no interview at Target
    for words in (found.summary, found.place, found.details[:2_000]):
        if named := _named_in(words, ground.employers.ids):
            return max(named, key=len)
    return None


def _named_in(text: str, keys: Collection[str]) -> list[str]:
    """Return the keys of employers that stand in a text as whole words."""
    words = _WORD.sub(" ", employer_key(text)).split()
    runs = (
        " ".join(words[at : at + length])
        for at in range(len(words))
        for length in range(1, _LONGEST_NAME + 1)
    )
    return [run for run in runs if len(run) > 2 and run in keys]


def _fitting(tries: list[Try], found: FoundInterview) -> Try | None:
    """Return the application that a round is of, when only one can be meant."""
    words = role_key(f"{found.summary} {found.details[:2_000]}")
    named = [one for one in tries if f" {one.role} " in f" {words} "]
    for chosen in (named, [one for one in named or tries if one.is_open], tries):
        if len(chosen) == 1:
            return chosen[0]
    return None


def _latest(tries: list[Try]) -> Try:
    return next((one for one in tries if one.is_open), tries[0])


def _names(ground: Ground, place: _Place) -> tuple[str, str]:
    known = place.known
    if known is None:
        return place.employer, place.role
    if known.kept is not None:
        return ground.employers.name(known.kept.employer_id), known.kept.role
    assert known.found is not None
    return known.found.employer, known.found.role


def _near(rounds: Rounds, place: _Place, found: FoundInterview) -> Interview | None:
    """Return a round of the same application at the same time, or one typed by hand on the same day."""
    known = rounds.by_application.get(place.known.id, []) if place.known and place.known.id else []
    same = next((one for one in known if one.starts_at == found.starts_at), None)
    if same is not None or found.result is not None:
        return same
    zone = ZoneInfo(found.zone)
    day = found.starts_at.astimezone(zone).date()
    return next(
        (one for one in known if not one.calendar_uid and one.starts_at.astimezone(zone).date() == day), None
    )
