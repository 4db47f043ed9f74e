import pytest

from afterword.domain.clock import FixedClock
from afterword.ui import self_check, tour
from afterword.ui.theme import Theme
from tests.ui.page_fixtures import clock

__all__ = ["clock"]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour, "SHOWN", "first_interview")
    monkeypatch.setattr(tour.tour, "people", lambda: ("first_interview",))
    monkeypatch.setattr(tour, "SETTLE_MS", 20)


def test_a_whole_program_finds_itself_well(
    theme: Theme, clock: FixedClock, capsys: pytest.CaptureFixture[str]
):
    assert self_check.check_itself(theme, clock=clock) == 0
    assert capsys.readouterr().out.startswith("self-check: ")


def test_a_program_without_its_files_is_not_well(
    theme: Theme, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(self_check, "LEAST_SHIPPED", 100_000)
    assert self_check.check_itself(theme, clock=clock) == 1
    assert "only" in capsys.readouterr().out
