"""The sample people of the tour, read from their files into nouns whose days count back from now."""

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from afterword.adapters import shipped
from afterword.domain.advice import Focus
from afterword.domain.application import Application, HeardHow, Outcome, RequestState
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.employer import Employer
from afterword.domain.interview import Interview, RoundKind, RoundResult
from afterword.domain.touch import Channel, StartedBy, Touch
from afterword.services.sample import Facts, Sample
from afterword.services.sample_mails import add_mails


def read(person: str, now: datetime) -> Sample:
    """Return a sample person as of now. Raises FileNotFoundError for a name there is none of."""
    facts = json.loads(shipped.text(f"sample/{person}.json"))
    texts = json.loads(shipped.text("sample/mails.json"))
    sample = Sample(name=facts["name"], zone=facts["zone"], now=now, texts=texts)
    for one in facts["employers"]:
        add_employer(sample, one)
    pending: list[tuple[int, Facts]] = []
    for one in facts["applications"]:
        pending.extend(add_application(sample, one))
    for interview_id, point in pending:
        add_focus(sample, interview_id, point)
    for one in facts["touches"]:
        add_touch(sample, one)
    return sample


def add_employer(sample: Sample, facts: Facts) -> None:
    """Add an employer with its people."""
    employer = Employer(
        **sample.kept(sample.employers),
        name=facts["name"],
        website=facts.get("website", ""),
        place=facts.get("place", ""),
    )
    sample.employers.append(employer)
    sample.keys[facts["key"]] = employer.id
    for person in facts["people"]:
        contact = Contact(
            **sample.kept(sample.contacts),
            employer_id=employer.id,
            name=person["name"],
            title=person.get("title", ""),
            role=ContactRole(person["role"]),
            email=person.get("email", ""),
            phone=person.get("phone", ""),
            rapport=person.get("rapport", 0),
            notes=person.get("notes", ""),
        )
        sample.contacts.append(contact)
        sample.keys[person["key"]] = contact.id


def add_application(sample: Sample, facts: Facts) -> Iterator[tuple[int, Facts]]:
    """Add an application with all that hangs on it; yield the focus points of its interviews."""
    decided = facts.get("decided")
    application = Application(
        **sample.kept(sample.applications),
        employer_id=sample.keys[facts["employer"]],
        role=facts["role"],
        source=facts.get("source", ""),
        posting=facts.get("posting", ""),
        applied_on=sample.day(facts["applied"]),
        place=facts.get("place", ""),
        pay=facts.get("pay", ""),
        agency_id=sample.key(facts.get("agency")),
        promised_by=sample.day(facts["promised"]) if "promised" in facts else None,
        notes=facts.get("notes", ""),
        outcome=Outcome(facts.get("outcome", "waiting")),
        decided_on=sample.day(decided) if decided is not None else None,
        heard_from_id=sample.key(facts.get("heard_from")),
        heard_how=HeardHow(facts.get("heard_how", "")),
        request=RequestState(facts.get("request", "not_asked")),
    )
    sample.applications.append(application)
    for one in facts.get("interviews", ()):
        interview = add_interview(sample, application, one)
        for point in one.get("focus", ()):
            yield interview.id, point
    add_mails(sample, application, facts)


def add_interview(sample: Sample, application: Application, facts: Facts) -> Interview:
    """Add an interview with its debrief."""
    starts_at = sample.moment(facts["ago"], time.fromisoformat(facts["at"]))
    noted = bool(facts.get("confidence"))
    interview = Interview(
        **sample.kept(sample.interviews),
        application_id=application.id,
        kind=RoundKind(facts["kind"]),
        starts_at=starts_at,
        zone=sample.zone,
        minutes=facts.get("minutes", 60),
        place=facts.get("place", ""),
        interviewer_ids=tuple(sample.keys[name] for name in facts["with"]),
        result=RoundResult(facts["result"]),
        confidence=facts.get("confidence"),
        went_well=facts.get("well", ""),
        to_change=facts.get("change", ""),
        debriefed_at=starts_at + timedelta(hours=3) if noted else None,
    )
    sample.interviews.append(interview)
    sample.keys[facts["key"]] = interview.id
    return interview


def add_focus(sample: Sample, interview_id: int, facts: Facts) -> None:
    """Add a piece of advice carried into an interview."""
    sample.focus.append(
        Focus(
            id=len(sample.focus) + 1,
            advice_id=sample.keys[facts["advice"]],
            interview_id=interview_id,
            used=facts.get("used"),
            helped=facts.get("helped"),
            note=facts.get("note", ""),
        )
    )


def add_touch(sample: Sample, facts: Facts) -> None:
    """Add a contact with a person."""
    sample.touches.append(
        Touch(
            **sample.kept(sample.touches),
            contact_id=sample.keys[facts["with"]],
            at=sample.moment(facts["ago"], time(10, 40)),
            channel=Channel(facts["channel"]),
            started_by=StartedBy(facts["by"]),
            answered=facts["answered"],
            notes=facts.get("notes", ""),
        )
    )
