"""Writes many new texts from the training lines, for the teacher to label: joined, changed and misspelt."""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from afterword.domain.sentences import sentences

Near = Mapping[str, Sequence[tuple[str, float]]]
"""Words that may stand for a word, with how near they are (0 to 1)."""

KEPT = frozenset(
    """i me my you your we us our it he she they him them her who what which where when how why whether if
    not no never nothing any anything is be was were are am been being do did does done have has had can could
    would may might must should will shall to for of on in at by from with without about because but although
    though yet so and or that this these those there here than as too very just only even still again please
    a an the then their his its mine yours ours""".split()
)
"""Words that nothing else may stand for."""

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_JOINT = re.compile(r"(?<=[,;:])\s+")
_LINKS = (", and ", ", but ", ", so ", "; ", " - ")
_ENDS = ".,;?!"
_SHORTEST, _LONGEST = 5, 300
_FEWEST_WORDS, _MOST_WORDS = 3, 40
_TRIES = 30


class Texts:
    """Makes texts, the same ones for the same lines and seed."""

    def __init__(self, lines: Iterable[str], near: Near, *, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made-up sentences are no secret
        self._near = near
        self._whole = list(lines)
        parts = [part.text for line in self._whole for part in sentences(line)]
        self._sentences = list(dict.fromkeys(part for part in parts if len(part.split()) >= _FEWEST_WORDS))
        self._words = [sentence.split(" ") for sentence in self._sentences]
        self._pairs: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for at in range(len(words) - 1):
                self._pairs[_pair(words, at)].append((number, at))

    def many(self, count: int) -> list[str]:
        """Return so many different texts, in no order."""
        found: dict[str, None] = {}
        while len(found) < count:
            text = self._changed(self._made())
            if _SHORTEST <= len(text) < _LONGEST:
                found[text] = None
        return list(found)

    def _made(self) -> str:
        chance = self._random.random()
        if chance < 0.4:
            return self._random.choice(self._sentences)
        if chance < 0.8:
            return self._crossed()
        return self._joined() if chance < 0.93 else self._random.choice(self._whole)

    def _crossed(self) -> str:
        """Begin as one sentence and go on as another, where both have the same two words."""
        for _ in range(_TRIES):
            words = self._random.choice(self._words)
            at = self._random.randrange(max(len(words) - 1, 1))
            others = self._pairs.get(_pair(words, at), ()) if len(words) > at + 1 else ()
            if len(others) < 2 or words[at][-1:] in ".?!":
                continue
            number, there = self._random.choice(others)
            found = words[: at + 1] + self._words[number][there + 1 :]
            if self._words[number] is not words and _FEWEST_WORDS <= len(found) <= _MOST_WORDS:
                return " ".join(found)
        return self._random.choice(self._sentences)

    def _joined(self) -> str:
        """Join clauses of two sentences, or both of them."""
        one, other = self._random.choice(self._sentences), self._random.choice(self._sentences)
        first, second = _JOINT.split(one), _JOINT.split(other)
        chance = self._random.random()
        if len(first) > 1 and len(second) > 1 and chance < 0.8:
            head = first[: self._random.randrange(1, len(first))]
            return " ".join(head + second[self._random.randrange(1, len(second)) :])
        if chance < 0.6:
            led = other if other.startswith("I") else other[0].lower() + other[1:]
            return one.rstrip(".!?") + self._random.choice(_LINKS) + led
        return f"{one} {other}"

    def _changed(self, text: str) -> str:
        if self._random.random() < 0.75:
            text = self._reworded(text, self._random.choice((0.15, 0.3, 0.5)))
        if self._random.random() < 0.08:
            text = self._misspelt(text)
        if self._random.random() < 0.12:
            text = self._shortened(text)
        if self._random.random() < 0.05:
            text = text.lower()
        return text.rstrip(".!?") if self._random.random() < 0.05 else text

    def _reworded(self, text: str, share: float) -> str:
        def instead(found: re.Match[str]) -> str:
            word = found.group()
            near = () if word.lower() in KEPT else self._near.get(word.lower(), ())
            if not near or self._random.random() > share:
                return word
            (other,) = self._random.choices([each for each, _ in near], [weight**2 for _, weight in near])
            return other.capitalize() if word[0].isupper() else other

        return _WORD.sub(instead, text)

    def _misspelt(self, text: str) -> str:
        words = text.split(" ")
        place = self._random.randrange(len(words))
        word = words[place]
        if len(word) > 4:
            at = self._random.randrange(1, len(word) - 2)
            kinds = (
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
            )
            words[place] = self._random.choice(kinds)
        return " ".join(words)

    def _shortened(self, text: str) -> str:
        words = text.split(" ")
        if len(words) < 5:
            return text
        place = self._random.randrange(len(words) - 1)
        return " ".join(words[:place] + words[place + 1 :])


def _pair(words: Sequence[str], at: int) -> tuple[str, str]:
    one, other = (word.lower().strip(_ENDS) for word in (*words[at : at + 2], "")[:2])
    return one, other
