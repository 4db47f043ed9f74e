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


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    lines = [line.split(": ", 2) for line in capsys.readouterr().out.splitlines()]
    return {what: detail for _, what, detail in lines}


def test_a_whole_program_finds_itself_well(
    theme: Theme, clock: FixedClock, capsys: pytest.CaptureFixture[str]
):
    assert self_check.check_itself(theme, clock=clock) == 0
    found = told(capsys)
    assert found["data_file"] == "made and read"
    assert found["keyring"]
    assert int(found["mails"]) > 0
    assert int(found["reports"]) == 1
    assert int(found["pictures"]) > 18


def test_a_program_without_its_files_is_not_well(
    theme: Theme, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(self_check, "KINDS", ("icons", "snow"))
    assert self_check.check_itself(theme, clock=clock) == 1
    assert told(capsys)["missing"] == "snow"
