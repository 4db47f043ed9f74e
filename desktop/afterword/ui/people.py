"""The form of a person, for every page on which people stand."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from afterword.domain.contact import ContactDraft, ContactRole
from afterword.qtmodels.choices import Choice
from afterword.services import contacts
from afterword.store import contact as contact_store
from afterword.ui import words
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.parts import Parts
from afterword.ui.sheet import About, FormSheet
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


def add_person(parent: QWidget, parts: Parts, employer_id: int) -> int | None:
    """Ask for a new person at an employer; return the id, None when the user left."""
    about = About(
        name=f"person.new.{employer_id}",
        heading=translate("people", "Who did you meet?"),
        verb=translate("people", "Add"),
    )
    return FormSheet.ask(
        parent,
        Form[ContactDraft](person_fields(), desk=parts.desk),
        ContactDraft(employer_id=employer_id, name=""),
        save=lambda given: contacts.add(parts.book, given),
        about=about,
        desk=parts.desk,
    )


def edit_person(parent: QWidget, parts: Parts, contact_id: int) -> None:
    """Show a person in a form and keep what is changed."""
    contact = contact_store.get(parts.book, contact_id)
    FormSheet.ask(
        parent,
        Form[ContactDraft](person_fields(), desk=parts.desk),
        contact,
        save=lambda given: contacts.change(parts.book, contact_id, given),
        about=About(name=f"person.{contact_id}", heading=contact.name),
        desk=parts.desk,
    )


def person_fields() -> tuple[Field, ...]:
    """Return all the fields of a person."""
    roles = tuple(Choice(role, words.word(role, from_words)) for role in ContactRole)
    return (
        Field(name="name", label=translate("people", "Name"), required=True),
        Field(
            name="role",
            label=translate("people", "What they are to you"),
            kind=FieldKind.CHOICE,
            choices=roles,
            required=True,
        ),
        Field(name="title", label=translate("people", "Title")),
        Field(name="email", label=translate("people", "Mail address"), kind=FieldKind.EMAIL),
        Field(name="phone", label=translate("people", "Phone"), kind=FieldKind.PHONE),
        Field(name="profile", label=translate("people", "Profile link"), kind=FieldKind.URL),
        Field(name="rapport", label=translate("people", "Rapport"), kind=FieldKind.RAPPORT),
        Field(
            name="do_not_contact",
            label=translate("people", "Do not contact"),
            kind=FieldKind.CHECK,
            hint=translate("people", "No mail or call is suggested to this person any more."),
        ),
        Field(name="notes", label=translate("people", "Notes"), kind=FieldKind.TEXT),
    )
