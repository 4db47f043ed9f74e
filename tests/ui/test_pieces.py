"""The small pieces."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.scheme import Scheme
from afterword.ui.pieces import (
    Elided,
    Glyph,
    Room,
    button,
    clear,
    icon_button,
    label,
    line,
    link,
    prose,
    restyle,
    stack,
)
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone


def test_what_is_scrolled_is_as_high_as_its_words_at_its_width(qtbot: QtBot):
    room, area = Room(), QScrollArea()
    qtbot.addWidget(area)
    column = stack()
    column.addWidget(prose("Some words that wrap. " * 12))
    room.setLayout(column)
    area.setWidgetResizable(True)
    area.setWidget(room)
    area.resize(600, 200)
    area.show()
    assert not area.verticalScrollBar().isVisible()


def test_labels_show_plain_text_whatever_it_looks_like(qtbot: QtBot, theme: Theme) -> None:
    shown = label("<b>a & b</b>", step=Step.TITLE, tone=Tone.QUIET)
    qtbot.addWidget(shown)
    assert shown.textFormat() == Qt.TextFormat.PlainText
    assert shown.property("step") == "title"
    assert prose("x").wordWrap()


def test_a_step_of_type_makes_a_label_larger(qtbot: QtBot, theme: Theme) -> None:
    heights = []
    for step in (Step.SMALL, Step.PLAIN, Step.TITLE):
        shown = label("Ag", step=step)
        qtbot.addWidget(shown)
        shown.ensurePolished()
        heights.append(shown.sizeHint().height())
    assert heights == sorted(set(heights))


def test_elided_text_has_the_whole_in_its_tip_and_for_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    shown = Elided("A very long line that has no room")
    qtbot.addWidget(shown)
    shown.resize(60, 20)
    shown.show()
    assert shown.text().endswith("…")
    assert shown.toolTip() == shown.accessibleName() == "A very long line that has no room"
    shown.resize(900, 20)
    qtbot.waitUntil(lambda: shown.toolTip() == "")


def test_buttons_do_not_take_enter_from_the_form(qtbot: QtBot, theme: Theme) -> None:
    plain, primary = button("Add", theme=theme, icon="add"), button("Save", theme=theme, primary=True)
    for each in (plain, primary):
        qtbot.addWidget(each)
        assert not each.autoDefault()
    assert not plain.icon().isNull()
    assert primary.property("primary")


def test_a_link_calls_and_an_icon_button_says_its_name(qtbot: QtBot, theme: Theme) -> None:
    called: list[int] = []
    word = link("More", clicked=lambda: called.append(1))
    small = icon_button("close", "Close", theme=theme)
    qtbot.addWidget(word)
    qtbot.addWidget(small)
    word.click()
    assert called == [1]
    assert small.accessibleName() == small.toolTip() == "Close"


def test_a_glyph_is_drawn_anew_with_the_scheme(qtbot: QtBot, theme: Theme) -> None:

    glyph = Glyph("mail", theme=theme)
    qtbot.addWidget(glyph)
    before = glyph.pixmap().cacheKey()
    theme.choose(scheme=Scheme.DARK)
    assert glyph.pixmap().cacheKey() != before


def test_a_layout_is_cleared_to_the_last_widget(qtbot: QtBot, theme: Theme) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    column, row = stack(space=3), line(margin=2)
    row.addWidget(label("inner"))
    column.addWidget(label("outer"))
    column.addLayout(row)
    owner.setLayout(column)
    assert (column.spacing(), row.contentsMargins().left()) == (3, 2)
    clear(column)
    assert column.count() == 0


def test_restyling_sets_the_property(qtbot: QtBot, theme: Theme) -> None:
    shown = label("x")
    qtbot.addWidget(shown)
    restyle(shown, "wrong", True)
    assert shown.property("wrong") is True


def test_enter_presses_a_button_a_link_and_an_icon_that_have_the_focus(qtbot: QtBot, theme: Theme) -> None:
    pressed: list[str] = []
    plain = button("Not now", theme=theme)
    plain.clicked.connect(lambda: pressed.append("button"))
    word = link("Ada Nowak", clicked=lambda: pressed.append("link"))
    icon = icon_button("close", "Close", theme=theme)
    icon.clicked.connect(lambda: pressed.append("icon"))
    for each in (plain, word, icon):
        qtbot.addWidget(each)
        qtbot.keyClick(each, Qt.Key.Key_Return)
        qtbot.keyClick(each, Qt.Key.Key_Space)
    assert pressed == ["button", "button", "link", "link", "icon", "icon"]


def test_a_glyph_can_become_another(qtbot: QtBot, theme: Theme) -> None:
    glyph = Glyph("mail", theme=theme)
    qtbot.addWidget(glyph)
    before = glyph.pixmap().toImage()
    glyph.become("check", Tone.GOOD)
    assert glyph.pixmap().toImage() != before


def test_a_link_shows_every_ampersand(qtbot: QtBot) -> None:
    made = link("Analyst at Motley & Sons", clicked=list)
    qtbot.addWidget(made)
    assert made.text() == "Analyst at Motley && Sons"  # what Qt shows as one
    assert made.shortcut().isEmpty()
