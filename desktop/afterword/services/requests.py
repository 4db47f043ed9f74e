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
from afterword.domain.settings import Settings
from afterword.domain.templates import Filling, MailText, spoken_day
from afterword.services import ask_facts
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
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


class NoOneToAsk(Problem):
    """No person interviewed the user, so there is no one to ask (C1). Facts: employer, role."""

    code = "no_one_to_ask"


class NameMissing(Problem):
    """The user's own name is not known yet, and a mail must be signed. No facts."""

    code = "name_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A draft for a purpose: the texts that can be used, the one chosen, and for a request whom and when."""

    draft: MessageDraft
    texts: tuple[MailText, ...]
    chosen: MailText
    filling: Filling
    plan: asking.AskPlan | None = None


def propose_request(
    book: Book, application_id: int, settings: Settings, *, contact_id: int | None = None, text_key: str = ""
) -> Proposal:
    """Return the draft request for an application, to the best person or the one named.

    Raise `NotFound`, `NoOneToAsk` (C1) or `NameMissing`.
    """
    application = application_store.get(book, application_id)
    facts = ask_facts.of_application(book, application)
    plan = ask_facts.plan_by(book, facts, settings)
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
    return _propose(book, MessagePurpose.ASK_ADVICE, about, settings=settings, text_key=text_key, plan=plan)


def propose(
    book: Book, purpose: MessagePurpose, about: About, *, settings: Settings, text_key: str = ""
) -> Proposal:
    """Return a draft for any purpose. Raise `NotFound`, `NameMissing` or `MissingPlaces`."""
    return _propose(book, purpose, about, settings=settings, text_key=text_key, plan=None)


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


def filling(book: Book, about: About, *, settings: Settings) -> Filling:
    """Return what is known to fill a text with. Raise `NotFound` or `NameMissing`."""
    if not settings.name.strip():
        raise NameMissing
    contact = contact_store.get(book, about.contact_id) if about.contact_id else None
    return _filling(book, about, contact=contact, settings=settings)


def address_of(book: Book, contact_id: int | None) -> str:
    """Return the mail address of a contact, empty where none is known. Raise `NotFound`."""
    return contact_store.get(book, contact_id).email if contact_id else ""


def _propose(
    book: Book,
    purpose: MessagePurpose,
    about: About,
    *,
    settings: Settings,
    text_key: str,
    plan: asking.AskPlan | None,
) -> Proposal:
    if not settings.name.strip():
        raise NameMissing
    contact = contact_store.get(book, about.contact_id) if about.contact_id else None
    filling = _filling(book, about, contact=contact, settings=settings)
    texts = texts_for(book, purpose)
    text = _chosen(texts, text_key, follow_up=about.follows_id is not None)
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
    return Proposal(draft=draft, texts=texts, chosen=text, filling=filling, plan=plan)


def _chosen(texts: Sequence[MailText], key: str, *, follow_up: bool) -> MailText:
    for text in texts:
        if text.key == key:
            return text
    fitting = [text for text in texts if text.is_follow_up == follow_up]
    return fitting[0] if fitting else texts[0]


def _filling(book: Book, about: About, *, contact: Contact | None, settings: Settings) -> Filling:
    application = application_store.get(book, about.application_id) if about.application_id else None
    meeting = interview_store.get(book, about.interview_id) if about.interview_id else None
    advice = advice_store.get(book, about.advice_id) if about.advice_id else None
    earlier = message_store.get(book, about.follows_id) if about.follows_id else None
    employer_id = application.employer_id if application else contact.employer_id if contact else None
    now = book.clock.now()
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


def _spoken(instant: datetime | None, now: datetime, zone: str) -> str:
    return spoken_day(day_of(instant, zone), day_of(now, zone)) if instant else ""


def _last_with(interviews: Sequence[Interview], contact_id: int) -> int | None:
    met = [one for one in interviews if contact_id in one.interviewer_ids]
    last = max(met, key=lambda one: (one.starts_at, one.id), default=None)
    return last.id if last else None
