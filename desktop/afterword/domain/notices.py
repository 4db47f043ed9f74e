"""When to speak up: which steps a notice tells, once per batch and never in quiet hours."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.domain.settings import Settings
from afterword.domain.step import Part, Step, StepKind
from afterword.domain.workdays import local_moment

SILENT = frozenset({StepKind.SEND_LATER, StepKind.AWAIT_ADVICE, StepKind.AWAIT_NEWS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A step that was told: the key of the step, and when it was due then (told anew when that moves)."""

    key: str
    due: str

    @classmethod
    def of(cls, step: Step) -> "Told":
        """Return the mark of a step."""
        return cls(key=":".join(str(part) for part in step.key), due=step.due.isoformat())


def is_quiet(now: datetime, settings: Settings, *, quiet_day: date | None = None) -> bool:
    """Return whether nothing is to be said at this instant: quiet hours, a quiet day, reminders off."""
    local = now.astimezone(ZoneInfo(settings.zone or "UTC"))
    if not settings.reminders or local.date() == quiet_day:
        return True
    return quiet_until(now, settings) is not None


def quiet_until(now: datetime, settings: Settings) -> datetime | None:
    """Return when the quiet hours end that it is in at this instant (aware UTC), None outside them.

    Quiet hours that begin and end at the same time are none; those that end earlier than they begin go over
    midnight. The time is that of the user's zone.
    """
    zone = settings.zone or "UTC"
    local = now.astimezone(ZoneInfo(zone))
    first, last = settings.quiet_from, settings.quiet_until
    if not _within(local.time(), first, last):
        return None
    is_over_midnight = last < first <= local.time()
    return local_moment(local.date() + timedelta(days=is_over_midnight), last, zone)


def batch(steps: Sequence[Step], told: Collection[Told]) -> tuple[Step, ...]:
    """Return the steps that are due now and were not told yet, in their order."""
    return tuple(step for step in due(steps) if Told.of(step) not in told)


def due(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps that ask the user for something now."""
    return tuple(step for step in steps if step.part is Part.NOW and step.kind not in SILENT)


def _within(at: time, first: time, last: time) -> bool:
    if first <= last:
        return first <= at < last
    return at >= first or at < last
