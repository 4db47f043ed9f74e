"""A reminder: what the user said about a step, or a thing of their own to do on a day."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDraft:
    """A mark on a step, or an own reminder.

    `step` is a `StepKind`, `about_table` and `about_id` its subject; an own reminder has a `text` instead.
    """

    step: str = ""
    about_table: str = ""
    about_id: int | None = None
    due_on: date | None = None
    text: str = ""
    snoozed_until: datetime | None = None
    done_at: datetime | None = None
    never: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(ReminderDraft):
    """A reminder as kept."""

    id: int
    uid: str
    changed_at: datetime
