"""A list page as data: its columns, filters and actions, and where its rows come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QMenu

from afterword.qtmodels.choices import Choice
from afterword.qtmodels.rows import Column
from afterword.ui.detail_data import Detail
from afterword.ui.empty import Empty

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice above the table. The first choice is what it begins with; `label` is for screen readers."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the user wants to see: text, order, and the value chosen in each filter by its name."""

    text: str
    sort: StrEnum
    descending: bool
    chosen: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)  # slots and type arguments do not go together on 3.11
class Listing(Generic[Row]):
    """A list page as data.

    `ids` answers a query with ordered ids, `fetch` gives rows, `count` says how many there are at all,
    `detail` makes the pane's page (None: it is gone). `tables` are those whose changes matter. `acts` are
    named actions on the selected ids (edit, archive, delete, open …), `menu` fills the context menu, `new`
    begins a new thing. `none` is said in the pane while nothing is selected.
    """

    name: str
    title: str
    tables: frozenset[str]
    columns: tuple[Column[Row], ...]
    sort: StrEnum
    descending: bool = False
    filters: tuple[Filter, ...] = ()
    empty: Empty
    none: str
    count: Callable[[], int]
    ids: Callable[[Query], Sequence[int]]
    fetch: Callable[[Sequence[int]], Mapping[int, Row]]
    detail: Callable[[int], Detail | None]
    new: Callable[[], object] | None = None
    acts: Mapping[str, Callable[[tuple[int, ...]], object]] = field(default_factory=dict)
    menu: Callable[[QMenu, Sequence[int]], object] | None = None
