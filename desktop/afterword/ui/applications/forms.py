"""The fields of an application, and the small form for a new one."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from afterword.qtmodels.choices import Choice
from afterword.store import employer as employer_store
from afterword.store.book import Book
from afterword.ui.fields import Field, FieldKind

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class NewApplication:
    """What the small form for a new application yields. A new employer is given by name alone."""

    employer_id: int | None = None
    role: str = ""
    applied_on: date | None = None
    posting: str = ""
    source: str = ""


def new_fields(book: Book) -> tuple[Field, ...]:
    """Return the fields that must be known to begin; the rest can wait."""
    employers = tuple(Choice(number, name) for number, name in employer_store.choices(book))
    return (
        Field(
            name="employer_id",
            label=translate("applications", "Employer"),
            kind=FieldKind.CHOICE,
            choices=employers,
            may_be_new=True,
            required=True,
        ),
        Field(name="role", label=translate("applications", "Role"), required=True),
        Field(name="applied_on", label=translate("applications", "Applied on"), kind=FieldKind.DATE),
        Field(name="posting", label=translate("applications", "Link to the posting"), kind=FieldKind.URL),
        Field(name="source", label=translate("applications", "Where you found it")),
    )


def field(name: str) -> Field:
    """Return the field of an application's draft that is edited in the pane."""
    kind = {
        "applied_on": FieldKind.DATE,
        "promised_by": FieldKind.DATE,
        "posting": FieldKind.URL,
        "notes": FieldKind.TEXT,
        "tags": FieldKind.TAGS,
    }.get(name, FieldKind.LINE)
    return Field(name=name, label=labels()[name], kind=kind, required=name == "role")


def labels() -> dict[str, str]:
    """Return the label of each fact of an application, in the order in which they are shown."""
    return {
        "role": translate("applications", "Role"),
        "applied_on": translate("applications", "Applied on"),
        "promised_by": translate("applications", "News promised by"),
        "place": translate("applications", "Place"),
        "pay": translate("applications", "Pay, as written"),
        "source": translate("applications", "Where you found it"),
        "posting": translate("applications", "Posting"),
        "tags": translate("applications", "Tags"),
        "notes": translate("applications", "Notes"),
    }
