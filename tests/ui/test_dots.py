"""Dots: set by mouse, by figure, by arrow; taken back by the same dot."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from afterword.ui.dots import Dots, paint_dots, written
from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone


def made(qtbot: QtBot, theme: Theme) -> Dots:
    dots = Dots(theme=theme)
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    dots.show()
    return dots


def test_a_click_rates_and_the_same_dot_takes_it_back(qtbot: QtBot, theme: Theme) -> None:
    dots = made(qtbot, theme)
    third = QPoint(dots.width() // 2, dots.height() // 2)
    qtbot.mouseClick(dots, Qt.MouseButton.LeftButton, pos=third)
    assert dots.value() == 3
    qtbot.mouseClick(dots, Qt.MouseButton.LeftButton, pos=third)
    assert dots.value() == 0


def test_keys_rate(qtbot: QtBot, theme: Theme) -> None:
    dots = made(qtbot, theme)
    qtbot.keyClicks(dots, "4")
    assert dots.value() == 4
    qtbot.keyClick(dots, Qt.Key.Key_Right)
    assert dots.value() == 5
    qtbot.keyClick(dots, Qt.Key.Key_Backspace)
    assert dots.value() == 0
    qtbot.keyClicks(dots, "9")
    assert dots.value() == 0


def test_full_dots_are_painted_in_the_accent(theme: Theme) -> None:
    def accent(value: int) -> int:
        picture = QPixmap(100, 30)
        picture.fill(theme.colour(Tone.PAPER))
        painter = QPainter(picture)
        paint_dots(painter, QRectF(picture.rect()), value=value, theme=theme)
        painter.end()
        image = picture.toImage()
        wanted = theme.colour(Tone.ACCENT).rgb()
        return sum(image.pixel(x, y) == wanted for x in range(100) for y in range(30))

    counts = [accent(value) for value in range(6)]
    assert counts[0] == 0
    assert counts == sorted(set(counts))


def test_dots_grow_with_the_type(qtbot: QtBot, theme: Theme) -> None:
    dots = made(qtbot, theme)
    small = dots.sizeHint()
    theme.choose(percent=200)
    assert dots.sizeHint().width() > 1.7 * small.width()
    assert dots.minimumSizeHint() == dots.sizeHint()


def test_the_ring_of_focus_leaves_the_dots_room(qtbot: QtBot, theme: Theme) -> None:
    dots = made(qtbot, theme)
    dots.setValue(5)
    image = dots.grab().toImage()
    beside = range(1, dots._beside())
    assert beside
    ground = image.pixel(1, 1)
    ratio = image.width() / dots.width()
    for x in (*beside, *(dots.width() - 1 - x for x in beside)):
        column = {image.pixel(round(x * ratio), y) for y in range(1, image.height() - 1)}
        assert column == {ground}
    qtbot.mouseClick(dots, Qt.MouseButton.LeftButton, pos=QPoint(0, 5))
    assert dots.value() == 1


def test_a_written_rating_shows_out_of_how_many_it_is() -> None:
    assert [written(value) for value in (0, 4, 5)] == ["○○○○○", "●●●●○", "●●●●●"]
