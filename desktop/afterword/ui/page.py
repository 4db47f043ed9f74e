"""What the window asks of a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from afterword.domain.unkept import Unkept

Changes = Mapping[str, frozenset[int]]


class Page(Protocol):
    """A page of the window. It is made when it is first shown."""

    @property
    def widget(self) -> QWidget:
        """The widget to put into the window."""
        ...

    @property
    def title(self) -> str:
        """The page's name, for the window's title."""
        ...

    @property
    def wished(self) -> SignalInstance:
        """Carries a wish: what another page is to do."""
        ...

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show, whatever the filters."""
        ...

    def new(self) -> None:
        """Begin a new thing of the page's kind; do nothing where there is none."""
        ...

    def act(self, name: str) -> None:
        """Do a named action (edit, archive, delete …) with what is selected; do nothing for others."""
        ...

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed in the book. None means that anything may have: a new day, another zone."""
        ...

    def tick(self) -> None:
        """Show what has come: a minute has passed, or what there is to do was worked out anew."""
        ...

    def select(self, id_: int) -> None:
        """Select a thing, lifting filters that hide it."""
        ...

    def filter(self, text: str) -> None:
        """Put the focus into the filter, with this text in it where it is not empty."""
        ...


@runtime_checkable
class Renewable(Protocol):
    """A page that can be let go and made anew, as another size of type asks for."""

    def spot(self) -> Any:
        """Return where the page stands, None while something is unfinished on it that would be lost."""
        ...

    def go_back(self, spot: Any) -> None:
        """Stand where the page stood that was let go."""
        ...


@runtime_checkable
class Writable(Protocol):
    """A page on which something is written that is kept at the next pause: at the end none may come."""

    def keep_written(self) -> tuple[Unkept, ...]:
        """Keep what is written there now; return what cannot be kept, which is said on the page, too."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the rail: its page's name, the word and icon shown, and the tables whose things it shows."""

    name: str
    title: str
    icon: str
    tables: frozenset[str] = frozenset()
    new: str = ""  # the words of its entry in the New menu; empty for none
