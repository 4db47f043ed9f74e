"""Light or dark: apart from the other settings, since the window's first moment needs it alone."""

from enum import StrEnum


class Scheme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
