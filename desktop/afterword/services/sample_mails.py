"""The mails of a sample person: requests, nudges, replies, thanks, and the advice that came with them."""

from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from afterword.domain.advice import Advice, AdviceKind, AdviceState, Control
from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.message import Message, MessagePurpose, MessageState, Way
from afterword.domain.reply import Reply, ReplyKind
from afterword.services.sample import Facts, Sample


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
