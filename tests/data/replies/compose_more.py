# ruff: noqa: E501 - templates are written as mail programs write them
"""More mail programs for `compose.py`: those of phones, of desks and of ticket systems that came later."""

import html
import textwrap
from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime

from tests.data.replies.compose import (
    APPLE,
    ATTRIBUTION,
    FIELDS,
    MOZILLA,
    PHONE,
    Body,
    Letter,
    divs,
    fields_of,
    gmail,
    mso,
    paras,
    quoted,
    stamp,
    with_quotes,
)

ORIGINAL_MESSAGE = {
    "de": "Ursprüngliche Nachricht", "fr": "Message d'origine", "es": "Mensaje original", "it": "Messaggio originale",
    "nl": "Oorspronkelijk bericht", "pt": "Mensagem original", "pl": "Wiadomość oryginalna",
}  # fmt: skip
ROUNDCUBE = {
    "de": "Am {at} schrieb {name}:", "fr": "Le {at}, {name} a écrit :", "es": "El {at}, {name} escribió:", "it": "Il {at} {name} ha scritto:",
    "nl": "{name} schreef op {at}:", "ja": "{at} に {name} さんは書きました:",
}  # fmt: skip
SAMSUNG = {
    "de": "Ursprüngliche Nachricht", "fr": "Message d'origine", "es": "Mensaje original", "it": "Messaggio originale", "nl": "Oorspronkelijk bericht",
    "pt": "Mensagem original", "pl": "Oryginalna wiadomość",
}  # fmt: skip
CAUTION = "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you recognise the sender."


def _asked(letter: Letter) -> str:
    return f"{letter.when - timedelta(days=2, hours=3):%Y-%m-%d %H:%M}"


def _signature(letter: Letter) -> str:
    return f"\n\n{letter.signature}" if letter.signature else ""


def _as_html(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>\n")


def gmail_app(letter: Letter) -> Body:
    """Gmail on a phone: paragraphs, and a quotation without a style of its own."""
    if ">>" in letter.text:
        return gmail(letter)
    line = stamp(ATTRIBUTION[letter.lang], letter.ask, letter.when, letter.lang)
    rich = "".join(f'<p dir="ltr">{_as_html(each)}</p>' for each in letter.text.split("\n\n"))
    quote = f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">{paras(letter.ask.body, " dir=ltr")}</blockquote>'
    rich += f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{html.escape(line, quote=False)}<br></div>{quote}</div>'
    return Body(f"{letter.text}\n\n{line}\n\n{quoted(letter.ask.body)}\n", rich)


def outlook_new(letter: Letter) -> Body:
    """The new Outlook and the one on the web: HTML alone."""
    dress = 'class="elementToProof" style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, sans-serif; font-size: 11pt; color: rgb(0, 0, 0);"'
    rich = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;">P {margin-top:0;margin-bottom:0;}</style></head><body dir="ltr">'
    rich += "".join(f"<div {dress}>{_as_html(line) or '<br>'}</div>" for line in letter.text.split("\n"))
    if letter.signature:
        rich += f'<div {dress}><br></div><div id="ms-outlook-mobile-signature"><p style="margin:0">{_as_html(letter.signature)}</p></div>'
    head = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in fields_of(letter))
    rich += f'<div id="mail-editor-reference-message-container"><hr style="display: inline-block; width: 98%;"><div id="divRplyFwdMsg" style="font-size: 11pt;"><span style="color: black;">{head}</span></div><div><br></div>{paras(letter.ask.body)}</div></body></html>'
    return Body(None, rich)


def outlook_plain(letter: Letter) -> Body:
    """Outlook where it answers a plain text in plain text."""
    block = "\n".join(f"{name}: {value}" for name, value in fields_of(letter))
    title = ORIGINAL_MESSAGE.get(letter.lang, "Original Message")
    small = f"\n\n{letter.small}" if letter.small else ""
    return Body(
        f"{letter.text}{_signature(letter)}{small}\n\n-----{title}-----\n{block}\n\n{letter.ask.body}\n", None, [("X-Mailer", "Microsoft Outlook 16.0")]
    )  # fmt: skip


