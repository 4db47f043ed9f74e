"""The fields of an interview, and of the debrief after it."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from afterword.domain.advice import Advice, Focus
from afterword.domain.interview import RoundKind
from afterword.qtmodels.choices import Choice
from afterword.store.book import Book
from afterword.ui import known, words
from afterword.ui.excerpts import short
from afterword.ui.fields import Field, FieldKind
from afterword.ui.spoken import Speaker
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
LONGEST_LABEL = 80  # letters of a focus point in the debrief


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInterview:
    """What the form for an interview yields: the application may still be unchosen."""

    application_id: int | None = None
    kind: RoundKind = RoundKind.FIRST
    starts_at: datetime
    zone: str
    minutes: int = 60
    place: str = ""
    interviewer_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefDraft:
    """What the debrief yields; `used` and `helped` of at most two focus points (C22)."""

    confidence: int | None = None
    went_well: str = ""
    to_change: str = ""
    used_1: bool = False
    helped_1: int | None = None
    used_2: bool = False
    helped_2: int | None = None

    def point(self, number: int) -> tuple[bool, int | None]:
        """Return whether the first or second point was used, and how much it helped."""
        return (self.used_1, self.helped_1) if number == 1 else (self.used_2, self.helped_2)

    def with_point(self, number: int, *, used: bool, helped: int | None) -> "DebriefDraft":
        """Return the draft with what is said of the first or second point."""
        if number == 1:
            return replace(self, used_1=used, helped_1=helped)
        return replace(self, used_2=used, helped_2=helped)


def interview_fields(book: Book, speaker: Speaker) -> tuple[Field, ...]:
    """Return the fields of an interview, in the order in which they are asked."""
    return (
        Field(
            name="application_id",
            label=translate("interviews", "For which application"),
            kind=FieldKind.CHOICE,
            choices=known.applications(book, speaker),
            required=True,
        ),
        Field(
            name="starts_at",
            label=translate("interviews", "When"),
            kind=FieldKind.MOMENT,
            zone="zone",
            required=True,
        ),
        kind_field(),
        place_field(),
        minutes_field(),
        people_field(known.people(book), may_be_new=True),
    )


def kind_field() -> Field:
    """Return the field of the kind of a round."""
    kinds = tuple(Choice(kind, words.word(kind, from_words)) for kind in RoundKind)
    return Field(
        name="kind",
        label=translate("interviews", "Round"),
        kind=FieldKind.CHOICE,
        choices=kinds,
        required=True,
    )


def place_field() -> Field:
    """Return the field of where a round is held."""
    return Field(name="place", label=translate("interviews", "Place or link"))


def minutes_field() -> Field:
    """Return the field of how long a round is planned to be."""
    return Field(
        name="minutes",
        label=translate("interviews", "How long"),
        kind=FieldKind.NUMBER,
        least=1,
        most=24 * 60,
        suffix=translate("interviews", "minutes"),
    )


def people_field(people: tuple[Choice, ...], *, may_be_new: bool) -> Field:
    """Return the field of who interviews, to be chosen from these; new names only where they can be added."""
    hint = translate("interviews", "Type a name and press Enter; new names are added as people.")
    return Field(
        name="interviewer_ids",
        label=translate("interviews", "Interviewers"),
        kind=FieldKind.PEOPLE,
        choices=people,
        may_be_new=may_be_new,
        hint=hint if may_be_new else "",
    )


def debrief_fields(points: tuple[tuple[Focus, Advice], ...]) -> tuple[Field, ...]:
    """Return the fields of a debrief, with two for each focus point."""
    asked = [
        Field(
            name="confidence",
            label=translate("interviews", "How did you feel, from 1 to 5?"),
            kind=FieldKind.RATING,
        ),
        Field(
            name="went_well",
            label=translate("interviews", "What went well?"),
            kind=FieldKind.TEXT,
            rows=3,
        ),
        Field(
            name="to_change",
            label=translate("interviews", "What would you do differently?"),
            kind=FieldKind.TEXT,
            rows=3,
        ),
    ]
    for number, (_, advice) in enumerate(points, start=1):
        used = translate("interviews", "I used: %1").replace("%1", short(advice.words, LONGEST_LABEL))
        asked.append(Field(name=f"used_{number}", label=used, kind=FieldKind.CHECK))
        helped = translate("interviews", "Did it help, from 1 to 5?")
        asked.append(Field(name=f"helped_{number}", label=helped, kind=FieldKind.RATING))
    held = {one.name for one in fields(DebriefDraft)}
    return tuple(one for one in asked if one.name in held)
