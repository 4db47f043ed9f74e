"""Lines of a received mail with what its form says about each: how deep in quotation, and in what dress."""

from dataclasses import dataclass
from enum import IntFlag


class Mark(IntFlag):
    """What the form of a mail says about one line."""

    NONE = 0
    SIGNATURE = 1  # inside an element that a mail program makes for signatures
    ATTRIBUTION = 2  # the line that names who wrote the quotation
    REST_IS_OLD = 4  # from here on there is only the older conversation
    RULE = 8  # a horizontal rule
    BANNER = 16  # a letterhead: big, or on a coloured ground
    SMALL = 32  # smaller than anybody writes
    COLOURED = 64  # written in a colour of its own, as answers between the lines are
    INDENTED = 128  # an indented block that may or may not be a quotation
    CUT = 256  # stands for a quotation that was taken out


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text without its quotation signs."""

    text: str
    depth: int = 0
    marks: Mark = Mark.NONE

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read in it."""
        return not self.text.strip() and not self.marks & Mark.RULE

    def has(self, mark: Mark) -> bool:
        """Whether any of these marks is on the line."""
        return bool(self.marks & mark)


def as_text(lines: tuple[Line, ...] | list[Line]) -> str:
    """Return the lines as one text, quotation signs put back."""
    return "\n".join("> " * line.depth + line.text for line in lines)


def tidy(lines: list[Line]) -> str:
    """Return the text with single empty lines between its paragraphs and none at its ends."""
    kept: list[str] = []
    for line in lines:
        text = line.text.rstrip()
        if text or (kept and kept[-1]):
            kept.append(text)
    return "\n".join(kept).strip()


def paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Return the runs of lines between empty ones; a place where a quotation stood ends a run as well."""
    runs: list[list[Line]] = [[]]
    for line in lines:
        if line.is_blank or line.has(Mark.CUT):
            runs.append([])
        else:
            runs[-1].append(line)
    return [run for run in runs if run]
