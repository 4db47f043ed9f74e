"""The detail pane: a page of prose and fields about the thing that is selected."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.detail_data import Detail, Entry, Section, State, Verb
from afterword.ui.flow import FlowLayout
from afterword.ui.in_place import FactRow
from afterword.ui.pieces import Glyph, ShortLink, button, label, line, link, prose, stack
from afterword.ui.tokens import Step, Tone

FEW_BLANKS = 2  # so many blank facts are put aside; one alone stays where it is


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
        self.detail: Detail | None = None
        self.setObjectName("paper")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(desk.theme.letters(30))
        self.show_detail(None)

    def show_detail(self, detail: Detail | None) -> None:
        """Show a page. What is being typed into a fact of the same thing stays, and so does the scroll."""
        if detail is not None and detail == self.detail:
            return
        same = self.detail is not None and detail is not None and detail.key == self.detail.key
        editing = self._editing() if same else None
        scroll = self.verticalScrollBar().value() if same else 0
        focused = self._focused_fact() if same else None
        pressed = self._focused_button()
        self.detail = detail
        self._rows, self._aside = [], {}
        self._replace(self._blank() if detail is None else self._page(detail))
        self._reopen(editing, focused)
        if pressed is not None and same:
            self._refocus(pressed)
        elif pressed is not None:
            self.left_behind.emit()
        self.verticalScrollBar().setValue(scroll)

    def fact(self, name: str) -> FactRow | None:
        """Return the row whose field has this name."""
        return next((row for row in self._rows if row.fact.field and row.fact.field.name == name), None)

    def edit(self, name: str) -> None:
        """Begin to edit the fact whose field has this name."""
        row = self.fact(name)
        if row is not None:
            self._open(row)
            self.ensureWidgetVisible(row)

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
        column.addWidget(prose(detail.title, step=Step.HEADING, strong=True))
        if detail.lead:
            column.addWidget(prose(detail.lead, tone=Tone.QUIET))
        if detail.state is not None:
            column.addWidget(self._state(detail.state))
        if detail.verbs:
            column.addWidget(self._verbs(detail.verbs))
        for section in detail.first:
            column.addWidget(self._section(section))
        for fact in detail.facts:
            row = FactRow(fact, detail=detail, desk=self._desk)
            self._rows.append(row)
            column.addWidget(row)
        self._put_blanks_aside(column)
        for section in detail.sections:
            column.addWidget(self._section(section))
        column.addStretch(1)
        return page

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

    def _state(self, state: State) -> QWidget:
        shown = QWidget()
        row = line(space=self._desk.theme.space(1))
        row.addWidget(Glyph(state.icon, theme=self._desk.theme, tone=state.tone))
        row.addWidget(label(state.text, strong=True, wrap=True), 1)
        shown.setLayout(row)
        return shown

    def _verbs(self, verbs: tuple[Verb, ...]) -> QWidget:
        shown = QWidget()
        row = FlowLayout(space=self._desk.theme.space(1))
        for verb in verbs:
            made = button(verb.text, theme=self._desk.theme, icon=verb.icon, primary=verb.primary)
            made.clicked.connect(lambda _on, act=verb.act: act())
            row.addWidget(made)
        shown.setLayout(row)
        return shown

    def _section(self, section: Section) -> QWidget:
        shown = QWidget()
        column = stack(space=self._desk.theme.space(1))
        column.setContentsMargins(0, self._desk.theme.space(2), 0, 0)
        head = line(space=self._desk.theme.space(1))
        head.addWidget(label(section.title, strong=True, wrap=True), 1)
        if section.add is not None:
            head.addWidget(link(section.add.text, clicked=section.add.act))
        column.addLayout(head)
        if section.prose:
            column.addWidget(prose(section.prose))
        if section.none and not section.entries and not section.prose:
            column.addWidget(prose(section.none, tone=Tone.QUIET))
        for entry in section.entries:
            column.addWidget(self._entry(entry))
        shown.setLayout(column)
        return shown

    def _entry(self, entry: Entry) -> QWidget:
        theme = self._desk.theme
        shown = QWidget()
        shown.setToolTip(entry.tip)
        row = line(space=theme.space(1))
        if entry.icon:
            row.addWidget(Glyph(entry.icon, theme=theme, tone=entry.tone), 0, Qt.AlignmentFlag.AlignTop)
        words = stack(space=0)
        if entry.act is None:
            words.addWidget(prose(entry.text))
        else:
            words.addWidget(ShortLink(entry.text, clicked=entry.act), 0, Qt.AlignmentFlag.AlignLeft)
        if entry.detail:
            words.addWidget(prose(entry.detail, step=Step.SMALL, tone=Tone.QUIET))
        row.addLayout(words, 1)
        if entry.when:
            row.addWidget(label(entry.when, step=Step.SMALL, tone=Tone.QUIET), 0, Qt.AlignmentFlag.AlignTop)
        shown.setLayout(row)
        return shown
