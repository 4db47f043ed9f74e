"""English plurals where no translation gives its own; without Qt, so that the command line can use it."""

import re

_PLURAL = re.compile(r"(\w+)\((\w+)\)")


def counted(text: str, n: int) -> str:
    """Return a text with ``%n`` filled and ``(s)`` settled: "%n day(s)" becomes "1 day" or "3 days"."""
    text = text.replace("%n", str(n))
    return _PLURAL.sub(lambda found: found[1] if n == 1 else found[1] + found[2], text)


def filled(text: str, *parts: str) -> str:
    """Return a text with %1, %2 … filled in one pass: what is filled in is never read as a place."""
    places = {str(number): part for number, part in enumerate(parts, start=1)}
    return re.sub(r"%(\d)", lambda found: places.get(found[1], found[0]), text)
