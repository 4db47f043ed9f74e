"""The fixtures of the Settings page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters.folders import Folders
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.settings.page import SettingsPage
from tests.ui.page_fixtures import book, clock, parts, story
from tests.ui.program_fixtures import preferences

__all__ = ["book", "clock", "page", "parts", "preferences", "restored", "said", "story"]


@pytest.fixture
def said() -> list[str]:
    """What the page says at the foot of the window."""
    return []


@pytest.fixture
def restored() -> list[Path]:
    """The copies that should become the data."""
    return []


@pytest.fixture(autouse=True)
def own_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the login items of the tests to themselves."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def page(
    qtbot: QtBot,
    parts: Parts,
    preferences: Preferences,
    said: list[str],
    restored: list[Path],
    tmp_path: Path,
) -> Iterator[SettingsPage]:
    """The page, shown."""
    telling = replace(parts, say=lambda text, **_more: said.append(text))
    made = SettingsPage(telling, folders=Folders(tmp_path), preferences=preferences, restore=restored.append)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    made.hide()
