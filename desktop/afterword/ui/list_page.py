"""A page that is a list, as its `Listing` says: filters, a table, a detail pane beside it, an empty state."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from afterword.qtmodels.rows import RowsModel
from afterword.ui.desk import Desk
from afterword.ui.detail import DetailPane
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.list_head import ListHead
from afterword.ui.listing import Listing, Query
from afterword.ui.page import Changes
from afterword.ui.pieces import stack
from afterword.ui.table import Table

Row = TypeVar("Row")
TABLE, EMPTY, NOTHING = 0, 1, 2


class ListPage(QWidget, Generic[Row]):
    """Shows a Listing; it is a Page. `wished` carries what other pages are to do."""

    wished = Signal(object)

    def __init__(self, listing: Listing[Row], *, desk: Desk) -> None:
        super().__init__()
        self.listing = listing
        self._desk = desk
        self._sort = (listing.sort, listing.descending)
        self.rows: RowsModel[Row] = RowsModel(listing.columns, listing.fetch, sort=self._sort_by, parent=self)
        self.table = Table(self.rows, name=listing.name, title=listing.title, desk=desk)
        self.pane = DetailPane(desk=desk, none=listing.none)
        self.head = ListHead(listing.title, listing.filters, desk=desk)
        self._views = QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._recall()
        self._lay_out()
        self.table.show_sort(self._sort[0], descending=self._sort[1])
        self._listen()
        self.refresh(None)

    # As a Page

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    @property
    def title(self) -> str:
        """The page's name."""
        return self.listing.title

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return self.listing.count() == 0

    def new(self) -> None:
        """Begin a new thing."""
        if self.listing.new is not None:
            self.listing.new()

    def act(self, name: str) -> None:
        """Do a named action with the selected rows."""
        ids = self.table.chosen_ids()
        action = self.listing.acts.get(name)
        if action is not None and ids:
            action(ids)

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed."""
        if changes is not None and not self.listing.tables & changes.keys():
            return
        self.rows.refresh(None)
        self._ask_again()
        self._show_detail()

    def tick(self) -> None:
        """Nothing here changes by itself."""

    def select(self, id_: int) -> None:
        """Select a row, lifting the filters when they hide it."""
        if not self.table.go_to(id_):
            self.head.lift()
            self._ask_again()
            self.table.go_to(id_)
        self.table.setFocus()

    def filter(self, text: str) -> None:
        """Put the focus into the filter."""
        self.head.begin(text)

    def spot(self) -> Any:
        """Return the filters and what is selected; None while a fact is being changed."""
        return None if self.pane.is_edited else (self.view, self.table.current_id)

    def go_back(self, spot: Any) -> None:
        """Filter as before, and select what was selected."""
        view, current = spot
        self.show_view(view)
        if current is not None:
            self.table.go_to(current)

    # Inside

    @property
    def query(self) -> Query:
        """What is asked for now."""
        sort, descending = self._sort
        return Query(text=self.head.text, sort=sort, descending=descending, chosen=self.head.chosen)

    @property
    def view(self) -> str:
        """The filters and the order as text, to be saved under a name."""
        sort, descending = self._sort
        kept = {"text": self.head.text, "sort": [sort.value, descending], "chosen": self.head.places}
        return json.dumps(kept)

    def show_view(self, view: str) -> None:
        """Show a view that was saved; what no longer fits is left as it is at first."""
        try:
            kept = json.loads(view)
        except ValueError:
            return
        self.head.lift()
        self._take(kept if isinstance(kept, dict) else {})
        self.head.put(str(kept.get("text", "")) if isinstance(kept, dict) else "")
        self.table.show_sort(self._sort[0], descending=self._sort[1])
        self._filtered()

    def _ask_again(self) -> None:
        ids = self.listing.ids(self.query)
        self.rows.show(ids)
        self.head.say_count(len(ids))
        view = TABLE if ids else (EMPTY if self.is_empty else NOTHING)
        if self._views.currentIndex() != view:
            self._views.setCurrentIndex(view)
        self.head.setVisible(view != EMPTY)
        self.pane.setVisible(view != EMPTY)

    def _filtered(self) -> None:
        self._keep()
        self._ask_again()
        if self.table.current_id is None and self.rows.ids:
            self.table.go_to(self.rows.ids[0])

    def _sort_by(self, sort: StrEnum, descending: bool) -> None:
        self._sort = (sort, descending)
        self._keep()
        self._ask_again()
        self.table.scrollToTop()

    def _picked(self, _id: object) -> None:
        self._show_detail()

    def _show_detail(self) -> None:
        current = self.table.current_id
        self.pane.show_detail(None if current is None else self.listing.detail(current))

    def _opened(self, id_: int) -> None:
        action = self.listing.acts.get("open") or self.listing.acts.get("edit")
        if action is not None:
            action((id_,))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        nothing = Empty(
            drawing="lamp",
            sentence=self.tr("Nothing fits what you are looking for."),
            verb=self.tr("Show everything"),
            act=self._lift,
        )
        for view in (
            self.table,
            EmptyState(self.listing.empty, theme=theme),
            EmptyState(nothing, theme=theme),
        ):
            self._views.addWidget(view)
        self._split.addWidget(self._views)
        self._split.addWidget(self.pane)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes(self._shares())
        layout = stack()
        layout.addWidget(self.head)
        layout.addWidget(self._split, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.table)

    def _listen(self) -> None:
        self.head.edited.connect(self._filtered)
        self.head.entered.connect(self.table.setFocus)
        self.pane.left_behind.connect(self._take_focus)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._opened)
        self.table.typed.connect(self.filter)
        self.table.fill_menu = self.listing.menu
        self._split.splitterMoved.connect(lambda *_: self._keep())

    def _lift(self) -> None:
        self.head.lift()
        self._filtered()
        self._take_focus()

    def _take_focus(self) -> None:
        """Have the focus in the table, or where it is filtered when that shows nothing."""
        place = self.table if self._views.currentIndex() == TABLE else self.head.line
        place.setFocus()

    # What is remembered

    @property
    def _memory(self) -> str:
        return f"page.{self.listing.name}"

    def _kept(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._desk.remembered.recall(self._memory))
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def _shares(self) -> list[int]:
        match self._kept().get("shares"):
            case [int(table), int(pane)] if table > 0 and pane > 0:
                return [table, pane]
            case _:
                return [720, 350]

    def _recall(self) -> None:
        self._take(self._kept())

    def _take(self, kept: Mapping[str, Any]) -> None:
        """Take over the order and the filters that are kept, as far as they still fit."""
        sorts = {column.sort.value: column.sort for column in self.listing.columns if column.sort is not None}
        match kept.get("sort"):
            case [str(name), bool(descending)] if name in sorts:
                self._sort = (sorts[name], descending)
        places = kept.get("chosen")
        if isinstance(places, dict):
            self.head.choose(places)

    def _keep(self) -> None:
        kept = {
            "sort": [self._sort[0].value, self._sort[1]],
            "shares": self._split.sizes(),
            "chosen": self.head.places,
        }
        self._desk.remembered.keep(self._memory, json.dumps(kept))
