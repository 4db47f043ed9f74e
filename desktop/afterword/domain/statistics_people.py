"""People counted: asking them for advice, and keeping in touch."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from afterword.domain.advice import Advice
from afterword.domain.application import Application, RequestState
from afterword.domain.contact import Contact
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.reply import Reply, ReplyKind
from afterword.domain.report_road import Ask, AskingPart, TouchPart, TouchPerson, TouchShown
from afterword.domain.statistics import Spell, SpellEnd, share, times
from afterword.domain.statistics_records import Records, left_at
from afterword.domain.touch import Touch

WARM_FROM = 3  # of 5: the rapport from which a person is listed without having been in touch (C29)
NO_ASK = (RequestState.NOT_ASKED, RequestState.NOT_WANTED)
PEOPLE_REPLY = (ReplyKind.ADVICE, ReplyKind.DECLINED)


def asking(records: Records) -> AskingPart:
    """Return the requests for advice of the period and what came of them.

    A request is an application one asked on: by a mail that left, or told by its state (asked by phone). It
    belongs to the period by the day of asking, or else of the decision.
    """
    traces = Traces.of(records)
    asks = [found for one in records.applications.values() if (found := ask(records, one, traces=traces))]
    asks.sort(key=lambda one: (one.asked_on or date.min, one.employer), reverse=True)
    states = [one.state for one in asks]
    advice = states.count(RequestState.ADVICE_RECEIVED)
    declined = states.count(RequestState.DECLINED)
    silent = states.count(RequestState.NO_ANSWER)
    kept = records.advice_in_period
    return AskingPart(
        asks=tuple(asks),
        advice=advice,
        declined=declined,
        no_answer=silent,
        waiting=len(asks) - advice - declined - silent,
        nudged=sum(1 for one in traces.asked if len(traces.asked[one]) > 1),
        answered=share(advice, advice + declined + silent),
        times=times(waited for one in asks if (waited := wait(records, one))),
        thanked=sum(1 for piece in kept if piece.thanked_at is not None),
        kept=len(kept),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What the book holds of requests: our mails, the replies to them, and the advice, by application."""

    asked: Mapping[int, Sequence[Message]]
    replies: Mapping[int, Sequence[Reply]]
    advice: Mapping[int, Sequence[Advice]]

    @classmethod
    def of(cls, records: Records) -> "Traces":
        """Return the traces in the records."""
        asked: dict[int, list[Message]] = defaultdict(list)
        replies: dict[int, list[Reply]] = defaultdict(list)
        advice: dict[int, list[Advice]] = defaultdict(list)
        for mail in records.left:
            if mail.purpose is MessagePurpose.ASK_ADVICE and mail.application_id is not None:
                asked[mail.application_id].append(mail)
        for reply in records.replies:
            if reply.message_id is not None and reply.kind in PEOPLE_REPLY:
                replies[reply.message_id].append(reply)
        for piece in records.advice:
            if piece.application_id is not None:
                advice[piece.application_id].append(piece)
        return cls(asked=asked, replies=replies, advice=advice)


def ask(records: Records, application: Application, *, traces: Traces) -> Ask | None:
    """Return the request on an application, or None when there was none in the period."""
    mails = traces.asked.get(application.id, ())
    if not mails and application.request in NO_ASK:
        return None
    first = mails[0] if mails else None
    left = left_at(first) if first else None
    asked_on = records.day(left) if left else None
    if not records.covers(asked_on or application.decided_on):
        return None
    contact = records.contact(first.contact_id) if first else None
    name = contact.name if contact else first.to_name if first else ""
    answered = [records.day(reply.received_at) for mail in mails for reply in traces.replies.get(mail.id, ())]
    answered += [piece.received_on for piece in traces.advice.get(application.id, ())]
    state = application.request if application.request not in NO_ASK else RequestState.ASKED
    settled = state in (RequestState.ADVICE_RECEIVED, RequestState.DECLINED)
    return Ask(
        employer=records.employer_name(application.employer_id),
        person=name,
        asked_on=asked_on,
        answered_on=min((day for day in answered if asked_on is None or day >= asked_on), default=None)
        if settled
        else None,
        state=state,
    )


def wait(records: Records, request: Ask) -> Spell | None:
    """Return how long a request waited, None when a day is not known."""
    if request.asked_on is None:
        return None
    match request.state:
        case RequestState.ADVICE_RECEIVED | RequestState.DECLINED:
            if request.answered_on is None:
                return None
            return Spell(days=(request.answered_on - request.asked_on).days, end=SpellEnd.CAME)
        case RequestState.NO_ANSWER:
            end = SpellEnd.NEVER
        case _:
            end = SpellEnd.WAITING
    return Spell(days=max(0, (records.today - request.asked_on).days), end=end)


def keeping_in_touch(records: Records) -> TouchPart:
    """Return the people to keep in touch with, warmest first, and the period's contacts, newest first."""
    touched: dict[int, list[Touch]] = defaultdict(list)
    for touch in records.touches:
        if records.day(touch.at) <= records.until:
            touched[touch.contact_id].append(touch)
    mailed: dict[int, date] = {}
    for mail in records.left:
        left = left_at(mail)
        if mail.contact_id is not None and left is not None and records.day(left) <= records.until:
            mailed[mail.contact_id] = records.day(left)
    people = [
        touch_person(records, contact, touches=touched.get(contact.id, ()), mailed=mailed.get(contact.id))
        for contact in records.contacts.values()
        if not contact.archived and not contact.do_not_contact
    ]
    kept = [one for one in people if one.rapport >= WARM_FROM or one.times]
    log = [
        (touch.at, touch.id, touch_shown(records, touch))
        for touches in touched.values()
        for touch in touches
        if records.covers(records.day(touch.at)) and touch.contact_id in records.contacts
    ]
    return TouchPart(
        people=tuple(sorted(kept, key=lambda one: (-one.rapport, -one.times, one.person.casefold()))),
        log=tuple(shown for _, _, shown in sorted(log, key=lambda item: item[:2], reverse=True)),
    )


def touch_person(
    records: Records, contact: Contact, *, touches: Sequence[Touch], mailed: date | None
) -> TouchPerson:
    """Return a person with the last contact and how often there was one in the period."""
    days = [records.day(touch.at) for touch in touches]
    return TouchPerson(
        person=contact.name,
        title=contact.title,
        employer=records.employer_name(contact.employer_id),
        rapport=contact.rapport,
        times=sum(1 for day in days if records.covers(day)),
        last_on=max([*days, *([mailed] if mailed else [])], default=None),
    )


def touch_shown(records: Records, touch: Touch) -> TouchShown:
    """Return one contact of the log."""
    contact = records.contacts[touch.contact_id]
    return TouchShown(
        on=records.day(touch.at),
        person=contact.name,
        employer=records.employer_name(contact.employer_id),
        channel=touch.channel,
        started_by=touch.started_by,
        answered=touch.answered,
        notes=touch.notes,
    )
