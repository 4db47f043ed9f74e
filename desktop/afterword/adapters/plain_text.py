"""Reads a plain text into lines: format=flowed (RFC 3676), quotation signs, lines wrapped by machines."""

import re

from afterword.adapters.mail_lines import Line, Mark

_QUOTED = re.compile(r"^ ?(?:[A-Z]{0,3}>|[\u203a\uff1e])")
_ONE_SIGN = re.compile(r"^ ?[A-Z]{0,3}[>\u203a\uff1e] ?")
_RULE = re.compile(
    r"^\s*([-_=*~#+\u2014\u2015\u2500\u2501\uff0d\u30fc])(?:\s?\1){4,}[-_=*~#+\s\u2500\u2501\uff0d]*$|"
    r"^\s*[\u2014\u2500\u2501]{3,}\s*$"
)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_LIST = re.compile(r"^\s*(?:[-*\u2022\u00b7+\u2013\u2014]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_SENTENCE_END = re.compile(r"[.!?:;\u2026][\"')\u201d\u2019\u00bb]*$")
LINES = 4_000
LINE_CHARS = 40_000
_NARROWEST, _WIDEST = 58, 82


def plain_lines(text: str, *, flowed: bool = False, delsp: bool = False) -> list[Line]:
    """Return the lines of a plain text body with the depth of their quotation."""
    rows = [row[:LINE_CHARS] for row in text.split("\n", LINES)[:LINES]]
    raw = _flowed(rows, delsp=delsp) if flowed else [_cut(row) for row in rows]
    lines = [Line(body, depth, Mark.RULE if is_rule(body) else Mark.NONE) for depth, body in raw]
    lines = _barred(lines)
    return lines if flowed else unwrapped(lines)


def is_rule(text: str) -> bool:
    """Whether a line is only a rule: at least five signs in a row."""
    return bool(_RULE.match(text))


def clean(text: str) -> str:
    """Return a text without invisible signs, hard spaces made plain."""
    return _INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\u202f", " ").replace("\x00", "")


def _cut(line: str) -> tuple[int, str]:
    depth = 0
    while depth < 50 and _QUOTED.match(line):
        line = _ONE_SIGN.sub("", line, count=1)
        depth += 1
    return depth, clean(line).rstrip()


def _flowed(rows: list[str], *, delsp: bool) -> list[tuple[int, str]]:
    done: list[tuple[int, str]] = []
    open_depth: int | None = None
    for line in rows:
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:].removeprefix(" ")
        is_separator = body in {"-- ", "--"}
        soft = body.endswith(" ") and not is_separator
        if open_depth == depth and not is_separator:
            done[-1] = (depth, done[-1][1] + clean(body))
        else:
            done.append((depth, clean(body)))
        if soft and delsp:
            done[-1] = (depth, done[-1][1][:-1])
        open_depth = depth if soft else None
    return [(depth, body if body == "-- " else body.rstrip()) for depth, body in done]


def _barred(lines: list[Line]) -> list[Line]:
    """Return the lines with those behind a bar counted as quoted, as some programs quote."""
    barred = [line.depth == 0 and bool(re.match(r"^\s?\|(?:\s|$)", line.text)) for line in lines]
    if sum(barred) < 2 or any(
        line.text.rstrip().endswith("|")
        for line, bar in zip(lines, barred, strict=True)
        if bar and len(line.text) > 3
    ):
        return lines
    return [
        Line(re.sub(r"^\s?\| ?", "", line.text), 1, line.marks) if bar else line
        for line, bar in zip(lines, barred, strict=True)
    ]


def unwrapped(lines: list[Line]) -> list[Line]:
    """Return the lines with paragraphs joined that a program had broken at a fixed width."""
    own = [
        len(line.text)
        for line in lines
        if line.depth == 0 and not line.has(Mark.RULE) and " " in line.text.strip()
    ]
    width = max(own, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    done: list[Line] = []
    last = ""  # the line as it stood, before anything was joined to it
    joined = False
    for line in lines:
        if done and _continues(done[-1], line, last=last, width=width, joined=joined):
            done[-1] = Line(done[-1].text + " " + line.text.strip(), 0, done[-1].marks)
            joined = True
        else:
            done.append(line)
            joined = False
        last = line.text
    return done


def _continues(before: Line, line: Line, *, last: str, width: int, joined: bool) -> bool:
    if (
        before.depth
        or line.depth
        or before.is_blank
        or line.is_blank
        or before.has(Mark.RULE)
        or line.has(Mark.RULE)
    ):
        return False
    words = line.text.split()
    if _LIST.match(line.text) or not words or last.rstrip() in {"--", "-- "}:
        return False
    if len(last.rstrip()) + 1 + len(words[0]) <= width:
        return False
    goes_on = words[0][:1].islower() or not _SENTENCE_END.search(last.rstrip())
    is_sentence = len(words) >= 4 and bool(_SENTENCE_END.search(line.text.rstrip()))
    return goes_on or (joined and (is_sentence or len(line.text) >= 40)) or len(line.text) >= _NARROWEST
