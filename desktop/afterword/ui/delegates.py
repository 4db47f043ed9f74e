"""Paints the cells of tables: soft rows, states with sign and word, tags as pills, ratings as dots."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from afterword.qtmodels.rows import Column, Kind, RowsModel
from afterword.ui.dots import paint_dots
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone

Index = QModelIndex | QPersistentModelIndex
TEXT = Qt.ItemDataRole.DisplayRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class CellDelegate(QStyledItemDelegate):
    """Paints every kind of column. The row under the mouse is told by `hovered`."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered = -1
        self._painters: dict[Kind, Callable[[QPainter, QRect, Column[Any], Any], None]] = {
            Kind.TEXT: self._paint_text,
            Kind.STRONG: self._paint_text,
            Kind.STATE: self._paint_state,
            Kind.TAGS: self._paint_tags,
            Kind.RATING: self._paint_rating,
        }
        theme.follow(self._measure)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        view: Any = option
        box: QRect = view.rect
        model = index.model()
        assert isinstance(model, RowsModel)
        column, row = model.columns[index.column()], model.row_at(index.row())
        painter.save()
        self._paint_ground(painter, view, index)
        if row is not None:  # read directly: a hundred cells through Qt's roles cost a frame
            self._painters[column.kind](painter, box.adjusted(self._side, 0, -self._side, 0), column, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        del option
        text = str(index.data(TEXT) or "")
        return QSize(self._metrics[Kind.STRONG].horizontalAdvance(text) + 2 * self._side, 2 * self._line)

    def width_of(self, column: Column[Any]) -> int:
        """Return the width a column asks for: its letters, the space at its sides, its sign."""
        sign = self._icon + self._side // 2 if column.kind is Kind.STATE else 0
        return self._theme.letters(column.width) + sign + 2 * self._side

    def width_in(self, column: Column[Any], row: Any) -> int:
        """Return the width that shows the text of a cell whole."""
        sign = self._icon + self._side // 2 if column.kind is Kind.STATE else 0
        text = _one_line(column.text(row))
        return self._metrics[column.kind].horizontalAdvance(text) + sign + 2 * self._side + 1

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index, /
    ) -> bool:
        """Show the exact form, or the whole text where it was cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = str(index.data(TEXT) or "")
        shown: Any = option
        room = shown.rect.width() - 2 * self._side
        is_cut = self._metrics[Kind.STRONG].horizontalAdvance(text) > room
        tip = index.data(Qt.ItemDataRole.ToolTipRole) or (text if is_cut else "")
        QToolTip.showText(event.globalPos(), tip, view)
        return True

    def _measure(self) -> None:
        theme = self._theme
        self._fonts: dict[Kind, QFont] = {kind: theme.font(strong=kind is Kind.STRONG) for kind in Kind}
        self._metrics = {kind: QFontMetrics(font) for kind, font in self._fonts.items()}
        self._small = theme.font(Step.SMALL)
        self._small_metrics = QFontMetrics(self._small)
        self._colours = {tone: theme.colour(tone) for tone in Tone}
        self._side = theme.space(2)
        self._icon = theme.icon_size
        self._line = round(theme.measures.line)

    def _paint_ground(self, painter: QPainter, view: Any, index: Index) -> None:
        selected = bool(view.state & QStyle.StateFlag.State_Selected)
        if selected or index.row() == self.hovered:
            painter.fillRect(view.rect, self._colours[Tone.SOFT if selected else Tone.HOVER])
        table = view.widget
        is_current = table.hasFocus() and table.currentIndex().row() == index.row()
        if is_current and view.rect.left() + table.horizontalScrollBar().value() <= 0:
            bar = QRect(view.rect.topLeft(), QSize(max(3, self._side // 3), view.rect.height()))
            painter.fillRect(bar, self._colours[Tone.ACCENT])

    def _paint_text(self, painter: QPainter, box: QRect, column: Column[Any], row: Any) -> None:
        text = column.text(row)
        if text:
            painter.setFont(self._fonts[column.kind])
            painter.setPen(self._colours[Tone.INK])
            cut = self._metrics[column.kind].elidedText(
                _one_line(text), Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, _RIGHT if column.right else _LEFT, cut)

    def _paint_state(self, painter: QPainter, box: QRect, column: Column[Any], row: Any) -> None:
        name = column.icon(row) if column.icon else ""
        if name:
            tone = Tone(column.meaning(row)) if column.meaning else Tone.QUIET
            ratio = painter.device().devicePixelRatio()
            top = box.top() + (box.height() - self._icon) / 2
            picture = self._theme.pixmap(name, tone, size=self._icon, ratio=ratio)
            painter.drawPixmap(QPointF(box.left(), top), picture)
            box = box.adjusted(self._icon + self._side // 2, 0, 0, 0)
        self._paint_text(painter, box, column, row)

    def _paint_tags(self, painter: QPainter, box: QRect, column: Column[Any], row: Any) -> None:
        """Paint tags as pills; those that find no room are counted."""
        value: Any = column.value(row) if column.value else ()
        tags: tuple[str, ...] = value or ()
        metrics, space = self._small_metrics, self._side // 2
        painter.setFont(self._small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, height = box.left(), metrics.height() + space
        for place, tag in enumerate(tags):
            rest = len(tags) - place
            width = metrics.horizontalAdvance(tag) + 2 * space
            more = metrics.horizontalAdvance(f"+{rest}") + space if rest > 1 else 0
            if left + width + more > box.right() and place > 0:
                painter.setPen(self._colours[Tone.QUIET])
                room = QRect(left, box.top(), box.right() - left, box.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f"+{rest}")
                return
            text = metrics.elidedText(
                tag, Qt.TextElideMode.ElideRight, box.right() - left - more - 2 * space + 1
            )
            width = (
                metrics.horizontalAdvance(text) + 2 * space
            )  # as wide as its words, so that all begin alike
            pill = QRectF(left, box.top() + (box.height() - height) / 2, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours[Tone.LINE])
            painter.drawRoundedRect(pill, height / 2, height / 2)
            painter.setPen(self._colours[Tone.INK])
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
            left += width + space

    def _paint_rating(self, painter: QPainter, box: QRect, column: Column[Any], row: Any) -> None:
        value: Any = column.value(row) if column.value else None
        if value is not None:
            paint_dots(painter, QRectF(box), value=int(value), theme=self._theme, right=column.right)


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text
