"""The fixtures of the Report page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.clock import FixedClock
from afterword.services import sample_people
from afterword.store.book import Book
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.report.page import ReportPage
from tests.ui.page_fixtures import book, clock, parts, wishes
from tests.ui.program_fixtures import preferences

__all__ = ["book", "clock", "page", "parts", "preferences", "said", "wishes"]


@pytest.fixture
def said() -> list[str]:
    """What the page says at the foot of the window."""
    return []


@pytest.fixture
def page(
    qtbot: QtBot,
    parts: Parts,
    preferences: Preferences,
    said: list[str],
    book: Book,
    clock: FixedClock,
) -> Iterator[ReportPage]:
    """The page on the book of a hard half year, typeset."""
    sample_people.fill(book, "half_year", clock.now())
    telling = replace(parts, say=lambda text, **_more: said.append(text))
    made = ReportPage(telling, preferences=preferences)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.typeset()
    yield made
    made.typeset()  # nothing is left to be done later
