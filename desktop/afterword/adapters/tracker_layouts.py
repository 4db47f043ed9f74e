"""Which column of a tracker means what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from afterword.adapters.headings import columns
from afterword.domain.import_found import Form


class Column(StrEnum):
    """What a column of a tracker can mean."""

    EMPLOYER = "employer"
    ROLE = "role"
    POSTING = "posting"
    APPLIED = "applied"
    DECIDED = "decided"
    PROMISED = "promised"
    PLACE = "place"
    PAY = "pay"
    SOURCE = "source"
    STATUS = "status"
    HAS_APPLIED = "has_applied"
    NOTES = "notes"
    TAGS = "tags"
    AGENCY = "agency"
    PERSON = "person"
    PERSON_EMAIL = "person_email"
    PERSON_PHONE = "person_phone"
    RECRUITER = "recruiter"
    REFERRER = "referrer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A tracker: the headings (by key) that tell it, and the headings of each meaning, the best first.

    `more_notes` are columns that are added to the notes with their headings. `month_first` is how its days
    are read where the column does not tell; `guessed` is whether its statuses were guessed by a program:
    these never set an outcome (a false no does harm).
    """

    form: Form
    needs: frozenset[str]
    columns: Mapping[Column, Sequence[str]]
    more_notes: Sequence[str] = ()
    source: str = ""
    month_first: bool = False
    is_saved: bool = False
    guessed: bool = False

    def fits(self, found: Mapping[str, int]) -> int:
        """Return how well headings fit: more for each that is known, 0 when one that tells it is missing."""
        known = self.columns_in(found)
        if not self.needs <= found.keys() or not known.keys() >= {Column.EMPLOYER, Column.ROLE}:
            return 0
        return 1 + 10 * len(self.needs) + len(known)

    def columns_in(self, found: Mapping[str, int]) -> dict[Column, int]:
        """Return where each column of the layout stands among headings (by key)."""
        return columns(self.columns, found)
