"""Takes the older conversation out of a mail, and leaves the answers between its lines."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from afterword.adapters import quotation_words as words
from afterword.adapters.mail_lines import Line, Mark
from afterword.domain.patterns import compile_later

_ANY_ADDRESS = r"[^\s<>()\"]{1,100}@[^\s<>()\"]{1,100}"
_DATE = compile_later(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}[:.h]\d{2}\b|\d{4}\s?年|\d{1,2}\s?月|"
    r"\d{4}\s?년",
    re.IGNORECASE,
)
_VERB = compile_later(
    r"(?:(?<!\w)(?:"
    + "|".join(re.escape(each) for each in sorted(words.WROTE, key=len, reverse=True))
    + r"))(?!\w)",
    re.IGNORECASE,
)
_QUOTING_VERB = compile_later(r"^(?:" + "|".join(words.QUOTING) + r")\b.{2,120}[:：]$", re.IGNORECASE)
_OPENS = compile_later(
    r"^\W*(?:on|am|vom|le|el|il|il giorno|op|em|no dia|na|dnia|w dniu|den|dne)\b(?=.*\d|\W*$)",
    re.IGNORECASE,
)
_ENDS = compile_later(r"(?:[:：]|wrote\s*-{2,}|-{3,}|写道|寫道|作成)\s*$", re.IGNORECASE)
_ZOHO = compile_later(r"^-{3,}\s*.{8,250}?\s*-{3,}$")
_FIELD = compile_later(
    r"^[\s>|]*[*_]{0,2}([^:：\d@<>]{1,24}?)[*_]{0,2}\s?[:：][*_]{0,2}(?:\s|$|(?=[^\s/\\]))"
)
_ORIGINAL = compile_later(r"^[\s\-_=*#+>.–—|]*(?:"
    + "|".join(re.escape(each) for each in sorted(words.ORIGINAL, key=len, reverse=True))
    + r")(?:\s+(?:follows|folgt|von|from|de|di|do|der|van|od)\b.{0,80})?[\s\-_=*#+.:：–—|]*$",
    re.IGNORECASE,
)  # fmt: skip
_ONE_LINE_BLOCK = compile_later(
    r"^\W*(\w[\w ]{0,15})\s?[:：].{3,200}?\s(\w[\w ]{0,15})\s?[:：].{3,200}?\s(\w[\w ]{0,15})\s?[:：]",
)
_INLINE = compile_later(
    r"(?<!\w)(?:" + "|".join(re.escape(each) for each in words.INLINE) + r")(?!\w)",
    re.IGNORECASE,
)
_TAGGED = compile_later(
    r"^\s*(?:\[([^\]\d]{1,30})\]|([A-Z][\w.' -]{0,24})\s?(?:[:>]{1,3}))\s*(?=\S)|^\s*(?:>>+|=+>|-+>|→|"
    r"\*{2,3})\s*(?=\S)",
)


def _set(*groups: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(each).rstrip(":").strip() for group in groups for each in group)


def fold(text: str) -> str:
    """Return a text in small letters, composed."""
    return unicodedata.normalize("NFC", text).casefold().strip()


_FROM, _SENT, _TO = _set(words.FROM), _set(words.SENT), _set(words.TO)
_SUBJECT, _BESIDE = _set(words.SUBJECT), _set(words.BESIDE)
_KINDS = (("from", _FROM), ("subject", _SUBJECT), ("sent", _SENT), ("to", _TO), ("beside", _BESIDE))


def without_quotation(lines: Sequence[Line], *, sender_words: frozenset[str] = frozenset()) -> list[Line]:
    """Return what is newly written, in order; a mark stands where quotation was taken out."""
    end = _end_of_new(lines)
    old = _attributions(lines[:end])
    kept: list[Line] = []
    for at, line in enumerate(lines[:end]):
        if line.depth or at in old:
            if (kept and not kept[-1].has(Mark.CUT)) or not kept:
                kept.append(Line("", marks=Mark.CUT))
        else:
            kept.append(line)
    if _INLINE().search(" ".join(line.text for line in kept)[:2_000]):
        answers = _answers(lines, kept=end, sender_words=sender_words)
        kept += [Line(""), *answers] if answers else []
    return kept


def field_kind(text: str) -> str:
    """Return which field of a mail's header a line holds (from, sent, to, subject, beside), or nothing."""
    match = _FIELD().match(text)
    if not match:
        return ""
    name = fold(match[1].strip(" *_\u200b"))
    return next((kind for kind, names in _KINDS if name in names), "")


