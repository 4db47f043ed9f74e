"""Drafting mails: the request for advice and the other kind mails, to the right person, nothing unfilled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from afterword.adapters import mail_texts
from afterword.domain import asking
from afterword.domain.about import About
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.errors import Problem
from afterword.domain.interview import Interview, RoundKind
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.domain.settings import Settings
from afterword.domain.templates import BrokenTemplate, Filling, MailText, spoken_day
from afterword.services import ask_facts
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import template as template_store
from afterword.store.book import Book

ROUND_WORDS = {
    RoundKind.PHONE_SCREEN: "phone call",
    RoundKind.FIRST: "first interview",
    RoundKind.TECHNICAL: "technical interview",
    RoundKind.TASK: "task interview",
    RoundKind.PANEL: "panel interview",
    RoundKind.FINAL: "final interview",
    RoundKind.OTHER: "interview",
}
DECLINED = "thank_advice.9-declined"


class NoOneToAsk(Problem):
    """No person interviewed the user, so there is no one to ask (C1). Facts: employer, role."""

    code = "no_one_to_ask"


class NameMissing(Problem):
    """The user's own name is not known yet, and a mail must be signed. No facts."""

    code = "name_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A whole draft for a purpose, the text it was made of, and for a request whom and when."""

    draft: MessageDraft
    chosen: MailText
    plan: asking.AskPlan | None = None


def propose_request(
    book: Book, application_id: int, settings: Settings, *, contact_id: int | None = None
) -> Proposal:
    """Return the draft request for an application, to the best person or the one named.

    Raise `NotFound`, `NoOneToAsk` (C1), `NameMissing` or `MissingPlaces`.
    """
    about, plan = about_request(book, application_id, settings, contact_id=contact_id)
    return _propose(book, MessagePurpose.ASK_ADVICE, about, settings=settings, plan=plan)


def propose(book: Book, purpose: MessagePurpose, about: About, *, settings: Settings) -> Proposal:
    """Return a draft for any purpose. Raise `NotFound`, `NameMissing` or `MissingPlaces`."""
    return _propose(book, purpose, about, settings=settings, plan=None)


def about_request(
    book: Book, application_id: int, settings: Settings, *, contact_id: int | None = None
) -> tuple[About, asking.AskPlan]:
    """Return whom and about which round a request asks, to the best person or the one named; and when.

    Raise `NotFound` or `NoOneToAsk` (C1).
    """
    application = application_store.get(book, application_id)
    facts = ask_facts.of_application(book, application)
    people = {one.contact.id: one.contact for one in asking.candidates(facts)}
    if not people:
        raise NoOneToAsk(
            employer=employer_store.get(book, application.employer_id).name, role=application.role
        )
    chosen = contact_id if contact_id in people else next(iter(people))
    sent = asking.asks_sent(facts.messages, facts.lost)
    about = About(
        application_id=application_id,
        contact_id=chosen,
        interview_id=_last_with(facts.interviews, chosen),
        follows_id=sent[-1].id if sent else None,
    )
    return about, ask_facts.plan_by(book, facts, settings)


def first_text(book: Book, texts: Sequence[MailText], about: About, filling: Filling) -> MailText:
    """Return the text to begin with: the follow-up for a second mail, else the one with least to fill.

    Thanks that answer a polite no begin with the text for that. Raise `BrokenTemplate` where there is none.
    """
    if not texts:
        raise BrokenTemplate(name="", line=0, detail="")
    if texts[0].purpose is MessagePurpose.THANK_ADVICE and _answers_no(book, about):
        for text in texts:
            if text.key == DECLINED:
                return text
    is_second = about.follows_id is not None
    fitting = [text for text in texts if text.is_follow_up == is_second] or texts
    known = filling.values().keys()
    return min(fitting, key=lambda text: len(mail_texts.needed(text) - known))


