"""The work-search logs that offices ask for, out of what the book holds; nothing is guessed."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.interview import Interview, RoundKind
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.report_logs import Activity, LogEntry, LogForm, LogPart, LogWeek, Method
from afterword.domain.statistics_records import Records, left_at
from afterword.domain.touch import Channel, StartedBy, Touch

SATURDAY, SUNDAY = 5, 6
WEEK_ENDS = {LogForm.WISCONSIN: SATURDAY, LogForm.NEW_YORK: SUNDAY}  # the days these offices' weeks end on
OUTREACH = (MessagePurpose.CHECK_IN, MessagePurpose.KEEP_IN_TOUCH)
CHANNELS = {
    Channel.PHONE: Method.PHONE,
    Channel.IN_PERSON: Method.IN_PERSON,
    Channel.VIDEO: Method.VIDEO,
    Channel.PROFILE: Method.ONLINE,
    Channel.MAIL: Method.MAIL,
    Channel.OTHER: Method.UNKNOWN,
}


def log(records: Records, form: LogForm) -> LogPart:
    """Return the log of one form over the period, oldest first, by weeks where the form counts weeks."""
    entries = sorted(entries_for(records, form), key=lambda entry: (entry.on, entry.employer.casefold()))
    last_day = WEEK_ENDS.get(form)
    if last_day is None:
        return LogPart(form=form, weeks=(LogWeek(ends_on=records.until, entries=tuple(entries)),))
    weeks: dict[date, list[LogEntry]] = {day: [] for day in week_ends(records, last_day)}
    for entry in entries:
        weeks.setdefault(week_end(entry.on, last_day), []).append(entry)
    return LogPart(
        form=form, weeks=tuple(LogWeek(ends_on=day, entries=tuple(found)) for day, found in weeks.items())
    )


def week_ends(records: Records, last_day: int) -> Iterator[date]:
    """Yield the last day of each week of a chosen period: a week in which nothing was noted is told too."""
    if records.since is None:
        return
    ends_on = week_end(records.since, last_day)
    while ends_on <= week_end(records.until, last_day):
        yield ends_on
        ends_on += timedelta(days=7)


def week_end(day: date, last_day: int) -> date:
    """Return the last day of the week a day is in; `last_day` is 0 for Monday to 6 for Sunday."""
    return day + timedelta(days=(last_day - day.weekday()) % 7)


def entries_for(records: Records, form: LogForm) -> Iterator[LogEntry]:
    """Yield the entries a form lists: the German one applications only, the others all that was done."""
    phones = first_phones(records)
    for application in records.applications.values():
        if application.applied_on is not None and records.covers(application.applied_on):
            yield application_entry(records, application, applied_on=application.applied_on, phones=phones)
    if form is not LogForm.GERMANY:
        yield from entries_beside(records, phones)


def entries_beside(records: Records, phones: Mapping[int, Contact]) -> Iterator[LogEntry]:
    """Yield the entries beside applications: interviews held, and people contacted."""
    for interview in records.held_in_period:
        if interview.application_id in records.applications:
            yield interview_entry(records, interview, phones=phones)
    for touch in records.touches:
        contact = records.contact(touch.contact_id)
        if touch.started_by is StartedBy.ME and contact and records.covers(records.day(touch.at)):
            yield contact_entry(records, contact, on=records.day(touch.at), method=touch_method(touch))
    for mail in records.left:
        contact, on = records.contact(mail.contact_id), mail_day(records, mail)
        if mail.purpose in OUTREACH and contact and on and records.covers(on):
            yield contact_entry(records, contact, on=on, method=Method.MAIL)


def first_phones(records: Records) -> Mapping[int, Contact]:
    """Return, for each employer, the first contact whose phone number is known."""
    found: dict[int, Contact] = {}
    for contact in records.contacts.values():
        if contact.phone.strip():
            found.setdefault(contact.employer_id, contact)
    return found


def application_entry(
    records: Records, application: Application, *, applied_on: date, phones: Mapping[int, Contact]
) -> LogEntry:
    """Return the entry of an application sent; the person gave the news or interviewed first."""
    employer = records.employers.get(application.employer_id)
    rounds = records.rounds(application)
    first = rounds[0].interviewer_ids[0] if rounds and rounds[0].interviewer_ids else None
    person = records.contact(application.heard_from_id) or records.contact(first)
    known = phones.get(application.employer_id)
    method = Method.AGENCY if application.agency_id is not None else Method.UNKNOWN
    if method is Method.UNKNOWN and application.posting.casefold().startswith(("http://", "https://")):
        method = Method.ONLINE
    return LogEntry(
        on=applied_on,
        activity=Activity.APPLICATION,
        method=method,
        source=application.source,
        employer=employer.name if employer else "",
        address=employer.place if employer else "",
        phone=known.phone if known else "",
        person=person.name if person else "",
        position=application.role,
        outcome=application.outcome,
    )


def interview_entry(records: Records, interview: Interview, *, phones: Mapping[int, Contact]) -> LogEntry:
    """Return the entry of an interview held. How it was held is told only where the book says so."""
    application = records.applications[interview.application_id]
    employer = records.employers.get(application.employer_id)
    people = [contact.name for key in interview.interviewer_ids if (contact := records.contact(key))]
    method = Method.PHONE if interview.kind is RoundKind.PHONE_SCREEN else Method.UNKNOWN
    if interview.place.casefold().startswith(("http://", "https://")):
        method = Method.VIDEO
    known = phones.get(application.employer_id)
    return LogEntry(
        on=records.day(interview.starts_at),
        activity=Activity.INTERVIEW,
        method=method,
        source="",
        employer=employer.name if employer else "",
        address=employer.place if employer else "",
        phone=known.phone if known else "",
        person=", ".join(people),
        position=application.role,
        round=interview.kind,
        outcome=application.outcome,
    )


def contact_entry(records: Records, contact: Contact, *, on: date, method: Method) -> LogEntry:
    """Return the entry of a person contacted."""
    employer = records.employers.get(contact.employer_id)
    return LogEntry(
        on=on,
        activity=Activity.CONTACT,
        method=method,
        source="",
        employer=employer.name if employer else "",
        address=employer.place if employer else "",
        phone=contact.phone,
        person=contact.name,
        position="",
    )


def touch_method(touch: Touch) -> Method:
    """Return how a touch was made, in the words of the forms."""
    return CHANNELS[touch.channel]


def mail_day(records: Records, mail: Message) -> date | None:
    """Return the day a mail left, or None."""
    left = left_at(mail)
    return records.day(left) if left else None