def ios_mail(letter: Letter) -> Body:
    """Mail on an iPhone, in plain text alone."""
    line = stamp(APPLE.get(letter.lang, APPLE["gb"]), letter.ask, letter.when, letter.lang)
    old = quoted(f"{line}\n\n{letter.ask.body}").replace("> \n", ">\n")
    return Body(
        f"{letter.text}\n\n{PHONE[letter.lang]}\n\n{old}\n", None, [("X-Mailer", "iPhone Mail (21G93)")]
    )


def samsung(letter: Letter) -> Body:
    """The mail program of Samsung's phones, with HTML."""
    title = SAMSUNG.get(letter.lang, "Original message")
    head = "".join(f"<div>{name}: {html.escape(value)} </div>" for name, value in fields_of(letter))
    old = f'<div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- {title} --------</div>{head}<div><br></div></div>{divs(letter.ask.body)}'
    return Body(
        None,
        f'<html><body><div dir="auto">{divs(letter.text)}</div><div dir="auto"><br></div><!-- originalMessage -->{old}</body></html>',
    )


def banner(letter: Letter) -> Body:
    """Outlook of an organisation that warns of mails from outside, as plain text and HTML."""
    block = "\n".join(f"{name}: {value}" for name, value in fields_of(letter))
    small = f"\n\n{letter.small}" if letter.small else ""
    plain = f"{letter.text}{_signature(letter)}\n\n\n{block}\n\n{CAUTION}\n\n{letter.ask.body}{small}\n"
    head = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in fields_of(letter))
    rich = f'<html><body><div class="WordSection1">{mso(letter.text)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>{mso(letter.signature)}'
    rich += f'<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal>{head}</p></div>'
    rich += f'<table border=1 style="background:#FFEB9C"><tr><td><b>CAUTION:</b> {html.escape(CAUTION[9:])}</td></tr></table>{paras(letter.ask.body)}</div>{paras(letter.small)}</body></html>'
    return Body(plain, rich)


def notes(letter: Letter) -> Body:
    """HCL Notes: the older mail below a block of fields in columns."""
    at = letter.when - timedelta(days=2, hours=3)
    names = FIELDS.get(letter.lang, FIELDS["en"])
    values = (
        f"{letter.ask.name} <{letter.ask.mail}>",
        f"{at:%d/%m/%Y %H:%M}",
        letter.mail,
        letter.ask.subject,
    )
    block = "\n".join(
        f"{name}:{' ' * (12 - len(name))}{value}" for name, value in zip(names, values, strict=True)
    )
    return Body(
        f"{letter.text}{_signature(letter)}\n\n\n\n{block}\n\n\n\n{letter.ask.body}\n",
        None,
        [("X-Mailer", "HCL Notes Release 12.0.2")],
    )


def roundcube(letter: Letter) -> Body:
    """Roundcube, broken at 72 letters."""
    line = ROUNDCUBE.get(letter.lang, "On {at}, {name} wrote:").format(
        at=_asked(letter), name=letter.ask.name
    )
    text = "\n".join(
        textwrap.fill(
            each,
            72,
            break_long_words=False,
            break_on_hyphens=False,
            subsequent_indent="  " if each.startswith("* ") else "",
        )
        for each in letter.text.split("\n")
    )
    return Body(
        f"{text}{_signature(letter)}\n\n{line}\n{quoted(letter.ask.body)}\n",
        None,
        [("User-Agent", "Roundcube Webmail/1.6.5")],
    )


def zendesk(letter: Letter) -> Body:
    """A ticket system, which asks for answers above a line."""
    plain = f"##- Please type your reply above this line -##\n\n{letter.text}\n\n--------------------------------\nThis email is a service from {letter.name}.\n"
    rich = f'<html><body><div style="color: #b5b5b5;">##- Please type your reply above this line -##</div>{paras(letter.text)}<div style="color: #aaaaaa; font-size:12px; border-top: 1px solid #ddd">This email is a service from {html.escape(letter.name)}.</div></body></html>'
    headers = [("Auto-Submitted", "auto-generated")] if letter.kind == "auto_reply" else []
    return Body(plain, rich, [("X-Mailer", "Zendesk Mailer"), *headers])


