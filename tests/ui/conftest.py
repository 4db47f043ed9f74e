"""What tests of the window stand on: one theme for the application, in its light scheme."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from afterword.ui import icons
from afterword.ui.theme import Scheme, Theme


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, scheme=Scheme.LIGHT)
    icons.forget()


@pytest.fixture
def theme(shared_theme: Theme) -> Iterator[Theme]:
    yield shared_theme
    shared_theme.choose(scheme=Scheme.LIGHT, percent=100)
