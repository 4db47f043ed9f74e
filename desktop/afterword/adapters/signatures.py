"""Takes what stands below a letter off it: signature blocks, "sent from my phone", disclaimers, footers."""

import re
from collections.abc import Sequence

from afterword.adapters import signature_words as words
from afterword.adapters.mail_lines import Line, Mark, paragraphs
from afterword.adapters.plain_text import is_rule
from afterword.adapters.sign_offs import SENTENCE_END, Writer, is_closing, is_name, words_in
from afterword.domain.patterns import compile_later

_LONGEST_LINE = 100
_BLOCK_LINES = 14

_DEVICE = compile_later(
    r"^[\s\-–—*_<]*(?:" + "|".join(words.DEVICES) + r")[\s>.!*_]*(?:<?https?://\S*>?)?\s*$",
    re.IGNORECASE,
)
_DISCLAIMER = compile_later("|".join(f"(?:{each})" for each in words.DISCLAIMER), re.IGNORECASE)
_BLOCK_WORD = compile_later(
    "|".join(
        rf"(?<![^\W\d_])(?:{each})(?![^\W\d_])" if re.match(r"[\w(\\]", each) else each
        for each in words.BLOCK_WORDS
    ),
    re.IGNORECASE,
)
_PHONE = compile_later(r"(?:\+|\(|\b)\d[\d\s().\-/]{6,20}\d\b")
_LABELLED = compile_later(
    r"^\W*(?:t|tel|tél|tlf|tlph|telefon\w*|téléphone|teléfono|telefono|telefoon|phone|ph|m|mob|mobil\w*|"
    r"móvil|cell\w*|handy|gsm|kom|fax|f|d|"
    r"direct|durchwahl|office|e|e-?mail|mail|correo|w|web|www|skype|linkedin|a|adr\w*|addr\w*|電話|"
    r"tel/fax|тел|моб)\b\s?[.:|：]+\s?.{3,}",
    re.IGNORECASE,
)  # fmt: skip
_LINK = compile_later(
    r"https?://\S+|\bwww\.\S+|[^\s<>]+@[^\s<>]+\.\w+|\b[\w-]+\.(?:com|org|net|co\.uk|de|fr|es|it|nl|pt|pl|"
    r"jp|se|test|example|io|eu|ch|at|ie)\b",
    re.IGNORECASE,
)
_POSTCODE = compile_later(r"\b\d{4,6}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|〒|\b\d{2}-\d{3}\b")
_IMAGE = compile_later(
    r"^\s*\[?(?:cid:\S+|image(?::.{0,80})?|inline image\b.{0,40}|logo|bild|signature_\d+)\]?\s*$|"
    r"^\s*\[(?:cid|image|logo)[^\]]{0,120}\]\s*$",
    re.IGNORECASE,
)
_EXTERNAL = compile_later(
    r"^\W*(?:\[?external\]?\W*(?:e-?mail|sender|message)?\W*$|caution\W.{0,40}(?:external|outside)|"
    r"warning\W.{0,40}(?:external|outside)|"
    r"this (?:e-?mail|message) (?:originated|came|was sent|comes|is) from (?:outside|an external)|you "
    r"don['’]t often get e-?mail from|"
    r"some people who received this|##-? ?(?:please )?(?:type|reply|write|do not).{0,80}|"
    r"[-_=\s]*(?:please )?(?:reply|type your reply|write) above th.{0,60}|"
    r"view (?:this|in) .{0,30}browser|(?:achtung|vorsicht|hinweis)\W.{0,40}extern|sie erhalten nicht "
    r"(?:häufig|oft) e-?mails von|attention\W.{0,40}extern|"
    r"vous ne recevez pas souvent|no suele recibir|atención\W.{0,40}extern|attenzione\W.{0,40}estern|let "
    r"op\W.{0,40}extern|uwaga\W.{0,40}zewn|"
    r"ez az e-mail|(?:im browser ansehen|voir dans le navigateur|ver en el navegador|visualizza nel "
    r"browser)).{0,300}$",
    re.IGNORECASE,
)  # fmt: skip
_POSTSCRIPT = compile_later(
    r"^\s*(?:p\.?\s?s\.?\s?s?\.?|n\.?b\.?|ps\s?:|追伸|з\.?ы\.?|p\.d\.)(?:[\s:.,–—-]+|$)\S?",
    re.IGNORECASE,
)
_ABBREVIATED = compile_later(
    r"(?:\b(?:ltd|inc|co|corp|s\.l|s\.a|s\.r\.l|s\.p\.a|b\.v|n\.v|o\.o|e\.v|e\.k|s\.r\.o|a\.s|st|rd|dr|jr|"
    r"sr|hons|m\.sc|ph\.d|b\.a|no|str|ş|şti|ext)\.)$",
    re.IGNORECASE,
)


