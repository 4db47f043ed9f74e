"""What a person can do with mail texts of their own."""

from dataclasses import replace

from afterword.adapters import mail_texts
from afterword.domain.errors import InvalidValue
from afterword.domain.template import Template, TemplateDraft
from afterword.domain.templates import BrokenTemplate, Filling, MailText, Place
from afterword.domain.validity import Reason
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


def add(book: Book, draft: TemplateDraft) -> int:
    """Add an own text and return its id. Raise `InvalidValue` or `BrokenTemplate`."""
    draft = _clean(draft)
    with book.step("template.added", what=draft.name):
        return template_store.insert(book, draft)


def change(book: Book, template_id: int, draft: TemplateDraft) -> None:
    """Change an own text. Raise `InvalidValue`, `BrokenTemplate` or `NotFound`."""
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
    text = MailText(key="own", purpose=draft.purpose, name=draft.name, subject=draft.subject, body=draft.body)
    unknown = sorted(mail_texts.places(text) - {place.value for place in Place})
    if unknown:
        raise BrokenTemplate(name=draft.name, line=0, detail=", ".join(unknown))
    return draft
