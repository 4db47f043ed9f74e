"""A fact of the detail pane: read as text, edited where it stands."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from afterword.domain.errors import InvalidValue, Problem
from afterword.ui import words
from afterword.ui.cut_words import CutLabel
from afterword.ui.desk import Desk
from afterword.ui.detail_data import Detail, Fact
from afterword.ui.fields import Field
from afterword.ui.forms import FieldBox
from afterword.ui.pieces import icon_button, label, line, restyle, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FactValue(CutLabel):
    """The text of a fact. A click, Enter or F2 asks to edit it where it can be."""

    edit_asked = Signal()

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self._is_editable = fact.field is not None
        self.setObjectName("value")
        self.setIndent(0)  # Qt would set words in a frame further in than the label above them
        self.setProperty("editable", self._is_editable)
        self.say(fact)
        if self._is_editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.IBeamCursor)

    def say(self, fact: Fact) -> None:
        """Show the text of a fact."""
        tip = fact.tip or (self.tr("Click to edit") if self._is_editable else "")
        self.show_text(fact.text or "–", tip=tip)
        restyle(self, "tone", None if fact.text else Tone.QUIET.value)
        self.setAccessibleName(f"{fact.label}: {fact.text}")

    def event(self, event: QEvent) -> bool:
        """Keep F2 for this fact when it has the focus, instead of the window's own edit."""
        if event.type() == QEvent.Type.ShortcutOverride and self._asks(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._asks(event):
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.hasSelectedText()
        if self._is_editable and is_click:
            self.edit_asked.emit()

    def _asks(self, event: Any) -> bool:
        return self._is_editable and event.key() in (*ENTER, Qt.Key.Key_F2)


class InPlaceEditor(QWidget):
    """One field of a draft, edited in the pane: Enter or leaving it saves, Esc takes it back."""

    saved = Signal()
    left = Signal()

    def __init__(self, field: Field, *, detail: Detail, desk: Desk) -> None:
        super().__init__()
        self._detail = detail
        self.box = FieldBox(field, desk=desk, with_label=False)
        held = {item.name: getattr(detail.draft, item.name) for item in fields(detail.draft)}
        self.box.editor.load(held)
        self._before = self.box.editor.state()
        self._is_over = False
        layout = stack(space=desk.theme.space(0.5))
        layout.addWidget(self.box)
        keys = self.tr("Enter saves, Esc leaves")
        if isinstance(self.box.editor.first, QPlainTextEdit):
            keys = self.tr("Ctrl+Enter saves, Esc leaves")
        layout.addWidget(label(keys, step=Step.SMALL, tone=Tone.QUIET, wrap=True))
        self.setLayout(layout)
        for child in (self.box, *self.box.findChildren(QWidget)):
            child.installEventFilter(self)

    @property
    def is_over(self) -> bool:
        """Whether it was saved or left, and is about to go."""
        return self._is_over

    @property
    def is_edited(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return bool(not self._is_over and self.box.editor.state() != self._before)

    def begin(self) -> None:
        """Take the focus."""
        self.box.editor.first.setFocus()

    def save(self) -> None:
        """Keep the value, or say at the field why it cannot be kept."""
        if self._is_over:
            return
        if not self.is_edited:
            self.leave()
            return
        try:
            draft = replace(self._detail.draft, **self.box.editor.values())
            self._is_over = True
            if self._detail.save is not None:
                self._detail.save(draft)
        except InvalidValue as problem:
            self._refuse(words.reason(problem, from_words))
        except Problem as problem:
            self._refuse(words.sentence(problem, from_words))
        else:
            self.saved.emit()

    def leave(self) -> None:
        """Take back what was typed."""
        self._is_over = True
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for Enter, Esc, and the focus going elsewhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._focus_went(event.reason())
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        takes = isinstance(watched, QPlainTextEdit) or bool(watched.property("takesEnter"))
        if event.key() in ENTER and (with_control or not takes):
            self.save()
            return True
        return False

    def _focus_went(self, reason: Qt.FocusReason) -> None:
        """Save when the focus went to another part of the window, not into a list or a calendar."""
        if reason in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            return
        now = QApplication.focusWidget()
        if now is None or now is self or self.isAncestorOf(now) or self._is_over:
            return
        if now.window() is self.window():
            self.save()

    def _refuse(self, why: str) -> None:
        self._is_over = False
        self.box.show_fault(why)
        self.begin()


class FactRow(QWidget):
    """A label, and below or beside it the value or its editor."""

    saved = Signal()

    def __init__(self, fact: Fact, *, detail: Detail, desk: Desk) -> None:
        super().__init__()
        self.fact = fact
        self._detail = detail
        self._desk = desk
        self.editor: InPlaceEditor | None = None
        self._column = stack(space=0)
        name = label(fact.label, step=Step.SMALL, tone=Tone.QUIET)
        name.setContentsMargins(desk.theme.space(0.5) + 1, 0, 0, 0)
        self.value = FactValue(fact)
        self.value.edit_asked.connect(self.edit)
        row = line(space=desk.theme.space(1))
        row.addWidget(self.value, 1)
        if fact.link:
            row.addWidget(self._opener(fact), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(name)
        self._column.addLayout(row)
        self.setLayout(self._column)

    def fits(self, fact: Fact) -> bool:
        """Return whether this row can show another fact: its parts are the same, nothing is being typed."""
        held = self.fact
        if self.editor is not None and not self.editor.is_over:
            return False
        if held.link != fact.link or (held.link and held.text != fact.text):
            return False
        names = {one.field.name if one.field else "" for one in (held, fact)}
        return held.label == fact.label and len(names) == 1 and bool(fact.text or not held.text)

    def take(self, fact: Fact, detail: Detail) -> None:
        """Show this fact of this page from now on."""
        is_said = (fact.text, fact.tip) == (self.fact.text, self.fact.tip)
        self.fact, self._detail = fact, detail
        if not is_said:
            self.value.say(fact)

    def edit(self) -> None:
        """Put the editor in the place of the value."""
        if self.fact.field is None or self.editor is not None or self._detail.save is None:
            return
        self.editor = InPlaceEditor(self.fact.field, detail=self._detail, desk=self._desk)
        self.editor.saved.connect(self._saved)
        self.editor.left.connect(self._done)
        self.value.hide()
        self._column.addWidget(self.editor)
        self.editor.begin()

    def _opener(self, fact: Fact) -> QWidget:
        opener = icon_button("link", self.tr("Open %1").replace("%1", fact.text), theme=self._desk.theme)
        opener.clicked.connect(lambda: open_link(fact.link))
        return opener

    def _saved(self) -> None:
        self._done()
        self.saved.emit()

    def _done(self) -> None:
        if self.editor is None:
            return
        now = QApplication.focusWidget()
        had_focus = now is None or self.editor.isAncestorOf(now)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self.value.show()
        if had_focus:
            self.value.setFocus()


def open_link(link: str, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Open a web, mail or phone link with the system's program for it; return whether that could be tried."""
    url = QUrl.fromUserInput(link)
    is_known = url.scheme() in ("http", "https", "mailto", "tel")
    return is_known and opener(url)
