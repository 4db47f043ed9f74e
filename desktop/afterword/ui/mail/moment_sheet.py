"""Asks when a mail is to leave."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from afterword.domain.errors import InvalidValue
from afterword.domain.validity import Reason
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.sheet import About, FormSheet

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """When a mail is to leave (aware UTC), and the zone that was meant."""

    at: datetime | None
    zone: str = ""


def ask(parent: QWidget, first: datetime, *, desk: Desk) -> datetime | None:
    """Return the moment that the user wants, None when they leave; `first` is proposed."""
    form = Form[Leaving](fields(), desk=desk)
    about = About(
        name="mail.moment",
        heading=translate("mail", "When should it leave?"),
        lead=translate("mail", "Afterword has to run then; in the tray is enough."),
        verb=translate("mail", "Send then"),
    )
    proposed = Leaving(at=first, zone=desk.speaker.zone)
    return FormSheet.ask(
        parent,
        form,
        proposed,
        save=lambda given: moment_of(given, now=desk.speaker.now()),
        about=about,
        desk=desk,
    )


def fields() -> tuple[Field, ...]:
    """Return the one field."""
    label = translate("mail", "When")
    return (Field(name="at", label=label, kind=FieldKind.MOMENT, zone="zone", required=True),)


def moment_of(given: Leaving, *, now: datetime) -> datetime:
    """Return the moment given. Raise `InvalidValue` for one that is over."""
    if given.at is None or given.at <= now:
        raise InvalidValue(field="at", reason=Reason.IN_THE_PAST)
    return given.at
