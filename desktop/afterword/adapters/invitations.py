"""The invitation that comes with a mail."""

from email import message_from_bytes
from email.policy import compat32

LARGEST = 40 * 1024 * 1024


def invitation_in(raw: bytes) -> bytes | None:
    """Return the calendar file in a mail, or None: the part that mail programs show as an invitation."""
    if len(raw) > LARGEST or b"text/calendar" not in raw.lower():
        return None
    try:
        for part in message_from_bytes(raw, policy=compat32).walk():
            if part.get_content_type() == "text/calendar":
                content = part.get_payload(decode=True)
                if isinstance(content, bytes) and b"BEGIN:VEVENT" in content.upper():
                    return content
    except (ValueError, LookupError, RecursionError):
        return None
    return None
