"""Names that are spelled alike, by edit distance."""

from collections.abc import Sequence
from dataclasses import dataclass, field

ALIKE = 90  # percent of equal letters, both names taken together
SHORTEST = 5  # letters: shorter names are too often alike by chance


@dataclass(frozen=True, slots=True)
class Likes:
    """Known names (keys, without legal forms), by their first letter: a name that is alike begins alike."""

    keys: Sequence[str]
    _by_letter: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for key in self.keys:
            if len(key) >= SHORTEST:
                self._by_letter.setdefault(key[0], []).append(key)

    def most_alike(self, key: str) -> str | None:
        """Return the known name that is most like this one and not equal to it, None when none is alike."""
        from rapidfuzz import fuzz, process

        choices = self._by_letter.get(key[:1], [])
        if len(key) < SHORTEST or not choices:
            return None
        found = process.extractOne(key, choices, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return found[0] if found and found[0] != key else None
