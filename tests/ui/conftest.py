"""What tests of the window stand on: one theme for the application, in its light scheme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from afterword.domain.clock import FixedClock
from afterword.domain.scheme import Scheme
from afterword.ui import icons
from afterword.ui.desk import Desk
from afterword.ui.spoken import Speaker
from afterword.ui.theme import Theme

OFFSCREEN = ("This plugin does not support", "systemTrayWindowChanged")


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, scheme=Scheme.LIGHT)
    icons.forget()


@pytest.fixture
def theme(shared_theme: Theme) -> Iterator[Theme]:
    yield shared_theme
    shared_theme.choose(scheme=Scheme.LIGHT, percent=100)


@pytest.fixture
def speaker(clock: FixedClock) -> Speaker:
    """Say dates of an autumn in London."""
    return Speaker(clock, "Europe/London", QLocale("en_GB"))


@pytest.fixture
def desk(theme: Theme, speaker: Speaker) -> Desk:
    """What every widget of ours is handed."""
    return Desk(theme=theme, speaker=speaker)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over what the offscreen screen says of windows it cannot raise, and of a tray it does not have."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN, extend=True))
