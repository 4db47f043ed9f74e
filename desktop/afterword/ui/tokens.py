"""The tokens of the look: every colour, and the steps of type and space. Nothing else names a colour."""

from dataclasses import dataclass, fields
from enum import StrEnum


class Tone(StrEnum):
    """What a colour is for. Waiting, good, over and fault are meanings: each also has a word or an icon."""

    PAPER = "paper"
    RAISED = "raised"
    INK = "ink"
    QUIET = "quiet"
    LINE = "line"
    ACCENT = "accent"
    SOFT = "soft"
    HOVER = "hover"
    ON_ACCENT = "on_accent"
    WAITING = "waiting"
    GOOD = "good"
    OVER = "over"
    FAULT = "fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one scheme. The fields are the tones."""

    paper: str
    raised: str
    ink: str
    quiet: str
    line: str
    accent: str
    soft: str
    hover: str
    on_accent: str
    waiting: str
    good: str
    over: str
    fault: str
    is_dark: bool

    def colour(self, tone: Tone) -> str:
        """Return the colour of a tone as #RRGGBB."""
        return _COLOURS[self.is_dark][tone]


LIGHT = Tokens(
    paper="#FBFAF7",
    raised="#FFFFFF",
    ink="#23262B",
    quiet="#5C636D",
    line="#E3E0D8",
    accent="#0B6E69",
    soft="#DDEFEC",
    hover="#F6F4EF",
    on_accent="#FFFFFF",
    waiting="#946600",
    good="#2E7D4F",
    over="#5C636D",
    fault="#B3261E",
    is_dark=False,
)
DARK = Tokens(
    paper="#17191C",
    raised="#1F2226",
    ink="#E8E6E1",
    quiet="#A2A8B0",
    line="#33373D",
    accent="#5CC8BE",
    soft="#1E3A38",
    hover="#262A2F",
    on_accent="#17191C",
    waiting="#E3B341",
    good="#6CC38E",
    over="#A2A8B0",
    fault="#F2938C",
    is_dark=True,
)


def _by_tone(tokens: Tokens) -> dict[Tone, str]:
    known = {tone.value for tone in Tone}
    return {Tone(item.name): getattr(tokens, item.name) for item in fields(tokens) if item.name in known}


_COLOURS = {tokens.is_dark: _by_tone(tokens) for tokens in (LIGHT, DARK)}

# Every pair of writing and ground that occurs; a test holds each at 4.5:1 or more.
PAIRS: tuple[tuple[Tone, Tone], ...] = (
    *((tone, ground) for tone in (Tone.INK, Tone.QUIET) for ground in (Tone.PAPER, Tone.RAISED, Tone.HOVER)),
    (Tone.INK, Tone.SOFT),
    (Tone.QUIET, Tone.SOFT),
    (Tone.ACCENT, Tone.PAPER),
    (Tone.ACCENT, Tone.RAISED),
    (Tone.ACCENT, Tone.HOVER),
    (Tone.ACCENT, Tone.SOFT),
    (Tone.ON_ACCENT, Tone.ACCENT),
    *(
        (tone, ground)
        for tone in (Tone.GOOD, Tone.OVER, Tone.FAULT)
        for ground in (Tone.PAPER, Tone.RAISED, Tone.HOVER)
    ),
    (Tone.WAITING, Tone.PAPER),
    (Tone.WAITING, Tone.RAISED),
    (Tone.WAITING, Tone.HOVER),
)


class Step(StrEnum):
    """The steps of type."""

    SMALL = "small"
    PLAIN = "plain"
    LEAD = "lead"
    HEADING = "heading"
    TITLE = "title"


TYPE: dict[Step, float] = {
    Step.SMALL: 0.9,
    Step.PLAIN: 1.0,
    Step.LEAD: 1.15,
    Step.HEADING: 1.4,
    Step.TITLE: 1.8,
}
STRONG = 600
CORNER = 6
LINE = 1
LINE_MARGIN = 2  # Qt leaves it inside a line of text, at any size, and not inside a choice


def contrast(one: str, other: str) -> float:
    """Return the contrast of two #RRGGBB colours as WCAG 2 counts it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
