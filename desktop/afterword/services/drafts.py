"""Beginning a mail and keeping it while it is written: texts with what is still to be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from threading import Lock

from afterword.adapters import mail_texts, tone_weights
from afterword.domain.about import About
from afterword.domain.asking import AskPlan
from afterword.domain.clock import day_of
from afterword.domain.mending import Offer, missing
from afterword.domain.mending import offer as find_place
from afterword.domain.message import Message, MessageDraft, MessagePurpose, MessageState
from afterword.domain.settings import Settings
from afterword.domain.stale_days import StaleDay
from afterword.domain.stale_days import stale_days as find_stale_days
from afterword.domain.templates import Filling, MailText, Place
from afterword.domain.tone import ToneGuide, TonePurpose, ToneReport
from afterword.services import mail_about, requests
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store.book import Book

OWN_PLACES = (Place.DETAIL, Place.GOOD_NEWS, Place.MY_NEWS)
"""The places that only the writer can fill."""

TONE_PURPOSES = {
    MessagePurpose.ASK_ADVICE: TonePurpose.ASK,
    MessagePurpose.THANK_INTERVIEW: TonePurpose.THANK_AFTER_INTERVIEW,
    MessagePurpose.THANK_ADVICE: TonePurpose.THANK_FOR_ADVICE,
    MessagePurpose.PAID_OFF: TonePurpose.PAID_OFF,
    MessagePurpose.CHECK_IN: TonePurpose.CHECK_IN,
    MessagePurpose.KEEP_IN_TOUCH: TonePurpose.KEEP_IN_TOUCH,
}
WITHOUT_THANKS = (MessagePurpose.CHECK_IN, MessagePurpose.KEEP_IN_TOUCH)
"""The purposes of mails that owe no thanks."""

_reading = Lock()  # side by side, readings would each load a guide, and all be slower


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A text as filled: `missing` are the places marked in it, `offered` those that would add a sentence."""

    text: MailText
    subject: str
    body: str
    missing: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A new mail: the draft, what it is about, the texts there are, and the one it was filled from."""

    draft: MessageDraft
    about: About
    texts: tuple[MailText, ...]
    filled: Filled
    plan: AskPlan | None = None


def marker(place: str) -> str:
    """Return what stands in a text for a place that is not known: nothing with it may leave (C16)."""
    return f"[{place.replace('_', ' ')}]"


def begin(book: Book, purpose: MessagePurpose, about: About, *, settings: Settings) -> Beginning:
    """Return a new mail for a purpose, from the text that leaves the least to fill.

    Raise `NotFound`, `NoOneToAsk` (C1), `NameMissing` or `BrokenTemplate`.
    """
    plan = None
    if purpose is MessagePurpose.ASK_ADVICE and about.application_id is not None:
        asked, plan = requests.about_request(
            book, about.application_id, settings, contact_id=about.contact_id
        )
        about = replace(
            about, contact_id=asked.contact_id, interview_id=asked.interview_id, follows_id=asked.follows_id
        )
    about = mail_about.with_interview(book, about)
    filling = requests.filling(book, about, settings=settings)
    texts = requests.texts_for(book, purpose)
    filled = fill(requests.first_text(book, texts, about, filling), filling)
    draft = MessageDraft(
        purpose=purpose,
        to_name=filling.person,
        to_address=requests.address_of(book, about.contact_id),
        subject=filled.subject,
        body=filled.body,
        application_id=about.application_id,
        interview_id=about.interview_id,
        contact_id=about.contact_id,
        follows_id=about.follows_id,
        answers_id=about.answers_id,
        send_after=plan.suggested if plan else None,
    )
    return Beginning(draft=draft, about=about, texts=texts, filled=filled, plan=plan)


def refill(
    book: Book,
    text: MailText,
    about: About,
    *,
    settings: Settings,
    own: Mapping[str, str] | None = None,
    written: datetime | None = None,
) -> Filled:
    """Return a text filled anew, with the writer's own words for places.

    Days are as one says them now, or as one did when it was `written` (aware UTC). Raise as `begin` does.
    """
    filling = requests.filling(book, about, settings=settings, written=written)
    given = {_stored(name): value for name, value in (own or {}).items() if value.strip()}
    return fill(text, replace(filling, **given), own=frozenset(given))


def fill(text: MailText, filling: Filling, *, own: frozenset[str] = frozenset()) -> Filled:
    """Return a text with every known place filled, and every other marked.

    The places in `own` were filled by the writer: they stay among the missing ones, to be changed further.
    Raise `BrokenTemplate`.
    """
    known = filling.values()
    needed = mail_texts.needed(text)
    missing = sorted(needed - known.keys(), key=_order)
    marked = dict.fromkeys(_stored(name) for name in missing if name in set(Place))
    subject, body = mail_texts.fill(text, replace(filling, **{name: marker(name) for name in marked}))
    offered = sorted({name for name in mail_texts.places(text) - needed if name in OWN_PLACES}, key=_order)
    asked = dict.fromkeys(_stored(name) for name in sorted(needed, key=_order) if _stored(name) in own)
    missing_ones = tuple(dict.fromkeys((*marked, *asked)))
    return Filled(text=text, subject=subject, body=body, missing=missing_ones, offered=tuple(offered))


def keep(book: Book, message_id: int | None, draft: MessageDraft) -> int:
    """Keep a draft as it is being written, and return its id; undo belongs to the editor until it leaves.

    Raise `NotFound`.
    """
    name = "message.written" if message_id is None else "message.changed"
    with book.step(name, undoable=False):
        if message_id is None:
            return message_store.insert(book, draft)
        message_store.update(book, message_id, draft)
        return message_id


def content(message: MessageDraft) -> MessageDraft:
    """Return what is written and to whom, without the state of the mail."""
    return MessageDraft(
        purpose=message.purpose,
        to_name=message.to_name,
        to_address=message.to_address,
        subject=message.subject,
        body=message.body,
        application_id=message.application_id,
        interview_id=message.interview_id,
        contact_id=message.contact_id,
        follows_id=message.follows_id,
        answers_id=message.answers_id,
        account=message.account,
        send_after=message.send_after,
    )


def stale_days(book: Book, message: MessageDraft, settings: Settings) -> tuple[StaleDay, ...]:
    """Return the days in a mail that will be untrue of the interview, or our earlier mail, when it leaves."""
    now = book.clock.now()
    met = interview_store.many(book, [message.interview_id or 0]).get(message.interview_id or 0)
    earlier = message_store.many(book, [message.follows_id or 0]).get(message.follows_id or 0)
    wrote = earlier.sent_at if earlier is not None else None
    return tuple(
        find_stale_days(
            message.body,
            met=day_of(met.starts_at, settings.zone) if met is not None and met.starts_at <= now else None,
            wrote=day_of(wrote, settings.zone) if wrote is not None else None,
            read=day_of(max(message.send_after or now, now), settings.zone),
        )
    )


def offer(text: str, report: ToneReport, purpose: MessagePurpose) -> Offer | None:
    """Return the sentence that brings the first thing a mail lacks, None when no sentence is lacking."""
    if report.checks is None:
        return None
    lacking = missing(
        report.checks,
        is_request=purpose is MessagePurpose.ASK_ADVICE,
        is_thankful=purpose not in WITHOUT_THANKS,
    )
    if not lacking:
        return None
    return find_place(text, lacking[0], mail_texts.missing_sentences()[lacking[0]])


def open_draft(book: Book, purpose: MessagePurpose, about: About) -> Message | None:
    """Return the draft that was begun for the same purpose and thing, so that it is not begun twice."""
    for one in message_store.in_states(book, [MessageState.DRAFT]):
        same = one.purpose is purpose and one.application_id == about.application_id
        person = about.contact_id is None or one.contact_id == about.contact_id
        known = about.application_id is not None or about.contact_id is not None
        if same and person and known and one.handed_at is None:
            return one
    return None


def read_tone(text: str, purpose: MessagePurpose) -> ToneReport:
    """Return what the tone guide says of a mail; on any thread. Several mails are read one after another."""
    with _reading:
        return _guide().read(text, purpose=TONE_PURPOSES[purpose])


@cache
def _guide() -> ToneGuide:
    return ToneGuide(tone_weights.load())


def _stored(name: str) -> str:
    """Return the fact from which a place is made: greeting and first name come from the person."""
    return Place.PERSON if name in (Place.FIRST_NAME, Place.GREETING) else name


def _order(name: str) -> int:
    places = list(Place)
    return places.index(Place(name)) if name in set(Place) else len(places)
