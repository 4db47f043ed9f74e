"""Fields of forms as data."""

from dataclasses import dataclass
from enum import StrEnum

from afterword.qtmodels.choices import Choice


class FieldKind(StrEnum):
    """How a field is edited, and what it yields."""

    LINE = "line"  # str
    EMAIL = "email"  # str
    URL = "url"  # str
    PHONE = "phone"  # str
    TEXT = "text"  # str of several lines
    NUMBER = "number"  # int, or None where left empty
    CHOICE = "choice"  # the value of a choice, or Field.none
    DATE = "date"  # datetime.date or None
    MOMENT = "moment"  # aware UTC datetime; the zone goes into the field named by Field.zone
    TAGS = "tags"  # tuple of str
    PEOPLE = "people"  # tuple of the values of choices
    RATING = "rating"  # 1 to 5, or None
    RAPPORT = "rapport"  # 0 to 5
    CHECK = "check"  # bool
    SECRET = "secret"  # noqa: S105 - str, not shown and never remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field: `name` is that of the draft's attribute and of `InvalidValue.facts["field"]`.

    `choices` serve CHOICE, PEOPLE and, as suggestions, TAGS and LINE. With `may_be_new` a CHOICE or PEOPLE
    field takes names that are not among them; `Form.typed(name)` tells these, and the value is `none`.
    `least` and `most` bound a NUMBER; `suffix` is shown after it. `hint` is a quiet line below.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    may_be_new: bool = False
    none: object = None
    zone: str = ""
    least: int = 0
    most: int = 1_000_000
    suffix: str = ""
    rows: int = 4

    @property
    def names(self) -> tuple[str, ...]:
        """The attributes of the draft that the field reads and yields."""
        return (self.name, self.zone) if self.zone else (self.name,)
