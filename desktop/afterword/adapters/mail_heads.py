"""What the headers of a received mail tell: whom it answers, and whether a person wrote it."""

from afterword.adapters.raw_mail import ReceivedMail
from afterword.domain.inbox import Head
from afterword.domain.replies_automatic import may_be_bounce
from afterword.domain.reply_matching import ReceivedFacts

_MACHINES = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-failed-recipients", "x-mail-autoreply")
_LISTS = ("list-id", "list-unsubscribe", "feedback-type")


def head_of(mail: ReceivedMail) -> Head:
    """Return what a mail's headers tell; of a whole mail also what it brings back and did not reach."""
    told = mail.headers
    precedence = told.get("precedence", "").lower()
    return Head(
        message_id=mail.message_id,
        received=ReceivedFacts(
            in_reply_to=mail.in_reply_to,
            references=mail.references,
            returned_ids=mail.returned_ids,
            failed=mail.failed,
            from_address=mail.from_address,
            subject=mail.subject,
            date=mail.date,
        ),
        is_automatic=told.get("auto-submitted", "no").strip().lower() != "no"
        or any(name in told for name in _MACHINES)
        or precedence == "auto_reply",
        is_list=any(name in told for name in _LISTS) or precedence in ("bulk", "list", "junk"),
        is_report=may_be_bounce(mail.facts("")),
    )
