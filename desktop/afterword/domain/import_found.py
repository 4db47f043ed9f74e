"""Values of what is found in files, before anything is compared with the book."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.application import HeardHow, Outcome
from afterword.domain.contact import ContactRole
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.touch import Channel, StartedBy


class Form(StrEnum):
    """The forms of files that are read."""

    LINKEDIN_APPLICATIONS = "linkedin_applications"
    LINKEDIN_SAVED_JOBS = "linkedin_saved_jobs"
    LINKEDIN_CONNECTIONS = "linkedin_connections"
    LINKEDIN_MESSAGES = "linkedin_messages"
    HUNTR = "huntr"
    TEAL = "teal"
    JOBSYNC = "jobsync"
    JOBTRAC = "jobtrac"
    JOBSEEKER_ANALYTICS = "jobseeker_analytics"
    TRACKER = "tracker"
    GOOGLE_CONTACTS = "google_contacts"
    OUTLOOK_CONTACTS = "outlook_contacts"
    PEOPLE = "people"
    CALENDAR = "icalendar"
    CARDS = "vcard"
    MAIL = "eml"
    MAILBOX = "mbox"
    OWN_EMPLOYERS = "afterword_employers"
    OWN_CONTACTS = "afterword_contacts"
    OWN_APPLICATIONS = "afterword_applications"
    OWN_INTERVIEWS = "afterword_interviews"
    OWN_ADVICE = "afterword_advice"
    OWN_TOUCHES = "afterword_touches"
    OWN_RECORD = "afterword_record"  # what backups bring back, and an import does not


class SkipReason(StrEnum):
    """Why a row, card, event or mail is left out."""

    NO_EMPLOYER = "no_employer"
    NO_ROLE = "no_role"
    NO_NAME = "no_name"
    NO_WORDS = "no_words"
    NO_DATE = "no_date"
    UNREADABLE_DATE = "unreadable_date"
    UNREADABLE_VALUE = "unreadable_value"
    WRONG_COLUMNS = "wrong_columns"
    BROKEN_QUOTES = "broken_quotes"
    TOO_LONG = "too_long"
    REPEATED_HEADING = "repeated_heading"
    BROKEN = "broken"
    REPEATING_EVENT = "repeating_event"
    NOT_AN_INTERVIEW = "not_an_interview"
    OLDER_VERSION = "older_version"
    NO_SUCH_INTERVIEW = "no_such_interview"
    UNKNOWN_PERSON = "unknown_person"
    UNRELATED_MAIL = "unrelated_mail"
    AUTOMATIC_MAIL = "automatic_mail"
    OWN_MAIL = "own_mail"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row left out: its line (or the number of the card, event or mail), why, and where in it.

    `column` is the heading as the file has it, `text` the words that could not be used, cut short.
    """

    line: int
    why: SkipReason
    column: str = ""
    text: str = ""


class RemarkKind(StrEnum):
    """What the user should know of a file as a whole."""

    UNCERTAIN_DATES = "uncertain_dates"  # the column does not tell whether the day or the month comes first
    UNUSED_COLUMNS = "unused_columns"
    STATUS_NOT_SET = "status_not_set"  # a status that a program guessed from mails
    ALL_DAY = "all_day"
    UNKNOWN_ZONE = "unknown_zone"
    KEPT_IN_BACKUPS = "kept_in_backups"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on a file: what about (a column, several, a zone), and for dates how they were read."""

    kind: RemarkKind
    about: str
    day_first: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEmployer:
    """An employer found in a file; `uid` is its stable id when Afterword wrote the file."""

    line: int
    name: str
    website: str = ""
    place: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    archived: bool = False
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """A person found in a file."""

    line: int
    name: str
    employer: str = ""
    title: str = ""
    role: ContactRole = ContactRole.OTHER
    email: str = ""
    phone: str = ""
    profile: str = ""
    rapport: int = 0
    do_not_contact: bool = False
    notes: str = ""
    card_uid: str = ""
    archived: bool = False
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundApplication:
    """An application found in a file; `outcome` is None where the file does not tell it."""

    line: int
    employer: str
    role: str
    source: str = ""
    posting: str = ""
    applied_on: date | None = None
    place: str = ""
    pay: str = ""
    agency: str = ""
    promised_by: date | None = None
    notes: str = ""
    tags: tuple[str, ...] = ()
    outcome: Outcome | None = None
    decided_on: date | None = None
    heard_how: HeardHow = HeardHow.UNKNOWN
    people: tuple[FoundPerson, ...] = ()
    archived: bool = False
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundInterview:
    """A round found in a file. `starts_at` is aware UTC; `kind` is None where the words do not tell it.

    From a calendar: `calendar_uid`, `sequence`, `summary`, `details`; from Afterword's own files: `employer`,
    `role`, `applied_on` name the application, and the rest is what was kept.
    """

    line: int
    starts_at: datetime
    zone: str
    minutes: int = 60
    calendar_uid: str = ""
    sequence: int = 0
    is_cancelled: bool = False
    summary: str = ""
    details: str = ""
    place: str = ""
    people: tuple[FoundPerson, ...] = ()
    kind: RoundKind | None = None
    employer: str = ""
    role: str = ""
    applied_on: date | None = None
    result: RoundResult | None = None
    confidence: int | None = None
    went_well: str = ""
    to_change: str = ""
    notes: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAdvice:
    """A piece of advice found in a file that Afterword wrote."""

    line: int
    words: str
    received_on: date
    person: str = ""
    employer: str = ""
    role: str = ""
    themes: tuple[str, ...] = ()
    kind: AdviceKind = AdviceKind.CHANGE
    control: Control = Control.MINE
    next_action: str = ""
    helpfulness: int | None = None
    state: AdviceState = AdviceState.NEW
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTouch:
    """A contact with a person outside mail. The person is named by profile, or by name and employer."""

    line: int
    at: datetime
    person: str
    employer: str = ""
    profile: str = ""
    channel: Channel = Channel.OTHER
    started_by: StartedBy = StartedBy.ME
    answered: bool = True
    notes: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMail:
    """A mail found in a file: the facts of its headers, and where its source lies in a mailbox."""

    line: int
    start: int
    length: int
    message_id: str = ""
    answers: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()  # addresses that a report says were not reached
    from_name: str = ""
    from_address: str = ""
    subject: str = ""
    at: datetime | None = None
    is_automatic: bool = False
    is_own: bool = False
    raw: bytes | None = field(default=None, repr=False)  # of a mail that is a file of its own


Found = FoundEmployer | FoundPerson | FoundApplication | FoundInterview | FoundAdvice | FoundTouch | FoundMail


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file, or one file inside an archive or sheet of a workbook, holds."""

    form: Form
    found: tuple[Found, ...] = field(default=(), repr=False)
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Remark, ...] = ()
    inside: str = ""