def is_header_block(lines: Sequence[Line], at: int) -> bool:
    """Whether a block of header fields (From, Sent, To, Subject in any language) begins at this line."""
    first = field_kind(lines[at].text)
    if first not in {"from", "sent"}:
        return first != "" and _is_block_in_one_line(lines[at].text)
    found, missed, depth = [first], 0, lines[at].depth
    for line in lines[at + 1 : at + 14]:
        kind = field_kind(line.text)
        if kind and line.depth == depth:
            found.append(kind)
        elif line.is_blank or missed >= 2:
            if not line.is_blank or len(set(found)) >= 2:
                break
        else:
            missed += 1
    kinds = set(found) - {"beside"}
    has_address = any("@" in line.text or "<" in line.text for line in lines[at : at + 4])
    return "from" in kinds and (len(kinds) >= 3 or (len(kinds) == 2 and has_address and "sent" in kinds))


def _is_block_in_one_line(text: str) -> bool:
    match = _ONE_LINE_BLOCK().match(text[:700])
    return (
        bool(match)
        and {field_kind(f"{match[each]}: x") for each in (1, 2, 3)} <= {"from", "sent", "to", "subject"}
        if match
        else False
    )


def _end_of_new(lines: Sequence[Line]) -> int:
    for at, line in enumerate(lines):
        if line.depth == 0 and not line.is_blank and _is_end(lines, at):
            return at
    return len(lines)


