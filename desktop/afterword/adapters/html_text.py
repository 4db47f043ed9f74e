"""Reads the text of an HTML mail into lines, with what tells quotation and signature; renders nothing."""

import re
from dataclasses import dataclass, replace

from afterword.adapters.html_tokens import Tag, tokens
from afterword.adapters.mail_lines import Line, Mark
from afterword.adapters.plain_text import clean, is_rule

HTML_CHARS = 400_000
LINES = 4_000
_DEEPEST = 400

_BLOCKS = frozenset(
    "address article aside body blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 "
    "h5 h6 header "
    "html li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote table".split())
_UNSEEN = frozenset("head style script title template noscript object svg select textarea button map".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_QUOTING = re.compile(
    r"\b(?:gmail_quote(?!_container)|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|"
    r"OutlookMessageHeader|"
    r"ms-outlook-mobile-reference-message|replyHeader|moz-forward-container|moz-email-headers-table|"
    r"hmmessage_quote|"
    r"mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|isReplyContent|isForwardContent|gmx_quote|"
    r"sh-quoted-content|front-blockquote|freshdesk_quote|zd_quoted|WM-quote|mailQuote)\b"
)
_OLD = re.compile(
    r"\b(?:x_)*(?:divRplyFwdMsg|reply-intro|stopSpelling|divtagdefaultwrapper_quote|mail-editor-reference)\b"
)
_ATTRIBUTION = re.compile(
    r"\b(?:gmail_attr|moz-cite-prefix|moz-email-headers|protonmail_quote_header|zmail_attr)\b"
)
_SIGNATURE = re.compile(
    r"\b(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|Signature|signature|ms-outlook-mobile-signature|"
    r"protonmail_signature_block(?:-user|-proton)?|tutanota_signature|zmail_signature|AppleMailSignature|"
    r"ms-outlook-ios-signature|yahoo-signature|ydp\w*signature|_signature|mail-signature|email-signature)\b"
)
_SIGNATURE_AFTER = re.compile(r"lineBreakAtBeginningOfSignature")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d])|mso-hide\s*:\s*all|"
    r"font-size\s*:\s*[01](?:px|pt)?\s*(?:;|!|$)|(?<![-\w])opacity\s*:\s*0\s*(?:;|!|$)",
    re.IGNORECASE,
)
_OUTLOOK_LINE = re.compile(r"border-top\s*:\s*solid\s*#(?:E1E1E1|B5C4DF|CCCCCC)", re.IGNORECASE)
_NO_MARGIN = re.compile(r"margin(?:-top)?\s*:\s*0(?:[a-z]{2}|%)?(?![.\d])", re.IGNORECASE)
_FLAT_PARAGRAPHS = re.compile(
    r"(?is)<style\b[^>]{0,200}>[^<]{0,4000}?(?<![\w.#-])p\s*\{[^}]{0,300}margin(?:-top|-bottom)?\s*:\s*0"
)
_SIZE = re.compile(r"font-size\s*:\s*([\d.]{1,6})\s*(px|pt|em|rem|%)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([#\w(),.\s]{3,40}?)\s*(?:;|!|$)", re.IGNORECASE)
_GROUND = re.compile(
    r"(?<![-\w])background(?:-color)?\s*:\s*(#\w{3,8}|rgb[^;]{3,30}|[a-z]{3,20})", re.IGNORECASE
)
_PLAIN_COLOURS = re.compile(
    r"black|#000(?:000)?|windowtext|inherit|initial|auto|currentcolor|#222(?:222)?|#333(?:333)?|#1a1a1a|"
    r"#212121|"
    r"rgb\(\s*(\d{1,2})\s*,\s*\1\s*,\s*\1\s*\)|rgb\(0,\s*0,\s*0\)|#1f1f1f|#242424|#201f1e|#323130",
    re.IGNORECASE,
)
_WHITE = re.compile(
    r"#fff(?:fff)?|white|transparent|none|rgb\(255,\s*255,\s*255\)|inherit|initial", re.IGNORECASE
)
_TO_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16}


