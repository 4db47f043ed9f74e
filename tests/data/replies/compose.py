# ruff: noqa: E501, T201 - templates are written as mail programs write them; it speaks to its maker
"""Composes whole raw messages as real mail programs make them, out of letters written by hand; see README.md.

A letter begins with a line `@@ client language kind | From Name <address> | option=value …`; its text follows, then after
`~~~` a signature, and after another `~~~` small print. In the text `>>2` stands for the quoted second paragraph of the ask.
"""

import base64
import hashlib
import html
import json
import quopri
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from email.header import Header
from email.utils import format_datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
CRLF = "\r\n"

ATTRIBUTION = {
    "en": "On {wd}, {mon} {d}, {y} at {h12} {name} <{mail}> wrote:",
    "gb": "On {wd}, {d} {mon} {y} at {hm}, {name} <{mail}> wrote:",
    "de": "Am {wd}., {d}. {mon} {y} um {hm} Uhr schrieb {name} <{mail}>:",
    "fr": "Le {wd}. {d} {mon} {y} à {hm}, {name} <{mail}> a écrit :",
    "es": "El {wd}, {d} {mon} {y} a las {hm}, {name} (<{mail}>) escribió:",
    "it": "Il giorno {wd} {d} {mon} {y} alle ore {hm} {name} <{mail}> ha scritto:",
    "nl": "Op {wd} {d} {mon} {y} om {hm} schreef {name} <{mail}>:",
    "pt": "{name} <{mail}> escreveu ({wd}, {d}/{m:02d}/{y} à(s) {hm}):",
    "pl": "{wd}., {d} {mon} {y} o {hm} {name} <{mail}> napisał(a):",
    "ja": "{y}年{m}月{d}日({wd}) {hm} {name} <{mail}>:",
    "sv": "Den {wd} {d} {mon} {y} kl {hm} skrev {name} <{mail}>:",
    "da": "Den {wd}. {d}. {mon} {y} kl. {hm} skrev {name} <{mail}>:",
    "ru": "{wd}, {d} {mon} {y} г. в {hm}, {name} <{mail}>:",
    "cs": "{wd} {d}. {m}. {y} v {hm} odesílatel {name} <{mail}> napsal:",
    "tr": "{name} <{mail}>, {d} {mon} {y} {wd}, {hm} tarihinde şunu yazdı:",
    "zh": "{name} <{mail}> 于{y}年{m}月{d}日周三 {hm}写道：",
}
APPLE = {
    "en": "On {mon} {d}, {y}, at {h12}, {name} <{mail}> wrote:",
    "gb": "On {d} {mon} {y}, at {hm}, {name} <{mail}> wrote:",
    "de": "Am {d:02d}.{m:02d}.{y} um {hm} schrieb {name} <{mail}>:",
    "fr": "Le {d} {mon} {y} à {hm}, {name} <{mail}> a écrit :",
    "es": "El {d} {mon} {y}, a las {hm}, {name} <{mail}> escribió:",
    "it": "Il giorno {d} {mon} {y}, alle ore {hm}, {name} <{mail}> ha scritto:",
    "nl": "Op {d} {mon} {y}, om {hm} heeft {name} <{mail}> het volgende geschreven:",
    "pt": "{name} <{mail}> escreveu no dia {d}/{m:02d}/{y}, às {hm}:",
    "pl": "Wiadomość napisana przez {name} <{mail}> w dniu {d} {mon} {y}, o godz. {hm}:",
    "ja": "{y}/{m:02d}/{d:02d} {hm}、{name} <{mail}>のメール:",
    "sv": "{d} {mon} {y} kl. {hm} skrev {name} <{mail}>:",
}
MOZILLA = {
    "en": "On {m}/{d}/{y} {h12}, {name} wrote:", "gb": "On {d:02d}/{m:02d}/{y} {hm}, {name} wrote:",
    "de": "Am {d:02d}.{m:02d}.{y} um {hm} schrieb {name}:", "fr": "Le {d:02d}/{m:02d}/{y} à {hm}, {name} a écrit :",
    "es": "El {d}/{m}/{y} a las {hm}, {name} escribió:", "it": "Il {d:02d}/{m:02d}/{y} {hm}, {name} ha scritto:",
    "nl": "Op {d}-{m}-{y} om {hm} schreef {name}:", "pt": "Às {hm} de {d:02d}/{m:02d}/{y}, {name} escreveu:",
    "pl": "W dniu {d}.{m:02d}.{y} o {hm}, {name} pisze:", "ja": "{y}/{m:02d}/{d:02d} {hm}, {name} wrote:",
    "sv": "Den {y}-{m:02d}-{d:02d} kl. {hm}, skrev {name}:", "cs": "Dne {d:02d}.{m:02d}.{y} v {hm} {name} napsal(a):",
}  # fmt: skip
FIELDS = {
    "en": ("From", "Sent", "To", "Subject"), "gb": ("From", "Sent", "To", "Subject"), "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"), "es": ("De", "Enviado el", "Para", "Asunto"), "it": ("Da", "Inviato", "A", "Oggetto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"), "pt": ("De", "Enviada em", "Para", "Assunto"), "pl": ("Od", "Wysłano", "Do", "Temat"),
    "ja": ("差出人", "送信日時", "宛先", "件名"), "sv": ("Från", "Skickat", "Till", "Ämne"), "da": ("Fra", "Sendt", "Til", "Emne"),
    "ru": ("От", "Отправлено", "Кому", "Тема"), "cs": ("Od", "Odesláno", "Komu", "Předmět"), "tr": ("Kimden", "Gönderildi", "Kime", "Konu"),
    "zh": ("发件人", "发送时间", "收件人", "主题"),
}  # fmt: skip
MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "gb": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.", "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic", "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec", "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru", "sv": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    "ru": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.", "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
}  # fmt: skip
WEEKDAYS = {
    "de": "Mo Di Mi Do Fr Sa So", "fr": "lun mar mer jeu ven sam dim", "es": "lun mar mié jue vie sáb dom", "it": "lun mar mer gio ven sab dom",
    "nl": "ma di wo do vr za zo", "pt": "segunda terça quarta quinta sexta sábado domingo", "pl": "pon wt śr czw pt sob niedz", "ja": "月 火 水 木 金 土 日",
    "sv": "mån tis ons tors fre lör sön", "da": "man tir ons tor fre lør søn", "ru": "пн вт ср чт пт сб вс", "cs": "po út st čt pá so ne",
    "tr": "Pzt Sal Çar Per Cum Cmt Paz",
}  # fmt: skip
PHONE = {
    "en": "Sent from my iPhone", "gb": "Sent from my iPhone", "de": "Von meinem iPhone gesendet", "fr": "Envoyé de mon iPhone", "es": "Enviado desde mi iPhone",
    "it": "Inviato da iPhone", "nl": "Verstuurd vanaf mijn iPhone", "pt": "Enviado do meu iPhone", "pl": "Wysłane z iPhone'a", "ja": "iPhoneから送信",
    "sv": "Skickat från min iPhone", "da": "Sendt fra min iPhone", "ru": "Отправлено с iPhone", "cs": "Odesláno z iPhonu", "tr": "iPhone'umdan gönderildi", "zh": "发自我的iPhone",
}  # fmt: skip
OUTLOOK_PHONE = {
    "en": "Get Outlook for iOS", "gb": "Get Outlook for Android", "de": "Holen Sie sich Outlook für Android", "fr": "Télécharger Outlook pour iOS",
    "es": "Obtener Outlook para iOS", "it": "Ottieni Outlook per Android", "nl": "Outlook voor Android downloaden", "pt": "Obter o Outlook para iOS", "pl": "Pobierz aplikację Outlook dla systemu iOS",
    "ja": "Outlook for iOS を入手", "sv": "Hämta Outlook för iOS",
}  # fmt: skip
ORIGINAL = {
    "en": "Original message", "gb": "Original message", "de": "Ursprüngliche Nachricht", "fr": "Message d'origine", "es": "Mensaje original", "it": "Messaggio originale",
    "nl": "Oorspronkelijk bericht", "pt": "Mensagem original", "pl": "Wiadomość oryginalna", "ja": "元のメッセージ", "sv": "Originalmeddelande",
}  # fmt: skip
RE = {
    "de": "AW: ",
    "pl": "Odp.: ",
    "sv": "SV: ",
    "da": "SV: ",
    "fr": "RE: ",
    "it": "R: ",
    "es": "RE: ",
    "nl": "Antw: ",
    "pt": "RE: ",
    "tr": "YNT: ",
}


