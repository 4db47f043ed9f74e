"""Text out of bytes, whatever program wrote them."""

import codecs
import re

SAMPLE_BYTES = 60_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The older encodings of people's files; in all of them the letters of ASCII are themselves.
_LIKELY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_15",
    "mac_roman", "koi8_r", "cp850", "cp437", "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
_FOREIGN = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")


def decoded(content: bytes) -> str:
    """Return the text of a file: by its mark, as UTF-8, as UTF-16 without a mark, or by what its letters are
    likely to be. NUL bytes are left out. Nothing is refused: what no encoding has is shown as U+FFFD."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _clean(content[len(mark) :].decode(encoding, "replace"))
    if wide := _wide(content):
        return _clean(content.decode(wide, "replace"))
    try:
        return _clean(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _clean(_guessed(content))


def _clean(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text


def _wide(content: bytes) -> str:
    """Return the encoding when every other byte of the beginning is NUL, as in UTF-16 without a mark."""
    head = content[:2_000]
    pairs = len(head) // 2
    if pairs < 2 or b"\0" not in head:
        return ""
    if head[1::2].count(0) > pairs * 0.7 and head[::2].count(0) < pairs * 0.1:
        return "utf-16-le"
    if head[::2].count(0) > pairs * 0.7 and head[1::2].count(0) < pairs * 0.1:
        return "utf-16-be"
    return ""


def _guessed(content: bytes) -> str:
    """Return the text when it is not clean UTF-8: UTF-8 with a few broken letters, or an older code page."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 20 <= sum(1 for letter in text if letter > "\x7f"):
        return text
    from charset_normalizer import from_bytes

    lines = b"\n".join(_FOREIGN.findall(content[: SAMPLE_BYTES * 40]))[:SAMPLE_BYTES]
    guesses = from_bytes(lines, threshold=0.3, cp_isolation=list(_LIKELY))
    best = guesses.best()
    if best is None or any(
        each.encoding in ("cp1252", "iso8859_15") and each.chaos <= best.chaos for each in guesses
    ):
        return content.decode("cp1252", "replace")
    return content.decode(best.encoding, "replace")
