"""What every page needs to show things: the look, the way dates are said, and what is remembered."""

from dataclasses import dataclass, field

from afterword.ui.remembered import Remembered, SessionMemory, Unfinished
from afterword.ui.spoken import Speaker
from afterword.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Handed to every widget of ours. It knows nothing of the data, of services or of jobs."""

    theme: Theme
    speaker: Speaker
    remembered: Remembered = field(default_factory=SessionMemory)
    unfinished: Unfinished = field(default_factory=Unfinished)
