"""The box one chooses from: it keeps its choice, leaves the wheel alone, and measures long lists once."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from afterword.qtmodels.choices import Choice
from afterword.ui.choice_box import ChoiceBox, quiet_box
from afterword.ui.desk import Desk

FEW = (Choice("a", "Panel"), Choice("b", "Final"))
MANY = tuple(Choice(number, f"Employer {number}") for number in range(1, 40))


def test_the_wheel_does_not_change_a_closed_box(qtbot: QtBot, desk: Desk) -> None:
    box = ChoiceBox(FEW, theme=desk.theme)
    qtbot.addWidget(box)
    box.choose("a")
    wheel = QWheelEvent(
        QPointF(1, 1),
        QPointF(1, 1),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(wheel)
    assert box.value == "a"
    assert not wheel.isAccepted()


def test_other_choices_keep_what_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    box = ChoiceBox(FEW, theme=desk.theme)
    qtbot.addWidget(box)
    box.choose("b")
    box.offer((Choice("c", "Task"), *FEW))
    assert box.value == "b"


def test_a_quiet_box_has_a_name_for_screen_readers(qtbot: QtBot, desk: Desk) -> None:
    box = quiet_box(FEW, theme=desk.theme, name="Outcome")
    qtbot.addWidget(box)
    assert box.accessibleName() == "Outcome"
    assert box.value == "a"


def test_a_long_list_is_measured_by_one_row(qtbot: QtBot, desk: Desk) -> None:
    box = ChoiceBox(MANY, theme=desk.theme)
    qtbot.addWidget(box)
    found = box.completer().popup()
    for shown in (box.view(), found):
        assert isinstance(shown, QListView)
        assert shown.uniformItemSizes()


def test_what_is_found_by_typing_has_a_frame_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    box = ChoiceBox(MANY, theme=desk.theme)
    qtbot.addWidget(box)
    assert box.completer().popup().objectName() == "popup"  # as the stylesheet calls it


def test_a_choice_longer_than_the_box_ends_in_an_ellipsis(qtbot: QtBot, desk: Desk) -> None:
    long = "One gentle reminder to the people of the final round"
    box = ChoiceBox((Choice("a", long), *FEW), theme=desk.theme)
    qtbot.addWidget(box)
    box.choose("a")
    box.resize(desk.theme.letters(20), box.sizeHint().height())
    assert box.elided.startswith("One")
    assert box.elided.endswith("…")
    alike = ChoiceBox((Choice("a", box.elided), *FEW), theme=desk.theme)
    qtbot.addWidget(alike)
    alike.choose("a")
    alike.resize(box.size())
    assert box.grab().toImage() == alike.grab().toImage()
    box.resize(desk.theme.letters(120), box.height())
    assert box.elided == long