def html_lines(html: str) -> list[Line]:
    """Return the lines a reader of this HTML would see, with marks of its form; any text gives a value."""
    html = html[:HTML_CHARS]
    reader = _Reader(flat=bool(_FLAT_PARAGRAPHS.search(html[:40_000])))
    for token in tokens(html):
        reader.take(token)
        if reader.is_full:
            break
    return reader.finish()


@dataclass(frozen=True, slots=True)
class _State:
    depth: int = 0
    marks: Mark = Mark.NONE
    hidden: bool = False
    verbatim: bool = False
    flat: bool = False


class _Reader:
    """Follows the elements and gathers lines; knows no more of HTML than mails need."""

    def __init__(self, *, flat: bool) -> None:
        self._flat = flat
        self._lines: list[Line] = []
        self._words: list[str] = []
        self._line_state = _State()
        self._stack: list[tuple[str, _State]] = []
        self._counts: dict[str, int] = {}
        self._state = _State()
        self._gap = False
        self._signature_next = False
        self._lists: list[int] = []
        self._bullet = ""

    def finish(self) -> list[Line]:
        """Return what was read."""
        self._flush()
        return self._lines

    @property
    def is_full(self) -> bool:
        """Whether nothing more is taken."""
        return len(self._lines) > LINES

    def take(self, token: Tag | str) -> None:
        """Take the next tag or text."""
        if isinstance(token, str):
            self._text(token)
        elif token.name in _VOID:
            self._void(token.name, token.attributes)
        elif token.is_end:
            self._leave(token.name)
        elif len(self._stack) < _DEEPEST:
            self._enter(token.name, token.attributes)

    def _enter(self, tag: str, given: dict[str, str]) -> None:
        if tag == "p" and self._counts.get("p"):
            self._leave_open_paragraph()
        inner = self._inner(tag, given)
        if tag in _BLOCKS:
            self._flush()
            self._gap = self._gap or (tag in _SPACED and tag != "table" and not inner.flat)
        self._stack.append((tag, self._state))
        self._counts[tag] = self._counts.get(tag, 0) + 1
        self._state = inner
        if tag in {"ul", "ol"}:
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self._bullet = self._next_bullet()

    def _leave(self, tag: str) -> None:
        """Leave an element, and whatever was left open in it."""
        if not self._counts.get(tag):
            return
        while self._stack:
            name, outer = self._stack.pop()
            self._counts[name] -= 1
            if name in _BLOCKS:
                self._flush()
                self._gap = self._gap or (name in _SPACED and name != "table" and not self._state.flat)
            if name in {"ul", "ol"} and self._lists:
                self._lists.pop()
            self._state = outer
            if name == tag:
                return

    def _text(self, data: str) -> None:
        if self._state.hidden:
            return
        if not self._words:
            self._line_state = self._state
        elif data.strip():
            self._line_state = _lesser(self._line_state, self._state)
        if self._state.verbatim:
            first, *others = data.split("\n")
            self._words.append(first)
            for text in others:
                self._flush(even_empty=True)
                self._line_state = self._state
                self._words.append(text)
        else:
            self._words.append(data)

    def _void(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br":
            if self._state.hidden:
                return
            self._flush(even_empty=True)
            if _SIGNATURE_AFTER.search(given.get("id", "")):
                self._signature_next = True
        elif tag == "hr":
            self._flush()
            self._emit(Line("", self._state.depth, self._state.marks | Mark.RULE))

    def _inner(self, tag: str, given: dict[str, str]) -> _State:
        outer, style = self._state, given.get("style", "")
        names = f"{given.get('class', '')} {given.get('id', '')} {given.get('name', '')}"
        marks = outer.marks | _marks_of(tag, names, given) | self._outlook_marks(style, names)
        cites = _is_citation(tag, names, given)
        depth = outer.depth + 1 if cites else outer.depth
        if tag == "blockquote" and not cites:
            marks |= Mark.INDENTED
        if self._signature_next and tag == "div":
            marks |= Mark.SIGNATURE
            self._signature_next = False
        hidden = outer.hidden or tag in _UNSEEN or "hidden" in given or bool(_HIDDEN.search(style))
        marks = _dressed(marks, tag, style=style, given=given)
        flat = tag == "p" and (self._flat or "Mso" in names or bool(_NO_MARGIN.search(style)))
        verbatim = outer.verbatim or tag == "pre"
        return replace(outer, depth=depth, marks=marks, hidden=hidden, verbatim=verbatim, flat=flat)

    def _outlook_marks(self, style: str, names: str) -> Mark:
        return Mark.REST_IS_OLD if _OUTLOOK_LINE.search(style) or _OLD.search(names) else Mark.NONE

    def _leave_open_paragraph(self) -> None:
        if self._stack and self._stack[-1][0] == "p":
            self._leave("p")

    def _next_bullet(self) -> str:
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            return f"{self._lists[-1]}. "
        return "- "

    def _flush(self, *, even_empty: bool = False) -> None:
        text = "".join(self._words)
        state = self._line_state if self._words else self._state
        self._words.clear()
        if not state.verbatim:
            hard = "\u00a0" in text
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
            text = clean(text).strip(" ")
            even_empty = even_empty or (hard and not text)
        else:
            text = clean(text).rstrip("\r")
        if text or even_empty:
            bullet, self._bullet = (self._bullet, "") if text.strip() else ("", self._bullet)
            rule = Mark.RULE if is_rule(text) else Mark.NONE
            self._emit(Line(bullet + text, state.depth, state.marks | rule))

    def _emit(self, line: Line) -> None:
        if self._gap and self._lines and not self._lines[-1].is_blank and not line.is_blank:
            self._lines.append(Line("", min(line.depth, self._lines[-1].depth)))
        if not line.is_blank:
            self._gap = False
        self._lines.append(line)


def _lesser(one: _State, other: _State) -> _State:
    """Return the state of a line whose pieces differ: it has only the dress that all of it has."""
    shared = (one.marks & other.marks) | (
        (one.marks | other.marks) & ~(Mark.SMALL | Mark.COLOURED | Mark.BANNER | Mark.SIGNATURE)
    )
    return replace(one, marks=shared)


def _is_citation(tag: str, names: str, given: dict[str, str]) -> bool:
    if _QUOTING.search(names) and not (tag == "div" and "gmail_quote" in names):
        return True
    if tag == "blockquote":
        return given.get("type", "").lower() == "cite" or "cite" in given
    return given.get("name", "").lower() == "quote"


def _marks_of(tag: str, names: str, given: dict[str, str]) -> Mark:
    marks = Mark.NONE
    if _SIGNATURE.search(names) or "data-smartmail" in given:
        marks |= Mark.SIGNATURE
    if _ATTRIBUTION.search(names):
        marks |= Mark.ATTRIBUTION
    if tag in {"h1", "h2"}:
        marks |= Mark.BANNER
    return marks


def _dressed(marks: Mark, tag: str, *, style: str, given: dict[str, str]) -> Mark:
    size = _SIZE.search(style)
    if size:
        pixels = (
            float(size[1].strip(".").partition("..")[0] or 0) * _TO_PIXELS[size[2].lower()]
            if _is_number(size[1])
            else 16
        )
        marks &= ~(Mark.SMALL | Mark.BANNER)
        marks |= Mark.SMALL if pixels <= 11.4 else Mark.BANNER if pixels >= 18.5 else Mark.NONE
    elif tag == "small" or (tag == "font" and given.get("size") == "1"):
        marks |= Mark.SMALL
    ground = _GROUND.search(style) or re.match(r"()(\S.*)", given.get("bgcolor", ""))
    if (
        ground
        and tag in {"td", "div", "tr", "table", "th"}
        and not _WHITE.fullmatch(ground[ground.lastindex or 1].strip())
    ):
        marks |= Mark.BANNER if tag in {"td", "th"} else Mark.NONE
    colour = _COLOUR.search(style)
    value = (colour[1] if colour else given.get("color", "") if tag == "font" else "").strip()
    if value:
        marks &= ~Mark.COLOURED
        marks |= Mark.NONE if _PLAIN_COLOURS.fullmatch(value) else Mark.COLOURED
    return marks


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,4}(?:\.\d{0,4})?|\.\d{1,4}", text))
