"""Takes a raw message apart into its parts, in bounded time and memory whatever the bytes are."""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

HEADER_BYTES = 256 * 1024
HEADERS = 400
VALUE_CHARS = 16 * 1024
PARTS = 200
DEPTH = 16
BODY_BYTES = 2 * 1024 * 1024
TEXT_CHARS = 400_000

_ENDS_OF_HEADERS = (b"\r\n\r\n", b"\n\n", b"\n\r\n")
_LINE_END = re.compile(rb"\r\n|\n|\r")
_NAME = re.compile(rb"[!-9;-~]{1,80}[ \t]*:")
_NOT_BASE64 = bytes(
    set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
)
_PARAMETER = re.compile(r';\s*([\w*!-]{1,40})\s*=\s*(?:"((?:[^"\\]|\\.){0,2000})"?|([^\s;]{0,2000}))')

# What browsers and mail programs read under these names.
_SAME_CHARSET = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252", "iso-8859-9": "cp1254", "iso-8859-8-i": "iso-8859-8", "iso-8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "ms_kanji": "cp932", "iso-2022-jp": "iso2022_jp_ext", "cp50220": "iso2022_jp_ext",
    "cp50221": "iso2022_jp_ext",
    "iso-2022-jp-ms": "iso2022_jp_ext", "x-euc-jp": "euc_jp", "utf8": "utf-8", "unicode-1-1-utf-7": "utf-7",
    "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "cp-850": "cp850", "x-windows-949": "cp949",
    "unknown-8bit": "", "x-unknown": "", "unknown": "", "default": "", "x-user-defined": "", "binary": "",
    "8bit": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a message: its headers, and where its body lies."""

    headers: Mapping[str, tuple[str, ...]]
    raw: bytes = field(repr=False)
    start: int
    end: int
    inside: tuple[str, ...] = ()  # the types of the parts around it, outermost first

    def header(self, name: str) -> str:
        """Return the first value of a header, or nothing."""
        values = self.headers.get(name, ())
        return values[0] if values else ""

    @property
    def content_type(self) -> str:
        """Return type and subtype in small letters."""
        value = self.header("content-type").partition(";")[0].strip().lower()
        if re.fullmatch(r"[\w.+-]+/[\w.+-]+", value):
            return value
        return "message/rfc822" if self.inside[-1:] == ("multipart/digest",) else "text/plain"

    def parameter(self, name: str) -> str:
        """Return a parameter of the content type, or nothing."""
        for match in _PARAMETER.finditer(self.header("content-type")):
            if match[1].lower().rstrip("*") == name:
                return re.sub(r"\\(.)", r"\1", match[2]) if match[2] is not None else match[3]
        return ""

    @property
    def is_attachment(self) -> bool:
        """Whether it is a file beside the text."""
        where = self.header("content-disposition").lower()
        return where.startswith("attachment") or ("filename" in where and not where.startswith("inline"))

    def text(self) -> str:
        """Return the body as text, whatever its encoding claims; never raises."""
        body = _decoded(self.raw[self.start : min(self.end, self.start + BODY_BYTES)], self._encoding)
        return decode(body, self.parameter("charset"))[:TEXT_CHARS].replace("\r\n", "\n").replace("\r", "\n")

    @property
    def _encoding(self) -> str:
        return self.header("content-transfer-encoding").strip().lower()


def split(raw: bytes) -> Iterator[Part]:
    """Yield the parts of a message, containers first, in their order; at most PARTS, at most DEPTH deep."""
    start = 0
    while raw[start : start + 1] in {b"\r", b"\n", b" ", b"\xef", b"\xbb", b"\xbf"} and start < 64:
        start += 1
    waiting = [_part(raw, start, end=len(raw), inside=())]
    for _ in range(PARTS):
        if not waiting:
            return
        part = waiting.pop()
        yield part
        if part.content_type.startswith("multipart/") and len(part.inside) < DEPTH:
            waiting.extend(reversed(_children(part, room=PARTS - len(waiting))))


def decode(body: bytes, charset: str) -> str:
    """Return bytes as text: by the charset named when it fits, else by what fits; never raises."""
    name = charset.strip().strip("'\"").lower()
    name = _SAME_CHARSET.get(name, name)
    if body.startswith(b"\xef\xbb\xbf"):
        body, name = body[3:], "utf-8"
    if b"\x1b$" in body and not name.startswith(("iso2022", "iso-2022")):
        name = "iso2022_jp_ext"
    for candidate in _candidates(body, name):
        try:
            return body.decode(candidate)
        except (LookupError, UnicodeError, ValueError):
            continue
    try:
        return body.decode(name or "utf-8", "replace")
    except (LookupError, UnicodeError, ValueError):
        return body.decode("utf-8", "replace")


def _candidates(body: bytes, name: str) -> Iterator[str]:
    if body.isascii():
        if not name.startswith(("iso2022", "iso-2022", "hz", "utf-7", "utf-16", "utf-32")):
            yield "ascii"
    elif name.startswith(("cp125", "cp87", "windows-12", "iso-8859", "mac", "cp850", "koi8")) or not name:
        yield "utf-8"  # bytes that are sound UTF-8 by chance are next to impossible
    if name:
        yield name
    if not name:
        yield _guessed(body)
    elif name in {"utf-8", "cp1252"}:
        yield "cp1252"


def _guessed(body: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(body[:20_000]).best()
    return best.encoding if best else "cp1252"


def _decoded(body: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        return _base64(body)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    return body


def _base64(body: bytes) -> bytes:
    letters = body.partition(b"\n--")[0].translate(None, _NOT_BASE64)
    letters = letters[: len(letters) - 1] if len(letters) % 4 == 1 else letters
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _part(raw: bytes, start: int, *, end: int, inside: tuple[str, ...]) -> Part:
    if raw[start : start + 2] == b"\r\n" or raw[start : start + 1] == b"\n":
        first = start + (2 if raw[start : start + 1] == b"\r" else 1)
        return Part({}, raw, first, end, inside)
    stop, body = end, end
    for mark in _ENDS_OF_HEADERS:
        at = raw.find(mark, start, min(end, stop + len(mark) - 1))
        if at >= 0:
            stop, body = at, at + len(mark)
    return Part(_headers(raw[start : min(stop, start + HEADER_BYTES)]), raw, body, end, inside)


def _headers(block: bytes) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name, count = "", 0
    for line in _LINE_END.split(block):
        if line[:1] in {b" ", b"\t"}:
            if name and len(found[name][-1]) < VALUE_CHARS:
                found[name][-1] += " " + _header_text(line.strip())
            continue
        match = _NAME.match(line)
        name = match[0][:-1].strip().lower().decode("ascii") if match else ""
        if match and count < HEADERS:
            found.setdefault(name, []).append(_header_text(line[match.end() :].strip()))
            count += 1
        else:
            name = ""
    return {key: tuple(value[:VALUE_CHARS] for value in values) for key, values in found.items()}


def _header_text(value: bytes) -> str:
    value = value[:VALUE_CHARS]
    if value.isascii():
        return value.decode("ascii")
    return decode(value, "")


def _children(part: Part, *, room: int) -> list[Part]:
    inside = (*part.inside, part.content_type)
    whole = [Part({}, part.raw, part.start, part.end, inside)]
    boundary = part.parameter("boundary").encode("utf-8", "replace")
    if not boundary:
        return whole
    mark, children = b"--" + boundary, list[Part]()
    begin = _next_mark(part.raw, mark, start=part.start, end=part.end)
    while begin >= 0 and len(children) < room:
        after = begin + len(mark)
        if part.raw[after : after + 2] == b"--":
            break
        first = part.raw.find(b"\n", after, part.end) + 1 or part.end
        begin = _next_mark(part.raw, mark, start=max(first - 1, after), end=part.end)
        children.append(_part(part.raw, first, end=begin if begin >= 0 else part.end, inside=inside))
    return children or whole


def _next_mark(raw: bytes, mark: bytes, *, start: int, end: int) -> int:
    """Return where the next boundary stands: at the start of a line, not as part of a longer one."""
    if raw.startswith(mark, start) and _is_whole(raw, start + len(mark)):
        return start
    while True:
        at = raw.find(b"\n" + mark, start, end)
        if at < 0 or _is_whole(raw, at + 1 + len(mark)):
            return at + 1 if at >= 0 else -1
        start = at + 1 + len(mark)


def _is_whole(raw: bytes, after: int) -> bool:
    return raw[after : after + 1] in {b"", b"\r", b"\n", b"-", b" ", b"\t"}
