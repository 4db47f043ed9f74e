"""The fields of a piece of advice."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from afterword.domain.advice import AdviceKind, Control
from afterword.domain.interview import Interview
from afterword.qtmodels.choices import Choice
from afterword.store import interview as interview_store
from afterword.store.book import Book
from afterword.ui import known, words
from afterword.ui.advice.names import ThemeNames
from afterword.ui.fields import Field, FieldKind
from afterword.ui.spoken import Speaker
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


def new_fields(book: Book, names: ThemeNames, speaker: Speaker) -> tuple[Field, ...]:
    """Return the fields of new advice, in the order in which they are asked."""
    return (
        Field(
            name="words",
            label=translate("advice", "Their exact words"),
            kind=FieldKind.TEXT,
            required=True,
            rows=5,
        ),
        themes_field(
            names,
            hint=translate("advice", "Proposed from the words. Take away or add what you like."),
            may_be_new=True,
        ),
        kind_field(),
        control_field(),
        contact_field(book),
        application_field(book, speaker),
        received_field(),
        next_action_field(),
    )


def themes_field(
    names: ThemeNames, *, also: Sequence[str] = (), hint: str = "", may_be_new: bool = False
) -> Field:
    """Return the field of the themes, the main one first."""
    return Field(
        name="themes",
        label=translate("advice", "Themes"),
        kind=FieldKind.PEOPLE,
        choices=names.choices(also),
        hint=hint,
        may_be_new=may_be_new,
    )


def kind_field() -> Field:
    """Return the field that says whether the words praise."""
    return _choice("kind", translate("advice", "Kind"), AdviceKind)


def control_field() -> Field:
    """Return the field that says whose it is to change."""
    return _choice("control", translate("advice", "Whose to change"), Control)


def contact_field(book: Book) -> Field:
    """Return the field of who gave it."""
    return Field(
        name="contact_id",
        label=translate("advice", "Who said it"),
        kind=FieldKind.CHOICE,
        choices=(Choice(None, translate("advice", "Nobody named")), *known.people(book)),
    )


def application_field(book: Book, speaker: Speaker) -> Field:
    """Return the field of the application it came of."""
    return Field(
        name="application_id",
        label=translate("advice", "About which application"),
        kind=FieldKind.CHOICE,
        choices=(Choice(None, translate("advice", "None in particular")), *known.applications(book, speaker)),
    )


def interview_field(book: Book, application_id: int | None, speaker: Speaker) -> Field:
    """Return the field of the round it came of: one of its application."""
    rounds = interview_store.of_application(book, application_id) if application_id else ()
    return Field(
        name="interview_id",
        label=translate("advice", "After which interview"),
        kind=FieldKind.CHOICE,
        choices=(Choice(None, translate("advice", "None in particular")), *_rounds(rounds, speaker)),
    )


def received_field() -> Field:
    """Return the field of the day it came."""
    return Field(
        name="received_on",
        label=translate("advice", "Received on"),
        kind=FieldKind.DATE,
        required=True,
    )


def next_action_field() -> Field:
    """Return the field of what to do about it."""
    return Field(name="next_action", label=translate("advice", "What you will do about it"))


def helpful_field() -> Field:
    """Return the field of how helpful it is."""
    return Field(name="helpfulness", label=translate("advice", "How helpful"), kind=FieldKind.RATING)


def round_name(meeting: Interview, speaker: Speaker) -> str:
    """Return which round an interview is, and when it was."""
    text = translate("advice", "%1, %2").replace("%1", words.word(meeting.kind, from_words))
    return text.replace("%2", speaker.moment(meeting.starts_at))


def _rounds(rounds: Iterable[Interview], speaker: Speaker) -> Iterable[Choice]:
    return (Choice(one.id, round_name(one, speaker)) for one in rounds)


def _choice(name: str, label: str, members: type[StrEnum]) -> Field:
    choices = tuple(Choice(one, words.word(one, from_words)) for one in members)
    return Field(name=name, label=label, kind=FieldKind.CHOICE, choices=choices, required=True)
