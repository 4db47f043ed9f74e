"""Cards of people (vCard): 2.1, 3.0 and 4.0 read, 3.0 written."""

import quopri
import re
from collections.abc import Iterator
from typing import Any

from afterword.adapters.addresses import is_address
from afterword.adapters.text_files import decoded
from afterword.domain.contact import Contact
from afterword.domain.import_found import Form, FoundPerson, Reading, Skipped, SkipReason
from afterword.domain.import_problems import BrokenFile
from afterword.domain.validity import LONGEST_LINE, LONGEST_TEXT

_CARD = re.compile(r"^BEGIN:VCARD[ \t]*$.*?^END:VCARD[ \t]*$", re.DOTALL | re.MULTILINE | re.IGNORECASE)
_PICTURE = re.compile(
    r"^(?:item\d+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*\n(?:[ \t].*\n|(?:[A-Za-z0-9+/=]{20,})\n)*",
    re.MULTILINE | re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Za-z0-9.-]+(?:;[^:]*)?:")
_FOLD = 75
_LINE = re.compile(r'((?:[^":]|"[^"]*")*):(.*)$', re.DOTALL)
_QUOTED_PRINTABLE = re.compile(r";(?:ENCODING=)?\"?QUOTED-PRINTABLE\"?", re.IGNORECASE)
_CHARSET = re.compile(r";CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_CHARSET_PARAMETER = re.compile(r";CHARSET=\"?[\w.:-]+\"?", re.IGNORECASE)
_TEXTS = frozenset({"FN", "NOTE", "TITLE", "ROLE"})
_FAULTS = (ValueError, KeyError, IndexError, TypeError, AttributeError, LookupError)


def is_cards(text: str) -> bool:
    """Return whether a text is cards."""
    return "BEGIN:VCARD" in text[:2_000].upper()


def read(content: bytes, path: str) -> Reading:
    """Return the people of a file of cards; one broken card does not hide the others. Raise `BrokenFile`."""
    text = re.sub(r"\r\n?", "\n", decoded(content))
    cards = list(_CARD.finditer(text))
    if not cards:
        raise BrokenFile(path=path, form="vcard", place="")
    found: list[FoundPerson] = []
    skipped: list[Skipped] = []
    for number, match in enumerate(cards, start=1):
        person = _person(_PICTURE.sub("", match[0]), number)
        if isinstance(person, Skipped):
            skipped.append(person)
        else:
            found.append(person)
    return Reading(form=Form.CARDS, found=tuple(found), skipped=tuple(skipped))


def written(contacts: list[tuple[Contact, str]]) -> bytes:
    """Return a file of cards in the form 3.0, of contacts with their employers' names; each keeps its UID."""
    return "".join(_card(contact, employer) for contact, employer in contacts).encode("utf-8", "replace")


def _person(source: str, number: int) -> FoundPerson | Skipped:
    import vobject
    from vobject.base import ParseError, VObjectError

    try:
        card = vobject.readOne(_plainer(source), ignoreUnreadable=True)
    except (ParseError, VObjectError, StopIteration, *_FAULTS) as fault:
        return Skipped(number, SkipReason.BROKEN, text=str(fault)[:60])
    contents = card.contents
    name = _line(_first(contents, "fn")) or _of_parts(contents.get("n", []))
    if not name:
        return Skipped(number, SkipReason.NO_NAME)
    organisation = _first(contents, "org")
    return FoundPerson(
        line=number,
        name=name,
        employer=_line(organisation[0] if isinstance(organisation, list) and organisation else organisation),
        title=_line(_first(contents, "title") or _first(contents, "role")),
        email=next((mail for mail in _by_preference(contents, "email") if is_address(mail)), ""),
        phone=next(iter(_by_preference(contents, "tel")), "").removeprefix("tel:").partition(";")[0],
        profile=_profile(contents),
        notes=_plain(_first(contents, "note"))[:LONGEST_TEXT],
        card_uid=_line(_first(contents, "uid")).removeprefix("urn:uuid:"),
    )


