from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from afterword.domain.clock import FixedClock
from afterword.ui import tour
from afterword.ui.theme import Theme
from tests.ui.page_fixtures import clock

__all__ = ["clock"]


@pytest.fixture
def pictures(theme: Theme, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pictures of the moments of a person who has some of each."""
    monkeypatch.setattr(tour, "SETTLE_MS", 20)
    monkeypatch.setattr(tour, "show_pages", lambda *_: [])
    monkeypatch.setattr(tour.tour, "people", lambda: ())
    written = tour.take(tmp_path, theme=theme, locale=QLocale("en_GB"), clock=clock)
    assert {path.parent.name for path in written} == {"moments"}
    return tmp_path / "moments"


@pytest.mark.slow
def test_each_moment_has_a_picture_in_both_schemes_and_no_two_are_alike(pictures: Path):
    found = sorted(pictures.iterdir())
    assert [path.stem for path in found] == [
        f"{name}-{scheme}"
        for name in ("after-a-no", "debrief", "editor", "practice")
        for scheme in ("dark", "light")
    ]
    drawn = [QImage(str(path)) for path in found]
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[at + 1 :])
