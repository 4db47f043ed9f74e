"""The report as it will be printed, page below page, in any size."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from afterword.domain.errors import Problem
from afterword.ui.desk import Desk
from afterword.ui.plurals import counted
from afterword.ui.report.sheets import Sheet
from afterword.ui.tokens import LINE, Tone
from afterword.work.jobs import Handle
from afterword.work.runner import Runner

SIZES = (50, 67, 80, 100, 125, 150, 200, 300)
KEPT = 6  # pictures of pages; an A4 page in its own size takes four megabytes


class Preview(QAbstractScrollArea):
    """Shows sheets. `zoomed` comes when their size changes; the size 0 fits the width."""

    zoomed = Signal()

    def __init__(self, *, desk: Desk, runner: Runner) -> None:
        super().__init__()
        self._desk = desk
        self._runner = runner
        self._sheets: tuple[Sheet, ...] = ()
        self._pictures: dict[tuple[int, int, int], QImage] = {}
        self._old: dict[int, QImage] = {}
        self._making: dict[tuple[int, int, int], Handle] = {}
        self._percent = 0
        self._before: tuple[int, int] | None = None  # the place seen before, and the one reached since
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The report"))
        self.setMinimumSize(desk.theme.letters(24), desk.theme.space(40))
        desk.theme.follow(self._redraw)

    # What is shown

    def show_sheets(self, sheets: Sequence[Sheet], *, text: str, more: bool = False) -> None:
        """Show other pages at the same place; `text` is what they say, for those who cannot see them.

        With `more` they are only the first pages: `grow` shows all, as soon as they are there.
        """
        top = self._seen
        self._old.clear()
        self._show(sheets, text, top=top)
        self._before = (top, self.verticalScrollBar().value()) if more else None

    def grow(self, sheets: Sequence[Sheet], *, text: str) -> None:
        """Show all pages; the first of them, which are already seen, do not flicker."""
        self._show(sheets, text, top=self._seen)
        self._before = None

    def _show(self, sheets: Sequence[Sheet], text: str, *, top: int) -> None:
        self._forget()
        self._sheets = tuple(sheets)
        count = len(self._sheets)
        self.setAccessibleName(counted(self.tr("The report, %n page(s)", None, count), count))
        self.setAccessibleDescription(text)
        self._measure()
        self.verticalScrollBar().setValue(top)
        self.viewport().update()

    @property
    def _seen(self) -> int:
        """The place that is seen; while there are few pages, the one before, unless one has moved since."""
        now = self.verticalScrollBar().value()
        return self._before[0] if self._before is not None and self._before[1] == now else now

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The pages shown."""
        return self._sheets

    @property
    def percent(self) -> int:
        """The size chosen, in percent of paper size; 0 fits the width."""
        return self._percent

    @property
    def shown_percent(self) -> int:
        """The size in percent as it is."""
        return round(self._scale * 100 / self._dots_per_point)

    @property
    def page(self) -> int:
        """The number, from 1, of the page most of which is seen; 0 without pages."""
        if not self._sheets:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        places = [self._place(number) for number in range(len(self._sheets))]
        return 1 + min(range(len(places)), key=lambda at: abs(places[at].center().y() - middle))

    def zoom_to(self, percent: int) -> None:
        """Show the pages in another size; 0 fits the width."""
        seen = self._top_share
        self._percent = max(0, min(percent, SIZES[-1]))
        self._measure()
        bar = self.verticalScrollBar()
        bar.setValue(round(seen * (bar.maximum() + bar.pageStep())))
        self.viewport().update()
        self.zoomed.emit()

    def zoom_by(self, step: int) -> None:
        """Show the pages one size larger or smaller."""
        now = self.shown_percent
        if step > 0:
            self.zoom_to(next((size for size in SIZES if size > now), SIZES[-1]))
        else:
            self.zoom_to(next((size for size in reversed(SIZES) if size < now), SIZES[0]))

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._desk.theme.colour(Tone.HOVER))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number in range(len(self._sheets)):
            box = self._place(number).translated(offset)
            if box.intersects(QRectF(self.viewport().rect())):
                self._paint_sheet(painter, number, box)
        if self.hasFocus():
            painter.setPen(QPen(self._desk.theme.colour(Tone.ACCENT), 2 * LINE))
            painter.drawRect(self.viewport().rect().adjusted(LINE, LINE, -LINE, -LINE))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()

    # Inside

    def _paint_sheet(self, painter: QPainter, number: int, box: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        size = (box.size() * ratio).toSize()
        key = (number, size.width(), size.height())
        picture = self._pictures.get(key)
        if picture is None:
            self._make(key)
            picture = self._pictures.get(key) or self._old.get(number)
        if picture is None:
            painter.fillRect(box, Qt.GlobalColor.white)
        else:
            painter.drawImage(box, picture)
        painter.setPen(QPen(self._desk.theme.colour(Tone.LINE), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _make(self, key: tuple[int, int, int]) -> None:
        if key in self._making:
            return
        number, width, height = key
        self._making[key] = Handle()
        handle = self._runner.run(
            partial(self._sheets[number].picture, QSize(width, height)),
            then=lambda picture: self._made(key, picture),
            failed=_no_problem,
            owner=self,
        )
        if key in self._making:
            self._making[key] = handle

    def _made(self, key: tuple[int, int, int], picture: QImage) -> None:
        self._making.pop(key, None)
        self._pictures[key] = self._old[key[0]] = picture
        while len(self._pictures) > KEPT:
            gone = next(iter(self._pictures))
            del self._pictures[gone]
            self._old.pop(gone[0], None)
        self.viewport().update()

    def _forget(self) -> None:
        for handle in self._making.values():
            handle.cancel()
        self._making.clear()
        self._pictures.clear()

    def _redraw(self) -> None:
        self._measure()
        self.viewport().update()

    @property
    def _dots_per_point(self) -> float:
        return self.logicalDpiX() / 72

    @property
    def _scale(self) -> float:
        """Pixels of the window to the point of paper."""
        if self._percent:
            return self._dots_per_point * self._percent / 100
        room = self.viewport().width() - 2 * self._gap
        widest = max((sheet.size.width() for sheet in self._sheets), default=595.0)
        return max(room / widest, 0.2)

    @property
    def _gap(self) -> int:
        return self._desk.theme.space(3)

    @property
    def _top_share(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / max(1, bar.maximum() + bar.pageStep())

    def _place(self, number: int) -> QRectF:
        """Return where a page lies on the long sheet that is scrolled."""
        scale, gap = self._scale, self._gap
        top = float(gap)
        for sheet in self._sheets[:number]:
            top += sheet.size.height() * scale + gap
        size = self._sheets[number].size * scale
        left = max(gap, (self.viewport().width() - size.width()) / 2)
        return QRectF(QRect(round(left), round(top), round(size.width()), round(size.height())))

    def _measure(self) -> None:
        whole = self._place(len(self._sheets) - 1) if self._sheets else QRectF()
        gap, room = self._gap, self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(0, round(whole.right() + gap) - room.width()))
        down.setPageStep(room.height())
        down.setSingleStep(self._desk.theme.space(8))
        down.setRange(0, max(0, round(whole.bottom() + gap) - room.height()))


def _no_problem(problem: Problem) -> None:
    raise problem  # drawing knows none: one that comes is a bug, and is told as such
