"""A contact: a person at an employer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ContactRole(StrEnum):
    """What a contact is to the candidate."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    HR = "hr"
    AGENCY = "agency"
    REFERRER = "referrer"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """What a form yields for a contact. `rapport` is 0 (not rated) to 5 (warm)."""

    employer_id: int
    name: str
    title: str = ""
    role: ContactRole = ContactRole.INTERVIEWER
    email: str = ""
    phone: str = ""
    profile: str = ""
    rapport: int = 0
    do_not_contact: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(ContactDraft):
    """A contact as kept. `card_uid` is the UID of the vCard it came from, or empty."""

    id: int
    uid: str
    changed_at: datetime
    card_uid: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """What the table of contacts shows."""

    id: int
    name: str
    title: str
    role: ContactRole
    employer_id: int
    employer: str
    email: str
    phone: str
    rapport: int
    do_not_contact: bool
    last_touch_at: datetime | None


class ContactSort(StrEnum):
    """The columns contacts can be sorted by."""

    NAME = "name"
    EMPLOYER = "employer"
    RAPPORT = "rapport"
    LAST_TOUCH = "last_touch"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactListing:
    """Which contacts a table shows, and in which order."""

    text: str = ""
    sort: ContactSort = ContactSort.NAME
    descending: bool = False
    employer_id: int | None = None
    least_rapport: int = 0
    archived: bool = False
