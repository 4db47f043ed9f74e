"""The steps that stand at an instant, and until when they stand unchanged."""

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Steps in the order to take them, worked out `at` an instant; both instants are aware UTC.

    Before `until` they are the same, as long as neither the book nor the settings change.
    """

    steps: tuple[Step, ...]
    at: datetime
    until: datetime

    def holds(self, now: datetime) -> bool:
        """Return whether working it out at this instant would give the same: never before `at`."""
        return self.at <= now < self.until
