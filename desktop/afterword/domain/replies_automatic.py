"""Tells what machines send (non-delivery reports, automatic replies) from what people write."""

import re
from functools import cache

from afterword.domain import replies_automatic_words as words
from afterword.domain.patterns import compile_later
from afterword.domain.replies_automatic_desks import DESK_TEXTS
from afterword.domain.replies_facts import ReplyFacts

_RE = r"^(?:\s*(?:re|aw|sv|antw|odp|fw|fwd|wg|tr|rv|vs|回复|返信)\s?[:：]\s*)*"
_BOUNCE_SUBJECT = compile_later(_RE + r"\W*(?:" + "|".join(words.BOUNCE_SUBJECTS) + ")", re.IGNORECASE)
_BOUNCE_ANYWHERE = compile_later("|".join(words.BOUNCE_SUBJECTS), re.IGNORECASE)
_BOUNCE_TEXT = compile_later("|".join(words.BOUNCE_TEXTS), re.IGNORECASE)
_DAEMON = compile_later(words.DAEMONS, re.IGNORECASE)
_DAEMON_NAME = compile_later(words.DAEMON_NAMES, re.IGNORECASE)
_AUTOMATIC_SUBJECT = compile_later(r"^\W*(?:" + "|".join(words.AUTOMATIC_SUBJECTS) + ")", re.IGNORECASE)
_NOBODY = compile_later(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|auto[-_.]?(?:reply|mailer|responder)|noreplay|"
    r"notifications?|system|ne[-_.]?pas[-_.]?repondre|nicht[-_.]?antworten)[^@]*@",
    re.IGNORECASE,
)
_DELAYED = compile_later(
    r"delay|verzög|retard|retras|ritard|vertrag|atras|opóźni|遅延|warning: (?:message|could not)|will "
    r"(?:keep|continue) (?:trying|retry)|still trying",
    re.IGNORECASE,
)
_TEXT_LIMIT = 6_000


def is_bounce(facts: ReplyFacts) -> bool:
    """Whether a mail says that ours did not arrive; a notice that it is only delayed is none."""
    if facts.report_type == "delivery-status" or facts.header("x-failed-recipients"):
        return _is_final(facts)
    if facts.report_type in {"disposition-notification", "feedback-report"}:
        return False
    by_daemon = bool(_DAEMON().search(facts.from_address) or _DAEMON_NAME().search(facts.from_name))
    unsent = facts.return_path == "" or facts.return_path == "mailer-daemon"
    subject = bool(_BOUNCE_SUBJECT().search(facts.subject))
    text = bool(_BOUNCE_TEXT().search(facts.whole_text[:_TEXT_LIMIT]))
    if not (by_daemon or (unsent and subject) or (subject and text and not facts.header("in-reply-to"))):
        return False
    return (text or subject or bool(_BOUNCE_ANYWHERE().search(facts.subject))) and _is_final(facts)


def may_be_bounce(facts: ReplyFacts) -> bool:
    """Whether a mail may say that ours did not arrive, as far as its headers tell; its body decides."""
    return bool(
        facts.report_type
        or facts.header("x-failed-recipients")
        or _DAEMON().search(facts.from_address)
        or _DAEMON_NAME().search(facts.from_name)
        or _BOUNCE_SUBJECT().search(facts.subject)
    )


def _is_final(facts: ReplyFacts) -> bool:
    if facts.report_actions:
        return "failed" in facts.report_actions
    failed = _BOUNCE_SUBJECT().search(facts.subject) or _BOUNCE_TEXT().search(facts.whole_text[:_TEXT_LIMIT])
    return bool(failed) and not (_DELAYED().search(facts.subject))


def automatic_headers(facts: ReplyFacts) -> int:
    """Return how strongly the headers say that a machine answered: 2 surely, 1 perhaps, 0 not."""
    submitted = facts.header("auto-submitted")
    if submitted.startswith(("auto-replied", "auto-notified")) or any(
        facts.header(each) for each in _SURE_HEADERS
    ):
        return 2
    if facts.header("precedence") in {"auto_reply", "auto-reply"}:
        return 2
    if facts.report_type == "disposition-notification" or (facts.report_type and not is_bounce(facts)):
        return 2
    hints = (submitted.startswith("auto") and submitted != "no") + (facts.return_path == "")
    hints += facts.header("precedence") in {"bulk", "junk"} or bool(facts.header("x-auto-response-suppress"))
    hints += bool(_NOBODY().search(facts.from_address)) + bool(facts.header("x-loop"))
    return min(2, hints)


_SURE_HEADERS = (
    "x-autoreply", "x-autorespond", "x-autoresponder", "x-mail-autoreply", "x-amazon-auto-reply",
    "x-auto-reply-from",
    "x-vacation", "x-ms-exchange-inbox-rules-loop",
)  # fmt: skip


def automatic_subject(facts: ReplyFacts) -> bool:
    """Whether the subject is one that machines give."""
    return bool(_AUTOMATIC_SUBJECT().search(facts.subject))


def automatic_phrases(text: str) -> int:
    """Return how many different phrases of automatic replies a text holds."""
    return sum(bool(each.search(text[:_TEXT_LIMIT])) for each in _automatic_texts())


@cache
def _automatic_texts() -> tuple[re.Pattern[str], ...]:
    each = (*words.AUTOMATIC_TEXTS, *DESK_TEXTS)
    return tuple(re.compile(text, re.IGNORECASE | re.MULTILINE) for text in each)
