"""What the title of an event says about a round: whether it is one, its kind, the employer, the role."""

import re

from afterword.domain.employer_names import employer_key
from afterword.domain.interview import RoundKind
from afterword.domain.names import sort_key

_KINDS = (
    (RoundKind.PANEL, "panel|board|committee"),
    (
        RoundKind.TASK,
        "take.?home|case study|assignment|task|presentation|homework|test day|probearbeit\\w*|arbeitsprobe",
    ),
    (
        RoundKind.TECHNICAL,
        "technical|tech|coding|code|pair programming|system design|whiteboard|engineering",
    ),
    (RoundKind.FINAL, "final|last round|on.?site|superday|closing"),
    (
        RoundKind.PHONE_SCREEN,
        (
            "phone|telephone|screening|screen|recruiter call|intro|introductory|introduction|initial call|"
            "first call|kennenlern\\w*|telefon\\w*|telefonique"
        ),
    ),
    (RoundKind.FIRST, "first|1st|1er|erstes|erst\\w*|premier|primera?"),
)
_KIND = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _KINDS)
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|entretien\w*|entrevista\w*|colloquio|sollicitatie\w*|vorstellungsgesprach\w*|"
    r"bewerbungsgesprach\w*|kennenlerngesprach\w*|jobgesprach\w*|phone screen|screening|coding challenge|"
    r"hiring|recruiter|recruiting|candidate|technical round|final round|panel|on.?site|assessment cent(?:er|"
    r"re)|rozmowa kwalifikacyjna)\b"
)
_NAME = r"([^\W\d_][\w&.'’+/ -]*?)"
_END = r"(?=\s*(?:$|[|()\[\],;:–—]|\s-\s|\s(?:for|with|interview|round|re|about|via|on)\b))"
_EMPLOYER = (
    re.compile(rf"(?:(?<!\w)@\s*|\b(?:at|chez|bei|bij|presso|en)\s+){_NAME}{_END}", re.IGNORECASE),
    re.compile(
        rf"\b(?:interview|call|chat|meeting|screen|gespr[äa]ch|entretien|entrevista)\w*\s+(?:with|mit|avec|"
        rf"con|met)\s+(?:the\s+)?{_NAME}{_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"^{_NAME}(?:\s*[-–—:|]\s*|\s+)(?:\w+\s+)?interview\b", re.IGNORECASE),
)
_ROLE = (
    re.compile(
        r"\b(?:for|as|für|fur|pour|para|per|voor|re)[:\s]\s*(?:the\s+|our\s+|a\s+|"
        r"an\s+)?(?:position\s+of\s+|role\s+of\s+)?(.{3,100}?)(?:\s+(?:at|@|bei|chez|with|role|position|"
        r"interview)\b|\s*[|()\[\],;–—]|\s-\s|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\binterview(?:\s+\w+)?\s*[:–—|-]\s*(.{3,100}?)(?:\s+(?:at|@|bei|chez|with|role|position)\b|\s*[|"
        r"()\[\],;–—]|\s-\s|$)",
        re.IGNORECASE,
    ),
    re.compile(r"^(.{3,80}?)\s+(?:interview|role|position)\b", re.IGNORECASE),
)
_ROUND_WORDS = re.compile(
    r"\b(?:first|second|third|final|last|1st|2nd|3rd|\d+|phone|video|online|virtual|technical|tech|panel|"
    r"on.?site|zoom|teams|intro|introductory|screening|screen|round|interview|job|your|hr|recruiter|call|"
    r"chat|meeting|invitation|confirmed|updated|canceled|cancelled|re|fw|fwd|the|with|and|of|a|an)\b[:.]?",
    re.IGNORECASE,
)
_FREE_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com "
    "me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de "
    "mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com zoho.com mail.com "
    "yandex.ru mail.ru qq.com 163.com orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it "
    "ziggo.nl hey.com hotmail.co.uk yahoo.co.uk btinternet.com".split()
)
_NO_PERSON = re.compile(
    r"^(?:no-?reply|do-?not-?reply|calendar|calendly|scheduling|scheduler|schedule|notifications?|invites?|"
    r"interviews?|jobs|careers?|recruit(?:ing|ment)?|talent|hr|people|team|info|hello|contact|support|"
    r"mailer-daemon)$",
    re.IGNORECASE,
)
_COUNTRY = frozenset("co com org net ac gov edu gob".split())


def is_round(title: str) -> bool:
    """Return whether a title is that of an interview."""
    return _INTERVIEW.search(sort_key(title)) is not None


def kind_of(title: str) -> RoundKind:
    """Return the kind of round that a title tells, `OTHER` when it tells none."""
    folded = sort_key(title)
    return next((kind for kind, words in _KIND if words.search(folded)), RoundKind.OTHER)


def employer_in(title: str) -> str:
    """Return the employer that a title names ("at Acme", "Interview with Acme", "Acme interview"), or ""."""
    for pattern in _EMPLOYER:
        for match in pattern.finditer(title):
            name = match[1].strip(" -–—:|")
            if name and _ROUND_WORDS.sub("", name).strip() and len(name) <= 80:
                return " ".join(_leading(name).split())
    return ""


def role_in(title: str, employer: str) -> str:
    """Return the role that a title names, or ""; `employer` is whom it names, which is no role."""
    known = employer_key(employer)
    for pattern in _ROLE:
        match = pattern.search(title)
        role = " ".join(_ROUND_WORDS.sub(" ", match[1]).split()).strip(" -–—:|,.") if match else ""
        if len(role) >= 3 and not (known and known in employer_key(role)):
            return role
    return ""


def _leading(name: str) -> str:
    """Return a name without the words of a round before it."""
    words = name.split()
    while len(words) > 1 and _ROUND_WORDS.fullmatch(words[0]):
        words.pop(0)
    return " ".join(words)


def domain_of(email: str) -> str:
    """Return the domain of an address when it is an organisation's, "" for the large mail providers."""
    domain = email.rpartition("@")[2].lower()
    return "" if domain in _FREE_MAIL or "." not in domain else domain


def domain_name(domain: str) -> str:
    """Return the name in a domain: "acme" of mail.acme.co.uk."""
    parts = domain.split(".")[:-1]
    while len(parts) > 1 and parts[-1] in _COUNTRY:
        parts.pop()
    return parts[-1] if parts else ""


def is_person(email: str) -> bool:
    """Return whether an address is likely that of a person, not of a desk or a machine."""
    return _NO_PERSON.match(email.partition("@")[0].split("+")[0]) is None
