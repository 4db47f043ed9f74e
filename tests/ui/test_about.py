from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from afterword import __version__
from afterword.ui.about import STANDS_ON, About, details, licence
from afterword.ui.desk import Desk
from tests.rules.source import ROOT


def test_it_tells_the_version_and_each_library_with_its_licence():
    told = details(Path("my data"))
    assert __version__ in told
    assert "\nmy data\n" in told
    for name in STANDS_ON:
        assert name in told
    assert "PySide6-Essentials" in told
    assert "GPL" in licence("PySide6-Essentials")


def test_what_is_not_installed_is_left_out():
    assert licence("no-such-library") == ""


def test_all_that_the_program_needs_is_named():
    wanted = (ROOT / "pyproject.toml").read_text().split("dependencies = [", 1)[1].split("]", 1)[0]
    needed = {line.split('"')[1] for line in wanted.splitlines() if '"' in line}
    names = {name.split(">")[0].split("=")[0].split("[")[0] for name in needed}
    assert {name.casefold() for name in names} - {"tzdata"} <= {name.casefold() for name in STANDS_ON}


def test_it_can_be_copied(qtbot: QtBot, desk: Desk):
    about = About(desk=desk, data=Path("data"))
    qtbot.addWidget(about)
    about.findChild(QPushButton).click()
    assert __version__ in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("name", STANDS_ON)
def test_a_licence_is_a_name_and_not_its_whole_text(name: str):
    assert len(licence(name)) < 140
