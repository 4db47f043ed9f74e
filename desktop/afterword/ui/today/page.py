"""The page Today: what to do in three parts, under the next interview."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from afterword.domain.errors import Problem
from afterword.domain.step import Part, Step
from afterword.services import today
from afterword.store import application as application_store
from afterword.store import interview as interview_store
from afterword.ui import step_doing, words
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import Room, button, has_focus, label, line, stack
from afterword.ui.today import marks
from afterword.ui.today.card import FocusFrame
from afterword.ui.today.next_up import NextUp
from afterword.ui.today.parts_of_day import PartOfDay
from afterword.ui.today.practice_sheet import PracticeSheet
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words
from afterword.ui.waiting import day_heading, paper
from afterword.ui.wishes import AddApplication, ImportFiles, Prepare

PATIENCE_MS = 40  # several changes in a row are shown once


class TodayPage(QWidget):
    """Shows what to do; `wished` carries what other pages are to do."""

    wished = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._desk = parts.desk
        self._steps: tuple[Step, ...] = ()
        self._next: NextUp | None = None
        self._empty: EmptyState | None = None
        self._parts_of_day = {part: PartOfDay(part, desk=parts.desk) for part in Part}
        self._day = day_heading()
        self._free = label(self.tr("Nothing asks for you right now."), tone=Tone.QUIET)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE_MS)
        self._soon.timeout.connect(self._show_all)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._show_all()

    # As a Page

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Today")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in the book yet."""
        return not today.has_begun(self._parts.book)

    def new(self) -> None:
        """Add a reminder of one's own."""
        marks.add_own(self._parts, parent=self)

    def practise(self) -> None:
        """Go over the advice of today, one piece at a time."""
        PracticeSheet.ask(self, self._parts)

    def act(self, name: str) -> None:
        """Nothing here has a named action: every card has its button and its menu."""

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed: any table may bring a step. A new day is shown at once."""
        if changes is None:
            self._show_all()
        else:
            self._soon.start()

    def tick(self) -> None:
        """A minute has passed: say the countdown, and show what has become due, where anything has."""
        began = self._next is not None and self._next.row.starts_at <= self._parts.book.clock.now()
        if began or tuple(self._parts.steps()) != self._steps:
            self._show_all()
        elif self._next is not None:
            self._next.tick()

    def select(self, id_: int) -> None:
        """Go to a reminder of one's own."""
        for card in self._stops():
            step = getattr(card, "step", None)
            if step is not None and (step.table, step.id) == ("reminder", id_):
                card.setFocus()

    def filter(self, text: str) -> None:
        """There is nothing to filter: the list is short."""

    def spot(self) -> object:
        """Return that it can be made anew at any time: nothing is typed here."""
        return True

    def go_back(self, spot: object) -> None:
        """There is one place here, and it is always shown."""

    # What it shows

    def _show_all(self) -> None:
        self._soon.stop()
        place = self._place_of_focus()
        steps = self._steps = tuple(self._parts.steps())
        self._day.setText(self._desk.speaker.exact_day(self._desk.speaker.today()))
        self._show_next()
        for part, shown in self._parts_of_day.items():
            shown.show_steps([step for step in steps if step.part is part])
        self._free.setVisible(bool(steps) and not any(step.part is Part.NOW for step in steps))
        self._show_empty(is_free=not steps)
        self._focus_again(place)

    def _show_next(self) -> None:
        book = self._parts.book
        coming = interview_store.upcoming(book, book.clock.now(), 1)
        row = interview_store.rows(book, [coming[0].id])[coming[0].id] if coming else None
        if self._next is not None and self._next.row == row:
            self._next.tick()
            return
        if self._next is not None:
            self._column.removeWidget(self._next)
            self._next.hide()
            self._next.deleteLater()
        self._next = None if row is None else NextUp(row, desk=self._desk)
        if self._next is not None:
            self._next.wanted.connect(lambda id_: self.wished.emit(Prepare(interview_id=id_)))
            self._next.moved.connect(
                lambda by: self._move(stops[0], by) if (stops := self._stops()) else None
            )
            self._column.insertWidget(0, self._next)
            self._next.show()  # at once: what is hidden takes no focus

    def _show_empty(self, *, is_free: bool) -> None:
        """Show a free day, or how to begin; the drawing is made once for each."""
        wanted = self._nothing() if is_free else None
        if self._empty is not None and (wanted is None or wanted.sentence != self._empty.sentence):
            self._column.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        if wanted is not None and self._empty is None:
            self._empty = EmptyState(wanted, theme=self._desk.theme)
            self._column.insertWidget(self._column.count() - 1, self._empty, 100)

    def _nothing(self) -> Empty:
        """Return what stands where there is nothing to do: the very beginning, people alone, a free day."""
        if application_store.count(self._parts.book):
            return Empty(drawing="cup", sentence=self.tr("Nothing to do. The rest of the day is yours."))
        sentence = self.tr("Add where you applied. From then on, the next step stands here.")
        if not self.is_empty:
            sentence = self.tr("What you have is kept. Add where you applied, and the next step stands here.")
        return Empty(
            drawing="path",
            sentence=sentence,
            verb=self.tr("Add an application"),
            act=lambda: self.wished.emit(AddApplication()),
            other=self.tr("Import a list or mails you have (Ctrl+O)"),
            act_otherwise=lambda: self.wished.emit(ImportFiles()),
        )

    # What can be done

    def take(self, step: Step) -> None:
        """Do what the button of a step says."""
        try:
            if step_doing.is_done_here(step.kind):
                step_doing.do_here(self._parts.book, step, self._parts.settings())
            else:
                self.wished.emit(step_doing.wish_of(self._parts.book, step))
        except Problem as problem:
            self._parts.say(words.sentence(problem, from_words))
            self._show_all()

    def menu_of(self, step: Step) -> QMenu:
        """Return the menu of a step."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        marks.fill_menu(menu, step, self._parts, parent=self)
        return menu

    def _ask(self, step: Step, at: QPoint) -> None:
        self.menu_of(step).popup(at)

    # The focus

    def _stops(self) -> list[FocusFrame]:
        stops: list[FocusFrame] = [] if self._next is None else [self._next]
        for part in Part:
            stops.extend(self._parts_of_day[part].stops)
        return stops

    def _move(self, card: QWidget, by: int) -> None:
        stops = self._stops()
        to = next((place for place, stop in enumerate(stops) if stop is card), 0) + by
        if 0 <= to < len(stops):
            stops[to].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(stops[to])

    def _place_of_focus(self) -> int | None:
        """Return which card has the focus in the window; what stands on an empty page is the first place."""
        if self._empty is not None and has_focus(self._empty):
            return 0
        return next((place for place, stop in enumerate(self._stops()) if has_focus(stop)), None)

    def _focus_again(self, place: int | None) -> None:
        """Where a card has gone, the focus goes to the one that took its place; without any, to the page."""
        if place is None or self._place_of_focus() is not None:
            return
        stops = self._stops()
        taking = stops[min(place, len(stops) - 1)] if stops else self
        taking.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _lay_out(self) -> None:
        theme = self._desk.theme
        add = button(self.tr("Remind me…"), theme=theme, icon="add")
        add.setToolTip(self.tr("Add a reminder of your own (Ctrl+R)"))
        add.clicked.connect(lambda _on: self.new())
        keys = QShortcut(QKeySequence("Ctrl+R"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.new)
        head = line(space=theme.space(2))
        head.addWidget(self._day, 1)
        head.addWidget(add)
        self._column = stack(space=theme.space(2))
        self._free.setContentsMargins(0, theme.space(2), 0, 0)
        self._column.addWidget(self._free)
        for shown in self._parts_of_day.values():
            shown.taken.connect(self.take)
            shown.asked.connect(self._ask)
            shown.moved.connect(self._move)
            self._column.addWidget(shown)
        self._column.addStretch(1)
        whole, middle = paper(theme)
        whole.addLayout(head)
        whole.addLayout(self._column, 1)
        room = Room()
        room.setLayout(middle)
        self._area = QScrollArea()
        self._area.setObjectName("paper")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(room)
        layout = stack()
        layout.addWidget(self._area)
        self.setLayout(layout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the first card."""
        super().focusInEvent(event)
        stops = self._stops()
        if stops:
            stops[0].setFocus()
