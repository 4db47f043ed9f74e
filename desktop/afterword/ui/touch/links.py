"""Links that the phone program of the system understands."""

import re

_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|x|#|;ext=)\s*\d+\s*$", re.IGNORECASE)
_TRUNK = re.compile(r"\(0\)")
LEAST_DIGITS = 3


def phone_link(phone: str) -> str:
    """Return the `tel:` link of a number as people write it, empty where it has too few digits.

    An extension is left out: programs differ about it, and the person is asked for by name. The zero in
    brackets of "+44 (0)20" is not dialled.
    """
    written = _EXTENSION.sub("", phone.strip())
    if written.startswith(("+", "00")):
        written = _TRUNK.sub("", written)
    digits = "".join(each for each in written if each.isdecimal() and each.isascii())
    if len(digits) < LEAST_DIGITS:
        return ""
    return f"tel:{'+' if written.startswith('+') else ''}{digits}"
