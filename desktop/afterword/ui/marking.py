"""Marks literals so that lupdate finds them; what is marked is translated where it is shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text. lupdate knows this name; Qt's own does the same, but the command line has no Qt."""
    return text
