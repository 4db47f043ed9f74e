"""How somebody who writes, or is written to, is named in one line, and how such a line is read back."""

import re

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_IN_ANGLES = re.compile(r"(.*)<([^<>]*)>\s*", re.DOTALL)
_COMMENTED = re.compile(r"\s*(\S+@\S+)\s*\(([^()]*)\)\s*")
_BARE = re.compile(r"\s*(?:mailto:)?(\S+@\S+)\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"""[^\s<>()",;:@]+@[^\s<>()",;:@]+""")


def written(name: str, address: str) -> str:
    """Return "Anna Okafor <anna@n.example>"; the name or the address alone where there is no more.

    A name that would not be read back as it is stands in quotation marks: "Okafor, Anna".
    """
    if not name or not address:
        return name or address
    line = f"{name} <{address}>"
    if read(line) == (name, address) and "," not in name and ";" not in name and not addresses_in(name):
        return line
    escaped = re.sub(r'(["\\])', r"\\\1", name)
    return f'"{escaped}" <{address}>'


def read(line: str) -> tuple[str, str]:
    """Return the name and the address in the line of one person; a line without an address is a name."""
    if found := _IN_ANGLES.fullmatch(line):
        return _unquoted(found[1]), found[2].strip()
    if found := _COMMENTED.fullmatch(line):
        return found[2].strip(), found[1]
    if found := _BARE.fullmatch(line):
        return "", found[1]
    return line.strip(), ""


def addresses_in(line: str) -> frozenset[str]:
    """Return what looks like a mail address in a line, in small letters, but for names in quotation marks."""
    return frozenset(found.casefold() for found in _ADDRESS.findall(_QUOTED.sub(" ", line)))


def names_several(line: str) -> bool:
    """Return whether a line names more than one address."""
    return len(addresses_in(line)) > 1


def _unquoted(name: str) -> str:
    """Return a name as it is meant: what its quotation marks hold, without them where they hold all of it."""
    stripped = name.strip()
    whole = _QUOTED.fullmatch(stripped)
    return _ESCAPED.sub(r"\1", whole[1]) if whole else stripped
