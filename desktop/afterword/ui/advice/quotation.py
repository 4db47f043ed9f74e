"""The detail pane of advice: above all else, the exact words, set as a quotation."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.detail import DetailPane
from afterword.ui.detail_data import Detail
from afterword.ui.pieces import prose, stack
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDetail(Detail):
    """A page that begins with somebody's exact words."""

    quote: str = ""


class Quotation(QWidget):
    """Words in reading type with a bar before them; they can be selected and copied."""

    def __init__(self, text: str, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = prose(self.tr("“%1”").replace("%1", text), step=Step.LEAD)
        self.words.setAccessibleName(self.tr("Their exact words: %1").replace("%1", text))
        column = stack()
        column.setContentsMargins(theme.space(2.5), theme.space(1), 0, theme.space(1))
        column.addWidget(self.words)
        self.setLayout(column)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        width = max(2, self._theme.space(0.5))
        left = self.width() - width if self.isRightToLeft() else 0
        painter = QPainter(self)
        painter.fillRect(QRect(left, 0, width, self.height()), self._theme.colour(Tone.ACCENT))


class QuotingPane(DetailPane):
    """A detail pane that shows the quotation of a QuotedDetail below its title."""

    def __init__(self, *, desk: Desk, none: str) -> None:
        self._theme = desk.theme
        super().__init__(desk=desk, none=none)

    def _page(self, detail: Detail) -> QWidget:
        page = super()._page(detail)
        column = page.layout()
        if isinstance(detail, QuotedDetail) and detail.quote and isinstance(column, QVBoxLayout):
            column.insertWidget(2 if detail.lead else 1, Quotation(detail.quote, theme=self._theme))
        return page