def is_disclaimer(text: str) -> bool:
    """Whether a paragraph is legal or technical small print and not what a person wrote."""
    hits = {match[0].lower() for match in _DISCLAIMER().finditer(text[:4_000])}
    if not hits:
        return False
    return (
        len(hits) >= 2
        or len(text) < 400
        or not re.search(r"(?i)\b(?:interview|you did|your answers|advice|panel)\b", text)
    )


def is_device(text: str) -> bool:
    """Whether a line is what a phone or a mail program adds by itself."""
    return len(text) < 160 and bool(_DEVICE().match(text))


def without_signature(lines: Sequence[Line], writer: Writer) -> list[Line]:
    """Return the lines of the letter itself: closing and name are kept, what stands below is not."""
    body = _without_head(_without_marked(list(lines)))
    body = _before_separator(body)
    blocks = [[line for line in block if not _IMAGE().match(line.text)] for block in paragraphs(body)]
    blocks = [block for block in blocks if block]
    postscript = blocks.pop() if len(blocks) > 1 and _POSTSCRIPT().match(blocks[-1][0].text) else []
    blocks = _before_small_print(blocks, writer)
    while blocks and _drops(blocks, writer):
        blocks.pop()
    if blocks:
        blocks[-1] = _trimmed(blocks[-1], writer)
    kept = [line for block in [*blocks, postscript] for line in [*block, Line("")]]
    return _without_edge_rules(kept)


def _without_marked(lines: list[Line]) -> list[Line]:
    kept = [line for line in lines if not line.has(Mark.SIGNATURE)]
    return kept if any(line.text.strip() and not line.has(Mark.RULE) for line in kept) else lines


def _without_head(lines: list[Line]) -> list[Line]:
    """Return the lines without what a gateway or a letterhead puts above the letter."""
    start = 0
    banners = 0
    plain_text = sum(len(line.text) for line in lines if not line.has(Mark.BANNER | Mark.SMALL))
    while start < len(lines) and start < 12:
        line = lines[start]
        dressed = line.has(Mark.BANNER | Mark.SMALL) and plain_text > 20 and banners < 6
        if not (
            line.is_blank
            or line.has(Mark.RULE)
            or dressed
            or _EXTERNAL().match(line.text)
            or _IMAGE().match(line.text)
        ):
            break
        banners += dressed
        start += 1
    return lines[start:]


def _before_separator(lines: list[Line]) -> list[Line]:
    """Return the lines before "-- " or a rule that a signature or small print follows."""
    done: list[Line] = []
    skipping = has_text = False
    for at, line in enumerate(lines):
        if line.has(Mark.CUT):
            skipping = False
        if not skipping and has_text and _separates(lines, at):
            skipping = True
        if not skipping:
            done.append(line)
            has_text = has_text or bool(line.text.strip() and not line.has(Mark.RULE))
    return done if any(line.text.strip() and not line.has(Mark.RULE) for line in done) else lines


def _separates(lines: list[Line], at: int) -> bool:
    line = lines[at]
    if line.text.rstrip() in {"--", "- --", "–-", "—-"}:
        return True
    if not (line.has(Mark.RULE) or is_rule(line.text)):
        return False
    after: list[Line] = []
    for each in lines[at + 1 : at + 80]:
        if each.has(Mark.CUT):
            break
        if not each.is_blank and not each.has(Mark.RULE):
            after.append(each)
    short = len(after) <= _BLOCK_LINES and all(
        _is_short(each.text) or _LINK().search(each.text) for each in after
    )
    return short or is_disclaimer(" ".join(each.text for each in after))


