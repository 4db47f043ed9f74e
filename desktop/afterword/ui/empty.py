"""The empty state of a page: one drawing, one sentence, one button, and at times a quieter way below it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from afterword.ui.pieces import button, label, link, stack
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone

MOST_WIDTH = 420
STEP = 20  # drawn anew at each such step of the room, not at each pixel
DRAWING_SHAPE = 124 / 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """What an empty page shows. Without words for the button, or for the other way, there is none."""

    drawing: str
    sentence: str
    verb: str = ""
    act: Callable[[], object] | None = None
    other: str = ""
    act_otherwise: Callable[[], object] | None = None


class EmptyState(QWidget):
    """Shows an Empty in the middle of its room."""

    def __init__(self, empty: Empty, *, theme: Theme) -> None:
        super().__init__()
        self._empty = empty
        self._theme = theme
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumHeight(1)
        sentence = label(empty.sentence, step=Step.LEAD, tone=Tone.QUIET, wrap=True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = stack(space=theme.space(4), margin=theme.space(4))
        layout.addStretch(1)
        layout.addWidget(self._picture)
        layout.addWidget(sentence)
        if empty.verb and empty.act is not None:
            self.verb = button(empty.verb, theme=theme, primary=True)
            self.verb.clicked.connect(self._act)
            layout.addWidget(self.verb, 0, Qt.AlignmentFlag.AlignHCenter)
        if empty.other and empty.act_otherwise is not None:
            self.other = link(empty.other, clicked=empty.act_otherwise)
            layout.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.setLayout(layout)
        theme.follow(self._draw)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._empty.sentence

    def _act(self) -> None:
        if self._empty.act is not None:
            self._empty.act()

    def minimumSizeHint(self) -> QSize:
        """Take the width there is: where it is not seen, its words must not widen a page that is full."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw as large as the room allows: the sentence and the button come first."""
        room = int(self.height() * 0.4 / DRAWING_SHAPE)
        width = max(STEP, min(self._theme.letters(34), MOST_WIDTH, room // STEP * STEP))
        self._picture.setPixmap(
            self._theme.drawing(self._empty.drawing, width=width, ratio=self.devicePixelRatioF())
        )
