from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from afterword.domain.scheme import Scheme
from afterword.domain.step import Part, Reason, Step, StepKind, Why
from afterword.ui.desk import Desk
from afterword.ui.tokens import Tone
from afterword.ui.tray import SIZES, Tray, numbered

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def step(number: int, *, part: Part = Part.NOW, person: str = "") -> Step:
    return Step(
        kind=StepKind.ASK_ADVICE,
        table="application",
        id=number,
        reason=Reason(why=Why.NO_CAME),
        opens=NOW,
        due=NOW,
        person=person or f"Person {number}",
        part=part,
    )


@pytest.fixture
def tray(qtbot: QtBot, desk: Desk):
    made = Tray(theme=desk.theme)
    yield made
    made.close()
    made.deleteLater()


def test_the_menu_offers_the_three_next_steps(tray: Tray):
    tray.show_steps([step(number) for number in range(1, 6)], is_quiet=False)
    assert tray.entries == tuple(f"Ask Person {number} for advice" for number in (1, 2, 3))
    assert tray.toolTip() == "Afterword: 5 things to do"


def test_what_comes_later_is_not_counted(tray: Tray):
    tray.show_steps([step(1, part=Part.SOON), step(2)], is_quiet=False)
    assert tray.entries == ("Ask Person 2 for advice",)
    assert tray.toolTip() == "Afterword: 1 thing to do"


def test_nothing_to_do_offers_nothing(tray: Tray):
    tray.show_steps([step(1)], is_quiet=False)
    tray.show_steps([], is_quiet=False)
    assert tray.entries == ()
    assert tray.toolTip() == "Afterword"


def test_a_chosen_step_is_told(tray: Tray, qtbot: QtBot):
    wanted = step(1)
    tray.show_steps([wanted], is_quiet=False)
    action = next(each for each in tray.menu.actions() if each.text() == tray.entries[0])
    with qtbot.waitSignal(tray.step_wanted) as told:
        action.trigger()
    assert told.args == [wanted]


def test_a_long_sentence_is_cut_and_an_ampersand_is_no_key(tray: Tray):
    tray.show_steps([step(1, person="Marks & Sons " * 9)], is_quiet=False)
    assert len(tray.entries[0]) <= 60
    assert "&&" in tray.entries[0]
    assert tray.entries[0].endswith("…")


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open Afterword", "open_wanted"),
        ("Add an interview", "interview_wanted"),
        ("Quiet for today", "quiet_wanted"),
        ("Quit", "quit_wanted"),
    ],
)
def test_each_entry_says_what_is_wanted(tray: Tray, qtbot: QtBot, text: str, signal: str):
    action = next(each for each in tray.menu.actions() if each.text() == text)
    with qtbot.waitSignal(getattr(tray, signal)):
        action.trigger()


def test_a_click_on_the_icon_opens_the_window(tray: Tray, qtbot: QtBot):
    with qtbot.waitSignal(tray.open_wanted):
        tray.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_quiet_for_today_shows_whether_it_is(tray: Tray):
    tray.show_steps([], is_quiet=True)
    assert tray.quiet.isChecked()


def test_the_number_is_drawn_on_the_icon(desk: Desk):
    plain, one, many = (picture(count, desk) for count in (0, 1, 12))
    assert plain != one
    assert one != many


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", SIZES)
def test_the_number_stands_out_from_the_mark(desk: Desk, scheme: Scheme, size: int):
    """Left of the badge's middle, mark and badge are of much the same colour: a ring lies between them."""
    desk.theme.choose(scheme=scheme)
    plain, drawn = (numbered(count, theme=desk.theme).pixmap(size).toImage() for count in (0, 4))
    ring = desk.theme.colour(Tone.ON_ACCENT).lightness()
    edge = [(column, round(size * 0.69)) for column in range(round(size * 0.3), round(size * 0.5))]
    nearest = min(edge, key=lambda at: abs(drawn.pixelColor(*at).lightness() - ring))
    assert abs(drawn.pixelColor(*nearest).lightness() - ring) < abs(
        plain.pixelColor(*nearest).lightness() - ring
    )


def picture(count: int, desk: Desk) -> QImage:
    return numbered(count, theme=desk.theme).pixmap(32).toImage()
