"""The window: the rail, the search box, the New button, the pages, the status line, the undo toast."""

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from afterword.domain.unkept import Unkept
from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.going import Going
from afterword.ui.new_button import NewButton
from afterword.ui.page import Changes, Page, Place
from afterword.ui.pieces import line, stack
from afterword.ui.rail import Rail
from afterword.ui.search_box import Search, SearchBox
from afterword.ui.status_line import StatusLine
from afterword.ui.waiting import WaitingPage, waiting_pages

if TYPE_CHECKING:
    from afterword.ui.toast import Toast

PageFactory = Callable[[], Page]
NARROW_LETTERS = 110
LEAST_LETTERS = 80  # in less, pages would be cut at their side
SELECTED = frozenset({"application", "interview", "employer", "advice", "contact", "message"})
ON_PAGE = ("edit", "archive", "delete", "copy", "print")


class Window(QMainWindow):
    """The shell around the pages. What closing means is left to `closing`: False keeps the window open.

    It can be shown before there are pages and anything to search in: `furnish` brings them.
    """

    went_to = Signal(str)

    def __init__(
        self,
        *,
        places: Sequence[Place],
        last: Sequence[Place] = (),
        pages: Mapping[str, PageFactory] | None = None,
        search: Search | None = None,
        actions: Actions,
        desk: Desk,
    ) -> None:
        super().__init__()
        self._places = {place.name: place for place in (*places, *last)}
        self._desk = desk
        self._actions = actions
        self._going = Going(waiting_pages(self._places.values(), desk=desk) if pages is None else pages)
        self.closing: Callable[[], bool] = lambda: True
        self.rail = Rail(places, last, theme=desk.theme)
        self.search = SearchBox(search, desk=desk, keys=actions["find"].shortcut().toString())
        self.new_button = NewButton([p for p in self._places.values() if p.new], actions=actions, desk=desk)
        self.stack = QStackedWidget()
        self._centre = QWidget()
        self.status = StatusLine(theme=desk.theme)
        self._toast: Toast | None = None
        self._lay_out()
        self._connect()
        self._recall()
        self._measure()

    # Pages

    @property
    def first(self) -> str:
        """The name of the page it opens on: the one it was left on."""
        kept = self._desk.remembered.recall("window.page")
        return kept if kept in self._going.names else self.rail.names[0]

    def furnish(self, pages: Mapping[str, PageFactory], search: Search) -> None:
        """Take the real pages, and show the one that was waited for, with all that was asked of it."""
        before, self._going = self._going, Going(pages)
        self.search.search_by(search)
        if not before.is_anywhere:
            return
        waited = before.page
        had_focus = waited.widget.hasFocus()
        page = self.go_to(before.name, takes_focus=had_focus)
        for made in before.made:
            self.stack.removeWidget(made.widget)
            made.widget.deleteLater()
        if isinstance(waited, WaitingPage):
            waited.hand_over(page)

    @property
    def has_page(self) -> bool:
        """Whether a page was shown yet: not while the program has only been in the tray."""
        return self._going.is_anywhere

    @property
    def page(self) -> Page:
        """The page shown. Raises KeyError before the first."""
        return self._going.page

    def go_to(self, name: str, *, id_: int | None = None, takes_focus: bool = True) -> Page:
        """Show a page, and select a thing on it. Raises KeyError for an unknown name."""
        is_other = not self._going.is_at(name)
        page = self._going.go(name)
        if self.stack.indexOf(page.widget) < 0:
            self.stack.addWidget(page.widget)
            page.widget.setAccessibleName(page.title)
        self.stack.setCurrentWidget(page.widget)
        self._going.go_back()
        self.rail.show_place(name)
        self.setWindowTitle(self.tr("%1 – Afterword").replace("%1", page.title))
        if id_ is not None:
            page.select(id_)
        if is_other:
            if takes_focus:
                page.widget.setFocus()
            self._desk.remembered.keep("window.page", name)
            self.went_to.emit(name)
        return page

    def go_to_thing(self, table: str, id_: int) -> bool:
        """Show a thing on the page its table belongs to; return whether there is one."""
        name = next((place.name for place in self._places.values() if table in place.tables), None)
        if name is not None:
            self.go_to(name, id_=id_)
        return name is not None

    def point_to(self, table: str, ids: frozenset[int]) -> None:
        """Select what came back, where the page shown is the one its table belongs to."""
        place = self._places.get(self._going.name)
        if place is not None and table in place.tables and table in SELECTED and ids:
            self.page.select(min(ids))

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed in the book; None after anything may have (a new day, another zone)."""
        self._going.refresh(changes)

    @contextmanager
    def resizing(self, share: float) -> Iterator[None]:
        """Make ready for type of a share of its size, and lay out anew when the theme has changed it.

        Pages that are not seen are let go, rather than having another size put into each of them. The one
        shown, and those with something unfinished on them, stay as they are, but for their spaces.
        """
        from afterword.ui.rescaling import rescale

        for gone in self._going.let_go():
            self.stack.removeWidget(gone.widget)
            shiboken6.delete(gone.widget)  # at once: the style would still be worked out for it
        self._going.note_spot()
        rescale(self._centre, share)
        yield
        self._measure()
        self._drop_toast()
        if self._going.is_anywhere:
            self._going.go_back()

    # Words

    def say(
        self, text: str, *, verb: str = "", act: Callable[[], object] | None = None, undo: bool = False
    ) -> None:
        """Say something at the foot of the window for a while; with Undo where the last step is told of."""
        self.toast.say(text, verb=verb, act=act, undo=self._actions["undo"].trigger if undo else None)

    def say_done(self, text: str) -> None:
        """Say what was done, with Undo beside it."""
        self.say(text, undo=True)

    @property
    def toast(self) -> "Toast":
        """What says it; made when there is first something to say, and imported only then, as pages are."""
        if self._toast is None:
            from afterword.ui.toast import Toast

            keys = self._actions["answer"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._toast = Toast(self._centre, theme=self._desk.theme, keys=keys)
        return self._toast

    # Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.closing():
            self.keep()
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_rail()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._going.is_anywhere:
            self.go_to(self.first)

    def keep_written(self) -> tuple[Unkept, ...]:
        """Have the pages keep what is being written on them; return what cannot be kept."""
        return self._going.keep_written()

    def keep(self) -> None:
        """Remember how the window lies."""
        kept = base64.b64encode(self.saveGeometry().data()).decode()
        self._desk.remembered.keep("window.geometry", kept)

    # Inside

    def _measure(self) -> None:
        """Bound the window, space its head and fold its rail as the size of type asks."""
        theme = self._desk.theme
        screen = self.screen().availableSize()
        self.setMinimumSize(min(theme.letters(LEAST_LETTERS), 960, screen.width()), min(480, screen.height()))
        self._head.setContentsMargins(theme.space(3), theme.space(1.5), theme.space(3), theme.space(1.5))
        self._head.setSpacing(theme.space(2))
        self._fold_rail()

    def _fold_rail(self) -> None:
        self.rail.show_narrow(is_narrow=self.width() < self._desk.theme.letters(NARROW_LETTERS))

    def _drop_toast(self) -> None:
        """Have the next thing to say make it anew, in the size of type there is then."""
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("headline")
        top = self._head = line()
        top.addWidget(self.search, 4)
        top.addStretch(1)
        top.addWidget(self.new_button)
        head.setLayout(top)
        right = stack()
        right.addWidget(head)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        whole = line()
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        centre = self._centre
        centre.setObjectName("paper")
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        self.addActions(self._actions.all())
        self.rail.chosen.connect(self.go_to)
        self.search.found.connect(self.go_to_thing)
        self.new_button.wanted.connect(lambda name: self.go_to(name).new())
        for number, name in enumerate(self.rail.names[:9], start=1):
            self._actions.add_place(number, partial(self.go_to, name), window=self)
        act = self._actions.on
        act("find", self.search.begin)
        act("filter", lambda: self.page.filter(""))
        act("new", self._new)
        act("next_page", lambda: self._step(1))
        act("previous_page", lambda: self._step(-1))
        act("help", self._show_keys)
        act("answer", self._answer)
        for name in ON_PAGE:
            act(name, partial(self._act, name))

    def _show_keys(self) -> None:
        from afterword.ui.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._actions, desk=self._desk, parent=self).open()

    def _answer(self) -> None:
        if self._toast is not None:
            self._toast.take()

    def _new(self) -> None:
        self.page.new()

    def _act(self, name: str) -> None:
        self.page.act(name)

    def _step(self, by: int) -> None:
        names = self.rail.names
        self.go_to(names[(names.index(self._going.name) + by) % len(names)])

    def _recall(self) -> None:
        screen = self.screen().availableSize()
        self.resize(min(1280, screen.width()), min(800, screen.height()))
        kept = self._desk.remembered.recall("window.geometry")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
