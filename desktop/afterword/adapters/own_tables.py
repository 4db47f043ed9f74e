"""Afterword's own tables, one for each noun: their headings and the rows that are written into them.

`own_tables_reading` reads them back.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from afterword.domain.advice import Advice
from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.interview import Interview
from afterword.domain.message import Message
from afterword.domain.reminder import Reminder
from afterword.domain.reply import Reply
from afterword.domain.touch import Touch

EMPLOYERS = ("Afterword employer id", "Name", "Website", "Place", "Tags", "Archived", "Notes")
CONTACTS = (
    "Afterword contact id", "Name", "Employer", "Title", "Role", "Email", "Phone", "Profile", "Rapport",
    "Do not contact", "Card id", "Archived", "Notes",
)  # fmt: skip
APPLICATIONS = (
    "Afterword application id", "Employer", "Role", "Applied on", "Outcome", "Decided on", "Heard from",
    "Heard how",
    "Request", "Source", "Posting", "Place", "Pay", "Agency", "Promised by", "Tags", "Archived", "Notes",
)  # fmt: skip
INTERVIEWS = (
    "Afterword interview id", "Employer", "Role", "Applied on", "Round", "Starts at (UTC)", "Time zone",
    "Minutes",
    "Place", "Interviewers", "Result", "Confidence", "Went well", "To change", "Calendar id",
    "Calendar sequence",
    "Notes",
)  # fmt: skip
ADVICE = (
    "Afterword advice id", "Received on", "Words", "From", "Employer", "Role", "Themes", "Kind", "Control",
    "Next action", "Helpfulness", "State",
)  # fmt: skip
TOUCHES = (
    "Afterword touch id", "At (UTC)", "Person", "Employer", "Channel", "Started by", "Answered", "Notes",
)  # fmt: skip
MESSAGES = (
    "Afterword message id", "Created at (UTC)", "Sent at (UTC)", "State", "Purpose", "To", "Address",
    "Employer",
    "Role", "Subject", "Body", "Message-ID",
)  # fmt: skip
REPLIES = (
    "Afterword reply id", "Received at (UTC)", "From", "Address", "Contact", "Subject", "New text", "Kind",
    "Message-ID",
)  # fmt: skip
REMINDERS = (
    "Afterword reminder id",
    "Step",
    "Due on",
    "Text",
    "Snoozed until (UTC)",
    "Done at (UTC)",
    "Never",
)


def employer_cells(employer: Employer) -> tuple[str, ...]:
    """Return the row of an employer."""
    return (
        employer.uid, employer.name, employer.website, employer.place, ", ".join(employer.tags),
        _flag(employer.archived), employer.notes,
    )  # fmt: skip


def contact_cells(contact: Contact, employer: str) -> tuple[str, ...]:
    """Return the row of a contact at the employer of this name."""
    return (
        contact.uid, contact.name, employer, contact.title, contact.role, contact.email, contact.phone,
        contact.profile, str(contact.rapport), _flag(contact.do_not_contact), contact.card_uid,
        _flag(contact.archived), contact.notes,
    )  # fmt: skip


def application_cells(one: Application, employer: str, *, agency: str, heard_from: str) -> tuple[str, ...]:
    """Return the row of an application, with the names of employer, agency and who gave the news."""
    return (
        one.uid, employer, one.role, _day(one.applied_on), one.outcome, _day(one.decided_on), heard_from,
        one.heard_how, one.request, one.source, one.posting, one.place, one.pay, agency,
        _day(one.promised_by),
        ", ".join(one.tags), _flag(one.archived), one.notes,
    )  # fmt: skip


def interview_cells(
    one: Interview, application: Application, employer: str, people: Sequence[str]
) -> tuple[str, ...]:
    """Return the row of an interview, with its application, employer and interviewers."""
    return (
        one.uid, employer, application.role, _day(application.applied_on), one.kind, _instant(one.starts_at),
        one.zone, str(one.minutes), one.place, "; ".join(name.replace(";", ",") for name in people),
        one.result,
        _number(one.confidence), one.went_well, one.to_change, one.calendar_uid, str(one.calendar_sequence),
        one.notes,
    )  # fmt: skip


def advice_cells(one: Advice, person: str, *, employer: str, role: str) -> tuple[str, ...]:
    """Return the row of a piece of advice, with who gave it and on what."""
    return (
        one.uid, _day(one.received_on), one.words, person, employer, role, ", ".join(one.themes), one.kind,
        one.control, one.next_action, _number(one.helpfulness), one.state,
    )  # fmt: skip


def touch_cells(one: Touch, person: str, employer: str) -> tuple[str, ...]:
    """Return the row of a touch with the person of this name and employer."""
    return (
        one.uid, _instant(one.at), person, employer, one.channel, one.started_by, _flag(one.answered),
        one.notes,
    )  # fmt: skip


def message_cells(one: Message, employer: str, role: str) -> tuple[str, ...]:
    """Return the row of a mail of ours about an application."""
    return (
        one.uid, _instant(one.created_at), _instant(one.sent_at), one.state, one.purpose, one.to_name,
        one.to_address, employer, role, one.subject, one.body, one.message_id,
    )  # fmt: skip


def reply_cells(one: Reply, contact: str) -> tuple[str, ...]:
    """Return the row of a mail of theirs from a contact."""
    return (
        one.uid, _instant(one.received_at), one.from_name, one.from_address, contact, one.subject,
        one.new_text,
        one.kind, one.header_id,
    )  # fmt: skip


def reminder_cells(one: Reminder) -> tuple[str, ...]:
    """Return the row of a reminder."""
    return (
        one.uid, one.step, _day(one.due_on), one.text, _instant(one.snoozed_until), _instant(one.done_at),
        _flag(one.never),
    )  # fmt: skip


def _flag(value: bool) -> str:
    return "yes" if value else "no"


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _instant(value: datetime | None) -> str:
    return "" if value is None else value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
