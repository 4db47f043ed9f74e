"""What a person can do with mail texts of their own."""

import re
from dataclasses import dataclass, replace

from afterword.adapters import mail_texts
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.interview import RoundKind
from afterword.domain.template import Template, TemplateDraft
from afterword.domain.templates import BrokenTemplate, Filling, MailText, Place
from afterword.domain.validity import Reason
from afterword.services import drafts, requests
from afterword.store import template as template_store
from afterword.store.book import Book

OF_FACTS = (
    Place.ADVICE_WORDS,
    Place.EARLIER_SUBJECT,
    Place.NEXT_ACTION,
    Place.GREETING,
    Place.PERSON,
    Place.MY_NAME,
    Place.EMPLOYER,
    Place.ROLE,
    Place.ROUND_WORDS,
    Place.INTERVIEW_ON,
    Place.ASKED_ON,
)
"""The places that a known fact can become; where two facts read the same, the first."""

EVERYDAY = frozenset({requests.ROUND_WORDS[RoundKind.OTHER]})
SHORTEST = 3  # letters of a known fact that is worth a place: "IT" stands in too many words


KNOWN = frozenset(place.value for place in Place)


class UnknownPlaces(Problem):
    """A text has places that nothing fills. Facts: places (names, comma separated)."""

    code = "unknown_places"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text is as it stands: its places, those nothing fills, how it would read, what is broken."""

    used: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    broken: BrokenTemplate | None = None


def add(book: Book, draft: TemplateDraft) -> int:
    """Add an own text and return its id. Raise `InvalidValue`, `UnknownPlaces`, `BrokenTemplate`."""
    draft = _clean(draft)
    with book.step("template.added", what=draft.name):
        return template_store.insert(book, draft)


def change(book: Book, template_id: int, draft: TemplateDraft) -> None:
    """Change an own text. Raise as `add` does, or `NotFound`."""
    draft = _clean(draft)
    with book.step("template.changed", what=draft.name):
        template_store.update(book, template_id, draft)


def delete(book: Book, template_id: int) -> None:
    """Delete an own text. Raise `NotFound`."""
    name = template_store.get(book, template_id).name
    with book.step("template.deleted", what=name):
        template_store.delete(book, template_id)


def all_own(book: Book) -> list[Template]:
    """Return every own text."""
    return template_store.all(book)


def read(draft: TemplateDraft, example: Filling) -> Reading:
    """Return which places a text uses, and how it reads with an example; never raising."""
    text = _text(draft)
    try:
        found = mail_texts.places(text)
        unknown = tuple(sorted(found - KNOWN))
        if unknown:
            return Reading(used=found & KNOWN, unknown=unknown)
        filled = drafts.fill(text, example)
    except BrokenTemplate as broken:
        return Reading(broken=broken)
    return Reading(used=found, subject=filled.subject, body=filled.body)


def with_places(text: str, filling: Filling) -> str:
    """Return a text with the known facts in it turned into places: a mail becomes a template.

    Only whole words are facts: the role "Engineer" is none in "Engineering".
    """
    values = filling.values()
    places = {values[place]: place for place in reversed(OF_FACTS) if _is_worth(values.get(place, ""))}
    if not places:
        return text
    longest_first = sorted(places, key=len, reverse=True)
    facts = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return facts.sub(lambda found: written_place(places[found[0]]), text)


def _is_worth(value: str) -> bool:
    """Return whether a fact is worth a place: "interview" is said of more than the round it was."""
    return len(value) >= SHORTEST and value not in EVERYDAY


def written_place(place: Place) -> str:
    """Return a place as it is written in a text."""
    return "{{ " + place.value + " }}"


def _clean(draft: TemplateDraft) -> TemplateDraft:
    draft = replace(draft, name=" ".join(draft.name.split()), subject=" ".join(draft.subject.split()))
    for field in ("name", "subject", "body"):
        if not getattr(draft, field).strip():
            raise InvalidValue(field=field, reason=Reason.EMPTY)
    unknown = sorted(mail_texts.places(_text(draft)) - KNOWN)
    if unknown:
        raise UnknownPlaces(places=", ".join(unknown))
    return draft


def _text(draft: TemplateDraft) -> MailText:
    return MailText(key="own", purpose=draft.purpose, name=draft.name, subject=draft.subject, body=draft.body)