@dataclass(frozen=True)
class Letter:
    """One letter by hand with what to wrap it in."""

    client: str
    lang: str
    kind: str
    name: str
    mail: str
    options: dict[str, str]
    text: str
    signature: str = ""
    small: str = ""
    ask: "Ask" = field(default=None)  # type: ignore[assignment]
    when: datetime = field(default=datetime(2026, 1, 1, tzinfo=UTC))

    @property
    def new_text(self) -> str:
        """What is right: the text without its quoted parts; nothing for a bounce."""
        if self.kind == "bounce":
            return ""
        kept = "\n".join(line for line in self.text.split("\n") if not line.startswith(">>"))
        return re.sub(r"\n{3,}", "\n\n", kept).strip()

    def accept(self) -> list[str]:
        """What is right as well: without the name, without name and closing."""
        head, gap, tail = self.new_text.rpartition("\n\n")
        if not gap or len(tail) > 60 or (tail.endswith((".", "?", "…")) and " " in tail):
            return []
        lines = tail.split("\n")
        return [head, *([head + "\n\n" + lines[0]] if len(lines) > 1 else [])]


@dataclass(frozen=True)
class Ask:
    """The candidate's mail that is answered."""

    name: str
    mail: str
    subject: str
    body: str
    message_id: str

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs."""
        return self.body.split("\n\n")


def letters(path: Path, asks: list[Ask]) -> Iterator[Letter]:
    """Yield the letters of a file, each with an ask and an hour of its own."""
    blocks = re.split(r"(?m)^@@ ", path.read_text(encoding="utf-8"))[1:]
    for at, block in enumerate(blocks):
        head, _, rest = block.partition("\n")
        first, sender, *more = (each.strip() for each in head.split("|"))
        client, lang, kind = first.split()
        name, _, mail = sender.rpartition(" ")
        options = dict(each.split("=", 1) for each in " ".join(more).split())
        pieces = [each.strip("\n") for each in re.split(r"(?m)^~~~$", rest)]
        text, signature, small = (*pieces, "", "")[:3]
        when = datetime(2026, 1, 12, 8, 5, tzinfo=timezone(timedelta(hours=1))) + timedelta(
            days=at * 2 % 300, minutes=at * 37 % 540
        )
        ask = (
            next((each for each in asks if options.get("to") in each.mail), None)
            if "to" in options
            else asks[at % len(asks)]
        )
        yield Letter(
            client, lang, kind, name, mail.strip("<>"), options, text.strip(), signature, small, ask, when
        )


def stamp(pattern: str, ask: Ask, when: datetime, lang: str) -> str:
    """Return an attribution filled in."""
    asked = when - timedelta(days=2, hours=3)
    months = MONTHS.get(lang, MONTHS["en"]).split()
    days = WEEKDAYS.get(lang, "Mon Tue Wed Thu Fri Sat Sun").split()
    return pattern.format(
        name=ask.name, mail=ask.mail, y=asked.year, m=asked.month, d=asked.day, mon=months[asked.month - 1], wd=days[asked.weekday()],
        hm=f"{asked.hour:02d}:{asked.minute:02d}", h12=f"{(asked.hour - 1) % 12 + 1}:{asked.minute:02d}\u202f{'AM' if asked.hour < 12 else 'PM'}",
    )  # fmt: skip


def quoted(text: str) -> str:
    """Return a text behind quotation signs."""
    return "\n".join(("> " + line).rstrip() for line in text.split("\n"))


def with_quotes(letter: Letter) -> str:
    """Return the text with the paragraphs of the ask put in where they are answered."""
    return re.sub(r"(?m)^>>(\d)$", lambda found: quoted(letter.ask.paragraphs[int(found[1])]), letter.text)


def divs(text: str, tag: str = "div") -> str:
    """Return a text as one element a line, empty ones between paragraphs, as web mail writes it."""
    return "".join(f"<{tag}>{html.escape(line, quote=False) or '<br>'}</{tag}>" for line in text.split("\n"))


def paras(text: str, attrs: str = "") -> str:
    """Return a text as paragraphs with line breaks."""
    return "\n".join(
        f"<p{attrs}>" + html.escape(each, quote=False).replace("\n", "<br>\n") + "</p>"
        for each in text.split("\n\n")
    )


def mso(text: str) -> str:
    """Return a text as Word writes it."""
    return "\n".join(
        f'<p class="MsoNormal">{html.escape(line, quote=False) or "&nbsp;"}<o:p></o:p></p>'
        for line in text.split("\n")
    )


@dataclass
class Body:
    """What a mail program hands over: headers of its own, plain and HTML forms."""

    plain: str | None = None
    rich: str | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    flowed: bool = False
    subject: str | None = None


def gmail(letter: Letter) -> Body:
    line = stamp(ATTRIBUTION[letter.lang], letter.ask, letter.when, letter.lang)
    inline = ">>" in letter.text
    signature = f"\n\n-- \n{letter.signature}" if letter.signature else ""
    broken = textwrap.fill(line, 76, break_long_words=False, break_on_hyphens=False)
    plain = (
        f"{broken}\n\n{with_quotes(letter)}{signature}"
        if inline
        else f"{letter.text}{signature}\n\n{broken}\n\n{quoted(letter.ask.body)}\n"
    )
    style = 'style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"'
    attr = f'<div dir="ltr" class="gmail_attr">{html.escape(line, quote=False)}<br></div>'
    sig = ""
    if letter.signature:
        sig = '<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">'
        sig += f'<div dir="ltr">{html.escape(letter.signature).replace(chr(10), "<br>")}</div></div>'
    if inline:
        inner = ""
        for chunk in re.split(r"(?m)^(>>\d)$", letter.text):
            if chunk.startswith(">>"):
                inner += f'<blockquote class="gmail_quote" {style}>{divs(letter.ask.paragraphs[int(chunk[2])])}</blockquote>'
            elif chunk.strip():
                inner += divs("\n" + chunk.strip() + "\n")
        return Body(
            plain,
            f'<div dir="ltr"><div class="gmail_quote gmail_quote_container">{attr}{inner}</div>{sig}</div>',
        )
    rich = f'<div dir="ltr">{divs(letter.text)}{sig}</div><br><div class="gmail_quote gmail_quote_container">{attr}'
    return Body(
        plain,
        rich
        + f'<blockquote class="gmail_quote" {style}><div dir="ltr">{divs(letter.ask.body)}</div></blockquote></div>',
    )


def fields_of(letter: Letter) -> list[tuple[str, str]]:
    """Return the fields of the older mail, as Outlook names them."""
    asked = letter.when - timedelta(days=2, hours=3)
    said = (
        asked.strftime("%A, %d %B %Y %H:%M")
        if letter.lang in {"en", "gb"}
        else asked.strftime("%d.%m.%Y %H:%M")
    )
    values = (
        f"{letter.ask.name} <{letter.ask.mail}>",
        said,
        f"{letter.name} <{letter.mail}>",
        letter.ask.subject,
    )
    return list(zip(FIELDS.get(letter.lang, FIELDS["en"]), values, strict=True))


def outlook(letter: Letter) -> Body:
    block = "\n".join(f"{name}: {value}" for name, value in fields_of(letter))
    signature = f"\n\n{letter.signature}" if letter.signature else ""
    small = f"\n\n{letter.small}" if letter.small else ""
    plain = f"{letter.text}{signature}\n\n{block}\n\n{letter.ask.body}{small}\n"
    head = "<br>\n".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in fields_of(letter))
    rich = f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--\np.MsoNormal {{margin:0cm;font-size:11.0pt;}}\n--></style></head><body lang="EN-US"><div class="WordSection1">\n{mso(letter.text)}'
    if letter.signature:
        rich += '\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n' + mso(letter.signature).replace(
            "<p class", '<p style="color:#44546A" class'
        )
    rich += f'\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">{head}<o:p></o:p></p></div></div>\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n{mso(letter.ask.body)}</div>'
    rich += (
        f'<br><p style="font-size:8pt;color:gray">{html.escape(letter.small)}</p></body></html>'
        if letter.small
        else "</body></html>"
    )
    return Body(
        plain,
        rich,
        [("Thread-Topic", letter.ask.subject), ("X-MS-Has-Attach", ""), ("Content-Language", letter.lang)],
    )


def outlook_web(letter: Letter) -> Body:
    block = "\n".join(f"{name}: {value}" for name, value in fields_of(letter))
    signature = f"\n\n{letter.signature}" if letter.signature else ""
    plain = f"{letter.text}{signature}\n{'_' * 32}\n{block}\n\n{letter.ask.body}\n"
    font = 'class="elementToProof" style="font-family: Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"'
    rich = '<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">'
    rich += "".join(
        f"<div {font}>{html.escape(line, quote=False) or '<br>'}</div>" for line in letter.text.split("\n")
    )
    if letter.signature:
        rich += f'<div id="Signature"><div {font}>{html.escape(letter.signature).replace(chr(10), "<br>")}</div></div>'
    head = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in fields_of(letter))
    rich += f'<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">{head}</font><div>&nbsp;</div></div>'
    rich += (
        paras(letter.ask.body)
        + (f'<p style="font-size:9px">{html.escape(letter.small)}</p>' if letter.small else "")
        + "</body></html>"
    )
    return Body(
        plain + (f"\n{letter.small}\n" if letter.small else ""),
        rich,
        [("Thread-Topic", letter.ask.subject), ("X-MS-TNEF-Correlator", "")],
    )


def outlook_phone(letter: Letter) -> Body:
    advert = OUTLOOK_PHONE.get(letter.lang, OUTLOOK_PHONE["en"])
    block = "\n".join(f"{name}: {value}" for name, value in fields_of(letter))
    plain = f"{letter.text}\n\n{advert}<https://aka.ms/o0ukef>\n{'_' * 32}\n{block}\n\n{letter.ask.body}\n"
    head = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in fields_of(letter))
    rich = f'<html><body><div dir="auto" style="color: rgb(33, 33, 33);">{divs(letter.text)}</div><div id="ms-outlook-mobile-signature" dir="auto"><div><br></div>{html.escape(advert)}</div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">{head}</div>{paras(letter.ask.body)}</body></html>'
    return Body(plain, rich)


def apple(letter: Letter) -> Body:
    line = stamp(APPLE.get(letter.lang, APPLE["gb"]), letter.ask, letter.when, letter.lang)
    signature = f"\n\n{letter.signature}" if letter.signature else ""
    plain = f"{letter.text}{signature}\n\n{quoted(line + chr(10) * 2 + letter.ask.body)}\n"
    rich = f'<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">{divs(letter.text)}'
    if letter.signature:
        rich += f'<br id="lineBreakAtBeginningOfSignature"><div>{html.escape(letter.signature).replace(chr(10), "<br>")}</div>'
    rich += f'<div><br><blockquote type="cite"><div>{html.escape(line, quote=False)}</div><br class="Apple-interchange-newline"><div>{divs(letter.ask.body)}</div></blockquote></div><br></body></html>'
    return Body(plain, rich, [("X-Mailer", "Apple Mail (2.3774.600.62)")])


def iphone(letter: Letter) -> Body:
    line = stamp(APPLE.get(letter.lang, APPLE["gb"]), letter.ask, letter.when, letter.lang)
    device = letter.options.get("device", "").replace("_", " ") or PHONE[letter.lang]
    plain = f"{letter.text}\n\n{device}\n\n{quoted(line + chr(10) * 2 + letter.ask.body)}\n"
    rich = f'<html><body dir="auto">{divs(letter.text)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">{device}</div><div dir="ltr"><br><blockquote type="cite">{html.escape(line, quote=False)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff{divs(letter.ask.body)}</div></blockquote></body></html>'
    return Body(plain, None if letter.options.get("plain") else rich, [("X-Mailer", "iPhone Mail (22B91)")])


def android(letter: Letter) -> Body:
    block = "\n".join(f"{name}: {value}" for name, value in fields_of(letter))
    device = {
        "de": "Von meinem Samsung Galaxy Smartphone gesendet.",
        "fr": "Envoyé depuis mon smartphone Samsung Galaxy.",
        "es": "Enviado desde mi smartphone Samsung Galaxy.",
        "pl": "Wysłane z telefonu Samsung Galaxy.",
        "it": "Inviato dal mio smartphone Samsung Galaxy.",
        "nl": "Verzonden vanaf mijn Galaxy",
        "pt": "Enviado do meu smartphone Samsung Galaxy.",
    }.get(letter.lang, "Sent from my Galaxy")
    return Body(
        f"{letter.text}\n\n\n{device}\n\n\n-------- {ORIGINAL.get(letter.lang, 'Original message')} --------\n{block}\n\n{letter.ask.body}\n",
        None,
    )


def thunderbird(letter: Letter) -> Body:
    line = stamp(MOZILLA.get(letter.lang, MOZILLA["gb"]), letter.ask, letter.when, letter.lang)
    signature = f"\n\n-- \n{letter.signature}" if letter.signature else ""
    how = letter.options.get("post", "top")
    if ">>" in letter.text:
        plain = f"{line}\n{with_quotes(letter)}{signature}"
    elif how == "bottom":
        plain = f"{line}\n{quoted(letter.ask.body)}\n\n{letter.text}{signature}"
    else:
        plain = f"{letter.text}\n\n{line}\n{quoted(letter.ask.body)}{signature}"
    return Body(plain + "\n", None, [("User-Agent", "Mozilla Thunderbird")], flowed=True)


def thunderbird_html(letter: Letter) -> Body:
    line = stamp(MOZILLA.get(letter.lang, MOZILLA["gb"]), letter.ask, letter.when, letter.lang)
    cite = f'<div class="moz-cite-prefix">{html.escape(line, quote=False)}<br>\n</div>\n<blockquote type="cite" cite="mid:{letter.ask.message_id.strip("<>")}">\n'
    if ">>" in letter.text:
        rich = f'<div class="moz-cite-prefix">{html.escape(line, quote=False)}<br></div>'
        for chunk in re.split(r"(?m)^(>>\d)$", letter.text):
            rich += (
                f'<blockquote type="cite">{paras(letter.ask.paragraphs[int(chunk[2])])}</blockquote>'
                if chunk.startswith(">>")
                else paras(chunk.strip())
                if chunk.strip()
                else ""
            )
    else:
        rich = f"{paras(letter.text)}\n{cite}{paras(letter.ask.body)}\n</blockquote>"
        if letter.options.get("post") == "bottom":
            rich = f"{cite}{paras(letter.ask.body)}\n</blockquote>\n{paras(letter.text)}"
    sig = (
        f'<pre class="moz-signature" cols="72">-- \n{html.escape(letter.signature)}</pre>'
        if letter.signature
        else ""
    )
    return Body(
        None,
        f"<!DOCTYPE html>\n<html><head><meta http-equiv='Content-Type' content='text/html; charset=UTF-8'></head>\n<body>\n{rich}\n{sig}\n</body></html>",
        [("User-Agent", "Mozilla Thunderbird")],
    )


def wrapped(letter: Letter) -> Body:
    """Claws, Mutt and others that break lines at a fixed width."""
    width = int(letter.options.get("width", "72"))

    def broken(text: str) -> str:
        return "\n".join(
            line
            if line.startswith(">>")
            else textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
            for line in text.split("\n")
        )

    line = f"On {format_datetime(letter.when - timedelta(days=2, hours=3))}\n{letter.ask.name} <{letter.ask.mail}> wrote:"
    if letter.lang not in {"en", "gb"}:
        line = stamp(MOZILLA[letter.lang], letter.ask, letter.when, letter.lang)
    signature = f"\n\n-- \n{letter.signature}" if letter.signature else ""
    text = broken(letter.text)
    if ">>" in text:
        inner = re.sub(
            r"(?m)^>>(\d)$", lambda found: quoted(broken(letter.ask.paragraphs[int(found[1])])), text
        )
        return Body(f"{line}\n\n{inner}{signature}\n", None, [("X-Mailer", "Claws Mail 4.2.0")])
    if letter.options.get("post") == "bottom":
        return Body(
            f"{line}\n\n{quoted(broken(letter.ask.body))}\n\n{text}{signature}\n",
            None,
            [("User-Agent", "Mutt/2.2.9")],
        )
    return Body(
        f"{text}{signature}\n\n{line}\n\n{quoted(broken(letter.ask.body))}\n",
        None,
        [("X-Mailer", "Claws Mail 4.2.0")],
    )


def yahoo(letter: Letter) -> Body:
    line = stamp(ATTRIBUTION[letter.lang], letter.ask, letter.when, letter.lang)
    signature = f"\n\n{letter.signature}" if letter.signature else ""
    plain = f"{letter.text}{signature}\n\n    {line}  \n \n {letter.ask.body}\n  "
    rich = f'<html><head></head><body><div class="ydp1a yahoo-style-wrap" style="font-family:Helvetica;">{divs(letter.text)}'
    rich += (
        f'<div><br></div><div class="ydp1a signature">{html.escape(letter.signature).replace(chr(10), "<br>")}</div>'
        if letter.signature
        else ""
    )
    rich += f'</div><div id="yahoo_quoted_77" class="yahoo_quoted"><div style="font-family:Helvetica;"><div>{html.escape(line, quote=False)}</div><div><br></div>{divs(letter.ask.body)}</div></div></body></html>'
    return Body(plain, rich, [("X-Mailer", "WebService/1.1.22")])


def gmx(letter: Letter) -> Body:
    names = FIELDS.get(letter.lang, FIELDS["de"])
    values = [value for _, value in fields_of(letter)]
    head = "<br/>\n".join(
        f"<b>{name}:</b>&nbsp;{html.escape(value)}"
        for name, value in (
            (names[1], values[1]),
            (names[0], values[0]),
            (names[2], values[2]),
            (names[3], values[3]),
        )
    )
    sig = (
        f'<div>&nbsp;</div><div class="signature">{html.escape(letter.signature).replace(chr(10), "<br/>")}</div>'
        if letter.signature
        else ""
    )
    rich = f'<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;">{divs(letter.text).replace("<br>", "&nbsp;")}{sig}<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">{head}</div><div name="quoted-content">{paras(letter.ask.body)}</div></div></div></div></body></html>'
    return Body(None, rich, [("Sensitivity", "Normal")])


def proton(letter: Letter) -> Body:
    asked = letter.when - timedelta(days=2, hours=3)
    line = f"On {asked.strftime('%A, %B %d')}th, {asked.year} at {asked.strftime('%H:%M')}, {letter.ask.name} <{letter.ask.mail}> wrote:"
    advert = "Sent with Proton Mail secure email."
    plain = f"{letter.text}\n\n{advert}\n\n{line}\n\n{quoted(letter.ask.body)}\n"
    rich = f'<div style="font-family: Arial;">{divs(letter.text)}</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/mail/home">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">{html.escape(line)}<br><blockquote class="protonmail_quote" type="cite">{paras(letter.ask.body)}</blockquote></div>'
    return Body(plain, rich)


def zoho(letter: Letter) -> Body:
    asked = format_datetime(letter.when - timedelta(days=2, hours=3))
    signature = f"\n\n{letter.signature}" if letter.signature else ""
    return Body(
        f"{letter.text}{signature}\n\n\n\n---- On {asked} {letter.ask.name} <{letter.ask.mail}> wrote ----\n\n{letter.ask.body}\n",
        None,
        [("X-Mailer", "Zoho Mail")],
    )


def portal(letter: Letter) -> Body:
    """An applicant tracking system: HTML in tables, a stub as plain text."""
    firm = letter.signature.split("\n")[0] or letter.name
    stub = "Your mail program cannot show this message.\n" if letter.options.get("stub", "1") == "1" else None
    rich = f'<!doctype html><html><body style="margin:0;background:#f4f4f4"><span style="display:none;font-size:1px;max-height:0">A message from {html.escape(firm)}&#847;&zwnj;&nbsp;</span><table role="presentation" width="100%"><tr><td style="background-color:#123456;color:#ffffff;padding:20px;font-size:22px">{html.escape(firm)}</td></tr><tr><td style="padding:24px;font-size:15px">{paras(letter.text)}</td></tr><tr><td style="padding:16px;font-size:11px;color:#888888"><p>{html.escape(letter.small or firm)}</p></td></tr></table></body></html>'
    return Body(stub, rich)


def plain(letter: Letter) -> Body:
    """A bare answer without quotation; by the option, with a footer between rules."""
    rule = letter.options.get("rule", "")
    signature = ""
    if letter.signature:
        signature = f"\n\n{rule * 30}\n{letter.signature}\n{rule * 30}" if rule else f"\n\n{letter.signature}"
    return Body(f"{letter.text}{signature}" + (f"\n\n{letter.small}" if letter.small else "") + "\n", None)


def becky(letter: Letter) -> Body:
    asked = letter.when - timedelta(days=2, hours=3)
    signature = f"\n\n-- \n{letter.signature}" if letter.signature else ""
    return Body(
        f"{letter.text}{signature}\n\n\nOn {format_datetime(asked)}\n{letter.ask.name} <{letter.ask.mail}> wrote:\n\n{quoted(letter.ask.body)}\n",
        None,
        [("X-Mailer", "Becky! ver. 2.81.07 [ja]")],
    )


def machine(letter: Letter) -> Body:
    """An automatic reply; headers by the option `by`."""
    by = letter.options.get("by", "exchange")
    headers = {
        "exchange": [
            ("Auto-Submitted", "auto-generated"),
            ("X-Auto-Response-Suppress", "All"),
            ("Return-Path", "<>"),
        ],
        "vacation": [("Auto-Submitted", "auto-replied (vacation)"), ("Precedence", "bulk")],
        "gmail": [("Precedence", "bulk"), ("X-Autoreply", "yes"), ("Auto-Submitted", "auto-replied")],
        "ticket": [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")],
        "odd": [("Precedence", "junk")],
        "none": [],
    }[by]
    signature = f"\n\n{letter.signature}" if letter.signature else ""
    text = f"{letter.text}{signature}" + (f"\n\n{letter.small}" if letter.small else "")
    rich = (
        f'<html><head><style>p.MsoNormal {{margin:0cm}}</style></head><body><div class="WordSection1">{mso(letter.text + signature)}</div></body></html>'
        if by == "exchange" and not letter.small
        else None
    )
    subject = letter.options.get("subject", "").replace("_", " ")
    return Body(
        text + "\n",
        rich,
        headers,
        subject=f"{subject} {letter.ask.subject}".strip() if subject.endswith(":") else subject or None,
    )


CLIENTS: dict[str, Callable[[Letter], Body]] = {
    "gmail": gmail, "outlook": outlook, "owa": outlook_web, "ophone": outlook_phone, "apple": apple, "iphone": iphone, "android": android,
    "tb": thunderbird, "tbhtml": thunderbird_html, "wrapped": wrapped, "yahoo": yahoo, "gmx": gmx, "proton": proton, "zoho": zoho,
    "portal": portal, "plain": plain, "becky": becky, "machine": machine,
}  # fmt: skip


def clients() -> dict[str, Callable[[Letter], Body]]:
    """Return every mail program there is."""
    from tests.data.replies.compose_more import MORE

    return CLIENTS | MORE


def flow(text: str) -> str:
    """Return a text in format=flowed lines (RFC 3676)."""
    done = []
    for line in text.split("\n"):
        signs = re.match(r"^((?:>)+ ?)?", line)[0] or ""  # type: ignore[index]
        rest = line[len(signs) :]
        if rest == "-- " or len(line) <= 72:
            done.append(line)
            continue
        pieces = textwrap.wrap(rest, 70 - len(signs), break_long_words=False, break_on_hyphens=False)
        done += [f"{signs}{piece} " for piece in pieces[:-1]] + [f"{signs}{pieces[-1]}"]
    return "\n".join(done)


def encoded(text: str, charset: str, how: str) -> str:
    """Return a body in a transfer encoding, with CRLF."""
    raw = text.replace("\n", CRLF).encode(charset, "xmlcharrefreplace" if text.startswith("<") else "replace")
    if how == "base64":
        return base64.encodebytes(raw).decode().replace("\n", CRLF)
    if how == "quoted-printable":
        return quopri.encodestring(raw.replace(b"\r\n", b"\n")).decode().replace("\n", CRLF)
    return raw.decode("ascii" if how == "7bit" else "utf-8", "surrogateescape") + CRLF


def words(value: str, charset: str) -> str:
    """Return a header value, encoded where it must be."""
    return value if value.isascii() else Header(value, charset).encode()


def message(letter: Letter) -> str:
    """Return the raw message, lines ended by CRLF."""
    if letter.client == "bounce":
        return (
            letter.text.replace("{to}", letter.ask.mail)
            .replace("{id}", letter.ask.message_id)
            .replace("{subject}", letter.ask.subject)
            .replace("\n", CRLF)
        )
    body = clients()[letter.client](letter)
    charset = letter.options.get("charset", "utf-8")
    default = "7bit" if charset.startswith("iso-2022") else "quoted-printable"
    how = letter.options.get("cte", default)
    mark = hashlib.sha256(letter.text.encode()).hexdigest()
    subject = body.subject or RE.get(letter.lang, "Re: ") + letter.ask.subject
    head = [(name, value) for name, value in body.headers if name == "Return-Path"] or [
        ("Return-Path", f"<{letter.mail}>")
    ]
    head += [
        ("Received", f"from mail.{letter.mail.partition('@')[2]} by mx.{letter.ask.mail.partition('@')[2]} with ESMTPS id {mark[:12]}; {format_datetime(letter.when)}"),
        ("From", f"{words(letter.name, charset)} <{letter.mail}>"), ("To", f"{letter.ask.name} <{letter.ask.mail}>"), ("Subject", words(subject, charset)),
        ("Date", format_datetime(letter.when)), ("Message-ID", f"<{mark[:20]}@{letter.mail.partition('@')[2]}>"),
    ]  # fmt: skip
    if letter.options.get("thread") != "no":
        head += [("In-Reply-To", letter.ask.message_id), ("References", letter.ask.message_id)]
    if "header" in letter.options:
        name, _, value = letter.options["header"].partition(":")
        head.append((name, value))
    head += [pair for pair in body.headers if pair[0] != "Return-Path"] + [("MIME-Version", "1.0")]
    forms = []
    if body.plain is not None:
        text, extra = (flow(body.plain), "; format=flowed") if body.flowed else (body.plain, "")
        forms.append((f"text/plain; charset={charset}{extra}", encoded(text, charset, how)))
    if body.rich is not None:
        forms.append((f"text/html; charset={charset}", encoded(body.rich, charset, how)))
    if len(forms) == 1:
        head += [("Content-Type", forms[0][0]), ("Content-Transfer-Encoding", how)]
        return CRLF.join(f"{name}: {value}" for name, value in head) + CRLF * 2 + forms[0][1]
    border = f"=_{mark[20:44]}"
    head.append(("Content-Type", f'multipart/alternative; boundary="{border}"'))
    parts = "".join(
        f"--{border}{CRLF}Content-Type: {kind}{CRLF}Content-Transfer-Encoding: {how}{CRLF * 2}{text}{CRLF}"
        for kind, text in forms
    )
    return CRLF.join(f"{name}: {value}" for name, value in head) + CRLF * 2 + parts + f"--{border}--{CRLF}"


def asks(path: Path) -> list[Ask]:
    """Return the candidates' mails of a file."""
    found = []
    for at, block in enumerate(re.split(r"(?m)^@@ ", path.read_text(encoding="utf-8"))[1:]):
        head, _, body = block.partition("\n")
        name, mail, subject = (each.strip() for each in head.split("|"))
        found.append(
            Ask(
                name,
                mail,
                subject,
                body.strip(),
                f"<ask-{at:02d}.{hashlib.sha256(body.encode()).hexdigest()[:12]}@{mail.partition('@')[2]}>",
            )
        )
    return found


def compose(part: str) -> None:
    """Write a part: train.jsonl or measure.jsonl, each with its half of the fresh letters."""
    found = [
        (path, at, one) for path in sorted(HERE.glob(f"letters_{part}*.txt")) for at, one in _numbered(path)
    ]
    fresh = HERE / "letters_fresh.txt"
    found += [(fresh, at, one) for at, one in _numbered(fresh) if at % 2 == (part == "measure")]
    lines = []
    for path, at, letter in found:
        record = {
            "id": f"{path.stem.removeprefix('letters_')}-{at:03d}",
            "raw": message(letter),
            "new_text": letter.new_text,
            "accept": letter.accept(),
            "class": letter.kind,
        }
        lines.append(json.dumps({**record, "client": letter.client, "lang": letter.lang}, ensure_ascii=False))
    (HERE / f"{part}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{part}: {len(lines)} messages", file=sys.stderr)


def _numbered(path: Path) -> Iterator[tuple[int, Letter]]:
    yield from enumerate(letters(path, asks(path.with_name(path.name.replace("letters_", "asks_")))))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[2]))
    for each in sys.argv[1:] or ["train", "measure"]:
        compose(each)
