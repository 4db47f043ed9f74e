import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.file_problems import UnwritableFile
from afterword.domain.scheme import Scheme
from afterword.domain.settings import Settings
from afterword.ui.preferences import Preferences


class Disk:
    """Where settings are kept."""

    def __init__(self) -> None:
        self.kept: list[Settings] = []
        self.is_full = False

    def save(self, settings: Settings) -> None:
        if self.is_full:
            raise UnwritableFile(path="settings.json", detail="no room")
        self.kept.append(settings)


@pytest.fixture
def disk(qapp: object) -> Disk:
    return Disk()


def test_what_is_no_setting_can_be_announced(qtbot: QtBot):
    preferences = Preferences(Settings(), save=lambda _kept: None, find_zone=lambda: "UTC")
    with qtbot.waitSignal(preferences.changed) as caught:
        preferences.announce("accounts")
    assert caught.args == [frozenset({"accounts"})]


def test_a_change_holds_is_kept_and_told(disk: Disk, qtbot: QtBot):
    preferences = Preferences(Settings(), save=disk.save, find_zone=lambda: "Europe/Paris")
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change(name="Kim", scheme=Scheme.DARK)
    assert told.args == [frozenset({"name", "scheme"})]
    assert preferences().name == "Kim"
    assert [one.name for one in disk.kept] == ["Kim"]


def test_what_is_the_same_is_neither_told_nor_kept(disk: Disk, qtbot: QtBot):
    preferences = Preferences(Settings(name="Kim"), save=disk.save, find_zone=lambda: "Europe/Paris")
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(name="Kim")
    assert disk.kept == []


def test_the_machines_zone_stands_in_where_none_is_chosen(disk: Disk):
    preferences = Preferences(Settings(), save=disk.save, find_zone=lambda: "Europe/Paris")
    assert preferences().zone == "Europe/Paris"
    assert preferences.chosen.zone == ""
    preferences.change(zone="Asia/Tokyo")
    assert preferences().zone == "Asia/Tokyo"


def test_a_change_that_cannot_be_kept_holds_and_is_told(disk: Disk):
    preferences = Preferences(Settings(), save=disk.save, find_zone=lambda: "UTC")
    disk.is_full = True
    with pytest.raises(UnwritableFile):
        preferences.change(name="Kim")
    assert preferences().name == "Kim"


def test_a_machine_that_travelled_has_another_zone(disk: Disk, qtbot: QtBot):
    zones = iter(["Europe/Paris", "Asia/Tokyo", "Asia/Tokyo"])
    preferences = Preferences(Settings(), save=disk.save, find_zone=lambda: next(zones))
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.look_for_zone()
    assert told.args == [frozenset({"zone"})]
    assert preferences().zone == preferences.machine_zone == "Asia/Tokyo"
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.look_for_zone()


def test_the_machine_is_asked_for_its_zone_only_when_it_counts():
    asked: list[str] = []

    def find() -> str:
        asked.append("asked")
        return "Europe/Berlin"

    chosen = Preferences(Settings(zone="Asia/Tokyo"), save=lambda _settings: None, find_zone=find)
    assert (chosen().zone, asked) == ("Asia/Tokyo", [])
    assert Preferences(Settings(), save=lambda _settings: None, find_zone=find)().zone == "Europe/Berlin"
    assert asked == ["asked"]
