"""A theme: a kind of advice, from the shipped list or the user's own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme as kept. An empty `name` means the shipped name of its key."""

    id: int
    key: str
    name: str = ""
    external: bool = False
    position: int = 0
    archived: bool = False
