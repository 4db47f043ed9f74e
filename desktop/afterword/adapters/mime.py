"""Mails in the form of RFC 5322: built for sending, saved as a draft, or as a mailto link."""

import re
from datetime import UTC
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote
from uuid import uuid4

from afterword.domain.post import Post

CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")
LONGEST_MAILTO = 1_900  # characters; mail programs on Windows take about 2,000


def new_message_id(address: str) -> str:
    """Return a fresh Message-ID, at the domain of the sender's address (RFC 5322, 3.6.4)."""
    domain = address.rpartition("@")[2] or "afterword.invalid"
    return f"<{uuid4().hex}@{one_line(domain)}>"


def build(post: Post) -> EmailMessage:
    """Return the mail as it is sent: UTF-8 text, headers that no field can break out of."""
    mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    if post.from_address:
        mail["From"] = _address(post.from_name, post.from_address)
    if post.to_address:
        mail["To"] = _address(post.to_name, post.to_address)
    mail["Subject"] = one_line(post.subject)
    mail["Date"] = format_datetime(post.date.astimezone(UTC))
    mail["Message-ID"] = post.message_id
    if post.in_reply_to:
        mail["In-Reply-To"] = one_line(post.in_reply_to)
        mail["References"] = " ".join(one_line(one) for one in (*post.references, post.in_reply_to))
    text = "\n".join(post.body.splitlines()).rstrip() + "\n"
    mail.set_content(text, subtype="plain", charset="utf-8")
    return mail


def draft_file(post: Post) -> bytes:
    """Return the mail as an .eml that mail programs open as a draft to edit and send (``X-Unsent: 1``)."""
    mail = build(post)
    mail["X-Unsent"] = "1"
    return mail.as_bytes()


def mailto(post: Post) -> str | None:
    """Return a mailto link (RFC 6068), or None when it is longer than mail programs take."""
    address = quote(post.to_address, safe="@+-._")
    body = "\r\n".join(post.body.splitlines())
    link = f"mailto:{address}?subject={quote(one_line(post.subject), safe='')}&body={quote(body, safe='')}"
    return link if len(link) <= LONGEST_MAILTO else None


def one_line(text: str) -> str:
    """Return the text with each run of line breaks and control characters as one space: safe for a header."""
    return CONTROL.sub(" ", text).strip()


def _address(name: str, address: str) -> Address:
    return Address(display_name=one_line(name), addr_spec=one_line(address))
