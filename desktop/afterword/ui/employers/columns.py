"""The columns of the table of employers."""

from PySide6.QtCore import QCoreApplication

from afterword.domain.clock import day_of
from afterword.domain.employer import EmployerRow, EmployerSort
from afterword.qtmodels.rows import Column, Kind
from afterword.ui.spoken import Speaker

translate = QCoreApplication.translate


def columns(speaker: Speaker) -> tuple[Column[EmployerRow], ...]:
    """Return the columns, in the order in which they are first shown."""
    return (
        Column(
            name="name",
            title=translate("employers", "Employer"),
            text=lambda row: row.name,
            kind=Kind.STRONG,
            sort=EmployerSort.NAME,
            width=24,
        ),
        Column(
            name="place",
            title=translate("employers", "Place"),
            text=lambda row: row.place,
            sort=EmployerSort.PLACE,
            width=14,
        ),
        Column(
            name="applications",
            title=translate("employers", "Applications"),
            text=_applications,
            tip=_open_ones,
            sort=EmployerSort.APPLICATIONS,
            first_descending=True,
            right=True,
            width=12,
        ),
        Column(
            name="contacts",
            title=translate("employers", "People"),
            text=lambda row: str(row.contacts) if row.contacts else "",
            sort=EmployerSort.CONTACTS,
            first_descending=True,
            right=True,
            width=9,
        ),
        Column(
            name="heard",
            title=translate("employers", "Last heard"),
            text=lambda row: _heard(row, speaker),
            tip=lambda row: speaker.exact_moment(row.last_heard_at),
            right=True,
            width=13,
        ),
        Column(
            name="tags",
            title=translate("employers", "Tags"),
            text=lambda row: ", ".join(row.tags),
            kind=Kind.TAGS,
            value=lambda row: row.tags,
            width=14,
        ),
    )


def _heard(row: EmployerRow, speaker: Speaker) -> str:
    return speaker.day(day_of(row.last_heard_at, speaker.zone)) if row.last_heard_at else ""


def _applications(row: EmployerRow) -> str:
    return str(row.applications) if row.applications else ""


def _open_ones(row: EmployerRow) -> str:
    return translate("employers", "%n still open", None, row.open_applications).replace(
        "%n", str(row.open_applications)
    )