def texts_for(book: Book, purpose: MessagePurpose, language: str = "en") -> tuple[MailText, ...]:
    """Return the texts of a purpose, shipped ones first."""
    shipped = [one for one in mail_texts.shipped_texts(language) if one.purpose is purpose]
    own = [
        MailText(
            key=f"own.{one.id}",
            purpose=purpose,
            name=one.name,
            subject=one.subject,
            body=one.body,
            language=language,
        )
        for one in template_store.of_purpose(book, purpose)
    ]
    return (*shipped, *own)


def filling(book: Book, about: About, *, settings: Settings, written: datetime | None = None) -> Filling:
    """Return what is known to fill a text with, its days as one says them now, or when it was `written`.

    That is an aware UTC instant. Raise `NotFound` or `NameMissing`.
    """
    if not settings.name.strip():
        raise NameMissing
    contact = contact_store.get(book, about.contact_id) if about.contact_id else None
    now = written or book.clock.now()
    return _filling(book, about, contact=contact, settings=settings, now=now)


def address_of(book: Book, contact_id: int | None) -> str:
    """Return the mail address of a contact, empty where none is known. Raise `NotFound`."""
    return contact_store.get(book, contact_id).email if contact_id else ""


def _propose(
    book: Book,
    purpose: MessagePurpose,
    about: About,
    *,
    settings: Settings,
    plan: asking.AskPlan | None,
) -> Proposal:
    if not settings.name.strip():
        raise NameMissing
    contact = contact_store.get(book, about.contact_id) if about.contact_id else None
    filling = _filling(book, about, contact=contact, settings=settings, now=book.clock.now())
    text = first_text(book, texts_for(book, purpose), about, filling)
    subject, body = mail_texts.fill(text, filling)
    draft = MessageDraft(
        purpose=purpose,
        to_name=contact.name if contact else "",
        to_address=contact.email if contact else "",
        subject=subject,
        body=body,
        application_id=about.application_id,
        interview_id=about.interview_id,
        contact_id=about.contact_id,
        follows_id=about.follows_id,
        answers_id=about.answers_id,
        send_after=plan.suggested if plan else None,
    )
    return Proposal(draft=draft, chosen=text, plan=plan)


def _filling(
    book: Book, about: About, *, contact: Contact | None, settings: Settings, now: datetime
) -> Filling:
    application = application_store.get(book, about.application_id) if about.application_id else None
    meeting = interview_store.get(book, about.interview_id) if about.interview_id else None
    advice = advice_store.get(book, about.advice_id) if about.advice_id else None
    earlier = message_store.get(book, about.follows_id) if about.follows_id else None
    employer_id = application.employer_id if application else contact.employer_id if contact else None
    asked = earlier.sent_at or earlier.changed_at if earlier else None
    return Filling(
        my_name=settings.name,
        person=contact.name if contact else "",
        employer=employer_store.get(book, employer_id).name if employer_id else "",
        role=application.role if application else "",
        round_words=ROUND_WORDS[meeting.kind] if meeting else "",
        interview_on=_spoken(meeting.starts_at if meeting else None, now, settings.zone),
        asked_on=_spoken(asked, now, settings.zone),
        earlier_subject=earlier.subject if earlier else "",
        detail=about.detail,
        advice_words=advice.words if advice else "",
        next_action=advice.next_action if advice else "",
        good_news=about.good_news,
        my_news=about.my_news,
    )


def _answers_no(book: Book, about: About) -> bool:
    """Return whether a mail answers a reply that declined, of which no advice was kept all the same."""
    if about.answers_id is None or about.advice_id is not None:
        return False
    answered = reply_store.many(book, [about.answers_id]).get(about.answers_id)
    return answered is not None and answered.kind is ReplyKind.DECLINED


def _spoken(instant: datetime | None, now: datetime, zone: str) -> str:
    return spoken_day(day_of(instant, zone), day_of(now, zone)) if instant else ""


def _last_with(interviews: Sequence[Interview], contact_id: int) -> int | None:
    met = [one for one in interviews if contact_id in one.interviewer_ids]
    last = max(met, key=lambda one: (one.starts_at, one.id), default=None)
    return last.id if last else None
