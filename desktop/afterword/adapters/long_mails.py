"""Keeps of a very long mail its beginning, where the text stands, and notes how long it was."""

MAIL_BYTES = 1024 * 1024
"""So much of one mail is kept."""
CUT_HEADER = b"X-Afterword-Cut: "


def shortened(raw: bytes, *, size: int) -> bytes:
    """Return a mail, or the beginning of it, of which there are `size` bytes; what is cut says so."""
    if size <= MAIL_BYTES or raw.startswith(CUT_HEADER):
        return raw
    return CUT_HEADER + str(size).encode() + b"\r\n" + raw[:MAIL_BYTES]


def size_if_cut(raw: bytes) -> int:
    """Return how many bytes a mail has of which only the beginning is here; 0 where all of it is."""
    told = raw[:64].partition(b"\r\n")[0]
    size = told.removeprefix(CUT_HEADER)
    return int(size) if size != told and size.isdigit() else 0
