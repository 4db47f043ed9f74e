"""The sample people of the tour, read from their files into nouns whose days count back from now."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any
from zoneinfo import ZoneInfo

from afterword.adapters import shipped
from afterword.domain.advice import Advice, AdviceKind, AdviceState, Control, Focus
from afterword.domain.application import Application, HeardHow, Outcome, RequestState
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.employer import Employer
from afterword.domain.interview import Interview, RoundKind, RoundResult
from afterword.domain.message import Message, MessagePurpose, MessageState, Way
from afterword.domain.reply import Reply, ReplyKind
from afterword.domain.touch import Channel, StartedBy, Touch

Facts = Mapping[str, Any]
MORNING = time(9, 20)


@dataclass(slots=True)
class Sample:
    """Everything one sample person has in the book, with ids of its own from 1 in each noun."""

    name: str
    zone: str
    now: datetime
    texts: Facts
    employers: list[Employer] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    applications: list[Application] = field(default_factory=list)
    interviews: list[Interview] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    advice: list[Advice] = field(default_factory=list)
    focus: list[Focus] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)

    def kept(self, nouns: Sequence[object]) -> dict[str, Any]:
        """Return what every kept noun has: the next id of its list, a uid, and when it was changed."""
        number = len(nouns) + 1
        return {"id": number, "uid": f"sample-{number}", "changed_at": self.now}

    def day(self, ago: int) -> date:
        """Return the day so many days before now, in the person's zone."""
        return (self.now.astimezone(ZoneInfo(self.zone)) - timedelta(days=ago)).date()

    def moment(self, ago: int, at: time = MORNING) -> datetime:
        """Return the instant of a time of day so many days before now."""
        return datetime.combine(self.day(ago), at, ZoneInfo(self.zone)).astimezone(UTC)

    def key(self, name: str | None) -> int | None:
        """Return the id behind a key of the file, None for none. Raises KeyError for one not defined."""
        return self.keys[name] if name else None


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


def add_mails(sample: Sample, application: Application, facts: Facts) -> None:
    """Add the mails of an application, the reply, and the advice that came with it."""
    if "thanked" in facts:
        add_message(sample, application, MessagePurpose.THANK_INTERVIEW, **facts["thanked"])
    reply = None
    if "asked" in facts:
        asked = dict(facts["asked"])
        nudged = asked.pop("nudged", None)
        first = add_message(sample, application, MessagePurpose.ASK_ADVICE, **asked)
        if nudged is not None:
            add_message(
                sample,
                application,
                MessagePurpose.ASK_ADVICE,
                to=asked["to"],
                ago=nudged,
                text="nudge",
                follows_id=first.id,
            )
        if "reply" in facts:
            reply = add_reply(sample, first, facts)
        if "thanks" in facts:
            add_message(
                sample,
                application,
                MessagePurpose.THANK_ADVICE,
                to=asked["to"],
                ago=facts["thanks"],
                answers_id=reply.id if reply else None,
            )
    for one in facts.get("paid_off", ()):
        add_message(sample, application, MessagePurpose.PAID_OFF, **one)
    for one in facts.get("advice", ()):
        add_advice(sample, application, one, reply=reply, thanks=facts.get("thanks"))


def add_message(
    sample: Sample,
    application: Application,
    purpose: MessagePurpose,
    *,
    to: str,
    ago: int,
    text: str = "",
    follows_id: int | None = None,
    answers_id: int | None = None,
) -> Message:
    """Add a mail that was sent."""
    contact = sample.contacts[sample.keys[to] - 1]
    kept = sample.kept(sample.messages)
    texts = sample.texts[text or purpose.value]
    at = sample.moment(ago)
    message = Message(
        **kept,
        purpose=purpose,
        to_name=contact.name,
        to_address=contact.email,
        subject=texts["subject"],
        body=texts["body"].format(first=contact.name.split()[0], role=application.role, me=sample.name),
        application_id=application.id,
        contact_id=contact.id,
        follows_id=follows_id,
        answers_id=answers_id,
        created_at=at,
        state=MessageState.SENT,
        way=Way.SMTP,
        handed_at=at,
        sent_at=at,
        message_id=f"<{kept['uid']}.{ago}@mail.example>",
    )
    sample.messages.append(message)
    return message


def add_reply(sample: Sample, message: Message, facts: Facts) -> Reply:
    """Add the reply to a request: the advice in one mail, or a kind refusal."""
    contact = sample.contacts[(message.contact_id or 1) - 1]
    kind = ReplyKind(facts["reply"]["kind"])
    said = "\n\n".join(one["words"] for one in facts.get("advice", ()))
    text = sample.texts["declined"]
    if kind is ReplyKind.ADVICE:
        text = sample.texts["advice"].format(me_first=sample.name.split()[0], words=said, name=contact.name)
    at = sample.moment(facts["reply"]["ago"], time(16, 5))
    kept = sample.kept(sample.replies)
    header_id = f"<{kept['uid']}@reply.example>"
    reply = Reply(
        **kept,
        message_id=message.id,
        contact_id=contact.id,
        from_name=contact.name,
        from_address=contact.email,
        subject=f"Re: {message.subject}",
        received_at=at,
        header_id=header_id,
        in_reply_to=message.message_id,
        references=(message.message_id,),
        raw=raw_mail(contact, message, text, at=at, header_id=header_id),
        new_text=text,
        kind=kind,
        settled_at=at + timedelta(hours=2),
    )
    sample.replies.append(reply)
    return reply


def raw_mail(contact: Contact, message: Message, text: str, *, at: datetime, header_id: str) -> bytes:
    """Return the reply as the mail it would have been."""
    mail = EmailMessage()
    mail["From"] = f'"{contact.name}" <{contact.email}>'
    mail["Subject"] = f"Re: {message.subject}"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = header_id
    mail["In-Reply-To"] = message.message_id
    mail["References"] = message.message_id
    mail.set_content(text)
    return mail.as_bytes()


def add_advice(
    sample: Sample, application: Application, facts: Facts, *, reply: Reply | None, thanks: int | None
) -> None:
    """Add a piece of advice."""
    advice = Advice(
        **sample.kept(sample.advice),
        words=facts["words"],
        received_on=sample.day(facts["ago"]),
        contact_id=sample.keys[facts["from"]],
        application_id=application.id,
        interview_id=sample.keys[facts["interview"]],
        reply_id=reply.id if reply and reply.contact_id == sample.keys[facts["from"]] else None,
        themes=tuple(facts["themes"]),
        kind=AdviceKind(facts.get("kind", "change")),
        control=Control(facts.get("control", "mine")),
        next_action=facts.get("next", ""),
        helpfulness=facts.get("helpfulness"),
        state=AdviceState(facts["state"]),
        thanked_at=sample.moment(thanks) if thanks is not None else None,
    )
    sample.advice.append(advice)
    sample.keys[facts["key"]] = advice.id


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
