"""The fields of the log of a call or a meeting."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from afterword.domain.touch import Channel, StartedBy, Touch, TouchDraft
from afterword.qtmodels.choices import Choice
from afterword.ui import words
from afterword.ui.fields import Field, FieldKind
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class LogDraft:
    """What the log yields: a touch, and the day on which to be in touch again."""

    at: datetime
    zone: str
    channel: Channel = Channel.PHONE
    started_by: StartedBy = StartedBy.ME
    answered: bool = True
    notes: str = ""
    next_on: date | None = None

    def touch(self, contact_id: int) -> TouchDraft:
        """Return the touch with a person."""
        return TouchDraft(
            contact_id=contact_id,
            at=self.at,
            channel=self.channel,
            started_by=self.started_by,
            answered=self.answered,
            notes=self.notes.strip(),
        )


def of_touch(touch: Touch, zone: str) -> LogDraft:
    """Return a logged touch to be changed."""
    return LogDraft(
        at=touch.at,
        zone=zone,
        channel=touch.channel,
        started_by=touch.started_by,
        answered=touch.answered,
        notes=touch.notes,
    )


def log_fields(*, is_new: bool) -> tuple[Field, ...]:
    """Return the fields of the log; the next day is asked only while it is new."""
    asked = (
        Field(name="answered", label=translate("touch", "They answered"), kind=FieldKind.CHECK),
        Field(name="notes", label=translate("touch", "What was said"), kind=FieldKind.TEXT),
        _choice("channel", translate("touch", "How"), Channel),
        _choice("started_by", translate("touch", "Who started it"), StartedBy),
        Field(
            name="at",
            label=translate("touch", "When"),
            kind=FieldKind.MOMENT,
            zone="zone",
            required=True,
        ),
    )
    if not is_new:
        return asked
    again = Field(
        name="next_on",
        label=translate("touch", "Be in touch again on"),
        kind=FieldKind.DATE,
        hint=translate("touch", "Left empty, the next call is suggested in about three months."),
    )
    return (*asked, again)


def _choice(name: str, label: str, members: type[StrEnum]) -> Field:
    choices = tuple(Choice(one, words.word(one, from_words)) for one in members)
    return Field(name=name, label=label, kind=FieldKind.CHOICE, choices=choices, required=True)
