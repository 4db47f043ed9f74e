"""Whom the book knows: employers and people by their names, addresses and links, and those an import adds."""

from collections.abc import Iterable
from dataclasses import dataclass

from afterword.adapters.matching import Likes
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.employer_names import employer_key
from afterword.domain.import_found import FoundPerson
from afterword.domain.import_rounds import domain_name, domain_of
from afterword.domain.names import sort_key
from afterword.domain.posting_links import posting_key
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store.book import Book


class Employers:
    """The employers of the book by key, and those that an import would add (their id is 0 until they are)."""

    def __init__(self, kept: Iterable[Employer]) -> None:
        self.by_id = {one.id: one for one in kept}
        self.ids: dict[str, int] = {}
        self.by_uid: dict[str, int] = {}
        for one in self.by_id.values():
            self.ids.setdefault(employer_key(one.name), one.id)
            self.by_uid[one.uid] = one.id
        self._kept = frozenset(self.ids)
        self._likes: Likes | None = None
        self._alike: dict[str, str | None] = {}
        self._domains: dict[str, str] | None = None

    @classmethod
    def of(cls, book: Book) -> "Employers":
        """Return those of a book."""
        return cls(employer_store.all(book))

    def alike(self, key: str) -> int | None:
        """Return the id of an employer of the book whose name is spelled like this one, but not the same."""
        if not self._kept or key in self._kept:
            return None
        if key not in self._alike:
            self._likes = self._likes or Likes(tuple(self._kept))
            self._alike[key] = self._likes.most_alike(key)
        found = self._alike[key]
        return self.ids[found] if found else None

    def name(self, number: int) -> str:
        """Return the name of an employer of the book."""
        return self.by_id[number].name if number in self.by_id else ""

    def of_domain(self, domain: str) -> str | None:
        """Return the key of the employer whose website or name is that of a domain (of an address)."""
        if not domain:
            return None
        if self._domains is None:
            self._domains = {}
            for one in self.by_id.values():
                host = posting_key(one.website).partition("/")[0]
                if host:
                    self._domains.setdefault(domain_name(host), employer_key(one.name))
        name = domain_name(domain)
        if name in self._domains:
            return self._domains[name]
        joined = {key.replace(" ", ""): key for key in self.ids} if len(name) > 2 else {}
        return joined.get(name.replace("-", ""))


@dataclass(slots=True)
class Known:
    """A person that the book has (`id`), or that an import would add (`id` 0)."""

    id: int
    employer: str  # the employer's key
    name: str
    kept: Contact | None
    found: FoundPerson | None = None


class People:
    """The people of the book, found by card, address, profile, or name and employer."""

    def __init__(self, kept: Iterable[Contact], employers: Employers) -> None:
        self._by: dict[tuple[str, str], Known] = {}
        self._names: dict[str, list[Known]] = {}
        self.at: dict[str, list[Known]] = {}
        self._domains: dict[str, str] = {}
        for one in kept:
            key = employer_key(employers.name(one.employer_id))
            known = Known(one.id, key, one.name, one)
            self.add(known, (("uid", one.uid), *_marks(one.card_uid, one.email, one.profile)))

    @classmethod
    def of(cls, book: Book, employers: Employers) -> "People":
        """Return those of a book."""
        return cls(contact_store.all(book), employers)

    def add(self, known: Known, marks: Iterable[tuple[str, str]] = ()) -> None:
        """Make a person known."""
        self.at.setdefault(known.employer, []).append(known)
        self._names.setdefault(sort_key(known.name), []).append(known)
        self._mark(known, (*marks, ("name", f"{known.employer}\n{sort_key(known.name)}")))

    def expect(self, found: FoundPerson) -> Known:
        """Make a person known that an import would add."""
        known = Known(0, employer_key(found.employer), found.name, None, found)
        self.add(known, (("uid", found.uid), *_marks(found.card_uid, found.email, found.profile)))
        return known

    def learn(self, known: Known, found: FoundPerson) -> None:
        """Let a person be found by what a row tells of them as well."""
        self._mark(known, _marks(found.card_uid, found.email, found.profile))

    def find(self, found: FoundPerson) -> Known | None:
        """Return the person, when it is one that is known."""
        key = f"{employer_key(found.employer)}\n{sort_key(found.name)}"
        marks = (("uid", found.uid), *_marks(found.card_uid, found.email, found.profile), ("name", key))
        return next((self._by[mark] for mark in marks if mark[1] and mark in self._by), None)

    def alike(self, found: FoundPerson) -> Known | None:
        """Return the person of the book at the same employer whose name is spelled like this one."""
        kept = {sort_key(one.name): one for one in self.at.get(employer_key(found.employer), ()) if one.kept}
        name = Likes(tuple(kept)).most_alike(sort_key(found.name)) if kept else None
        return kept[name] if name else None

    def with_address(self, email: str) -> Known | None:
        """Return the person of an address."""
        return self._by.get(("email", email.lower())) if email else None

    def named(self, name: str, *, employer: str = "", profile: str = "") -> Known | None:
        """Return the only person of a profile, or of a name (at an employer)."""
        if profile and ("profile", posting_key(profile)) in self._by:
            return self._by["profile", posting_key(profile)]
        if employer:
            return self._by.get(("name", f"{employer_key(employer)}\n{sort_key(name)}"))
        several = self._names.get(sort_key(name), [])
        return several[0] if len(several) == 1 else None

    def of_domain(self, domain: str) -> str | None:
        """Return the key of the employer whose people have addresses at a domain."""
        return self._domains.get(domain) if domain else None

    def _mark(self, known: Known, marks: Iterable[tuple[str, str]]) -> None:
        for mark in marks:
            if mark[1]:
                self._by.setdefault(mark, known)
            if mark[0] == "email" and (domain := domain_of(mark[1])):
                self._domains.setdefault(domain, known.employer)


def _marks(card: str, email: str, profile: str) -> tuple[tuple[str, str], ...]:
    return (("uid", card), ("email", email.lower()), ("profile", posting_key(profile)))
