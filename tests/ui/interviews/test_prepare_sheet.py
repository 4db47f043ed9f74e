from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui import saving
from afterword.ui.interviews.prepare_sheet import TakeAlong
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import Story


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def along(qtbot: QtBot, parts: Parts, told: list[str]) -> TakeAlong:
    owner = QWidget()
    qtbot.addWidget(owner)
    return TakeAlong(replace(parts, say=lambda text, **_more: told.append(text)), owner=owner)


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Let the question where to save be answered; return the names proposed."""
    proposed: list[str] = []

    def ask(_parent: QWidget, *, title: str, name: str, kinds: str) -> Path | None:
        proposed.append(name)
        return path

    monkeypatch.setattr(saving, "ask_file", ask)
    return proposed


def test_the_page_is_saved_under_its_day_and_employer(
    along: TakeAlong, story: Story, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    proposed = answer(monkeypatch, tmp_path / "page.pdf")
    along.save_page(story.interview)
    assert proposed == ["2026-11-18 Northwind.pdf"]
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert told == ["Saved: page.pdf"]


def test_the_phone_gets_a_calendar_file(
    along: TakeAlong, story: Story, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    answer(monkeypatch, tmp_path / "round.ics")
    along.save_calendar(story.interview)
    assert b"BEGIN:VEVENT" in (tmp_path / "round.ics").read_bytes()
    assert told == ["Saved: round.ics"]


def test_a_place_that_cannot_be_written_to_is_told(
    along: TakeAlong, story: Story, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    answer(monkeypatch, tmp_path / "nowhere" / "file")
    along.save_page(story.interview)
    along.save_calendar(story.interview)
    assert len(told) == 2
    assert not any(text.startswith("Saved") for text in told)


def test_who_leaves_the_question_saves_nothing(
    along: TakeAlong, story: Story, told: list[str], monkeypatch: pytest.MonkeyPatch
):
    answer(monkeypatch, None)
    menu = QMenu()
    along.fill(menu, story.interview)
    assert len(menu.actions()) == 2
    for action in menu.actions():
        action.trigger()
    assert told == []
