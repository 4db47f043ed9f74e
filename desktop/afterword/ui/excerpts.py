"""Long texts as they stand where there is room for a line."""


def short(text: str, longest: int) -> str:
    """Return a text on one line of at most so many letters, cut after a whole word where there is one."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[: longest - 1].rpartition(' ')[0] or line[: longest - 1]}…"
