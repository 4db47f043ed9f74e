"""The fields of an employer."""

from PySide6.QtCore import QCoreApplication

from afterword.ui.fields import Field, FieldKind

translate = QCoreApplication.translate


def employer_fields() -> tuple[Field, ...]:
    """Return the fields of an employer, the name first: the form needs no more."""
    return (
        Field(name="name", label=translate("employers", "Name"), required=True),
        Field(name="website", label=translate("employers", "Website"), kind=FieldKind.URL),
        Field(name="place", label=translate("employers", "Place")),
        Field(name="tags", label=translate("employers", "Tags"), kind=FieldKind.TAGS),
        Field(name="notes", label=translate("employers", "Notes"), kind=FieldKind.TEXT),
    )
