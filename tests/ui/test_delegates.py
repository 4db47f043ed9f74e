"""Cells: what is painted for each kind, told by looking at the pixels."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from afterword.qtmodels.rows import Column, Kind, RowsModel
from afterword.ui.delegates import CellDelegate
from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone

COLUMNS: tuple[Column[int], ...] = (
    Column(name="text", title="Text", text=lambda _row: "two\nlines"),
    Column(name="state", title="State", text=lambda _row: "Offer", kind=Kind.STATE,
           icon=lambda _row: "outcome-offer", meaning=lambda _row: "good"),
    Column(name="tags", title="Tags", text=lambda _row: "", kind=Kind.TAGS,
           value=lambda _row: ("remote", "referral", "dream job")),
    Column(name="none", title="None", text=lambda _row: "", kind=Kind.RATING, value=lambda _row: None),
)  # fmt: skip


class Bench:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.view = QTableView()
        qtbot.addWidget(self.view)
        self.rows = RowsModel(COLUMNS, lambda ids: {id_: id_ for id_ in ids}, parent=self.view)
        self.rows.show([1])
        self.view.setModel(self.rows)
        self.cells = CellDelegate(theme=theme, parent=self.view)
        self.theme = theme

    def paint(self, column: int, *, width: int = 220, selected: bool = False) -> QImage:
        picture = QPixmap(width, 40)
        picture.fill(self.theme.colour(Tone.PAPER))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 40)
        option.widget = self.view
        option.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
        painter = QPainter(picture)
        self.cells.paint(painter, option, self.rows.index(0, column))
        painter.end()
        return picture.toImage()

    def has(self, image: QImage, tone: Tone, *, exact: bool = False) -> bool:
        wanted = self.theme.colour(tone)
        pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return any(pixel == wanted if exact else near(pixel, wanted) for pixel in pixels)


def near(one: QColor, other: QColor) -> bool:
    """Thin lines are never of the full colour."""
    parts = zip(one.getRgb(), other.getRgb(), strict=True)
    return sum(abs(first - second) for first, second in parts) < 40


def test_a_state_has_its_sign_in_its_meaning_and_its_word_in_ink(qtbot: QtBot, theme: Theme) -> None:
    bench = Bench(qtbot, theme)
    image = bench.paint(1)
    assert bench.has(image, Tone.GOOD)
    assert bench.has(image, Tone.INK)


def test_a_selected_or_hovered_row_is_soft(qtbot: QtBot, theme: Theme) -> None:
    bench = Bench(qtbot, theme)
    assert QColor(bench.paint(0, selected=True).pixel(1, 1)) == theme.colour(Tone.SOFT)
    bench.cells.hovered = 0
    assert QColor(bench.paint(0).pixel(1, 1)) == theme.colour(Tone.HOVER)
    bench.cells.hovered = -1
    assert QColor(bench.paint(0).pixel(1, 1)) == theme.colour(Tone.PAPER)


def test_tags_are_pills_and_what_finds_no_room_is_counted(qtbot: QtBot, theme: Theme) -> None:
    bench = Bench(qtbot, theme)
    assert bench.has(bench.paint(2, width=400), Tone.LINE)
    assert not bench.has(bench.paint(2, width=400), Tone.QUIET, exact=True)
    assert bench.has(bench.paint(2, width=110), Tone.QUIET, exact=True)


def test_the_count_of_tags_is_whole_where_the_first_tag_wants_all_the_room(
    qtbot: QtBot, theme: Theme
) -> None:
    bench = Bench(qtbot, theme)

    def counted(width: int) -> int:
        image, quiet = bench.paint(2, width=width), theme.colour(Tone.QUIET)
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return sum(image.pixelColor(x, y) == quiet for x, y in places)

    assert counted(60) == counted(110) > 0


def test_the_words_of_tags_begin_alike_where_one_is_cut(qtbot: QtBot, theme: Theme) -> None:
    bench = Bench(qtbot, theme)

    def left(width: int) -> int:
        image, ink = bench.paint(2, width=width), theme.colour(Tone.INK)
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return next(x for x, y in places if near(image.pixelColor(x, y), ink))

    assert {left(width) for width in range(72, 90)} == {left(400)}


def test_nothing_is_painted_for_no_rating(qtbot: QtBot, theme: Theme) -> None:
    bench = Bench(qtbot, theme)
    image = bench.paint(3)
    assert not bench.has(image, Tone.ACCENT)
    assert not bench.has(image, Tone.QUIET)


def test_the_width_asked_for_counts_letters_and_the_sign(qtbot: QtBot, theme: Theme) -> None:
    bench = Bench(qtbot, theme)
    plain, state = bench.cells.width_of(COLUMNS[0]), bench.cells.width_of(COLUMNS[1])
    assert state > plain > theme.letters(COLUMNS[0].width)
    assert bench.cells.sizeHint(QStyleOptionViewItem(), bench.rows.index(0, 0)).height() >= theme.space(7)
