"""The theme applies the tokens, follows the system, and keeps icons in the right colour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from afterword.domain.scheme import Scheme
from afterword.ui.theme import PERCENTS, Theme, palette
from afterword.ui.tokens import DARK, LIGHT, Step, Tokens, Tone


def test_a_chosen_scheme_is_applied_at_once(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(scheme=Scheme.DARK)
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert DARK.accent in qapp.styleSheet()
    theme.choose(scheme=Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.paper


def test_choosing_the_same_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(scheme=Scheme.LIGHT, percent=100)


def test_the_type_grows_to_twice_its_size_and_no_further(qapp: QApplication, theme: Theme) -> None:
    plain = qapp.font().pointSizeF()
    line = theme.space(4)
    theme.choose(percent=200)
    assert qapp.font().pointSizeF() == pytest.approx(2 * plain)
    assert theme.space(4) == pytest.approx(2 * line, abs=2)
    theme.choose(percent=900)
    assert theme.percent == max(PERCENTS) == 200


def test_the_system_is_followed_unless_the_user_chose(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.choose(scheme=Scheme.SYSTEM)
    monkeypatch.setattr(theme, "_is_dark", lambda: True)
    theme._system_changed(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK
    monkeypatch.undo()
    theme.choose(scheme=Scheme.LIGHT)
    theme._system_changed(Qt.ColorScheme.Dark)
    assert theme.tokens is LIGHT


def test_icons_are_recoloured_with_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    button, action = QPushButton(), QAction()
    qtbot.addWidget(button)
    theme.dress(button, "add")
    theme.dress(action, "mail", Tone.ACCENT)
    before = (button.icon().cacheKey(), action.icon().cacheKey())
    theme.choose(scheme=Scheme.DARK)
    assert button.icon().cacheKey() != before[0]
    assert action.icon().cacheKey() != before[1]


def test_a_dressed_button_is_not_kept_alive(theme: Theme) -> None:
    button = QPushButton()
    theme.dress(button, "add")
    held = len(theme._dressed)
    del button
    assert len(theme._dressed) == held - 1


def test_who_follows_is_told_now_and_at_each_change(theme: Theme, qtbot: QtBot) -> None:
    class Page(QPushButton):
        seen = 0

        def redo(self) -> None:
            self.seen += 1

    page = Page()
    qtbot.addWidget(page)
    theme.follow(page.redo)
    theme.choose(scheme=Scheme.DARK)
    assert page.seen == 2


def test_the_steps_of_type_are_those_of_the_look(theme: Theme) -> None:
    plain = theme.font().pointSizeF()
    sizes = [round(theme.font(step).pointSizeF() / plain, 2) for step in Step]
    assert sizes == [0.9, 1.0, 1.15, 1.4, 1.8]
    assert theme.font(strong=True).weight() == 600


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_the_palette_holds_no_colour_of_qts_own(tokens: Tokens) -> None:
    made = palette(tokens)
    for role, colour in (
        (QPalette.ColorRole.Text, tokens.ink),
        (QPalette.ColorRole.Base, tokens.raised),
        (QPalette.ColorRole.Highlight, tokens.accent),
        (QPalette.ColorRole.PlaceholderText, tokens.quiet),
    ):
        assert made.color(role).name().upper() == colour


def test_icons_of_all_buttons_grow_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    plain, tool = QPushButton(), QToolButton()
    for each in (plain, tool):
        qtbot.addWidget(each)
        theme.dress(each, "add")
    theme.choose(percent=200)
    assert plain.iconSize().width() == tool.iconSize().width() == theme.icon_size
