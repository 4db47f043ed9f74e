"""What the rules about kinds of replies know of a received mail."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """A received mail as the rules see it; header names are in small letters."""

    new_text: str
    subject: str = ""
    from_address: str = ""
    from_name: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    return_path: str | None = None  # "" when the envelope had no sender
    report_type: str = ""
    report_actions: tuple[str, ...] = ()
    has_invitation: bool = False
    whole_text: str = ""
    quotes: bool = False  # whether an older mail is quoted in it
    names_reader: bool = False  # whether the new text calls the reader by name

    def header(self, name: str) -> str:
        """Return a header's value in small letters, or nothing."""
        return self.headers.get(name, "").strip().lower()
