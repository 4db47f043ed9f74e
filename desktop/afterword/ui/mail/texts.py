"""The choice of a text for the mail: the shipped variants and own ones, seen before they are taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from afterword.domain.templates import MailText
from afterword.qtmodels.choices import Choice
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.desk import Desk
from afterword.ui.pieces import label, line, stack
from afterword.ui.tokens import Tone


class TextChoice(QWidget):
    """`chosen` (key) comes when the user takes a text; while the list is open `preview` shows each."""

    chosen = Signal(str)

    def __init__(self, *, desk: Desk, preview: Callable[[str], str], over: QWidget) -> None:
        super().__init__()
        self._texts: tuple[MailText, ...] = ()
        self._preview = preview
        self._over = over
        self._desk = desk
        self.box = ChoiceBox((), theme=desk.theme, searchable=False)
        self.box.setAccessibleName(self.tr("Text"))
        self.box.setPlaceholderText(self.tr("Own words"))
        self.box.chosen.connect(lambda: self.chosen.emit(str(self.box.value)))
        self.box.highlighted.connect(self._show)
        self.box.view().installEventFilter(self)
        self._sheet = QFrame(over)
        self._sheet.setObjectName("raised")
        self._words = label("", wrap=True)
        inside = stack(space=desk.theme.space(1), margin=desk.theme.space(3))
        inside.addWidget(label(self.tr("How it would read"), tone=Tone.QUIET))
        inside.addWidget(self._words, 1)
        self._sheet.setLayout(inside)
        self._sheet.hide()
        row = line(space=desk.theme.space(2))
        row.addWidget(self.box, 1)
        self.setLayout(row)

    def offer(self, texts: Sequence[MailText], chosen: str) -> None:
        """Offer texts, with the one the mail was filled from; of none it is in own words."""
        self._texts = tuple(texts)
        self.box.offer(Choice(text.key, text.name) for text in texts)
        self.box.choose(chosen)
        self.setVisible(bool(texts))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the preview away with the list."""
        if event.type() == QEvent.Type.Hide:
            self._sheet.hide()
        return super().eventFilter(watched, event)

    @property
    def previewed(self) -> str:
        """The text shown as a preview, empty while there is none."""
        return "" if self._sheet.isHidden() else self._words.text()

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._texts) and self.box.view().isVisible():
            self._words.setText(self._preview(self._texts[row].key))
            self._sheet.setGeometry(self._over.rect())
            self._sheet.raise_()
            self._sheet.show()
