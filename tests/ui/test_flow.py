"""The flow layout: fills lines, and its height follows from its width."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.flow import FlowLayout


def made(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout]:
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = FlowLayout(space=10)
    for _ in range(count):
        box = QLabel()
        box.setFixedSize(90, 20)
        flow.addWidget(box)
    owner.setLayout(flow)
    return owner, flow


def test_what_finds_no_room_goes_to_the_next_line(qtbot: QtBot) -> None:
    owner, flow = made(qtbot, 3)
    owner.resize(200, 100)
    flow.setGeometry(owner.rect())
    tops = [flow.itemAt(place).geometry().top() for place in range(3)]
    assert tops == [0, 0, 30]
    assert flow.heightForWidth(200) == 50
    assert flow.heightForWidth(1000) == 20


def test_it_is_never_narrower_than_its_widest_item(qtbot: QtBot) -> None:
    _, flow = made(qtbot, 3)
    assert flow.minimumSize().width() == 90
    assert flow.hasHeightForWidth()
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None


def test_it_can_be_emptied(qtbot: QtBot) -> None:
    _, flow = made(qtbot, 3)
    flow.empty()
    assert flow.count() == 0
    assert flow.heightForWidth(100) == 0


def test_what_is_hidden_leaves_no_gap(qtbot: QtBot) -> None:
    owner, flow = made(qtbot, 3)
    owner.show()
    flow.itemAt(0).widget().hide()
    flow.setGeometry(owner.rect())
    assert flow.itemAt(1).geometry().left() == 0
    assert flow.heightForWidth(200) == 20


def test_what_is_lower_than_its_line_stands_in_the_middle_of_it(qtbot: QtBot) -> None:
    owner, flow = made(qtbot, 2)
    flow.itemAt(1).widget().setFixedSize(90, 30)
    flow.setGeometry(owner.rect())
    assert [flow.itemAt(place).geometry().top() for place in range(2)] == [5, 0]
