"""The rows of Afterword's own tables."""

from datetime import UTC, date, datetime

from afterword.adapters import own_tables
from afterword.domain.advice import Advice
from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.interview import Interview
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.reminder import Reminder
from afterword.domain.reply import Reply
from afterword.domain.touch import Touch

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MARKS = {"id": 1, "uid": "u", "changed_at": NOW}


def test_each_row_is_as_long_as_its_headings():
    application = Application(
        employer_id=1, role="Chef", applied_on=date(2026, 1, 2), tags=("a", "b"), **MARKS
    )
    interview = Interview(application_id=1, starts_at=NOW, zone="Europe/Berlin", **MARKS)
    rows = {
        own_tables.EMPLOYERS: own_tables.employer_cells(Employer(name="Acme", **MARKS)),
        own_tables.CONTACTS: own_tables.contact_cells(Contact(employer_id=1, name="Jane", **MARKS), "Acme"),
        own_tables.APPLICATIONS: own_tables.application_cells(application, "Acme", agency="", heard_from=""),
        own_tables.INTERVIEWS: own_tables.interview_cells(interview, application, "Acme", ["Jane; Q", "Bo"]),
        own_tables.ADVICE: own_tables.advice_cells(
            Advice(words="Be brief", received_on=date(2026, 1, 2), **MARKS),
            "Jane",
            employer="Acme",
            role="Chef",
        ),
        own_tables.TOUCHES: own_tables.touch_cells(Touch(contact_id=1, at=NOW, **MARKS), "Jane", "Acme"),
        own_tables.MESSAGES: own_tables.message_cells(
            Message(purpose=MessagePurpose.ASK_ADVICE, created_at=NOW, **MARKS), "Acme", "Chef"
        ),
        own_tables.REPLIES: own_tables.reply_cells(Reply(received_at=NOW, **MARKS), "Jane"),
        own_tables.REMINDERS: own_tables.reminder_cells(
            Reminder(text="Call", due_on=date(2026, 1, 2), **MARKS)
        ),
    }
    for headings, cells in rows.items():
        assert len(cells) == len(headings) == len(set(headings))
        assert cells[0] == "u"
        assert all(isinstance(cell, str) for cell in cells)
    assert "Jane, Q; Bo" in rows[own_tables.INTERVIEWS]
    assert "a, b" in rows[own_tables.APPLICATIONS]
