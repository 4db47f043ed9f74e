"""What the window remembers of how it was left: sizes, columns, filters, and texts not yet saved."""

from typing import Any, Protocol


class Remembered(Protocol):
    """Keeps short texts by name between two starts."""

    def recall(self, name: str) -> str:
        """Return what was kept under a name, or an empty text."""
        ...

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        ...


class SessionMemory:
    """Remembers until the program ends: for tests and for the tour."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def recall(self, name: str) -> str:
        """Return what was kept under a name, or an empty text."""
        return self._texts.get(name, "")

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        self._texts[name] = text


class Unfinished:
    """What was typed into forms that were left without saving, until the program ends."""

    def __init__(self) -> None:
        self._states: dict[str, dict[str, Any]] = {}

    def keep(self, name: str, states: dict[str, Any]) -> None:
        """Keep the states of a form's fields under the form's name."""
        self._states[name] = states

    def take(self, name: str) -> dict[str, Any] | None:
        """Return what was kept under a name and forget it, or None."""
        return self._states.pop(name, None)

    def __contains__(self, name: str) -> bool:
        return name in self._states
