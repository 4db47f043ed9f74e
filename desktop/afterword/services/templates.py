"""What a person can do with mail texts of their own."""

from dataclasses import dataclass, replace

from afterword.adapters import mail_texts
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.template import Template, TemplateDraft
from afterword.domain.templates import BrokenTemplate, Filling, MailText, Place
from afterword.domain.validity import Reason
from afterword.services import drafts
from afterword.store import template as template_store
from afterword.store.book import Book

LONGEST_FIRST = (
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
    """Return a text with the known facts in it turned into places: a mail becomes a template."""
    values = filling.values()
    for place in LONGEST_FIRST:
        value = values.get(place, "")
        if len(value) >= SHORTEST:
            text = text.replace(value, written_place(place))
    return text


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
