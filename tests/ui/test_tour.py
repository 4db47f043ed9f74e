from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from afterword.domain.clock import FixedClock
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import messages
from afterword.store.book import Book
from afterword.ui import tour
from afterword.ui.mail.page import MailPage
from afterword.ui.parts import Parts
from afterword.ui.places import last_places, places
from afterword.ui.theme import Theme
from tests.ui.page_fixtures import book, clock, parts

__all__ = ["book", "clock", "parts"]
GB = QLocale("en_GB")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show the shortest road only, and wait no longer than the test needs."""
    monkeypatch.setattr(tour, "SHOWN", "first_interview")
    monkeypatch.setattr(tour, "SETTLE_MS", 20)
    monkeypatch.setattr(tour.tour, "people", lambda: ("first_interview",))


@pytest.mark.usefixtures("quick")
def test_there_is_a_picture_of_each_page_in_both_schemes(theme: Theme, clock: FixedClock, tmp_path: Path):
    written = tour.take(tmp_path, theme=theme, locale=GB, clock=clock)
    pages = [path for path in written if path.parent.name == "pages"]
    names = [place.name for place in (*places(), *last_places())]
    assert len(pages) == 2 * len(names)
    for name in names:
        light, dark = sorted(tmp_path.glob(f"pages/*-{name}-*.png"), reverse=True)
        assert brightness(light) > 200
        assert brightness(dark) < 60
    assert (tmp_path / "first-interview" / "report.pdf").stat().st_size
    assert len(set(written)) == len(written)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_cannot_be_made_is_told(theme: Theme, clock: FixedClock, tmp_path: Path):
    (tmp_path / "pages").write_text("in the way")
    with pytest.raises(UnwritableFile):
        tour.take(tmp_path, theme=theme, locale=GB, clock=clock)


def test_a_mail_is_read_beside_the_list(qtbot: QtBot, parts: Parts, book: Book):
    messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, to_name="Anna", subject="The panel"))
    page = MailPage(parts)
    qtbot.addWidget(page)
    assert page.editor is None
    tour.choose_first(page)
    assert page.editor is not None
    assert page.editor.subject.text() == "The panel"


def brightness(path: Path) -> int:
    picture = QImage(str(path))
    return picture.pixelColor(3, picture.height() - 3).lightness()  # the rail's ground
