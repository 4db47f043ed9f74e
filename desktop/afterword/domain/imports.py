"""Values of an import: the plan of what would come of the files, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from afterword.domain.errors import Problem
from afterword.domain.import_found import Form, Found, Reading, Remark, Skipped


@dataclass(frozen=True, slots=True)
class Fill:
    """A field of what is kept that a row fills or brings up to date: its name, before and after, as text."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that adds to something that is kept already; `id` is 0 when that is new in this plan."""

    found: Found
    id: int
    fills: tuple[Fill, ...]


class DoubtKind(StrEnum):
    """Why a row may be about something that is kept already."""

    SIMILAR_EMPLOYER = "similar_employer"  # spelled alike
    SIMILAR_PERSON = "similar_person"
    NEAR_DAY = "near_day"  # the same employer and role, a few days apart
    NEAR_TIME = "near_time"  # a round of the same application on the same day, at another time
    SEVERAL = "several"  # there is more than one that it may be
    WHICH_APPLICATION = (
        "which_application"  # a round at an employer with several applications: the latest is taken
    )


class Choice(StrEnum):
    """What to do with a doubtful row."""

    NEW = "new"
    JOIN = "join"  # it is the one that it looks like: fill what is blank there
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row that looks like something that is kept: which (`id` is 0 when it is new in this plan), in words.

    What is spelled alike is kept as its own unless the user joins the two; what is the same but for a few
    days is left out unless the user says that it is another one. `day` is a local day, of what is kept.
    """

    found: Found
    kind: DoubtKind
    id: int
    like: str
    day: date | None = None

    @property
    def usual(self) -> Choice:
        """What is done when the user does not choose."""
        own = (DoubtKind.SIMILAR_EMPLOYER, DoubtKind.SIMILAR_PERSON, DoubtKind.WHICH_APPLICATION)
        return Choice.NEW if self.kind in own else Choice.LEAVE


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """What would come of one file: what is added, what changes, what is kept already, what is in doubt.

    A `problem` stands alone: nothing of that file is read.
    """

    file: str
    form: Form | None = None
    added: tuple[Found, ...] = field(default=(), repr=False)
    changes: tuple[Changed, ...] = field(default=(), repr=False)
    kept: tuple[Found, ...] = field(default=(), repr=False)
    doubts: tuple[Doubt, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problem: Problem | None = None

    @property
    def new(self) -> int:
        """How many are new."""
        return len(self.added)

    @property
    def changed(self) -> int:
        """How many add to something that is kept."""
        return len(self.changes)

    @property
    def same(self) -> int:
        """How many are kept already."""
        return len(self.kept)

    @property
    def doubtful(self) -> int:
        """How many look like something that is kept."""
        return len(self.doubts)


@dataclass(frozen=True, slots=True)
class DoubtKey:
    """Names a doubtful row of a plan: the position of its file, and its line."""

    file: int
    line: int


Choices = Mapping[DoubtKey, Choice]


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a part of one, as it was read: its name, and what it holds or why it could not be read."""

    file: str
    reading: Reading | None = field(default=None, repr=False)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do, file by file; nothing is done before it is applied.

    `sources` are the files as read, `me` the user's own addresses, and `counts` how many rows of each noun
    the book had: where that has changed since, the plan is made anew before it is applied.
    """

    files: tuple[FilePlan, ...]
    sources: tuple[Source, ...] = field(default=(), repr=False)
    me: frozenset[str] = frozenset()
    counts: tuple[int, ...] = ()

    @property
    def has_work(self) -> bool:
        """Whether applying it, with nothing chosen, would write anything."""
        return any(
            one.added
            or any(each.id for each in one.changes)
            or any(each.usual is Choice.NEW for each in one.doubts)
            for one in self.files
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did: how many rows are new, added to something, were kept already, were left out."""

    new: int
    changed: int
    same: int
    left: int
