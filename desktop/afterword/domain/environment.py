"""What the program finds around itself."""

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What is looked at, in the order it is told."""

    PROGRAM = "program"
    DATA_FILE = "data_file"
    FREE_SPACE = "free_space"
    SETTINGS = "settings"
    KEYRING = "keyring"
    ACCOUNTS = "accounts"
    SHIPPED = "shipped"
    WINDOW = "window"
    TRAY = "tray"
    FONTS = "fonts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of one aspect. `needed` says whether the program cannot do its work without it."""

    aspect: Aspect
    ok: bool
    detail: str
    needed: bool = True
