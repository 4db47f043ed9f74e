"""What the rescue window is told, and what it answers: apart from it, since most starts need no rescue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodCopy:
    """A verified copy of the data: where it is, when it was made (aware), and its size in bytes."""

    path: Path
    made_at: datetime
    size: int


class RescueDeed(StrEnum):
    """What the user wants."""

    OPEN_COPY = "open_copy"
    TRY_AGAIN = "try_again"
    QUIT = "quit"


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueChoice:
    """What the user chose, with the copy to open where it is one."""

    deed: RescueDeed
    copy: GoodCopy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What happened: one sentence, the folder of the data, the good copies with the newest first.

    `can_restore` is false where opening a copy would not help, such as a full disk or a newer file.
    """

    sentence: str
    folder: Path
    copies: Sequence[GoodCopy] = ()
    can_restore: bool = True
