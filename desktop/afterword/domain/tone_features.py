"""What a sentence is weighed by: its words, pieces of them, ideas beside each other, and its manner."""

from collections.abc import Callable, Collection
from functools import lru_cache
from itertools import pairwise

from afterword.domain.tone_ideas import Ideas
from afterword.domain.tone_words import stem, tokens

MOST_TOKENS = 160
"""Words of one sentence that are weighed; no real sentence is longer."""

GROUPS = {"w": 0.7, "c": 0.25, "i": 0.5, "x": 0.7}
"""How much each group weighs, by the first letter of a feature: words, pieces, ideas, manner."""

_REACH = 5
_LENGTHS = (5, 9, 14, 22)
_PERSONS = frozenset({"i", "you", "we", "it", "he", "she", "they", "my", "your"})
_PLAIN = frozenset(
    """i me my you your we us our it he she they him her them who what which where when how why whether
    if not no never nothing any anything something some is be was were are am do did does have has had can
    could would may might must should will shall to for of on in at by from with without about because but
    although though yet so and or that this there here than as too very just only even still again please
    ? ! ... " : ,""".split()
)


@lru_cache(maxsize=30_000)
def _pieces(word: str) -> tuple[str, ...]:
    padded = f"^{word}$"
    return tuple("c:" + padded[at : at + n] for n in (3, 4, 5) for at in range(len(padded) - n + 1))


@lru_cache(maxsize=30_000)
def _stem(word: str) -> str:
    return stem(word)


class Features:
    """Turns a text into its features, with the ideas it was given."""

    def __init__(self, ideas: Ideas) -> None:
        self._marks: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=30_000)(_marker(ideas))

    def of(self, text: str) -> set[str]:
        """Return the features of a sentence or two."""
        words = tokens(text)[:MOST_TOKENS]
        found = set(_word_features(words))
        for word in set(words):
            found.update(_pieces(word))
        found.update(self._idea_features(words))
        found.update(_manner(words))
        return found

    def _idea_features(self, words: list[str]) -> Collection[str]:
        marks = [self._marks(word) for word in words]
        found: set[str] = set()
        for place, here in enumerate(marks):
            if not here:
                continue
            found.update(["i:" + one for one in here])
            for far in range(place + 1, min(place + _REACH, len(marks))):
                lead = "i1:" if far == place + 1 else "i:"
                found.update([f"{lead}{one} {other}" for one in here for other in marks[far]])
        return found


def _marker(ideas: Ideas) -> Callable[[str], tuple[str, ...]]:
    def marks(word: str) -> tuple[str, ...]:
        found = ideas.of(word)
        return (word, *found) if word in _PLAIN else found

    return marks


def _word_features(words: list[str]) -> list[str]:
    stems = ["<", *map(_stem, words), ">"]
    found = ["w:" + one for one in stems]
    found += [f"w:{one} {two}" for one, two in pairwise(stems)]
    found += [f"w:{one} {two} {three}" for one, two, three in zip(stems, stems[1:], stems[2:], strict=False)]
    return found


def _manner(words: list[str]) -> list[str]:
    size = sum(len(words) >= bound for bound in _LENGTHS)
    found = [f"x:len{size}", "x:first " + (words[0] if words else "")]
    found += ["x:" + mark for mark in "?!" if mark in words]
    persons = [word for word in words if word in _PERSONS]
    found.append("x:p " + " ".join(persons[:3]))
    if "you" in persons and "i" not in persons:
        found.append("x:you-only")
    if "i" in persons and "you" not in persons and "your" not in persons:
        found.append("x:i-only")
    return found
