"""The logs in the offices' forms."""

from afterword.domain.document import Entry, Fields, Heading, Paragraph, Table
from afterword.domain.document_logs import log
from afterword.domain.report_logs import LogForm
from afterword.domain.statistics_log import log as counted
from afterword.services.report import words
from tests.domain.report_world import TODAY, ago, application, contact, employer, interview, records, touch

ENGLISH = words("en")


def sheet(form: LogForm, *nouns: object):
    part = counted(records(*nouns, since=ago(60)), form)
    return list(log(part, ENGLISH, person="Kim Osei", since=ago(60), until=TODAY))


def table(form: LogForm, *nouns: object) -> Table:
    return next(block for block in sheet(form, *nouns) if isinstance(block, Table))


WORLD = (
    employer(1, "Northwind", place="4 Canal Wharf"),
    contact(1, "Maya", phone="+44 1"),
    application(1, 20, source="LinkedIn", posting="https://x", outcome="not_selected"),
    interview(1, 10, interviewer_ids=(1,), kind="panel"),
    touch(1, 3),
)


def test_nebraska_has_the_columns_its_form_names():
    made = table(LogForm.NEBRASKA, *WORLD)
    assert [column.head for column in made.columns] == [
        "Date of Contact",
        "Name of Employer",
        "Employer’s Address and Phone",
        "Name of Person Contacted",
        "Method of Contact",
        "Position Applied For",
    ]
    assert made.groups[0].rows[0] == (
        "11/03/2026",
        "Northwind",
        "4 Canal Wharf\n+44 1",
        "Maya",
        "Online (LinkedIn)",
        "Analyst",
    )
    assert made.groups[0].rows[1][-1] == "Analyst, interview"


def test_weekly_logs_count_each_week_and_leave_the_judgement_to_the_office():
    blocks = sheet(LogForm.NEW_YORK, *WORLD)
    made = next(block for block in blocks if isinstance(block, Table))
    heads = [group.head.replace("\u00a0", " ") for group in made.groups]
    assert heads[-4:] == [
        "Week ending 11/08/2026: 1 activity",
        "Week ending 11/15/2026: 1 activity",
        "Week ending 11/22/2026: 1 activity",
        "Week ending 11/29/2026: nothing noted",
    ]
    assert made.groups[-1].rows == (("",) * 6,)
    assert made.groups[-4].rows[0][2] == Entry(text="Northwind, Analyst", under="4 Canal Wharf\n+44 1")
    assert any("for the office to say" in block.text for block in blocks if isinstance(block, Paragraph))


def test_wisconsin_weeks_end_on_saturday():
    assert "11/28/2026: 1 activity" in table(LogForm.WISCONSIN, application(1, 1)).groups[-1].head


def test_the_german_log_is_german_and_says_so():
    blocks = sheet(LogForm.GERMANY, *WORLD)
    made = next(block for block in blocks if isinstance(block, Table))
    assert made.language == "de"
    assert made.groups[0].rows == (
        ("1", "03.11.2026", "Northwind, 4 Canal Wharf", "Analyst", "online (LinkedIn)", "Maya", "Absage"),
    )
    heading = next(block for block in blocks if isinstance(block, Heading))
    assert (heading.language, heading.new_page) == ("de", True)


def test_what_is_not_known_is_left_to_be_filled_in_by_hand():
    fields = next(block for block in sheet(LogForm.NEBRASKA) if isinstance(block, Fields))
    assert fields.fields == (
        ("Name", "Kim Osei"),
        ("Claim or customer number", ""),
        ("Signature and date", ""),
    )


def test_an_empty_log_says_so():
    blocks = sheet(LogForm.GERMANY)
    assert any("nichts vermerkt" in block.text for block in blocks if isinstance(block, Paragraph))
