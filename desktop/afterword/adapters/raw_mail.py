"""Reads a received message: who, when, what about, in answer to what, its text; never raises on any bytes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from afterword.adapters.html_text import html_lines
from afterword.adapters.mail_lines import Line, as_text
from afterword.adapters.mail_parts import Part, decode, split
from afterword.adapters.plain_text import plain_lines
from afterword.domain.replies_facts import ReplyFacts

_TEXT_PARTS = 6
_RETURNED = 8
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,4000})\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(=\?[^?\s]{1,40}\?[bBqQ]\?)")
_MESSAGE_ID = re.compile(r"<[^<>\s]{3,250}>")
_ADDRESS = re.compile(r"<\s*([^<>\s]{1,200}@[^<>\s]{1,200}|[^<>\s@]{0,80})\s*>")
_BARE_ADDRESS = re.compile(r"[^\s<>()\",;:]{1,200}@[^\s<>()\",;:]{1,200}")
_RETURNED_ID = re.compile(r"^message-id:\s*(<[^<>\s]{3,250}>)", re.IGNORECASE | re.MULTILINE)
_WIDE_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_RECIPIENT = re.compile(
    r"^(?:final|original)-recipient:\s*[\w-]{1,20}\s*;(.{1,320})$", re.IGNORECASE | re.MULTILINE
)

# The headers by which machines can be told from people.
_TELLING = (
    "auto-submitted", "precedence", "x-autoreply", "x-autorespond", "x-autoresponder",
    "x-auto-response-suppress",
    "x-failed-recipients", "list-id", "list-unsubscribe", "x-ms-exchange-generated-message-source",
    "x-ms-exchange-inbox-rules-loop", "x-mail-autoreply", "x-amazon-auto-reply", "feedback-type",
    "preference",
    "delivered-to", "x-loop", "x-auto-reply-from", "x-vacation", "user-agent", "x-mailer",
    "x-zendesk-from-account-id", "x-afterword-cut",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReceivedMail:
    """A received message as values; texts are limited in length, attachments are not in it."""

    from_name: str
    from_address: str
    to: tuple[str, ...]
    to_names: tuple[str, ...]
    date: datetime | None
    subject: str
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    plain_lines: tuple[Line, ...] = field(repr=False)
    html_lines: tuple[Line, ...] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    return_path: str | None = None
    report_type: str = ""
    report_actions: tuple[str, ...] = ()
    has_invitation: bool = False
    returned_ids: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()  # addresses that a report says were not reached

    @property
    def plain(self) -> str:
        """Return the plain text as received, quotation included."""
        return as_text(self.plain_lines)

    @property
    def html_text(self) -> str:
        """Return the text of the HTML form, quotation included."""
        return as_text(self.html_lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the form to read: HTML, which tells more, unless it holds little of the text or none."""
        if not self.html_lines:
            return self.plain_lines
        rich = sum(len(line.text) for line in self.html_lines)
        poor = sum(len(line.text) for line in self.plain_lines)
        return self.html_lines if rich * 2 >= min(poor, 2_000) else self.plain_lines

    @property
    def _reader_words(self) -> list[str]:
        words = [word for name in self.to_names for word in name.split()]
        return [word for word in words if len(word) > 2 or (len(word) == 2 and _WIDE_NAME.fullmatch(word))]

    def facts(self, new_text: str) -> ReplyFacts:
        """Return what the rules about kinds of replies want to know."""
        whole = as_text(self.lines)
        return ReplyFacts(
            new_text=new_text,
            subject=self.subject,
            from_address=self.from_address,
            from_name=self.from_name,
            headers=self.headers,
            return_path=self.return_path,
            report_type=self.report_type,
            report_actions=self.report_actions,
            has_invitation=self.has_invitation,
            whole_text=whole[:20_000],
            quotes=len(whole) > len(new_text) * 1.3 + 200,
            names_reader=any(word in new_text for word in self._reader_words),
        )


def read_mail(raw: bytes) -> ReceivedMail:
    """Return what a message says, from its raw source; any bytes give a value (issue 4: bombs do no harm)."""
    if raw.startswith(b"From "):
        raw = raw[raw.find(b"\n") + 1 :]
    parts = list(split(raw))
    top = parts[0]
    names = addresses(top.header("from") or top.header("sender"))
    readers = addresses(top.header("to"))
    name, address = names[0] if names else ("", "")
    chosen = _Chosen(parts)
    return ReceivedMail(
        from_name=name,
        from_address=address,
        to=tuple(each for _, each in readers),
        to_names=tuple(each for each, _ in readers),
        date=_date(top.header("date")),
        subject=header_words(top.header("subject")),
        message_id=_first(_ids(top.header("message-id"))),
        in_reply_to=_first(_ids(top.header("in-reply-to"))),
        references=_ids(top.header("references")),
        plain_lines=chosen.plain,
        html_lines=chosen.html,
        headers={key: header_words(top.header(key)) for key in _TELLING if top.header(key)},
        return_path=_return_path(top),
        report_type=_report_type(top, parts),
        report_actions=chosen.actions,
        has_invitation=chosen.has_invitation,
        returned_ids=chosen.returned_ids,
        failed=tuple(dict.fromkeys((*_failed(top.header("x-failed-recipients")), *chosen.failed)))[
            :_RETURNED
        ],
    )


