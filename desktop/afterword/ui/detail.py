"""The detail pane: a page of prose and fields about the thing that is selected."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.detail_blocks import Block, above, below
from afterword.ui.detail_data import Detail
from afterword.ui.flow import FlowLayout
from afterword.ui.in_place import FactRow
from afterword.ui.pieces import link, prose, stack
from afterword.ui.tokens import Tone

FEW_BLANKS = 2  # so many blank facts are put aside; one alone stays where it is
LEAST_LETTERS = 36  # so wide that the longest button and the longest head of a section fit


class DetailPane(QScrollArea):
    """Shows a Detail, or a quiet sentence when nothing is selected.

    `left_behind` comes when another thing is shown while the focus was on a button of the one before: that
    button is no more, and its like must not be pressed by mistake.
    """

    left_behind = Signal()

    def __init__(self, *, desk: Desk, none: str) -> None:
        super().__init__()
        self._desk = desk
        self._none = none
        self._rows: list[FactRow] = []
        self._aside: dict[FactRow, QWidget] = {}
        self._column: QVBoxLayout | None = None
        self._blocks: tuple[list[Block], list[Block]] = ([], [])  # above and below the facts
        self.detail: Detail | None = None
        self.setObjectName("paper")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(desk.theme.letters(LEAST_LETTERS))
        self.show_detail(None)

    def show_detail(self, detail: Detail | None) -> None:
        """Show a page. What is being typed into a fact of the same thing stays, and so does the scroll."""
        if detail is not None and detail == self.detail:
            return
        same = self.detail is not None and detail is not None and detail.key == self.detail.key
        if same and detail is not None and self._fits(detail):
            self._renew(detail)
            return
        editing = self._editing() if same else None
        scroll = self.verticalScrollBar().value() if same else 0
        focused = self._focused_fact() if same else None
        pressed = self._focused_button()
        self.detail = detail
        self._rows, self._aside, self._blocks = [], {}, ([], [])
        self._replace(self._blank() if detail is None else self._page(detail))
        self._reopen(editing, focused)
        if pressed is not None and same:
            self._refocus(pressed)
        elif pressed is not None:
            self.left_behind.emit()
        self.verticalScrollBar().setValue(scroll)

    @property
    def is_edited(self) -> bool:
        """Whether a fact is being changed and not kept yet."""
        return self._editing() is not None

    def fact(self, name: str) -> FactRow | None:
        """Return the row whose field has this name."""
        return next((row for row in self._rows if row.fact.field and row.fact.field.name == name), None)

    def edit(self, name: str) -> None:
        """Begin to edit the fact whose field has this name."""
        row = self.fact(name)
        if row is not None:
            self._open(row)
            self.ensureWidgetVisible(row)

    # The same page with other words

    def _fits(self, detail: Detail) -> bool:
        """Return whether the page can stay, with what changed put in: the same blocks, and no editor open."""
        sizes = [len(list(part(detail, self._desk))) for part in (above, below)]
        rows_fit = len(self._rows) == len(detail.facts) and all(
            row.fits(fact) for row, fact in zip(self._rows, detail.facts, strict=True)
        )
        return rows_fit and sizes == [len(blocks) for blocks in self._blocks]

    def _renew(self, detail: Detail) -> None:
        """Put in what changed; buttons do from now on what they do on the new page."""
        pressed = self._focused_button()
        self.detail = detail
        for row, fact in zip(self._rows, detail.facts, strict=True):
            row.take(fact, detail)
            if fact.text:
                self._reveal(row)
        for part, blocks in zip((above, below), self._blocks, strict=True):
            for place, block in enumerate(part(detail, self._desk)):
                blocks[place] = self._renewed(blocks[place], block)
        self._order()
        if pressed is not None and self._focused_button() != pressed:
            self._refocus(pressed)

    def _renewed(self, old: Block, new: Block) -> Block:
        if old.shape == new.shape:
            old.acts[:] = new.acts
            return old
        new.widget = new.make(new)
        if old.widget is not None and self._column is not None:
            self._column.replaceWidget(old.widget, new.widget)
            new.widget.show()
            old.widget.hide()
            old.widget.deleteLater()
        return new

    def _order(self) -> None:
        """Have Tab go from top to bottom: what was made last would come last."""
        parts: list[QWidget | None] = [*self._rows, *self._aside.values()]
        parts = [block.widget for block in self._blocks[0]] + parts + [one.widget for one in self._blocks[1]]
        stops = [stop for part in parts if part is not None for stop in (part, *part.findChildren(QWidget))]
        here = self.window()  # the list of a choice is a window of its own
        stops = [one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is here]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    # What survives another page about the same thing

    def _editing(self) -> tuple[str, object] | None:
        for row in self._rows:
            if row.editor is not None and row.fact.field is not None and row.editor.is_edited:
                return row.fact.field.name, row.editor.box.editor.state()
        return None

    def _focused_fact(self) -> str | None:
        now = self._focus  # of this window, also while a sheet before it has the focus
        return next((row.fact.label for row in self._rows if now is not None and row.isAncestorOf(now)), None)

    @property
    def _focus(self) -> QWidget | None:
        """What has the focus in the window; Qt's types say it is always something."""
        return self.window().focusWidget()

    def _focused_button(self) -> str | None:
        now, page = self._focus, self.widget()
        if page is None or not isinstance(now, QPushButton):
            return None
        return now.text() if page.isAncestorOf(now) else None

    def _refocus(self, text: str) -> None:
        """Give the focus to the button with this text, else to the first: it must not leave the pane."""
        page = self.widget()
        buttons = [each for each in page.findChildren(QPushButton) if not each.isHidden()] if page else []
        same = [each for each in buttons if each.text() == text]
        for each in (same or buttons)[:1]:
            each.setFocus()

    def _reopen(self, editing: tuple[str, object] | None, focused: str | None) -> None:
        if editing is not None and (row := self.fact(editing[0])) is not None:
            self._open(row)
            if row.editor is not None:
                row.editor.box.editor.restore(editing[1])
        elif focused is not None:
            for row in self._rows:
                if row.fact.label == focused:
                    self._reveal(row)
                    row.value.setFocus()

    def _replace(self, page: QWidget) -> None:
        """Put another page in; the old one is let go later, as it may be what called."""
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(page)

    # The page

    def _blank(self) -> QWidget:
        page, column = self._empty_page()
        sentence = prose(self._none, tone=Tone.QUIET)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(sentence)
        column.addStretch(2)
        return page

    def _page(self, detail: Detail) -> QWidget:
        page, column = self._empty_page()
        self._column = column
        self._blocks = list(above(detail, self._desk)), list(below(detail, self._desk))
        self._put(self._blocks[0], column)
        for fact in detail.facts:
            row = FactRow(fact, detail=detail, desk=self._desk)
            self._rows.append(row)
            column.addWidget(row)
        self._put_blanks_aside(column)
        self._put(self._blocks[1], column)
        column.addStretch(1)
        return page

    @staticmethod
    def _put(blocks: list[Block], column: QVBoxLayout) -> None:
        for block in blocks:
            block.widget = block.make(block)
            column.addWidget(block.widget)

    def _put_blanks_aside(self, column: QVBoxLayout) -> None:
        """Offer the facts that are blank as words in a row, so that what is known stays together."""
        blanks = [row for row in self._rows if row.fact.field is not None and not row.fact.text]
        if len(blanks) < FEW_BLANKS:
            return
        offered = QWidget()
        flow = FlowLayout(space=self._desk.theme.space(1))
        for row in blanks:
            row.hide()
            adder = link(row.fact.label, clicked=partial(self._open, row))
            adder.setAccessibleName(self.tr("Add: %1").replace("%1", row.fact.label))
            self._desk.theme.dress(adder, "add", Tone.ACCENT)
            self._aside[row] = adder
            flow.addWidget(adder)
        offered.setLayout(flow)
        column.addWidget(offered)

    def _reveal(self, row: FactRow) -> None:
        adder = self._aside.pop(row, None)
        if adder is not None:
            row.show()
            adder.hide()

    def _open(self, row: FactRow) -> None:
        self._reveal(row)
        row.edit()

    def _empty_page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        column = stack(space=self._desk.theme.space(2), margin=self._desk.theme.space(3))
        page.setLayout(column)
        return page, column
