"""The head of a table: quiet titles, a chevron where it is sorted, a menu of columns."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from afterword.qtmodels.rows import Column, RowsModel
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone


class TableHeader(QHeaderView):
    """Paints itself, so that it looks alike on all systems. `fit_asked` comes from its menu."""

    fit_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setStretchLastSection(False)
        theme.follow(self._measure)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:
        if not rect.isValid():
            return
        column = self._column(logicalIndex)
        painter.save()
        painter.fillRect(rect, self._theme.colour(Tone.PAPER))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), self._theme.colour(Tone.LINE))
        side = self._theme.space(2)
        box = rect.adjusted(side, 0, -side, 0)
        painter.setFont(self._theme.font(Step.SMALL))
        sorted_by = self.sortIndicatorSection() == logicalIndex
        metrics = QFontMetrics(painter.font())
        if sorted_by:
            box = self._paint_sign(painter, box, column, metrics.horizontalAdvance(column.title))
        painter.setPen(self._theme.colour(Tone.INK if sorted_by else Tone.QUIET))
        text = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, box.width())
        side_flag = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side_flag | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.space(7))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer which columns to show; the last one stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.offer_columns(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Fit the columns")).triggered.connect(lambda _on: self.fit_asked.emit())
        menu.popup(event.globalPos())

    def offer_columns(self, menu: QMenu) -> None:
        """Fill a menu with the columns, ticked where shown."""
        shown = self.count() - self.hiddenSectionCount()
        for place in range(self.count()):
            action = menu.addAction(self._column(place).title)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(place))
            action.setEnabled(shown > 1 or self.isSectionHidden(place))
            action.toggled.connect(lambda on, place=place: self._show_column(place, is_shown=on))

    def _show_column(self, place: int, *, is_shown: bool) -> None:
        self.setSectionHidden(place, not is_shown)
        if is_shown and self.sectionSize(place) == 0:
            self.resizeSection(place, self._theme.letters(self._column(place).width))
        self.geometriesChanged.emit()

    def width_of(self, column: Column[Any]) -> int:
        """Return the width that shows the title whole, with the sign of sorting where it can be sorted."""
        sign = self._sign + 1 if column.sort is not None else 0
        title = QFontMetrics(self._theme.font(Step.SMALL)).horizontalAdvance(column.title)
        return title + sign + 2 * self._theme.space(2) + 1

    @property
    def _sign(self) -> int:
        return round(self._theme.icon_size * 0.75)

    def _paint_sign(self, painter: QPainter, box: QRect, column: Column[Any], wide: int) -> QRect:
        """Paint the chevron right beside the title, and return the room left for that."""
        size, is_right = self._sign, column.right
        is_down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        name = "chevron-down" if is_down else "chevron-up"
        ratio = self.devicePixelRatioF()
        before, after = box.right() - wide - size, box.left() + wide
        left = max(box.left(), before) if is_right else min(box.right() - size, after)
        top = box.top() + (box.height() - size) / 2
        painter.drawPixmap(QPointF(left, top), self._theme.pixmap(name, Tone.ACCENT, size=size, ratio=ratio))
        return box.adjusted(size, 0, 0, 0) if is_right else box.adjusted(0, 0, -size, 0)

    def _column(self, place: int) -> Column[Any]:
        model = self.model()
        assert isinstance(model, RowsModel)
        return model.columns[place]

    def _measure(self) -> None:
        self.setMinimumSectionSize(self._theme.letters(6))
        self.updateGeometry()
        self.viewport().update()
