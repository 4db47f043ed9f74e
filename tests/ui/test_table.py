"""The table: keyboard, selection and scroll that survive, columns left as found, instant at 100,000 rows."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from afterword.domain.scheme import Scheme
from afterword.ui.desk import Desk
from afterword.ui.table import Table
from tests.ui.table_fixtures import Asked, Sort, asked, table

__all__ = ["asked", "table"]

SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def test_only_what_is_seen_is_fetched(table: Table, asked: Asked) -> None:
    table.rows.show(range(1, 100_001))
    table.repaint()
    assert asked.fetched <= 256


def test_enter_opens_and_a_double_click_too(table: Table, qtbot: QtBot) -> None:
    assert table.go_to(5)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [5]
    box = table.visualRect(table.rows.index(2, 0))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert opened.args == [3]


def test_going_to_a_row_selects_it_alone_while_ctrl_is_held(table: Table) -> None:
    table.go_to(1)
    QTest.keyPress(table.windowHandle(), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    table.go_to(5)
    QTest.keyRelease(table.windowHandle(), Qt.Key.Key_Control)
    assert table.chosen_ids() == (5,)


def test_moving_tells_which_row_is_current_once_per_row(table: Table, qtbot: QtBot) -> None:
    table.go_to(1)
    picked: list[object] = []
    table.picked.connect(picked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(table, key)
    assert picked == [2, 1000, 1]
    assert table.current_id == 1


def test_typing_is_handed_to_the_page_and_fetches_nothing(table: Table, qtbot: QtBot, asked: Asked) -> None:
    before = asked.fetched
    with qtbot.waitSignal(table.typed) as typed:
        qtbot.keyClicks(table, "n")
    assert typed.args == ["n"]
    assert asked.fetched == before


def test_several_rows_are_chosen_in_their_order(table: Table) -> None:
    table.clearSelection()
    for row in (7, 3):
        table.selectionModel().select(table.rows.index(row, 0), SELECT)
    assert table.chosen_ids() == (4, 8)


def test_a_click_on_a_head_sorts_and_again_the_other_way(table: Table, asked: Asked) -> None:
    header = table.horizontalHeader()
    for place in (4, 4, 0, 1):
        header.sectionClicked.emit(place)
    assert asked.sorts == [(Sort.DAY, True), (Sort.DAY, False), (Sort.NAME, False)]
    assert header.sortIndicatorSection() == 0
    table.show_sort(Sort.DAY, descending=True)
    assert header.sortIndicatorSection() == 4
    assert len(asked.sorts) == 3


@pytest.mark.parametrize(
    "wanted", [range(1, 1001, 2), range(1000, 0, -1), [*range(2000, 2100), *range(1, 1001)]]
)
def test_selection_and_scroll_survive_another_listing(table: Table, wanted: Sequence[int]) -> None:
    table.go_to(301)
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 7)
    top = table.rowAt(0)
    id_, offset = table.rows.id_at(top), table.rowViewportPosition(top)
    if id_ not in wanted:
        id_ = None
    table.rows.show(list(wanted))
    assert table.chosen_ids() == (301,)
    if id_ is not None:
        place = table.rows.place(id_)
        assert table.rowViewportPosition(place) == offset


def test_at_the_top_the_table_stays_at_the_top(table: Table) -> None:
    table.rows.show([5000, *range(1, 1001)])
    assert table.verticalScrollBar().value() == 0


def test_the_last_column_cannot_be_hidden(table: Table, qtbot: QtBot) -> None:
    for place in range(4):
        table.setColumnHidden(place, True)
    menu = QMenu()
    qtbot.addWidget(menu)
    table.horizontalHeader().offer_columns(menu)
    assert [action.isEnabled() for action in menu.actions()] == [True] * 4 + [False]


def test_the_whole_row_under_the_mouse_is_soft(table: Table) -> None:
    table._hover(2)
    assert table._cells.hovered == 2
    table._hover(-1)
    assert table._cells.hovered == -1


def test_the_menu_is_filled_for_what_is_chosen(table: Table, qtbot: QtBot) -> None:
    asked: list[tuple[int, ...]] = []

    def fill(menu: QMenu, ids: Sequence[int]) -> None:
        asked.append(tuple(ids))

    table.fill_menu = fill
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    table.clearSelection()
    table.contextMenuEvent(event)
    table.go_to(2)
    table.contextMenuEvent(event)
    for menu in table.findChildren(QMenu):
        menu.close()
    assert asked == [(2,)]


def test_the_tip_is_the_exact_form_or_the_whole_of_what_is_cut(table: Table) -> None:
    def tip(column: int, width: int) -> str:
        table.setColumnWidth(column, width)
        index = table.rows.index(0, column)
        option = QStyleOptionViewItem()
        option.rect = table.visualRect(index)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(1, 1), table.mapToGlobal(QPoint(1, 1)))
        table._cells.helpEvent(event, table, option, index)
        return QToolTip.text()

    assert tip(4, 100) == "Thursday"
    assert tip(0, 30) == "Name 1"
    QToolTip.hideText()


def test_every_kind_of_column_is_painted_in_both_schemes_at_every_size(table: Table, desk: Desk) -> None:
    pictures = set()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for percent in (100, 200):
            desk.theme.choose(scheme=scheme, percent=percent)
            picture = table.grab().toImage()
            pictures.add((scheme, percent, picture.pixelColor(350, 200).name(), table.rowHeight(0)))
    assert len(pictures) == 4
    heights = {row[3] for row in pictures if row[1] == 200}
    assert min(heights) >= 1.9 * min(row[3] for row in pictures)


def test_the_table_has_a_name_for_screen_readers(table: Table) -> None:
    assert table.accessibleName() == "People"
    assert not table.tabKeyNavigation()


def test_the_row_one_stands_on_is_selected_when_its_neighbour_goes(table: Table, qtbot: QtBot) -> None:
    table.setFocus()
    table.go_to(3)
    table.rows.show([1, 2, *range(4, 1001)])
    assert table.chosen_ids() == (table.current_id,)
    assert table.current_id in (2, 4)
