from datetime import time

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.scheme import Scheme
from afterword.ui.preferences import Preferences
from afterword.ui.settings.fields import Keeping, checked
from afterword.ui.settings.page import SettingsPage
from afterword.ui.settings.row import SettingRow


def type_into(page: SettingsPage, name: str, text: str) -> None:
    line = page.rows[name].editor.first
    line.setText(text)  # type: ignore[attr-defined]
    line.textEdited.emit(text)  # type: ignore[attr-defined]


def test_a_text_is_kept_when_one_pauses(page: SettingsPage, preferences: Preferences, qtbot: QtBot):
    type_into(page, "name", "Kim O")
    assert preferences().name == "Kim Osei"
    qtbot.waitUntil(lambda: preferences().name == "Kim O", timeout=3_000)


def test_a_text_is_kept_when_one_leaves_the_page(page: SettingsPage, preferences: Preferences):
    type_into(page, "name", "Kim Ng")
    page.hide()
    assert preferences().name == "Kim Ng"


def test_a_choice_holds_at_once(page: SettingsPage, preferences: Preferences):
    box = page.rows["scheme"].editor.box  # type: ignore[attr-defined]
    box.choose(Scheme.DARK)
    box.chosen.emit()
    assert preferences().scheme is Scheme.DARK


def test_a_bad_address_is_told_and_not_kept(page: SettingsPage, preferences: Preferences):
    type_into(page, "address", "kim at example")
    page._keeping.keep()
    assert "not a mail address" in page.rows["address"].fault
    assert preferences().address == "kim@example.org"
    type_into(page, "address", "kim@example.com")
    page._keeping.keep()
    assert page.rows["address"].fault == ""
    assert preferences().address == "kim@example.com"


def test_hours_that_do_not_fit_together_are_told(page: SettingsPage, preferences: Preferences):
    type_into(page, "week.opens", "18:00")
    page._keeping.keep()
    assert "begin before it ends" in page.rows["week.opens"].fault
    assert preferences().week.opens == time(9)


def test_a_number_out_of_bounds_is_told(page: SettingsPage, preferences: Preferences):
    type_into(page, "rules.focus_points", "9")
    page._keeping.keep()
    assert page.rows["rules.focus_points"].fault
    assert preferences().rules.focus_points == 2


def test_one_bad_field_does_not_hold_back_the_others(page: SettingsPage, preferences: Preferences):
    type_into(page, "address", "nonsense")
    type_into(page, "name", "Kim Ng")
    page._keeping.keep()
    assert preferences().name == "Kim Ng"


def test_a_change_elsewhere_is_shown(page: SettingsPage, preferences: Preferences):
    preferences.change(name="Kim Ng")
    assert page.rows["name"].given() == {"name": "Kim Ng"}


def test_settings_that_cannot_be_kept_are_told(
    page: SettingsPage, preferences: Preferences, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    def refuse(_settings: object) -> None:
        raise UnwritableFile(path="settings.json", detail="No space left on device")

    monkeypatch.setattr(preferences, "_save", refuse)
    type_into(page, "name", "Kim Ng")
    page._keeping.keep()
    assert said == ["settings.json cannot be written: No space left on device."]
    assert preferences().name == "Kim Ng"


def test_no_address_is_allowed():
    assert checked({"address": ""}) == {"address": ""}
    with pytest.raises(InvalidValue):
        checked({"address": "x"})


def test_a_page_that_is_gone_hears_of_no_setting(page: SettingsPage, preferences: Preferences):
    rows = {"name": SettingRow(page.rows["name"].field, desk=page._parts.desk)}
    holder = QWidget()
    rows["name"].setParent(holder)
    keeping = Keeping(rows, preferences=preferences, tell=page._tell, parent=holder)
    shiboken6.delete(holder)
    preferences.change(name="Kim Ng")  # one that still listened would reach for a row that is gone
    assert not shiboken6.isValid(keeping)
