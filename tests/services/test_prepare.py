from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.contact import ContactDraft
from afterword.domain.errors import NotFound
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.interview import InterviewDraft, RoundKind
from afterword.domain.settings import Settings
from afterword.services import advice, contacts, focus, interviews, prepare, report
from afterword.store.book import Book
from tests.services.conftest import Story

PRESS = report.typesetter()
WORDS = "Begin with the result, then tell how you got there; it is easier to follow."


@pytest.fixture
def coming(book: Book, story: Story, settings: Settings) -> int:
    """An interview in December with Anna and Ben, one point in mind."""
    ben = contacts.add(
        book,
        ContactDraft(employer_id=story.employer, name="Ben Lowe", title="Team lead", email="b@example.org"),
    )
    number = interviews.add(
        book,
        InterviewDraft(
            application_id=story.application,
            kind=RoundKind.FINAL,
            starts_at=datetime(2026, 12, 3, 14, tzinfo=UTC),
            zone="America/New_York",
            minutes=45,
            place="5th floor, Harbour House",
            interviewer_ids=(story.manager, ben),
            notes="Ask about the new team.",
        ),
    )
    piece = advice.keep(
        book,
        AdviceDraft(
            words=WORDS,
            received_on=date(2026, 11, 20),
            contact_id=story.manager,
            next_action="One sentence of result first.",
        ),
    )
    focus.choose(book, number, [piece], settings)
    return number


def lines(sheet: prepare.PrepSheet, pages: Callable[..., int] = lambda _document: 1) -> str:
    return str(prepare.fitted(sheet, pages).blocks)


def test_the_page_tells_when_where_with_whom_and_what_to_keep_in_mind(
    book: Book, coming: int, settings: Settings
):
    told = lines(prepare.sheet(book, coming, settings)).replace("\\xa0", " ")
    for text in (
        "Thu 3 Dec 2026, 14:00 (Europe/London), 45 minutes",
        "09:00 (America/New York)",
        "5th floor, Harbour House",
        "Ben Lowe, Team lead",
        WORDS,
        "One sentence of result first.",
        "Ask about the new team.",
    ):
        assert text in told
    assert told.count("('1', ''), ('2', ''), ('3', '')") == 1


def test_the_same_clock_is_told_once(book: Book, coming: int, settings: Settings):
    there = replace(settings, zone="America/Toronto")
    assert "'There'" not in lines(prepare.sheet(book, coming, there))


def test_the_page_is_one_tagged_page_however_long_the_notes(book: Book, coming: int, settings: Settings):
    found = replace(prepare.sheet(book, coming, settings), notes="A long thought about it. " * 600)
    assert len(prepare.drawings(found, PRESS)) == 1
    made = prepare.typeset(found, PRESS)
    assert made.startswith(b"%PDF")
    assert b"pdfuaid" in made


def test_of_long_notes_as_much_is_kept_as_fits(book: Book, coming: int, settings: Settings):
    found = replace(prepare.sheet(book, coming, settings), notes="word " * 200)
    told = lines(found, lambda document: 1 + (str(document.blocks).count("word ") > 100))
    assert told.count("word ") == 100
    assert "…" in told
    assert WORDS in told


def test_advice_that_fills_a_page_keeps_its_exact_words(book: Book, coming: int, settings: Settings):
    found = prepare.sheet(book, coming, settings)
    told = lines(found, lambda _document: 2)
    assert WORDS in told
    assert "Ask about the new team" not in told


def test_without_points_the_page_says_so_kindly(book: Book, story: Story, settings: Settings):
    assert "done calmly" in lines(prepare.sheet(book, story.interview, settings))


def test_the_page_is_saved_or_told_why_not(book: Book, coming: int, settings: Settings, tmp_path: Path):
    found = prepare.sheet(book, coming, settings)
    assert prepare.save_pdf(found, PRESS, to=tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(UnwritableFile):
        prepare.save_pdf(found, PRESS, to=tmp_path / "nowhere" / "page.pdf")


def test_the_phone_gets_the_round_with_its_points(
    book: Book, coming: int, settings: Settings, tmp_path: Path
):
    path = prepare.save_calendar(book, coming, settings, to=tmp_path / "round.ics")
    (event,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    told = str(event["description"])
    assert told.index(WORDS) < told.index("One sentence of result first.") < told.index("the new team")
    assert event["dtstart"].dt == datetime(2026, 12, 3, 14, tzinfo=UTC)
    assert str(event["location"]) == "5th floor, Harbour House"
    assert len(event.walk("VALARM")) == 2


def test_the_event_is_the_same_one_when_it_is_saved_again(book: Book, coming: int, settings: Settings):
    def uid() -> str:
        calendar = icalendar.Calendar.from_ical(prepare.calendar(book, coming, settings))
        return str(calendar.walk("VEVENT")[0]["uid"])

    assert uid() == uid()


def test_an_interview_that_is_not_there_has_no_page(book: Book, settings: Settings):
    with pytest.raises(NotFound):
        prepare.sheet(book, 99, settings)
