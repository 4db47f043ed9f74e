"""The new text of a reply: what its writer newly wrote, without quotation, signature and disclaimer."""

from collections.abc import Sequence

from afterword.adapters.mail_lines import Line, Mark, tidy
from afterword.adapters.quotation import without_quotation
from afterword.adapters.raw_mail import ReceivedMail, read_mail
from afterword.adapters.reply_weights import load
from afterword.adapters.sign_offs import Writer
from afterword.adapters.signatures import without_signature
from afterword.domain.replies import ReplyReading, kind_of
from afterword.domain.replies_automatic import is_bounce


def new_text(mail: ReceivedMail) -> str:
    """Return what was newly written in a mail, paragraphs apart, answers between the lines in their order.

    Closing and name belong to it. A bounce says nothing new, so its text is empty (samples, issue 4).
    """
    if is_bounce(mail.facts("")):
        return ""
    writer = Writer.of(mail.from_name, mail.from_address)
    text = _fresh(mail.lines, writer)
    if not text and mail.html_lines and mail.lines is mail.html_lines:
        return _fresh(mail.plain_lines, writer)
    return text


def _fresh(lines: Sequence[Line], writer: Writer) -> str:
    fresh = without_quotation(lines, sender_words=writer.names)
    letter = without_signature(fresh, writer)
    return tidy([Line("") if line.has(Mark.CUT) else line for line in letter])


def read_reply(raw: bytes) -> ReplyReading:
    """Return what the program proposes about a received mail; never raises, whatever the bytes are."""
    mail = read_mail(raw)
    text = new_text(mail)
    return ReplyReading(
        new_text=text,
        kind=kind_of(mail.facts(text), load()),
        from_name=mail.from_name,
        from_address=mail.from_address,
        date=mail.date,
        subject=mail.subject,
        message_id=mail.message_id,
        in_reply_to=mail.in_reply_to,
        references=mail.references,
    )