def _is_end(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.has(Mark.REST_IS_OLD) and (field_kind(line.text) or line.has(Mark.RULE) or not line.text.strip()):
        return True
    if _ORIGINAL().match(line.text[:160]) and _stands_apart(lines, at):
        return True
    if is_header_block(lines, at) or (_is_block_in_one_line(line.text)):
        return True
    if line.has(Mark.ATTRIBUTION):
        return False
    length = attribution_length(lines, at)
    if not length or any(each.depth for each in lines[at:]):
        return False  # where quotation has signs, what has none is new
    return not _quotation_follows(lines, at + length) and _is_sure(lines, at, length=length)


def _stands_apart(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text.strip()
    dressed = bool(re.match(r"^[-_=*#]{2,}|.*(?:[-_=*#]{2,}|[:：])$", text))
    return dressed or (at > 0 and lines[at - 1].has(Mark.RULE))


def attribution_length(lines: Sequence[Line], at: int) -> int:
    """Return over how many lines an attribution ("On … wrote:") goes that begins here; 0 when none does."""
    length = _length_of_attribution(lines, at)
    if length > 1 and not _begins_attribution(lines[at].text):
        rest = _length_of_attribution(lines, at + 1)
        text = " ".join(line.text for line in lines[at + 1 : at + 1 + rest])
        if rest == length - 1 and _DATE().search(text):
            return 0  # a line of the letter right above it
    return length


def _begins_attribution(text: str) -> bool:
    """Whether the first of several lines may belong to an attribution: a date, an address, "On"."""
    if re.search(_ANY_ADDRESS, text) or _OPENS().match(text):
        return True
    return any(letter.isdigit() for letter in text) and not re.search(r"[!?.…。！？]$", text.strip())


def _length_of_attribution(lines: Sequence[Line], at: int) -> int:
    text = ""
    for count, line in enumerate(lines[at : at + 4], start=1):
        if line.depth or (line.is_blank and count > 1) or line.has(Mark.RULE):
            return 0
        text = f"{text} {line.text.strip()}".strip()
        if len(text) > 400:
            return 0
        if _is_attribution(text):
            return count
    return 0


def _is_attribution(text: str) -> bool:
    if not _ENDS().search(text):
        return False
    if _QUOTING_VERB().match(text):
        return True
    dated, verb, addressed = (
        bool(_DATE().search(text)),
        bool(_VERB().search(text)),
        bool(re.search(_ANY_ADDRESS, text)),
    )
    if _ZOHO().match(text):
        return dated and (verb or addressed)
    return (dated and verb) or (dated and addressed) or (addressed and verb)


def _is_sure(lines: Sequence[Line], at: int, *, length: int) -> bool:
    """Whether an attribution without quotation signs after it is one: it has an address or a full date."""
    text = " ".join(line.text.strip() for line in lines[at : at + length])
    full_date = re.search(r"\b20\d\d\b|\d{4}\s?年|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b", text)
    timed = re.search(r"\d{1,2}[:.h]\d{2}", text)
    return bool(_ZOHO().match(text) or re.search(_ANY_ADDRESS, text) or (full_date and timed))


def _quotation_follows(lines: Sequence[Line], at: int) -> bool:
    for line in lines[at : at + 4]:
        if line.depth or line.has(Mark.INDENTED):
            return True
        if not line.is_blank:
            return False
    return False


def _attributions(lines: Sequence[Line]) -> set[int]:
    """Return the indexes of lines that announce quotation, or that are one without saying so."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.depth or line.is_blank:
            at += 1
            continue
        length = (
            1
            if line.has(Mark.ATTRIBUTION)
            else attribution_length(lines, at) or _loose_attribution(lines, at)
        )
        found.update(range(at, at + length))
        at += max(length, 1)
        if length:
            at = _indented(lines, at, found)
    return found


def _loose_attribution(lines: Sequence[Line], at: int) -> int:
    """Return 1 for a short "Nia wrote:" right above quotation."""
    text = lines[at].text.strip()
    follows = at + 1 < len(lines) and any(line.depth for line in lines[at + 1 : at + 3])
    short = len(text) <= 120 and text.endswith((":", "："))
    return 1 if follows and short and _VERB().search(text[-60:]) else 0


def _indented(lines: Sequence[Line], at: int, found: set[int]) -> int:
    """Add the indented block after an attribution, which is its quotation though nothing says so."""
    start = at
    while at < len(lines) and lines[at].is_blank:
        at += 1
    while at < len(lines) and (lines[at].has(Mark.INDENTED) or lines[at].is_blank):
        found.add(at)
        at += 1
    return max(at, start)


def _answers(lines: Sequence[Line], *, kept: int, sender_words: frozenset[str]) -> list[Line]:
    """Return the coloured or tagged lines within the old text, when the writer says the answers are there."""
    old = [line for at, line in enumerate(lines) if (at >= kept or line.depth) and not field_kind(line.text)]
    share = sum(line.has(Mark.COLOURED) for line in old if not line.is_blank) / max(1, len(old))
    answers: list[Line] = []
    for line in old:
        tag = _TAGGED().match(line.text)
        if line.has(Mark.COLOURED) and share < 0.7 and not line.has(Mark.SMALL):
            answers += [replace(line, depth=0, marks=Mark.NONE), Line("")]
        elif tag and (not (tag[1] or tag[2]) or _names_sender(tag[1] or tag[2], sender_words)):
            answers += [Line(line.text[tag.end() :]), Line("")]
    return answers


def _names_sender(tag: str, sender_words: frozenset[str]) -> bool:
    tokens = re.findall(r"\w+", fold(tag))
    initials = {"".join(sorted(word[:1] for word in sender_words))}
    return any(token in sender_words for token in tokens) or "".join(sorted("".join(tokens))) in initials
