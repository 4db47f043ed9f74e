"""What a reply is: advice, a polite refusal, an automatic reply, a bounce, or something else (issue 4)."""

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.correspondent import written
from afterword.domain.replies_automatic import (
    automatic_headers,
    automatic_phrases,
    automatic_subject,
    is_bounce,
)
from afterword.domain.replies_facts import ReplyFacts
from afterword.domain.replies_imperatives import advises
from afterword.domain.replies_model import TEXT_READ, VERDICTS, ReplyModel, Sense, body_sentences, sentences
from afterword.domain.replies_notes import quoted_notes, says_what_lacks
from afterword.domain.reply import ReplyKind

__all__ = ["ReplyFacts", "ReplyKind", "ReplyReading", "as_json", "kind_of"]

SURE_FROM = 0.8
"""Advice at least this likely is a person's, whatever the headers say."""
NOTED_FROM = 0.3
"""What is quoted of others is advice when one sentence of it is at least this likely: it has few words."""
_KINDS = {Sense.OTHER: ReplyKind.OTHER, Sense.ADVICE: ReplyKind.ADVICE, Sense.DECLINED: ReplyKind.DECLINED}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyReading:
    """What the program proposes about a received mail."""

    new_text: str
    kind: ReplyKind
    from_name: str = ""
    from_address: str = ""
    date: datetime | None = None
    subject: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()


def kind_of(facts: ReplyFacts, model: ReplyModel) -> ReplyKind:
    """Return the kind of a reply.

    A machine's mail is known by its headers, its subject, its phrases; odd headers do not make what a person
    says a machine's. Advice is what holds anything the candidate can learn, even beside a refusal.
    """
    if is_bounce(facts):
        return ReplyKind.BOUNCE
    human, sure = said(facts.new_text, model)
    if _is_automatic(facts, sure_advice=sure):
        return ReplyKind.AUTO_REPLY
    return human


def _is_automatic(facts: ReplyFacts, *, sure_advice: bool) -> bool:
    headers = automatic_headers(facts)
    phrases = automatic_phrases(facts.new_text)
    subject = automatic_subject(facts)
    if headers == 2:
        return not (
            sure_advice
            and not subject
            and phrases == 0
            and not facts.header("auto-submitted").startswith("auto-replied")
        )
    if subject:
        return phrases > 0 or not sure_advice
    personal = facts.quotes and facts.names_reader
    if headers == 1:
        return phrases > 0 and not sure_advice and not personal
    if personal:
        return phrases > 2 and not sure_advice
    needed = 1 if not (facts.quotes or facts.names_reader) else 2
    return phrases >= needed and not sure_advice


def said(text: str, model: ReplyModel) -> tuple[ReplyKind, bool]:
    """Return what a person says in a text, and whether it is surely advice."""
    chances = [model.chances(each) for each in body_sentences(text)]
    if not chances:
        return ReplyKind.OTHER, False
    if advises(text):
        return ReplyKind.ADVICE, True
    verdict = model.verdict(chances)
    best = verdict.index(max(verdict))
    if VERDICTS[best] is not Sense.ADVICE and _hands_on_a_note(text[:TEXT_READ], model):
        return ReplyKind.ADVICE, False
    return _KINDS[VERDICTS[best]], VERDICTS[best] is Sense.ADVICE and verdict[best] >= SURE_FROM


def _hands_on_a_note(text: str, model: ReplyModel) -> bool:
    """Return whether a reply quotes what somebody noted of the candidate.

    Judged by itself: "cannot work on Saturdays" refuses nothing when the candidate is meant.
    """
    return any(
        says_what_lacks(note)
        or any(model.chances(each)[Sense.ADVICE] >= NOTED_FROM for each in sentences(note))
        for note in quoted_notes(text)
    )


def as_json(reading: ReplyReading) -> dict[str, object]:
    """Return the form that `afterword reply --json` writes (product.md)."""
    return {
        "new_text": reading.new_text,
        "kind": reading.kind.value,
        "from": written(reading.from_name, reading.from_address),
        "date": reading.date.isoformat() if reading.date else None,
        "subject": reading.subject,
        "in_reply_to": reading.in_reply_to or None,
        "references": list(reading.references),
    }