def thunderbird_bottom(letter: Letter) -> Body:
    """Thunderbird where the answer stands below or between."""
    line = stamp(MOZILLA.get(letter.lang, MOZILLA["gb"]), letter.ask, letter.when, letter.lang)
    below = with_quotes(letter) if ">>" in letter.text else f"{quoted(letter.ask.body)}\n\n{letter.text}"
    return Body(f"{line}\n{below}\n", None, [("User-Agent", "Mozilla Thunderbird")], flowed=True)


def spark(letter: Letter) -> Body:
    """Spark on a Mac."""
    at = letter.when - timedelta(days=2, hours=3)
    line = f"On {at.day} {at:%b %Y at %H:%M} +0100, {letter.ask.name} <{letter.ask.mail}>, wrote:"
    rich = f'<html><body><div name="messageBodySection"><div dir="auto">{divs(letter.text)}</div></div><div name="messageReplySection">{html.escape(line, quote=False)}<br><blockquote type="cite" class="spark_quote" style="margin: 5px 5px; padding-left: 10px;">{paras(letter.ask.body)}</blockquote></div></body></html>'
    return Body(f"{letter.text}\n{line}\n{quoted(letter.ask.body)}\n", rich, [("X-Readdle-Message-ID", "1")])


def apple_html(letter: Letter) -> Body:
    """Mail on a Mac: HTML alone."""
    line = stamp(APPLE.get(letter.lang, APPLE["gb"]), letter.ask, letter.when, letter.lang)
    rich = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body style="word-wrap: break-word; line-break: after-white-space;">{_as_html(letter.text)}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>{html.escape(line, quote=False)}</div><br class="Apple-interchange-newline"><div>{paras(letter.ask.body)}</div></blockquote></div><br></body></html>'
    return Body(None, rich)


def k9(letter: Letter) -> Body:
    """K-9 on a phone."""
    at = format_datetime(letter.when - timedelta(days=2, hours=3))
    block = f"From: {letter.ask.name} <{letter.ask.mail}>\nSent: {at}\nTo: {letter.mail}\nSubject: {letter.ask.subject}"
    return Body(
        f"{letter.text}\n\n\n-------- Original Message --------\n{block}\n\n{letter.ask.body}\n", None
    )


def writes(letter: Letter) -> Body:
    """Gnus and its like: "writes" instead of "wrote"."""
    return Body(
        f"{letter.text}\n\n{letter.ask.name} <{letter.ask.mail}> writes:\n\n{quoted(letter.ask.body)}\n",
        None,
        [("User-Agent", "Gnus/5.13")],
    )


def machine(letter: Letter) -> Body:
    """An automatic reply whose header says so, without a quotation."""
    subject = letter.options.get("subject", "").replace("_", " ")
    said = (
        f"{subject}: {letter.ask.subject}" if not subject.endswith(":") else f"{subject} {letter.ask.subject}"
    )
    return Body(f"{letter.text}\n", None, [("Auto-Submitted", "auto-replied")], subject=said)


def portal(letter: Letter) -> Body:
    """An applicant tracking system: HTML in tables, no plain text, a link to turn mails off."""
    foot = '<a href="https://castlegate-ats.test/u/1">Unsubscribe</a> | <a href="https://castlegate-ats.test/privacy">Privacy policy</a>'
    return Body(
        None,
        f'<!doctype html><html><body><table width="100%"><tr><td align="center"><img src="https://castlegate-ats.test/logo.png" alt="" width="120"></td></tr><tr><td>{paras(letter.text)}</td></tr><tr><td style="font-size:10px;color:#999">{foot}</td></tr></table></body></html>',
    )


MORE: dict[str, Callable[[Letter], Body]] = {
    "gmailapp": gmail_app, "owanew": outlook_new, "outlookplain": outlook_plain, "iosmail": ios_mail, "samsung": samsung, "banner": banner,
    "notes": notes, "roundcube": roundcube, "zendesk": zendesk, "tbbottom": thunderbird_bottom, "spark": spark, "applehtml": apple_html,
    "k9": k9, "wrappedcite": writes, "machine2": machine, "portal2": portal,
}  # fmt: skip
