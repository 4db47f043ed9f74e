"""Mails in files: single ones (.eml) and mailboxes (mbox), read without holding them in memory."""

import re
from collections.abc import Iterator
from pathlib import Path

from afterword.adapters.raw_mail import ReceivedMail, read_mail
from afterword.domain.file_problems import UnreadableFile
from afterword.domain.import_found import Form, FoundMail, Reading

OWN_HEADER = "X-Afterword-Id"
LONGEST_MAIL = 40 * 1024 * 1024
HEADER_BYTES = 64 * 1024
_FROM_LINE = re.compile(rb"From \S.* (?:\d{4}|\d\d:\d\d(?::\d\d)?(?: [+-]\d{4})?)\s*$")
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,80}:[ \t]?")
_MAIL_HEADERS = frozenset(
    b"from to subject date message-id received return-path mime-version delivered-to content-type "
    b"x-unsent".split()
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_OWN = re.compile(rb"^X-Afterword-Id:|^X-Unsent: *1", re.MULTILINE | re.IGNORECASE)
_NO_PERSON = ("auto-submitted", "x-autoreply", "x-autorespond", "list-id", "x-failed-recipients")


def is_mailbox(head: bytes) -> bool:
    """Return whether a file begins as a mailbox does."""
    line = head.partition(b"\n")[0].rstrip(b"\r")
    return _FROM_LINE.match(line) is not None


def is_mail(head: bytes) -> bool:
    """Return whether a file begins with the headers of a mail: at least three of those that mails have."""
    names: set[bytes] = set()
    for line in head.lstrip(b"\xef\xbb\xbf\r\n").splitlines()[:60]:
        if not line.strip():
            break
        if match := _HEADER_LINE.match(line):
            names.add(match[0].split(b":")[0].lower())
        elif not line[:1].isspace():
            return False
    return len(names & _MAIL_HEADERS) >= 3


def read_one(content: bytes) -> Reading:
    """Return the mail that a file holds."""
    return Reading(form=Form.MAIL, found=(_found(content, 1, start=0, length=len(content), is_alone=True),))


def read_box(path: Path) -> Reading:
    """Return the mails of a mailbox: their headers, and where each lies. Raise `UnreadableFile`."""
    found: list[FoundMail] = []
    for number, (start, end, head) in enumerate(_bounds(path), start=1):
        found.append(_found(head, number, start=start, length=end - start, is_alone=False))
    return Reading(form=Form.MAILBOX, found=tuple(found))


def source_of(path: Path, mail: FoundMail) -> bytes:
    """Return the source of a mail that was found in a file. Raise `UnreadableFile`."""
    if mail.raw is not None:
        return mail.raw
    try:
        with path.open("rb") as file:
            file.seek(mail.start)
            raw = file.read(min(mail.length, LONGEST_MAIL))
    except OSError as wrong:
        raise UnreadableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong
    return _QUOTED_FROM.sub(rb"\1", raw).rstrip(b"\r\n") + b"\n"


def _bounds(path: Path) -> Iterator[tuple[int, int, bytes]]:
    """Yield where each mail of a mailbox begins and ends, and its head.

    A mail begins after a line "From …" at the beginning of the file or below an empty line.
    """
    try:
        with path.open("rb") as file:
            start, at, empty = -1, 0, True
            head: list[bytes] = []
            size = 0
            for line in file:
                if empty and line.startswith(b"From ") and _FROM_LINE.match(line.rstrip(b"\r\n")):
                    if start >= 0:
                        yield start, at, b"".join(head)
                    start, head, size = at + len(line), [], 0
                elif size < HEADER_BYTES:
                    head.append(line)
                    size += len(line)
                empty = not line.strip()
                at += len(line)
            if start >= 0:
                yield start, at, b"".join(head)
    except OSError as wrong:
        raise UnreadableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong


def _found(head: bytes, number: int, *, start: int, length: int, is_alone: bool) -> FoundMail:
    mail = read_mail(head[: LONGEST_MAIL if is_alone else HEADER_BYTES])
    top = re.split(rb"\r?\n\r?\n", head[:HEADER_BYTES], maxsplit=1)[0]
    return FoundMail(
        line=number,
        start=start,
        length=length,
        message_id=mail.message_id,
        answers=tuple(
            dict.fromkeys(
                one for one in (mail.in_reply_to, *reversed(mail.references), *mail.returned_ids) if one
            )
        ),
        failed=mail.failed,
        from_name=mail.from_name,
        from_address=mail.from_address,
        subject=mail.subject,
        at=mail.date,
        is_automatic=_is_automatic(mail),
        is_own=_OWN.search(top) is not None,
        raw=head if is_alone else None,
    )


def _is_automatic(mail: ReceivedMail) -> bool:
    """Return whether a machine or a list sent it (RFC 3834), by its headers alone."""
    told = mail.headers
    if (
        told.get("auto-submitted", "no").lower() == "no"
        and len(told.keys() & set(_NO_PERSON) - {"auto-submitted"}) == 0
    ):
        return told.get("precedence", "").lower() in ("bulk", "junk", "list", "auto_reply")
    return True