def header_words(value: str) -> str:
    """Return a header's text, its encoded words read (RFC 2047), also where a letter is cut between two."""
    value = _BETWEEN_WORDS.sub(r"\1\2", value)
    pieces: list[str] = []
    end, charset, pending = 0, "", b""
    for match in _ENCODED_WORD.finditer(value):
        between = value[end : match.start()]
        if between or match[1].lower() != charset:
            pieces.append(decode(pending, charset) if pending else "")
            pieces.append(between)
            pending = b""
        charset = match[1].partition("*")[0].lower()
        pending += _word_bytes(match[2], match[3])
        end = match.end()
    pieces.append(decode(pending, charset) if pending else "")
    pieces.append(value[end:])
    return re.sub(r"[\s\x00-\x1f]+", " ", "".join(pieces)).strip()


def addresses(value: str) -> list[tuple[str, str]]:
    """Return the names and addresses of a From or To header, addresses in small letters."""
    found: list[tuple[str, str]] = []
    end = 0
    for match in _ADDRESS.finditer(value[:8_000]):
        name = value[end : match.start()].strip().lstrip(",;").strip()
        found.append((_name(name), match[1].lower()))
        end = match.end()
    if found:
        return found
    bare = _BARE_ADDRESS.search(value[:8_000])
    if not bare:
        return [(_name(value), "")] if value.strip() else []
    rest = value[: bare.start()] + value[bare.end() : 8_000]
    return [(_name(rest.strip(" ()<>,;")), bare[0].lower())]


class _Chosen:
    """The texts of a message, chosen among its parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        texts: list[Line] = []
        rich: list[Line] = []
        actions: list[str] = []
        failed: list[str] = []
        returned: list[str] = []
        for part in _readable(parts):
            match part.content_type:
                case "text/html" | "application/xhtml+xml":
                    rich += html_lines(part.text())
                case "message/delivery-status":
                    actions += re.findall(r"(?im)^action:\s*([a-z]+)", part.text()[:8_000])
                    failed += _failed("\n".join(_RECIPIENT.findall(part.text()[:8_000])))
                case "message/rfc822" | "text/rfc822-headers" | "message/rfc822-headers":
                    returned += _RETURNED_ID.findall(part.text()[:32_000])
                case _:
                    texts += ([Line("")] if texts else []) + list(_plain(part))
        self.plain, self.html = tuple(texts), tuple(rich)
        self.actions = tuple(action.lower() for action in actions)
        self.has_invitation = any(part.content_type == "text/calendar" for part in parts)
        if not returned and not actions:
            returned = _RETURNED_ID.findall("\n".join(line.text for line in texts))
        self.failed = tuple(failed)
        self.returned_ids = tuple(dict.fromkeys(returned))[:_RETURNED]


def _readable(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts that are read: the first texts, and what a report says; no attachments."""
    counts = dict.fromkeys(("plain", "html", "report"), 0)
    is_report = any("report" in part.content_type for part in parts[:1])
    for part in parts:
        kind = _use(part, is_report=is_report)
        if kind and counts[kind] < _TEXT_PARTS:
            counts[kind] += 1
            yield part


def _use(part: Part, *, is_report: bool) -> str:
    kind = part.content_type
    if kind in {"message/delivery-status", "message/rfc822", "text/rfc822-headers", "message/rfc822-headers"}:
        return "report"
    if part.is_attachment or kind.startswith("multipart/"):
        return ""
    if kind in {"text/html", "application/xhtml+xml"}:
        return "html"
    readable = kind in {"text/plain", "text/enriched", "text/richtext", "text/markdown", "text"}
    return "plain" if readable or (kind.startswith("text/x-") and not is_report) else ""


def _plain(part: Part) -> Iterator[Line]:
    flowed = part.parameter("format").lower() == "flowed"
    yield from plain_lines(part.text(), flowed=flowed, delsp=part.parameter("delsp").lower() == "yes")


def _word_bytes(encoding: str, text: str) -> bytes:
    from binascii import Error, a2b_base64, a2b_qp

    body = text.encode("utf-8", "replace")
    if encoding in "qQ":
        return a2b_qp(body, header=True)
    try:
        return a2b_base64(body + b"=" * (-len(body) % 4))
    except Error:
        return b""


def _name(value: str) -> str:
    value = header_words(value.strip().strip('"').strip())
    return re.sub(r"\\(.)", r"\1", value).strip("\"' ")[:200]


def _ids(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(value)))[-100:]


def _first(values: tuple[str, ...]) -> str:
    return values[0] if values else ""


def _date(value: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(value[:200])
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _failed(value: str) -> list[str]:
    return [each.strip("'\"").lower() for each in _BARE_ADDRESS.findall(value[:8_000])]


def _return_path(top: Part) -> str | None:
    values = top.headers.get("return-path")
    return values[0].strip().strip("<>").strip().lower() if values else None


def _report_type(top: Part, parts: Sequence[Part]) -> str:
    if top.content_type == "multipart/report":
        return top.parameter("report-type").lower() or "unknown"
    return "delivery-status" if any(part.content_type == "message/delivery-status" for part in parts) else ""
