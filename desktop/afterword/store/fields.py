"""How values lie in columns: text for instants and days, codes for enums, commas around tags."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from peewee import SQL, BooleanField, Expression, Field, TextField

if TYPE_CHECKING:
    AnyField = Field[Any]
else:  # Peewee's fields are generic to the type checker only
    AnyField = Field

_SURROGATES = range(0xD800, 0xE000)


def clean(text: str) -> str:
    """Return the text without what a file of UTF-8 cannot hold: NULs go, lone surrogates become U+FFFD."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    kept = text.replace("\0", "")
    if any(ord(letter) in _SURROGATES for letter in kept):
        return "".join("\ufffd" if ord(letter) in _SURROGATES else letter for letter in kept)
    return kept


def instant_text(instant: datetime) -> str:
    """Return an aware instant as it lies in the file; text order is time order."""
    if instant.tzinfo is None:
        raise ValueError("an instant must know its time zone")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def one_of(column: AnyField, numbers: Iterable[int]) -> Expression:
    """Return the condition that a column holds one of these ids.

    They are written out: a parameter for each costs Peewee more than the engine needs for the whole query.
    """
    written = ", ".join(str(int(number)) for number in numbers)
    return column.in_(SQL(f"({written})"))


def kept(column: AnyField, value: Any) -> Any:
    """Return a value as it lies in its column."""
    return column.db_value(value)  # type: ignore[no-untyped-call]


def all_kept(column: AnyField, values: Sequence[Any]) -> Sequence[Any]:
    """Return many values as they lie in their column, each different one brought there once."""
    if isinstance(column, WordsField):
        joined = "".join(values)
        return values if joined.isascii() and "\0" not in joined else [clean(text) for text in values]
    known: dict[Any, Any] = {}
    for value in set(values):
        known[value] = kept(column, value)
    return [known[value] for value in values]


def told(column: AnyField, value: Any) -> Any:
    """Return the value of what lies in a column."""
    return column.python_value(value)  # type: ignore[no-untyped-call]


class WordsField(TextField):
    """Free text."""

    def db_value(self, value: str | None) -> str | None:
        """Return the text as it can be kept."""
        return None if value is None else clean(value)


class InstantField(AnyField):
    """An aware UTC instant as 'YYYY-MM-DDTHH:MM:SS.ffffffZ'."""

    field_type = "TEXT"

    def db_value(self, value: datetime | str | None) -> str | None:
        """Return the instant as text; text is taken as already kept."""
        return instant_text(value) if isinstance(value, datetime) else value

    def python_value(self, value: str | None) -> datetime | None:
        """Return the instant."""
        return None if value is None else datetime.fromisoformat(value)


class DayField(AnyField):
    """A calendar day as 'YYYY-MM-DD'."""

    field_type = "TEXT"

    def db_value(self, value: date | str | None) -> str | None:
        """Return the day as text; text is taken as already kept."""
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: str | None) -> date | None:
        """Return the day."""
        return None if value is None else date.fromisoformat(value)


class ChoiceField(AnyField):
    """A member of a StrEnum as its code."""

    field_type = "TEXT"

    def __init__(self, choice: type[StrEnum], **options: Any) -> None:
        self.choice = choice
        super().__init__(**options)

    def db_value(self, value: str | None) -> str | None:
        """Return the code; a code that is no member raises ValueError."""
        return None if value is None else self.choice(value).value

    def python_value(self, value: str | None) -> StrEnum | None:
        """Return the member."""
        return None if value is None else self.choice(value)


class FlagField(BooleanField):
    """A yes or no as 0 or 1, or nothing."""

    def db_value(self, value: bool | None) -> int | None:
        """Return 0, 1 or nothing."""
        return None if value is None else int(value)


class TagsField(AnyField):
    """Tags in the order given as ',a,b,', so that a tag is found by its commas. A comma in a tag parts it."""

    field_type = "TEXT"

    def db_value(self, value: Iterable[str] | str | None) -> str | None:
        """Return the tags as text, each once; text is taken as already kept."""
        if value is None or isinstance(value, str):
            return value
        tags = dict.fromkeys(part.strip() for tag in value for part in clean(tag).split(","))
        tags.pop("", None)
        return f",{','.join(tags)}," if tags else ""

    def python_value(self, value: str | None) -> tuple[str, ...]:
        """Return the tags."""
        return tuple(value[1:-1].split(",")) if value else ()


class MarksField(AnyField):
    """Marks without spaces in them, as the references of a mail, parted by spaces."""

    field_type = "TEXT"

    def db_value(self, value: Iterable[str] | str | None) -> str | None:
        """Return the marks as text; text is taken as already kept."""
        if value is None or isinstance(value, str):
            return value
        return " ".join(part for mark in value for part in clean(mark).split())

    def python_value(self, value: str | None) -> tuple[str, ...]:
        """Return the marks."""
        return tuple(value.split()) if value else ()
