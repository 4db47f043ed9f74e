"""Finds which of our messages a received mail answers: by its ids, then by sender and subject (issue 4)."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

# What mail programs put before a subject, in their languages, with a counter at times ("Re[2]:").
_PREFIX = re.compile(
    r"^\s*(?:\[[^\]]{1,20}\]\s*)?(?:re|aw|wg|sv|vs|odp|antw|antwort|fw|fwd|rv|res|enc|tr|r|i|ref|réf|rif|"
    r"doorst|vb|vl|ynt|ilt|atb|pd|"
    r"vá|továbbítás|σχετ|απ|автоответ|ha|na|ответ|отв|fs|trs|bls|回复|答复|转发|回覆|轉寄|返信|転送|"
    r"automatic reply|automatische antwort|"
    r"réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|resposta "
    r"automática|odpowiedź automatyczna|"
    r"autosvar|自動応答|自動返信|autoreply|auto|out of office|undeliverable|unzustellbar|non remis|no se "
    r"puede entregar|onbestelbaar|"
    r"non recapitabile|não é possível entregar|niedostarczalne)\.?\s?(?:[\[(]\d{1,3}[\])]|"
    r"\^\d{1,3})?\s?[:：]\s*",
    re.IGNORECASE,
)  # fmt: skip
_FREE_HOSTS = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr "
    "icloud.com me.com aol.com gmx.de "
    "gmx.net gmx.at web.de t-online.de free.fr orange.fr wanadoo.fr libero.it wp.pl o2.pl onet.pl "
    "proton.me protonmail.com mail.ru "
    "yandex.ru qq.com 163.com naver.com zoho.com fastmail.com msn.com laposte.net seznam.cz "
    "docomo.ne.jp".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedMessage:
    """A message of ours that may be answered: our row's id, and what was sent."""

    id: int
    header_id: str
    to: str
    subject: str
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFacts:
    """What a received mail tells about what it answers.

    `returned_ids` are of mails that a bounce brings back, `failed` the addresses that it could not reach.
    """

    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    returned_ids: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    from_address: str = ""
    subject: str = ""
    date: datetime | None = None


def match(received: ReceivedFacts, asked: Sequence[AskedMessage]) -> int | None:
    """Return the id of our message that a mail answers, or None.

    First by In-Reply-To, then References from the newest, then the ids in a returned mail, then the addresses
    that it did not reach; then by sender and subject; then by sender alone, or the sender's own domain with
    the subject, when one message fits.
    """
    by_id = {_bare(each.header_id): each.id for each in asked if each.header_id}
    for header_id in (received.in_reply_to, *reversed(received.references), *received.returned_ids):
        if header_id and _bare(header_id) in by_id:
            return by_id[_bare(header_id)]
    before = [each for each in asked if _is_before(each, received.date)]
    failed = {each.casefold() for each in received.failed}
    sender, subject = received.from_address.casefold().strip(), normalised_subject(received.subject)
    return (
        _newest(each for each in before if each.to.casefold().strip() in failed)
        or _newest(each for each in before if _is_address(each.to, sender) and _is_subject(each, subject))
        or _only(before, lambda each: _is_address(each.to, sender))
        or _only(before, lambda each: _is_colleague(each.to, sender) and _is_subject(each, subject))
    )


def normalised_subject(subject: str) -> str:
    """Return a subject in small letters without what was put before it ("Re:", "AW:", "返信：")."""
    text = unicodedata.normalize("NFKC", subject)
    for _ in range(12):
        shorter = _PREFIX.sub("", text, count=1)
        if shorter == text:
            break
        text = shorter
    return " ".join(text.casefold().split())


def _bare(header_id: str) -> str:
    return header_id.strip().strip("<>").strip()


def _is_before(asked: AskedMessage, date: datetime | None) -> bool:
    return not asked.sent_at or not date or asked.sent_at <= date


def _is_address(to: str, sender: str) -> bool:
    return bool(sender) and to.casefold().strip() == sender


def _is_subject(asked: AskedMessage, subject: str) -> bool:
    ours = normalised_subject(asked.subject)
    return bool(ours) and ours == subject


def has_own_host(address: str) -> bool:
    """Return whether an address is at a host of its owner's, not at one where anybody has mail."""
    host = address.rpartition("@")[2].casefold().strip()
    return bool(host) and host not in _FREE_HOSTS


def _is_colleague(to: str, sender: str) -> bool:
    host = sender.rpartition("@")[2]
    return has_own_host(sender) and to.casefold().strip().rpartition("@")[2] == host


def _newest(found: Iterable[AskedMessage]) -> int | None:
    dated = sorted(
        found, key=lambda each: (each.sent_at is not None, each.sent_at and each.sent_at.timestamp(), each.id)
    )
    return dated[-1].id if dated else None


def _only(asked: Sequence[AskedMessage], fits: Callable[[AskedMessage], bool]) -> int | None:
    found = [each.id for each in asked if fits(each)]
    return found[0] if len(found) == 1 else None
