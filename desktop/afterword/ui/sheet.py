"""A small form in a window of its own: Enter saves, Esc leaves, and nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QLayout, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from afterword.domain.errors import InvalidValue, Problem
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.forms import Form
from afterword.ui.on_screen import keep_on_screen
from afterword.ui.pieces import button, label, line, link, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

Draft = TypeVar("Draft")
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a sheet is about: the name its unfinished text is kept under, its heading, lead and verb."""

    name: str
    heading: str
    lead: str = ""
    verb: str = ""


class FormSheet(QDialog, Generic[Draft, Kept]):
    """Asks for a draft and keeps it. It closes only when `save` took it, or when the user leaves."""

    def __init__(
        self,
        form: Form[Draft],
        draft: Draft,
        save: Callable[[Draft], Kept],
        *,
        about: About,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.kept: Kept | None = None
        self._draft = draft
        self._save = save
        self._name = about.name
        self._desk = desk
        self.setWindowTitle(about.heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._fault = prose("", tone=Tone.FAULT)
        self._again = link(self.tr("What you had typed is back. Start afresh"), clicked=self._start_afresh)
        self._keep = button(about.verb or self.tr("Save"), theme=desk.theme, primary=True)
        self._lay_out(about.heading, about.lead)
        self._load()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        form: Form[Draft],
        draft: Draft,
        *,
        save: Callable[[Draft], Kept],
        about: About,
        desk: Desk,
    ) -> Kept | None:
        """Show a draft in a form and return what `save` made of it, or None when the user left.

        `save` may raise a Problem: an InvalidValue is shown at its field, others above the buttons. What is
        typed when the user leaves comes back the next time a sheet about the same `name` is asked.
        """
        sheet = cls(form, draft, save, about=about, desk=desk, parent=parent)
        sheet.exec()
        kept = sheet.kept
        sheet.deleteLater()
        return kept

    def try_to_save(self) -> None:
        """Keep the draft and close, or say what is wrong."""
        self._fault.hide()
        try:
            self.kept = self._save(self.form.value())
        except InvalidValue as problem:
            if not self.form.show_problem(problem):
                self._say(problem)
            self._fit()
        except Problem as problem:
            self._say(problem)
        else:
            self._desk.unfinished.take(self._name)
            self.accept()

    def reject(self) -> None:
        """Leave; what was typed is kept for the next time."""
        if self.form.is_edited:
            self._desk.unfinished.keep(self._name, self.form.states())
        super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay on the screen when it grows."""
        super().resizeEvent(event)
        keep_on_screen(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Enter, wherever the focus is, but for where Enter means a new line."""
        if event.type() == QEvent.Type.KeyPress and _is_enter(event) and self._saves_from(watched):
            self.try_to_save()
            return True
        return super().eventFilter(watched, event)

    def _saves_from(self, widget: QObject) -> bool:
        """Return whether Enter means nothing else here: a new line, a click, an open list, a name to take."""
        if isinstance(widget, QPlainTextEdit | QPushButton) or widget.property("takesEnter"):
            return False
        return isinstance(widget, QWidget) and widget.window() is self

    def _lay_out(self, heading: str, lead: str) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(heading, step=Step.HEADING, strong=True, wrap=True))
        if lead:
            column.addWidget(prose(lead, tone=Tone.QUIET))
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        area = self._area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(area, 1)
        self._fault.hide()
        column.addWidget(self._fault)
        leave = button(self.tr("Cancel"), theme=theme)
        leave.clicked.connect(self.reject)
        self._keep.clicked.connect(self.try_to_save)
        buttons = line(space=theme.space(2))
        buttons.addStretch(1)
        for each in (leave, self._keep):
            buttons.addWidget(each)
        column.addLayout(buttons)
        self.setLayout(column)
        for keys in ("Ctrl+Return", "Ctrl+Enter", QKeySequence(QKeySequence.StandardKey.Save)):
            QShortcut(QKeySequence(keys), self).activated.connect(self.try_to_save)
        for child in self.form.findChildren(QWidget):
            child.installEventFilter(self)
        self._fit()
        self.form.edited.connect(self._fit)

    def _fit(self) -> None:
        """Be as large as the form needs, with its faults and people, and no larger than the screen."""
        theme, area = self._desk.theme, self._area
        room = self.screen().availableSize() * 0.9
        for inside in reversed(self.form.findChildren(QLayout)):  # the innermost first
            inside.activate()
        wanted = self.form.sizeHint()
        area.setMinimumWidth(min(room.width() - theme.space(8), max(wanted.width(), theme.letters(52))))
        bar = theme.space(3)
        area.setMinimumHeight(
            min(wanted.height() + bar, max(theme.space(16), room.height() - theme.space(48)))
        )

    def _load(self) -> None:
        self.form.load(self._draft)
        states = self._desk.unfinished.take(self._name)
        if states is not None:
            self.form.restore(states)
        self._again.setVisible(states is not None)
        self.form.focus_first()

    def _start_afresh(self) -> None:
        self.form.load(self._draft)
        self._again.hide()
        self.form.focus_first()

    def _say(self, problem: Problem) -> None:
        self._fault.setText(words.sentence(problem, from_words))
        self._fault.show()


def _is_enter(event: QEvent) -> bool:
    key = getattr(event, "key", lambda: 0)()
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
