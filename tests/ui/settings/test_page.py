import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.about import About
from afterword.ui.settings.editors import WeekdaysEditor
from afterword.ui.settings.page import SettingsPage
from afterword.ui.sheet import FormSheet

SECTIONS = ["you", "accounts", "look", "week", "reminders", "rules", "texts", "data", "about"]


def test_each_section_can_be_gone_to(page: SettingsPage, qtbot: QtBot):
    for name in SECTIONS:
        page.show_section(name)
        qtbot.wait(1)
        assert page.sections.nav.currentItem().data(Qt.ItemDataRole.UserRole) == name


def test_going_to_a_section_puts_the_focus_into_its_first_field(page: SettingsPage, qtbot: QtBot):
    page.show_section("you")
    qtbot.waitUntil(page.rows["name"].editor.first.hasFocus)


def test_filtering_goes_to_the_list_of_sections(page: SettingsPage, qtbot: QtBot):
    page.filter("")
    qtbot.waitUntil(page.sections.nav.hasFocus)


def test_a_section_that_is_opened_in_the_list_is_typed_into(page: SettingsPage, qtbot: QtBot):
    page.sections.chosen.emit("look")
    first = next(row for name, row in page.rows.items() if page.sections.holds("look", row))
    qtbot.waitUntil(first.editor.first.hasFocus)


def test_what_it_is_about_is_made_when_it_is_looked_at(page: SettingsPage):
    assert page.findChild(About) is None
    page.show_section("about")
    assert page.findChild(About) is not None


def test_every_field_can_be_reached_and_has_a_name(page: SettingsPage):
    for row in page.rows.values():
        first = row.editor.first
        assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert first.accessibleName()


def test_a_field_that_takes_the_focus_is_seen(page: SettingsPage, qtbot: QtBot):
    last = page.rows["rules.keep_in_touch_rapport"].editor.first
    last.setFocus()
    qtbot.waitUntil(lambda: is_seen(last, page))


def is_seen(widget: QWidget, page: SettingsPage) -> bool:
    port = page.sections.area.viewport()
    top = widget.mapTo(port, widget.rect().topLeft()).y()
    return 0 <= top < port.height()


@pytest.mark.parametrize(("width", "beside"), [(1100, True), (420, False)])
def test_labels_go_above_their_fields_in_a_narrow_window(page: SettingsPage, width: int, beside: bool):
    page.resize(width, 600)
    QApplication.sendPostedEvents()
    name = page.rows["name"]
    label_right = name._label.geometry().right()
    assert (label_right < name.editor.mapTo(name, name.editor.rect().topLeft()).x()) is beside
    assert page.sections.nav.isVisible() is beside


def test_large_type_leaves_nothing_wider_than_the_page(page: SettingsPage):
    page._parts.desk.theme.choose(percent=200)
    page.resize(900, 600)
    QApplication.sendPostedEvents()
    assert page.sections.area.widget().width() <= page.sections.area.viewport().width()


def test_a_name_that_was_asked_for_stands_in_its_field(page: SettingsPage):
    page.show_section("you")

    def give() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, FormSheet)
        sheet.form.box("name").editor.first.setText("Kim Okoro")
        sheet.try_to_save()

    QTimer.singleShot(0, give)
    assert page.give_name()
    assert page.rows["name"].given() == {"name": "Kim Okoro"}


def test_the_days_of_the_week_stand_in_one_line(page: SettingsPage):
    page.resize(1100, 800)
    page.show()
    editor = page.rows["week.days"].editor
    assert isinstance(editor, WeekdaysEditor)
    assert len({button.y() for button in editor.buttons.values()}) == 1
