from pathlib import Path

import pytest

from afterword.app import start
from tests.cli.conftest import Call


def test_what_the_tour_wrote_is_listed(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    asked: list[tuple[Path, str]] = []

    def take(folder: Path, *, locale: str = "") -> list[Path]:
        asked.append((folder, locale))
        return [folder / "today-light.png"]

    monkeypatch.setattr(start, "tour", take)
    assert call("tour", tmp_path, "--locale", "de_DE", "--json").json == {
        "files": [str(tmp_path / "today-light.png")]
    }
    assert call("tour", tmp_path).out.strip() == str(tmp_path / "today-light.png")
    assert asked == [(tmp_path, "de_DE"), (tmp_path, "")]