def _is_short(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) <= _LONGEST_LINE and (
        len(stripped.split()) <= 9
        or not SENTENCE_END.search(stripped)
        or bool(_ABBREVIATED().search(stripped))
    )


def _before_small_print(blocks: list[list[Line]], writer: Writer) -> list[list[Line]]:
    last = max((at for at, block in enumerate(blocks) if _has_sign_off(block, writer)), default=0)
    for at, block in enumerate(blocks):
        text = " ".join(line.text for line in block)
        small = (
            at > 0
            and all(line.has(Mark.SMALL) for line in block)
            and not all(line.has(Mark.SMALL) for line in blocks[0])
        )
        if (small or is_disclaimer(text)) and at > 0 and at > last:
            return blocks[:at]
    return blocks


def _has_sign_off(block: list[Line], writer: Writer) -> bool:
    return any(is_closing(line.text) for line in block) or (
        len(block) == 1 and is_name(block[0].text, writer)
    )


def _drops(blocks: list[list[Line]], writer: Writer) -> bool:
    block = blocks[-1]
    if all(is_device(line.text) or line.has(Mark.RULE) for line in block):
        return True
    return len(blocks) > 1 and _is_block(block, before=blocks[-2], writer=writer)


def _is_block(block: list[Line], *, before: list[Line], writer: Writer) -> bool:
    texts = [line.text.strip() for line in block if not line.has(Mark.RULE)]
    if not texts or len(texts) > _BLOCK_LINES or any(is_closing(text) for text in texts[:2]):
        return False
    closed = is_closing(before[-1].text)
    signed = (
        is_name(before[-1].text, writer, after_closing=len(before) > 1 and is_closing(before[-2].text))
        and len(before[-1].text) < 40
    )
    if len(texts) == 1 and is_name(texts[0], writer, after_closing=closed):
        return signed and len(words_in(texts[0])) >= 2
    if not all(_reads_as_block(text) for text in texts):
        return False
    evidence = sum(_is_evidence(text, writer) for text in texts)
    named = is_name(texts[0].split(",")[0].split("|")[0], writer, after_closing=closed or signed)
    if signed or closed:
        return evidence > 0 or (named and len(texts) > 1)
    return evidence > 0 and (named or evidence * 2 >= len(texts)) and (named or _is_contact(" ".join(texts)))


def _reads_as_block(text: str) -> bool:
    if len(text) > 160:
        return False
    return (
        not SENTENCE_END.search(text)
        or bool(_ABBREVIATED().search(text))
        or _is_contact(text)
        or len(text.split()) <= 3
    )


def _is_contact(text: str) -> bool:
    return bool(_LABELLED().match(text) or _PHONE().search(text) or _LINK().search(text))


def _is_evidence(text: str, writer: Writer) -> bool:
    folded = set(words_in(text))
    joined = "".join(words_in(text))
    at_home = any(place in folded or (len(place) > 4 and place in joined) for place in writer.places)
    return bool(at_home or _is_contact(text) or _POSTCODE().search(text) or _BLOCK_WORD().search(text))


def _trimmed(block: list[Line], writer: Writer) -> list[Line]:
    """Return the last paragraph without the title, firm and telephone that follow the name in it."""
    block = [line for line in block if not is_device(line.text)] or block
    for at, line in list(enumerate(block))[-_BLOCK_LINES:]:
        after_closing = at > 0 and is_closing(block[at - 1].text)
        if at + 1 == len(block) or not (after_closing or at > 0 or len(block) > 2):
            continue
        if is_name(line.text, writer, after_closing=after_closing) and (at > 0 or not after_closing):
            rest = [each.text.strip() for each in block[at + 1 :]]
            if all(_reads_as_block(text) for text in rest) and any(
                _is_evidence(text, writer) for text in rest
            ):
                return block[: at + 1]
    return block


def _without_edge_rules(lines: list[Line]) -> list[Line]:
    while lines and (lines[-1].is_blank or lines[-1].has(Mark.RULE)):
        lines.pop()
    while lines and (lines[0].is_blank or lines[0].has(Mark.RULE)):
        lines.pop(0)
    return lines
