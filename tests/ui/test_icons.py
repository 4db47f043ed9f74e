"""Icons: each can be drawn, in the colour asked for, sharp at its size."""

import pytest
from PySide6.QtGui import QColor, QIcon, QPixmap

from afterword.adapters import shipped
from afterword.ui import icons
from afterword.ui.tokens import DARK, LIGHT, Tokens

pytestmark = pytest.mark.usefixtures("qapp")
RAIL = ("today", "applications", "interviews", "employers", "advice", "mail", "touch", "report", "settings")


def painted(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name().upper() for colour in pixels if colour.alpha() == 255}


@pytest.mark.parametrize("name", [name for name in shipped.names("icons", ".svg") if name != "afterword"])
def test_each_icon_is_drawn_in_one_colour(name: str) -> None:
    assert painted(icons.pixmap(name, "#0B6E69", size=32)) == {"#0B6E69"}


@pytest.mark.parametrize("name", [name for name in shipped.names("icons", ".svg") if name != "afterword"])
def test_each_icon_is_drawn_on_the_grid_with_our_line(name: str) -> None:
    svg = shipped.text(f"icons/{name}.svg")
    assert 'viewBox="0 0 24 24"' in svg
    assert "currentColor" in svg
    assert name == "dot" or 'stroke-width="1.75" stroke-linecap="round"' in svg


@pytest.mark.parametrize("name", RAIL)
def test_the_rail_has_its_icons(name: str) -> None:
    assert name in shipped.names("icons", ".svg")


def test_an_icon_is_sharp_at_any_ratio_and_drawn_once() -> None:
    sharp = icons.pixmap("mail", "#000000", size=20, ratio=2.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (40, 2.0)
    assert icons.pixmap("mail", "#000000", size=20, ratio=2.0) is sharp


def test_an_icon_that_is_not_shipped_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("nothing", "#000000", size=20)


def test_a_button_that_cannot_be_used_shows_its_icon_faintly() -> None:
    icon = icons.icon("add", colour="#23262B", faint="#BBBBBB")
    assert painted(icon.pixmap(48, QIcon.Mode.Disabled)) == {"#BBBBBB"}


@pytest.mark.parametrize("name", shipped.names("drawings", ".svg"))
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_each_drawing_has_ink_accent_and_a_soft_ground(name: str, tokens: Tokens) -> None:
    assert {tokens.quiet, tokens.accent, tokens.soft} <= painted(icons.drawing(name, tokens, width=200))


def test_the_mark_is_there_at_every_size_and_can_be_let_go() -> None:
    mark = icons.mark()
    assert not mark.isNull()
    assert QColor("#0B6E69").name().upper() in painted(mark.pixmap(64))
    icons.forget()
    assert icons.mark() is not mark
