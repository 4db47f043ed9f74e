from datetime import UTC, date, datetime

from afterword.domain.document import Fields, Heading, Quote
from afterword.domain.interview import RoundKind
from afterword.domain.prep_sheet import QUESTIONS, Point, PrepSheet, calendar_notes, document
from afterword.services.prepare import words

SHEET = PrepSheet(
    employer="Northwind",
    role="Analyst",
    kind=RoundKind.FIRST,
    starts_at=datetime(2026, 12, 3, 14, tzinfo=UTC),
    minutes=60,
    agreed="Europe/London",
    zone="Europe/London",
    made_at=datetime(2026, 12, 1, tzinfo=UTC),
    points=(
        Point(words="Slow\n down.", received_on=date(2026, 11, 1), person="Anna", next_action="Breathe."),
        Point(words="Bring figures.", received_on=date(2026, 11, 2)),
    ),
)


def test_the_page_has_its_parts_in_order():
    made = document(SHEET, words("en"))
    assert made.title == "Analyst at Northwind"
    assert made.subtitle == "First interview"
    kinds = [type(block) for block in made.blocks]
    assert kinds == [Fields, Heading, Quote, Quote, Heading, Fields]
    assert made.blocks[-1] == Fields(fields=tuple((str(n + 1), "") for n in range(QUESTIONS)))


def test_a_quotation_keeps_the_exact_words():
    quotes = [block for block in document(SHEET, words("en")).blocks if isinstance(block, Quote)]
    assert [one.words for one in quotes] == ["Slow\n down.", "Bring figures."]
    assert [one.action for one in quotes] == ["Breathe.", ""]


def test_a_calendar_has_a_line_for_each_point():
    assert calendar_notes(SHEET, words("en")).splitlines() == [
        "Keep in mind:",
        "- “Slow down.”",
        "  Do: Breathe.",
        "- “Bring figures.”",
    ]
