"""Steps about our mails and theirs: unsettled mails, replies to look at, mails to be sent later."""

from collections.abc import Iterator

from afterword.domain.clock import day_of
from afterword.domain.facts import Known
from afterword.domain.mail_fate import left_at
from afterword.domain.message import Message, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Ground, Reason, Step, StepKind, Why

UNSETTLED = {MessageState.FAILED: Why.MAIL_FAILED, MessageState.MAYBE_SENT: Why.MAIL_MAYBE_SENT}


def mails(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield a step for each mail whose fate the user must settle, and one for each that waits to be sent."""
    for message in known.facts.messages:
        why = _unsettled(message)
        at = message.handed_at or message.changed_at
        if why is not None:
            yield _about(known, message, StepKind.SETTLE_MAIL, Reason(why=why, day=day_of(at, ground.zone)))
        elif message.state in (MessageState.QUEUED, MessageState.SENDING):
            leaves = message.send_after or message.changed_at
            reason = Reason(why=Why.MAIL_QUEUED, day=day_of(leaves, ground.zone))
            yield _about(known, message, StepKind.SEND_LATER, reason)


def replies(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield a step for each reply that the user has not looked at; a machine's answer asks for nothing."""
    for reply in known.facts.replies:
        if reply.settled_at is not None or reply.kind is ReplyKind.AUTO_REPLY:
            continue
        contact = known.contact.get(reply.contact_id or 0)
        yield Step(
            kind=StepKind.LOOK_AT_REPLY,
            table="reply",
            id=reply.id,
            reason=Reason(why=Why.REPLY_CAME, day=day_of(reply.received_at, ground.zone)),
            opens=reply.received_at,
            due=reply.received_at,
            employer=known.facts.employers.get(contact.employer_id, "") if contact else "",
            person=contact.name if contact else reply.from_name,
        )


def _unsettled(message: Message) -> Why | None:
    if message.state is MessageState.DRAFT and message.handed_at is not None:
        return Why.MAIL_HANDED_OVER
    return UNSETTLED.get(message.state)


def _about(known: Known, message: Message, kind: StepKind, reason: Reason) -> Step:
    application = known.application.get(message.application_id or 0)
    at = message.send_after if kind is StepKind.SEND_LATER else left_at(message)
    return Step(
        kind=kind,
        table="message",
        id=message.id,
        reason=reason,
        opens=message.created_at if kind is StepKind.SEND_LATER else left_at(message),
        due=at or message.changed_at,
        employer=known.facts.employers.get(application.employer_id, "") if application else "",
        role=application.role if application else "",
        person=message.to_name,
    )
