"""Which applications the book knows, and whether one found in a file is one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from afterword.domain.application import Application, Outcome
from afterword.domain.employer_names import employer_key, role_key
from afterword.domain.import_found import FoundApplication
from afterword.domain.posting_links import names_one_posting, posting_key

ONE_DAY = 1  # a day apart: time zones, or noted on the day after
NEAR_DAYS = 21  # as close as this it may be the same; later, one tried again
SAME_POSTING_DAYS = 60  # a posting tried again after that long is another try


@dataclass(slots=True)
class Try:
    """An application that the book has (`kept`), or that an import would add (`found`)."""

    employer: str  # keys
    role: str
    posting: str
    day: date | None
    kept: Application | None
    found: FoundApplication | None = None
    file: int = -1  # of the plan, that adds it
    met_by: int = -1  # the last file of the plan that has a row about it

    @property
    def id(self) -> int:
        """The id in the book, 0 when an import would add it."""
        return self.kept.id if self.kept else 0

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        known = self.kept or self.found
        return known is None or (known.outcome or Outcome.WAITING).is_open


@dataclass(frozen=True, slots=True)
class Near:
    """What a row may be about: one that it is about surely, or some that it may be."""

    same: Try | None = None
    near: tuple[Try, ...] = ()


NOTHING = Near()


@dataclass(slots=True)
class Keys:
    """What is compared of an application: the keys of its employer, role and posting."""

    employer: str
    role: str
    posting: str

    @classmethod
    def of(cls, found: FoundApplication) -> "Keys":
        """Return those of one found in a file."""
        return cls(employer_key(found.employer), role_key(found.role), posting_key(found.posting))


class Tries:
    """The applications of the book, and those that an import would add."""

    def __init__(self, kept: Iterable[Application], names: dict[int, str]) -> None:
        self._by_posting: dict[str, list[Try]] = {}
        self._by_what: dict[tuple[str, str], list[Try]] = {}
        self._by_uid: dict[str, Try] = {}
        self._by_employer: dict[str, list[Try]] | None = None
        self._all: list[Try] = []
        keys = {number: employer_key(name) for number, name in names.items()}
        for one in kept:
            key = keys.get(one.employer_id, "")
            known = Try(key, role_key(one.role), posting_key(one.posting), one.applied_on, one)
            self._by_uid[one.uid] = known
            self._add(known)

    def __len__(self) -> int:
        return len(self._all)

    def expect(self, found: FoundApplication, keys: Keys, *, file: int) -> Try:
        """Make an application known that an import would add."""
        known = Try(keys.employer, keys.role, keys.posting, found.applied_on, None, found, file, file)
        self._add(known)
        return known

    def same(self, found: FoundApplication, keys: Keys) -> Try | None:
        """Return the application that a row is about: by its id, its posting, or employer, role and day."""
        if found.uid and found.uid in self._by_uid:
            return self._by_uid[found.uid]
        posting, what, day = keys.posting, (keys.employer, keys.role), found.applied_on
        for known in self._by_posting.get(posting, ()) if posting else ():
            tells = names_one_posting(posting) or (known.employer, known.role) == what
            if tells and _apart(known.day, day) <= SAME_POSTING_DAYS:
                return known
        for known in self._by_what.get(what, ()):
            if known.day == day and not _other_posting(known.posting, posting):
                return known
        return None

    def near(self, found: FoundApplication, keys: Keys, *, file: int) -> Near:
        """Return what a row that is `same` as none may be about: it tells no day, or one a little apart.

        Rows of one file are never taken for each other: a list that has two means two.
        """
        several = self._by_what.get((keys.employer, keys.role))
        if not several:
            return NOTHING
        known = [
            one
            for one in several
            if one.file != file and one.met_by != file and not _other_posting(one.posting, keys.posting)
        ]
        close = [one for one in known if _apart(one.day, found.applied_on) <= ONE_DAY]
        if len(close) == 1:
            return Near(same=close[0])
        if close:
            return Near(near=tuple(close))
        return Near(near=tuple(one for one in known if _apart(one.day, found.applied_on) <= NEAR_DAYS))

    def of(self, employer: str, role: str, day: date | None) -> Try | None:
        """Return the application at an employer, of a role (by name) and day: that, or the latest there."""
        known = self._by_what.get((employer_key(employer), role_key(role)), ())
        return next((one for one in known if one.day == day), None) or max(known, key=by_day, default=None)

    def at(self, employer: str) -> list[Try]:
        """Return the applications at an employer (by key), or through it, the latest first."""
        if self._by_employer is None:
            self._by_employer = {}
            for one in self._all:
                self._by_employer.setdefault(one.employer, []).append(one)
        return sorted(self._by_employer.get(employer, ()), key=by_day, reverse=True)

    def _add(self, known: Try) -> None:
        self._all.append(known)
        if self._by_employer is not None:
            self._by_employer.setdefault(known.employer, []).append(known)
        if known.posting:
            self._by_posting.setdefault(known.posting, []).append(known)
        self._by_what.setdefault((known.employer, known.role), []).append(known)


def by_day(one: Try) -> tuple[date, int]:
    """Return the key that puts tries in the order of their days, those without one first."""
    return one.day or date.min, one.id


def _apart(first: date | None, second: date | None) -> int:
    """Return how many days lie between, none where one is not told."""
    return abs((first - second).days) if first and second else 0


def _other_posting(first: str, second: str) -> bool:
    """Return whether two keys name two postings of one site."""
    if not first or not second or first == second:
        return False
    same_site = first.partition("/")[0] == second.partition("/")[0]
    return same_site and names_one_posting(first) and names_one_posting(second)
