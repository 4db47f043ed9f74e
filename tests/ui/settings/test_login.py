import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.errors import Problem
from afterword.domain.file_problems import UnwritableFile
from afterword.ui.desk import Desk
from afterword.ui.settings.login import LoginRow


class Way:
    """A system that starts programs with the login, or refuses to."""

    def __init__(self) -> None:
        self.is_on = False
        self.refuses = False

    def switch(self, *, on: bool) -> None:
        if self.refuses:
            raise UnwritableFile(path="autostart", detail="denied")
        self.is_on = on


@pytest.fixture
def way() -> Way:
    return Way()


@pytest.fixture
def told() -> list[Problem]:
    return []


@pytest.fixture
def row(qtbot: QtBot, desk: Desk, way: Way, told: list[Problem]) -> LoginRow:
    made = LoginRow(desk=desk, data=None, tell=told.append, way=way)
    qtbot.addWidget(made)
    return made


def test_the_box_switches_the_system(row: LoginRow, way: Way):
    row.box.click()
    assert way.is_on
    row.box.click()
    assert not way.is_on


def test_a_system_that_refuses_is_told_and_shown_as_it_is(row: LoginRow, way: Way, told: list[Problem]):
    way.refuses = True
    row.box.click()
    assert not row.box.isChecked()
    assert len(told) == 1
