"""What a person sets once: who they are, where they are, how the program behaves."""

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from afterword.domain.account import Account
from afterword.domain.rules import Rules
from afterword.domain.scheme import Scheme
from afterword.domain.workdays import WorkWeek


class Paper(StrEnum):
    """What the report is printed on."""

    A4 = "a4"
    LETTER = "letter"


class OnClose(StrEnum):
    """What happens when the window is closed and there is a tray. It is asked once."""

    ASK = "ask"
    KEEP = "keep"
    QUIT = "quit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings. `zone` is an IANA time zone, or empty for the system's; `locale` likewise."""

    name: str = ""
    address: str = ""
    signature: str = ""
    zone: str = ""
    locale: str = ""
    scheme: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    paper: Paper = Paper.A4
    hide_finished: bool = True
    quiet_from: time = time(20, 0)
    quiet_until: time = time(8, 0)
    reminders: bool = True
    practice: bool = False
    on_close: OnClose = OnClose.ASK
    accounts: tuple[Account, ...] = ()
    week: WorkWeek = field(default_factory=WorkWeek)
    rules: Rules = field(default_factory=Rules)
