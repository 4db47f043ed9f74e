"""The head of a table paints itself and offers the columns."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QTableView
from pytestqt.qtbot import QtBot

from afterword.qtmodels.rows import Column, RowsModel
from afterword.ui.desk import Desk
from afterword.ui.table_header import TableHeader

COLUMNS = (
    Column(name="name", title="Name", text=str),
    Column(name="count", title="Count", text=str, right=True),
)


def made(qtbot: QtBot, desk: Desk) -> tuple[QTableView, TableHeader]:
    view = QTableView()
    qtbot.addWidget(view)
    header = TableHeader(theme=desk.theme, parent=view)
    view.setHorizontalHeader(header)
    view.setModel(RowsModel(COLUMNS, lambda _ids: {}, parent=view))
    view.resize(400, 200)
    view.show()
    return view, header


def test_the_sorted_column_has_a_sign(qtbot: QtBot, desk: Desk) -> None:
    _, header = made(qtbot, desk)
    pictures = [header.grab().toImage()]
    for place in (0, 1):
        for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
            header.setSortIndicator(place, order)
            pictures.append(header.grab().toImage())
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_a_column_that_was_hidden_comes_back_with_a_width(qtbot: QtBot, desk: Desk) -> None:
    view, header = made(qtbot, desk)
    menu = QMenu()
    qtbot.addWidget(menu)
    header.offer_columns(menu)
    menu.actions()[1].setChecked(False)
    assert view.isColumnHidden(1)
    menu.actions()[1].setChecked(True)
    assert view.columnWidth(1) > 0


def test_the_menu_of_columns_opens(qtbot: QtBot, desk: Desk) -> None:
    _, header = made(qtbot, desk)
    header.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), QPoint(1, 1)))
    menu = header.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Name", "Count", "", "Fit the columns"]
    menu.close()


def test_it_grows_with_the_type(qtbot: QtBot, desk: Desk) -> None:
    _, header = made(qtbot, desk)
    before = header.sizeHint().height()
    desk.theme.choose(percent=200)
    assert header.sizeHint().height() > 1.8 * before
