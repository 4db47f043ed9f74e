from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from afterword.domain.call_script import CallFacts, Line, Part, Say
from afterword.domain.clock import FixedClock
from afterword.domain.contact import Contact
from afterword.domain.settings import Settings
from afterword.ui.spoken import Speaker
from afterword.ui.touch.script import month, sections, sentence, when_to_call
from afterword.ui.touch.script_words import LINES, PARTS

SETTINGS = Settings(name="Kim Osei", zone="Europe/London")
ANNA = Contact(
    id=1, uid="1", changed_at=datetime(2026, 1, 1, tzinfo=UTC), employer_id=1, name="Dr. Anna Okafor"
)
FACTS = CallFacts(contact=ANNA, employer="Northwind", role="Data analyst", met_on=date(2026, 8, 18))


def test_every_line_and_part_has_words():
    assert set(LINES) == set(Say)
    assert set(PARTS) == set(Part)


@pytest.mark.parametrize("text", [text for say, text in LINES.items()])
def test_no_line_asks_whether_somebody_failed(text: str):
    """C30: the person who was hired is no subject of the call."""
    lowered = text.lower()
    for word in ("work out", "worked out", "new person", "hired", "instead of me", "left", "replace", "fail"):
        assert word not in lowered
    assert "!" not in text


@pytest.mark.parametrize("say", Say)
def test_every_line_can_be_said_whole(say: Say, speaker: Speaker):
    line = Line(part=Part.OPEN, say=say, day=date(2026, 8, 18), text="Begin\n{first}")
    said = sentence(line, FACTS, SETTINGS, speaker)
    assert "{person}" not in said
    assert "{me}" not in said
    assert "{day}" not in said


def test_the_script_begins_with_who_calls_and_why(speaker: Speaker):
    shown = sections(FACTS, SETTINGS, speaker)
    assert [one.title for one in shown] == ["How to open", "What to ask", "How to close", "Keep in mind"]
    assert [entry.text for entry in shown[0].entries][:2] == [
        "Hello Anna, this is Kim Osei. We talked in August about the role Data analyst.",
        "Is this a good moment for two minutes?",
    ]


def test_what_is_not_known_is_left_out(speaker: Speaker):
    shown = sections(replace(FACTS, met_on=None), Settings(zone="Europe/London"), speaker)
    assert shown[0].entries[0].text == (
        "Hello Anna, this is (your name). We talked about the role Data analyst."
    )


def test_a_month_of_another_year_has_its_year(speaker: Speaker):
    assert month(date(2026, 8, 1), speaker) == "August"
    assert month(date(2025, 12, 1), speaker) == "December 2025"


def test_good_hours_are_told(speaker: Speaker, clock: FixedClock):
    assert when_to_call(SETTINGS, speaker).endswith("today 16:30.")
    clock.at = datetime(2026, 11, 23, 16, 45, tzinfo=UTC)
    assert when_to_call(SETTINGS, speaker) == "Now is a good time to call."


def test_the_good_hours_of_a_call_planned_for_later_are_those_of_its_day(speaker: Speaker, clock: FixedClock):
    due = datetime(2027, 2, 24, 9, tzinfo=UTC)
    assert when_to_call(SETTINGS, speaker, due=due).endswith("24 Feb 2027 16:30.")
    clock.at = datetime(2026, 11, 23, 16, 45, tzinfo=UTC)
    assert "Now is" not in when_to_call(SETTINGS, speaker, due=due)
    assert when_to_call(SETTINGS, speaker, due=clock.at) == "Now is a good time to call."
