"""Parting advice into pieces: one ticks the sentences at which a new piece begins."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QScrollArea, QWidget

from afterword.domain.advice import Advice
from afterword.domain.themes import ThemeKey, control_of
from afterword.services.advice_pieces import Piece, cut, joined
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.proposing import reader
from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone

OWN = "own_"


class SplitSheet(QDialog):
    """Shows the sentences of advice in their exact words; what is ticked begins a piece of its own."""

    def __init__(
        self, advice: Advice, names: ThemeNames, *, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.answer: tuple[Piece, ...] | None = None
        self._advice = advice
        self._names = names
        self._desk = desk
        self._parts = cut(advice.words)
        self._about: list[QLabel] = []
        self.boxes: list[QCheckBox] = []
        self._keep = button(self.tr("Part"), theme=desk.theme, primary=True)
        self.setWindowTitle(self.tr("Part into pieces"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._lay_out()
        for place in starts(self._parts):
            self.boxes[place].setChecked(True)
        self._tell()

    @classmethod
    def ask(
        cls, parent: QWidget | None, advice: Advice, names: ThemeNames, *, desk: Desk
    ) -> tuple[Piece, ...] | None:
        """Show the sentences; return the pieces in their order, None when the user left."""
        sheet = cls(advice, names, desk=desk, parent=parent)
        sheet.exec()
        answer = sheet.answer
        sheet.deleteLater()
        return answer

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces as ticked, each with what it seems to be about."""
        begins = [place for place, box in enumerate(self.boxes) if box.isChecked()]
        return tuple(self._piece(words) for words in joined(self._advice.words, self._parts, begins))

    def take(self) -> None:
        """Take the pieces, and close."""
        if len(self.pieces) > 1:
            self.answer = self.pieces
            self.accept()

    def _piece(self, words: str) -> Piece:
        found = reader().suggest(words)
        keys = [str(one.key) for one in found if self._names.is_offered(one.key)]
        own = [key for key in self._advice.themes if key.startswith(OWN)]
        return Piece(
            words=words,
            themes=tuple(dict.fromkeys((*keys, *own))),
            kind=reader().kind_of(words),
            control=control_of(found),
        )

    def _tell(self) -> None:
        """Say below each sentence that begins a piece what the piece is about."""
        pieces = iter(self.pieces)
        for box, about in zip(self.boxes, self._about, strict=True):
            themes = ", ".join(self._names.names(next(pieces).themes)) if box.isChecked() else ""
            about.setText(themes)
            about.setVisible(bool(themes))
        self._keep.setEnabled(sum(box.isChecked() for box in self.boxes) > 1)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(self.tr("Where does a new piece begin?"), step=Step.HEADING, strong=True))
        lead = self.tr(
            "The words stay exactly as they are. Each piece gets themes and a next action of its own."
        )
        column.addWidget(prose(lead, tone=Tone.QUIET))
        listed = stack(space=theme.space(2))
        for place, sentence in enumerate(self._parts):
            listed.addWidget(self._row(place, sentence))
        listed.addStretch(1)
        inside = QWidget()
        inside.setLayout(listed)
        area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column.addWidget(area, 1)
        leave = button(self.tr("Cancel"), theme=theme)
        leave.clicked.connect(self.reject)
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.take)
        buttons = line(space=theme.space(2))
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._keep)
        column.addLayout(buttons)
        self.setLayout(column)
        room = self.screen().availableSize() * 0.9
        self.setMinimumSize(min(theme.letters(64), room.width()), min(theme.letters(44), room.height()))

    def _row(self, place: int, sentence: str) -> QWidget:
        theme = self._desk.theme
        box = QCheckBox()
        box.setAccessibleName(self.tr("A new piece begins with: %1").replace("%1", sentence))
        box.setToolTip(self.tr("A new piece begins here"))
        box.setChecked(place == 0)
        box.setEnabled(place > 0)
        box.toggled.connect(self._tell)
        about = label("", step=Step.SMALL, tone=Tone.ACCENT, wrap=True)
        words = stack(space=0)
        words.addWidget(about)
        words.addWidget(prose(sentence))
        row = line(space=theme.space(2))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        shown = QWidget()
        shown.setLayout(row)
        self.boxes.append(box)
        self._about.append(about)
        return shown


def starts(parts: Sequence[str]) -> tuple[int, ...]:
    """Return the sentences at which the program would begin a piece: where kind or theme become another.

    A sentence that is about nothing in particular stays with the one before.
    """
    found = [0]
    now = None
    for place, part in enumerate(parts):
        best = reader().suggest(part)[0]
        about = (best.key, reader().kind_of(part))
        if best.key is ThemeKey.OTHER:
            continue
        if now is not None and about != now:
            found.append(place)
        now = about
    return tuple(found)
