"""A saved view: the filters of a page under a name of the user's."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedViewDraft:
    """What a form yields for a saved view. `filters` is JSON that the page reads back."""

    page: str
    name: str
    filters: str = "{}"
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView(SavedViewDraft):
    """A saved view as kept."""

    id: int
    uid: str
    changed_at: datetime
