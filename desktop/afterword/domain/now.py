"""An instant in the user's place, as the rules see it: what has come, and until when that is so."""

from datetime import datetime, time, timedelta

from afterword.domain.clock import day_of
from afterword.domain.workdays import local_moment

AT_ONCE = timedelta(0)


class Now:
    """Answers what has come and which day it is, and notes until when all its answers stay the same.

    Whoever asks nothing else of the time gives the same result at every instant before `until`.
    """

    def __init__(self, at: datetime, zone: str) -> None:
        """`at` is an aware instant, `zone` an IANA name."""
        self.at = at
        self.zone = zone
        self.today = day_of(at, zone)
        self._left = local_moment(self.today + timedelta(days=1), time(0), zone) - at

    @property
    def until(self) -> datetime:
        """The first instant at which an answer may be another: the next midnight at the latest."""
        return self.at + self._left

    def has_come(self, instant: datetime, *, after: timedelta = AT_ONCE) -> bool:
        """Return whether this instant, or the one so long after it, is now or was before."""
        left = instant - self.at + after
        if left > AT_ONCE:
            self._left = min(self._left, left)
        return left <= AT_ONCE

    def is_past(self, instant: datetime, *, after: timedelta = AT_ONCE) -> bool:
        """Return whether this instant, or the one so long after it, was before now."""
        left = instant - self.at + after
        if left >= AT_ONCE:
            self._left = min(self._left, left + timedelta.resolution)
        return left < AT_ONCE
