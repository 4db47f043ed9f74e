"""Mails in the form of RFC 5322: built for sending, saved as a draft, or as a mailto link."""

import re
from collections.abc import Sequence
from datetime import UTC
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime
from urllib.parse import quote
from uuid import uuid4

from afterword.adapters.addresses import wire_form
from afterword.domain.post import Post

CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")
MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")  # as they come: any visible ASCII between the brackets
LONGEST_LINE = 78  # RFC 5322, 2.1.1
MOST_REFERENCES = 30
LONGEST_MAILTO = 1_900  # characters; mail programs on Windows take about 2,000


class _Ids(UnstructuredHeader, BaseHeader):
    """Message-IDs, one on a line and whole: the library would break long ones into encoded words."""

    max_count = 1

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: " + f"{policy.linesep} ".join(self.split()) + policy.linesep


HEADERS = HeaderRegistry()
for _name in ("message-id", "in-reply-to", "references"):
    HEADERS.map_to_type(_name, _Ids)
POLICY = SMTP.clone(cte_type="7bit", header_factory=HEADERS)


def new_message_id(address: str) -> str:
    """Return a fresh Message-ID, at the domain of the sender's address (RFC 5322, 3.6.4)."""
    domain = wire_form(address).rpartition("@")[2]
    return f"<{uuid4().hex}@{domain if domain.isascii() and domain else 'afterword.invalid'}>"


def build(post: Post) -> EmailMessage:
    """Return the mail as it is sent: UTF-8 text, headers that no field can break out of.

    Lines are folded in transport only (quoted-printable), so that every reader shows paragraphs at the width
    of its own window: many programs ignore format=flowed.
    """
    sender, receiver = wire_form(one_line(post.from_address)), wire_form(one_line(post.to_address))
    mail = EmailMessage(policy=POLICY.clone(utf8=not (sender + receiver).isascii()))
    if sender:
        mail["From"] = _address(post.from_name, sender)
    if receiver:
        mail["To"] = _address(post.to_name, receiver)
    mail["Subject"] = one_line(post.subject)
    mail["Date"] = format_datetime(post.date.astimezone(UTC))
    mail["Message-ID"] = (_ids([post.message_id]) or [new_message_id(sender)])[0]
    answered = _ids([post.in_reply_to])
    if answered:
        mail["In-Reply-To"] = answered[-1]
        mail["References"] = " ".join(_ids([*post.references, *answered]))
    text = "\n".join(post.body.splitlines()).rstrip() + "\n"
    mail.set_content(text, subtype="plain", charset="utf-8", cte=_transport(text))
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


def _ids(texts: Sequence[str]) -> list[str]:
    """Return the Message-IDs in these texts, each once; of many the first and the last ones."""
    found = list(dict.fromkeys(one for text in texts for one in MESSAGE_ID.findall(text)))
    return found if len(found) <= MOST_REFERENCES else [found[0], *found[1 - MOST_REFERENCES :]]


def _transport(text: str) -> str:
    """Return how a text travels: as it is, with marked letters, or where most are foreign, in base64."""
    if text.isascii() and all(len(line) <= LONGEST_LINE for line in text.split("\n")):
        return "7bit"
    foreign = sum(not letter.isascii() for letter in text)
    return "base64" if foreign * 3 > len(text) else "quoted-printable"


def _address(name: str, address: str) -> Address:
    username, _, domain = address.rpartition("@")
    return Address(display_name=one_line(name), username=username, domain=domain)
