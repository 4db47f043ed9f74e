"""What tests on a real screen stand on: the screen, and the data of somebody who has something to do."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from afterword.adapters import settings_file
from afterword.domain.clock import SystemClock
from afterword.domain.settings import Settings
from afterword.services import sample_people
from afterword.store.opening import open_book
from tests.real.packages import ensure
from tests.real.screens import TOOLS, Screen


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen with a window manager, and nothing else."""
    ensure(TOOLS)
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    made = Screen(home)
    made.start("openbox")
    yield made
    made.end()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data of somebody who has something to do, wants the tray, and knows no quiet hours."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    clock = SystemClock()
    book = open_book(folder / "afterword.db", clock=clock)
    sample_people.fill(book, "half_year", clock.now())
    book.close()
    awake = Settings(name="Kim", zone="UTC", quiet_from=time(0), quiet_until=time(0))
    settings_file.save(folder / "settings.json", awake)
    return folder
