"""Which page is shown; pages are made when first gone to, and refreshed when they are looked at."""

from collections.abc import Callable, Mapping
from typing import Any

from afterword.domain.unkept import Unkept
from afterword.ui.page import Changes, Page, Renewable, Writable


class Going:
    """Keeps the pages made so far, and what changed while they were not looked at."""

    def __init__(self, pages: Mapping[str, Callable[[], Page]]) -> None:
        self._factories = dict(pages)
        self._made: dict[str, Page] = {}
        self._missed: dict[str, dict[str, frozenset[int]] | None] = {}
        self._spots: dict[str, Any] = {}
        self._name = ""

    @property
    def names(self) -> frozenset[str]:
        """The names of all pages."""
        return frozenset(self._factories)

    @property
    def name(self) -> str:
        """The name of the page shown, empty before the first."""
        return self._name

    @property
    def is_anywhere(self) -> bool:
        """Whether a page is shown yet."""
        return bool(self._name)

    @property
    def made(self) -> tuple[Page, ...]:
        """The pages made so far."""
        return tuple(self._made.values())

    @property
    def page(self) -> Page:
        """The page shown. Raises KeyError before the first."""
        return self._made[self._name]

    def is_at(self, name: str) -> bool:
        """Return whether this page is shown."""
        return name == self._name

    def go(self, name: str) -> Page:
        """Go to a page and return it, with everything it missed. Raises KeyError for an unknown name."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._factories[name]()
        self._name = name
        if name in self._missed:
            page.refresh(self._missed.pop(name))
        return page

    def note_spot(self) -> None:
        """Note where the page shown stands, for `go_back`."""
        if self._name and isinstance(self.page, Renewable):
            self._spots[self._name] = self.page.spot()

    def go_back(self) -> None:
        """Have the page shown stand where it was noted, or let go; called once it is in sight."""
        spot, page = self._spots.pop(self._name, None), self.page
        if spot is not None and isinstance(page, Renewable):
            page.go_back(spot)

    def let_go(self) -> tuple[Page, ...]:
        """Return the pages let go, which are not shown; `go` makes them anew.

        A page on which something is unfinished stays.
        """
        gone = []
        for name, page in tuple(self._made.items()):
            if name == self._name or not isinstance(page, Renewable):
                continue
            spot = page.spot()
            if spot is not None:
                self._spots[name] = spot
                self._missed.pop(name, None)
                gone.append(self._made.pop(name))
        return tuple(gone)

    def keep_written(self) -> tuple[Unkept, ...]:
        """Have every page keep what is being written on it, shown or not; return what cannot be kept."""
        writable = [page for page in self._made.values() if isinstance(page, Writable)]
        return tuple(unkept for page in writable for unkept in page.keep_written())

    def refresh(self, changes: Changes | None) -> None:
        """Refresh the page shown now, and the others when they are gone to."""
        for name, page in self._made.items():
            if name == self._name:
                page.refresh(changes)
            else:
                self._missed[name] = _joined(self._missed.get(name, {}), changes)


def _joined(
    before: Mapping[str, frozenset[int]] | None, changes: Changes | None
) -> dict[str, frozenset[int]] | None:
    """Return two changes as one; None stands for everything."""
    if before is None or changes is None:
        return None
    return dict(before) | {table: before.get(table, frozenset()) | ids for table, ids in changes.items()}