def _plainer(source: str) -> str:
    """Return a card with its lines unfolded and quoted-printable ones decoded, commas in texts escaped.

    vobject ends a text at a comma that is not escaped, as those of 2.1 never are.
    """
    lines = (_plain_line(line) for line in _unfolded(source.split("\n")) if _NAMED.match(line))
    return "".join(f"{line}\n" for line in lines)


def _unfolded(lines: list[str]) -> Iterator[str]:
    whole = ""
    for line in lines:
        if whole.endswith("=") and _QUOTED_PRINTABLE.search(whole.partition(":")[0]):
            whole = whole[:-1] + line
        elif line[:1] in (" ", "\t"):
            whole += line[1:]
        else:
            if whole:
                yield whole
            whole = line
    yield whole


def _plain_line(line: str) -> str:
    match = _LINE.match(line)
    if match is None:
        return line
    head, value = match[1], match[2]
    if _QUOTED_PRINTABLE.search(head):
        charset = _CHARSET.search(head)
        raw = quopri.decodestring(value.encode("utf-8", "replace"))
        value = _text_of(raw, charset[1] if charset else "utf-8")
        head = _CHARSET_PARAMETER.sub("", _QUOTED_PRINTABLE.sub("", head))
        value = re.sub(r"\r\n?|\n", r"\\n", value)
    name = head.partition(";")[0].rpartition(".")[2].upper()
    if name in _TEXTS:
        value = re.sub(r"(?<!\\)([,;])", r"\\\1", value)
    return f"{head}:{value}"


def _text_of(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return decoded(raw)


def _first(contents: Any, key: str) -> Any:
    return contents[key][0].value if contents.get(key) else ""


def _of_parts(parts: list[Any]) -> str:
    if not parts or not hasattr(parts[0].value, "given"):
        return ""
    name = parts[0].value
    return " ".join(_line(each) for each in (name.given, name.additional, name.family) if _line(each))


def _by_preference(contents: Any, key: str) -> list[str]:
    """Return the values, the preferred first (PREF=1 or TYPE=pref), and of telephones no fax."""
    ranked: list[tuple[int, int, str]] = []
    for at, entry in enumerate(contents.get(key, [])):
        names = " ".join(
            [*entry.params, *(value for values in entry.params.values() for value in values)]
        ).lower()
        names += " " + " ".join(map(str, getattr(entry, "singletonparams", []))).lower()
        if key != "tel" or "fax" not in names:
            ranked.append((0 if "pref" in names else 1, at, _line(entry.value)))
    return [value for _, _, value in sorted(ranked) if value]


def _profile(contents: Any) -> str:
    links = [
        _line(entry.value)
        for key in ("x-socialprofile", "socialprofile", "url")
        for entry in contents.get(key, [])
    ]
    links = [link for link in links if "." in link and " " not in link]
    return next((link for link in links if "linkedin." in link), next(iter(links), ""))


def _line(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return " ".join(text.split())[:LONGEST_LINE]


def _plain(value: Any) -> str:
    return "\n".join(line.rstrip() for line in str(value or "").strip().splitlines())


def _card(contact: Contact, employer: str) -> str:
    import vobject

    card = vobject.vCard()
    given, _, family = contact.name.rpartition(" ")
    card.add("fn").value = contact.name
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    card.add("org").value = [employer]
    for name, value in (
        ("title", contact.title), ("email", contact.email), ("tel", contact.phone), ("url", contact.profile),
        ("note", contact.notes), ("uid", contact.card_uid or contact.uid),
    ):  # fmt: skip
        if value:
            card.add(name).value = value
    card.add("rev").value = contact.changed_at.strftime("%Y%m%dT%H%M%SZ")
    lines = str(card.serialize()).replace("\r\n ", "").split("\r\n")
    return "\r\n".join(_folded(line) for line in lines)


def _folded(line: str) -> str:
    """Return a line folded at 75 octets, no letter cut in two (RFC 2426, 2.6); vobject folds too late."""
    parts, room = [""], _FOLD
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if size > room:
            parts.append("")
            room = _FOLD - 1
        parts[-1] += letter
        room -= size
    return "\r\n ".join(parts)
