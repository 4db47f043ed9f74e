"""The settings in force: a change holds at once, is kept at once, and is told to all who care."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from afterword.domain.settings import Settings


class Preferences(QObject):
    """Call it for the settings in force. `changed` comes with the names of what changed."""

    changed = Signal(object)  # frozenset[str]

    def __init__(
        self, kept: Settings, *, save: Callable[[Settings], object], find_zone: Callable[[], str]
    ) -> None:
        super().__init__()
        self._kept = kept
        self._save = save
        self._find_zone = find_zone
        self._zone = ""  # not looked for yet: that takes a moment

    def __call__(self) -> Settings:
        """Return the settings in force, with the machine's time zone where none is chosen."""
        return self._kept if self._kept.zone else replace(self._kept, zone=self.machine_zone)

    @property
    def chosen(self) -> Settings:
        """The settings as chosen: an empty zone stands for the machine's."""
        return self._kept

    @property
    def machine_zone(self) -> str:
        """The machine's time zone, looked for when it is first needed."""
        self._zone = self._zone or self._find_zone()
        return self._zone

    def choose(self, settings: Settings) -> None:
        """Put other settings in force. Raises UnwritableFile when they hold only until the program ends."""
        names = frozenset(
            one.name
            for one in fields(settings)
            if getattr(settings, one.name) != getattr(self._kept, one.name)
        )
        if names:
            self._kept = settings
            self.changed.emit(names)
            self._save(settings)

    def change(self, **given: Any) -> None:
        """Put single settings in force; see `choose`."""
        self.choose(replace(self._kept, **given))

    def announce(self, name: str) -> None:
        """Tell that what belongs to a setting changed elsewhere: the password of an account is no setting."""
        self.changed.emit(frozenset({name}))

    def look_for_zone(self) -> None:
        """Look again where the machine is: people travel with it."""
        before, zone = self.machine_zone, self._find_zone()
        if zone != before:
            self._zone = zone
            if not self._kept.zone:
                self.changed.emit(frozenset({"zone"}))
