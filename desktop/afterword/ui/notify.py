"""Notices: one for each batch of things that became due, never in quiet hours, never twice."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from afterword.domain.clock import day_of
from afterword.domain.notices import Told, batch, due, is_quiet
from afterword.domain.settings import Settings
from afterword.domain.step import Step
from afterword.ui import sentences
from afterword.ui.plurals import counted
from afterword.ui.remembered import Remembered
from afterword.ui.translating import from_words

MEMORY = "tray.told"
QUIET_MEMORY = "tray.quiet_day"
LINES = 4
translate = QCoreApplication.translate


class Notices:
    """Says what became due through `show` (title, text). What was said is remembered over a restart."""

    def __init__(
        self,
        *,
        settings: Callable[[], Settings],
        remembered: Remembered,
        say_day: Callable[[date], str],
        show: Callable[[str, str], object],
    ) -> None:
        self._settings = settings
        self._remembered = remembered
        self._say_day = say_day
        self._show = show
        self._last: tuple[Step, ...] = ()

    @property
    def last(self) -> tuple[Step, ...]:
        """The steps of the last notice: what a click on it is about."""
        return self._last

    def consider(self, steps: Sequence[Step], *, now: datetime) -> bool:
        """Say what became due since the last time, all together; return whether anything was said."""
        if is_quiet(now, self._settings(), quiet_day=self.quiet_day):
            return False
        told = self._told()
        new = batch(steps, told)
        standing = {Told.of(step) for step in due(steps)}
        kept = (told & standing) | {Told.of(step) for step in new}
        if kept != told:
            self._keep(kept)
        if new:
            self._last = new
            self._show(*words_of(new, say_day=self._say_day))
        return bool(new)

    # A quiet day

    @property
    def quiet_day(self) -> date | None:
        """The local day for which the user wants quiet."""
        try:
            return date.fromisoformat(self._remembered.recall(QUIET_MEMORY))
        except ValueError:
            return None

    def be_quiet(self, now: datetime, *, on: bool) -> None:
        """Say nothing for the rest of the local day, or speak again."""
        today = self._local_day(now)
        self._remembered.keep(QUIET_MEMORY, today.isoformat() if on else "")

    def is_quiet_today(self, now: datetime) -> bool:
        """Return whether the user wants quiet on the local day of this instant."""
        return self.quiet_day == self._local_day(now)

    def _local_day(self, now: datetime) -> date:
        return day_of(now, self._settings().zone or "UTC")

    def _told(self) -> frozenset[Told]:
        try:
            kept = json.loads(self._remembered.recall(MEMORY) or "[]")
            return frozenset(Told(key=str(key), due=str(due)) for key, due in kept)
        except (ValueError, TypeError):
            return frozenset()

    def _keep(self, told: frozenset[Told]) -> None:
        self._remembered.keep(MEMORY, json.dumps(sorted([one.key, one.due] for one in told)))


def words_of(steps: Sequence[Step], *, say_day: Callable[[date], str]) -> tuple[str, str]:
    """Return title and text of a notice: the step itself, or how many and the first of them."""
    lines = [sentences.step_sentence(step, from_words) for step in steps]
    if len(steps) == 1:
        return lines[0], sentences.reason_sentence(steps[0].reason, from_words, say_day=say_day)
    count = len(steps)
    title = counted(translate("notices", "%n thing(s) to do", None, count), count)
    shown = lines if count <= LINES else lines[: LINES - 1]
    if len(shown) < count:
        rest = count - len(shown)
        shown.append(counted(translate("notices", "and %n more", None, rest), rest))
    return title, "\n".join(shown)
