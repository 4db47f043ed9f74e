"""A part of Today (now, soon, waiting): its heading and its cards, kept from one look to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from afterword.domain.step import Part, Step, StepKind
from afterword.ui import sentences
from afterword.ui.desk import Desk
from afterword.ui.pieces import label, stack
from afterword.ui.today.card import CountLine, FocusFrame, StepCard
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words

Key = tuple[StepKind, str, int]
SHOWN = {Part.NOW: 7, Part.SOON: 5, Part.WAITING: 5}
MOST = 200  # cards of a part, opened: beyond that no one reads


class PartOfDay(QWidget):
    """Shows the steps of one part, the first few, and the rest behind "n more"."""

    taken = Signal(object)
    asked = Signal(object, QPoint)
    moved = Signal(QWidget, int)

    def __init__(self, part: Part, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._part = part
        self._steps: Sequence[Step] = ()
        self._is_open = False
        self._cards: dict[Key, StepCard] = {}
        self._more: CountLine | None = None
        self._column = stack(space=desk.theme.space(1))
        heading = label(sentences.part_title(part, from_words), tone=Tone.QUIET, strong=True)
        heading.setContentsMargins(0, desk.theme.space(2), 0, 0)
        self._column.addWidget(heading)
        self.setLayout(self._column)

    @property
    def stops(self) -> tuple[FocusFrame, ...]:
        """What the arrow keys stop at, from top to bottom."""
        cards = tuple(self._cards[step.key] for step in self._shown())
        return cards if self._more is None else (*cards, self._more)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; a card whose step is still there stays where it is, with its focus."""
        self._steps = steps
        self.setVisible(bool(steps))
        wanted = {step.key: step for step in self._shown()}
        for key in [key for key in self._cards if key not in wanted]:
            self._drop(self._cards.pop(key))
        for place, (key, step) in enumerate(wanted.items(), start=1):
            card = self._cards.get(key)
            if card is None:
                card = self._cards[key] = self._make(step)
            elif card.step != step:
                card.show_step(step)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
                card.show()  # a layout does so only later, and what is hidden takes no focus
        self._cards = {key: self._cards[key] for key in wanted}
        self._show_more(len(steps) - len(wanted))

    def _shown(self) -> Sequence[Step]:
        return self._steps[: MOST if self._is_open else SHOWN[self._part]]

    def _make(self, step: Step) -> StepCard:
        card = StepCard(step, desk=self._desk)
        card.taken.connect(self.taken)
        card.asked.connect(self.asked)
        card.moved.connect(self._mover(card))
        return card

    def _mover(self, stop: FocusFrame) -> Callable[[int], None]:
        return lambda by: self.moved.emit(stop, by)

    def _show_more(self, count: int) -> None:
        wanted = 0 if self._is_open else count
        if self._more is not None and self._more.count == wanted:
            return
        if self._more is not None:
            self._drop(self._more)
            self._more = None
        if wanted > 0:
            self._more = CountLine(count, desk=self._desk)
            self._more.opened.connect(self._open)
            self._more.moved.connect(self._mover(self._more))
            self._column.addWidget(self._more)

    def _open(self) -> None:
        first_hidden = SHOWN[self._part]
        self._is_open = True
        self.show_steps(self._steps)
        if first_hidden < len(self._steps):
            self._cards[self._steps[first_hidden].key].setFocus()

    def _drop(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
