"""An employer: an organisation one applies to, or an agency that places people."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerDraft:
    """What a form yields for an employer."""

    name: str
    website: str = ""
    place: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer(EmployerDraft):
    """An employer as kept."""

    id: int
    uid: str
    changed_at: datetime
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerRow:
    """What the table of employers shows."""

    id: int
    name: str
    place: str
    applications: int
    open_applications: int
    contacts: int
    last_heard_at: datetime | None
    tags: tuple[str, ...]
    archived: bool


class EmployerSort(StrEnum):
    """The columns employers can be sorted by."""

    NAME = "name"
    PLACE = "place"
    APPLICATIONS = "applications"
    CONTACTS = "contacts"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerListing:
    """Which employers a table shows, and in which order."""

    text: str = ""
    sort: EmployerSort = EmployerSort.NAME
    descending: bool = False
    archived: bool = False
