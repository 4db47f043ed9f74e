"""Finding known names in texts: whole or in part, in any case, without accents, as possessives."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from afterword.domain.names import sort_key
from afterword.domain.report import KnownEmployer, KnownPerson

WORD = re.compile(r"[^\W_]+")
INITIALS = re.compile(r"(?<!\w)[^\W\d_]\.\s?[^\W\d_]\.")
PHONE = re.compile(
    r"(?<!\w)(?:(?:\+|00|\(?0)[\d\s()/.\-\u2010-\u2015]{7,}\d|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\w))"
)
ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<!\w)@\w[\w.\-]+")
LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w\-]+(?:\.[\w\-]+)*\.(?:[a-z]{2,}/\S*|(?:com|org|net|io|co|edu|gov|eu|uk|de|"
    r"fr|es|nl|pl|se|dk|fi|ch|ie|pt|cz|ca|au|nz|jp|info|biz|app|dev|ai|jobs|careers|example)\b\S*)"
)
UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)  # what may stand inside a name unseen
# How letters are written where a keyboard lacks them, and back.
SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
    | {"Å": "Aa", "Ø": "Oe"}
)
UNSPELLED = re.compile("(?<=[aou])e|(?<=a)a", re.IGNORECASE)
# Words that are written together with the next one.
HEBREW, ARABIC = "בהוכלמש", ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل", "ول", "وب")
PREFIXES = ("", *HEBREW, *(f"ו{letter}" for letter in HEBREW), *ARABIC)
RIGHT_TO_LEFT = ("R", "AL")
# Words of employers' names that say what it is, not which one it is.
GENERAL = frozenset(
    "the and of for in at und der die das de la le les y e & agency analytics arts association bank "
    "board books borough care centre center city clinic college company consulting council county "
    "data design development digital education electric energy engineering events farms finance "
    "financial food foods foundation foundry global government group health healthcare holding "
    "holdings homes hospital hospitals hotel house housing insurance international journal lab labs "
    "lighting limited line lines local logistics management marketing media ministry mobile museum "
    "national network networks office online partners people power product products project public "
    "rail railway recruitment research retail robotics school schools science security service "
    "services shop social society software solutions sons store street studio studios system systems "
    "talent team tech technologies technology theatre trade training transport travel trust union "
    "university water web work works world ltd plc inc llc llp gmbh ag kg sa sas sarl bv nv ab oy as "
    "spa srl co corp corporation new old north south east west first one great good best high open "
    "free".split()
)
# Names that are also words: taken for a name only where they begin with a capital.
ORDINARY = frozenset(
    "art bell bill black blake brook brown case chase church cook crane daisy dale dawn day dean drew "
    "faith field finch fisher fox frank gene grace grant gray green grey hall hart heath hill holly "
    "hope hunt iris ivy jack joy king lane law lee long lowe mark mason may mercy miles mill moor "
    "nick noble page park pat penny pierce pope power price quill ray read reed rich rob rose ruby "
    "rush sage short sky stone storm sue summer terry trent valley ward wells west white will wood "
    "young".split()
)
SHORT = 3  # up to this length a single name must begin with a capital


@dataclass(frozen=True, slots=True)
class Known:
    """One way a name is written: its words folded, what it stands for, and whether it needs a capital."""

    words: tuple[str, ...]
    label: str
    capital: bool = False


@dataclass(slots=True)
class Lexicon:
    """The ways of writing that are looked for, by their first word, longest first."""

    by_first: dict[str, list[Known]] = field(default_factory=dict)
    unspaced: dict[str, str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)

    def add(self, text: str, label: str, *, single: bool = False) -> None:
        """Look for a text. A single name that is an ordinary or a short word needs a capital.

        With umlauts it is also looked for as it is spelled without, and the other way round.
        """
        text = plain(text)
        words = WORD.findall(text)
        if not words:
            return
        first = folded(words[0])
        if is_right_to_left(first):
            for prefix in PREFIXES:
                self._add([prefix + words[0], *words[1:]], label, capital=False)
            return
        if is_unspaced(first):
            self.unspaced.setdefault(text.strip(), label)
        self._add(words, label, capital=single and (len(first) <= SHORT or first in ORDINARY))
        for other in (text.translate(SPELLED), UNSPELLED.sub("", text)):
            if other != text:
                self._add(WORD.findall(other), label, capital=True)

    def add_initials(self, name: str, label: str) -> None:
        """Look for the initials of a name of several words, each with its dot."""
        words = [word for word in name.split() if word[0].isupper()]
        if len(words) > 1:
            self.initials.setdefault(f"{words[0][0]}.{words[-1][0]}.", label)

    def _add(self, words: list[str], label: str, *, capital: bool) -> None:
        found = tuple(map(folded, words))
        known = self.by_first.setdefault(found[0], [])
        if all(other.words != found for other in known):
            known.append(Known(found, label, capital))
            known.sort(key=lambda one: -len(one.words))

    def hide(self, text: str) -> str:
        """Return a text with every known name replaced by what it stands for."""
        text = plain(text)
        for name, label in self.unspaced.items():
            text = text.replace(name, label)
        text = INITIALS.sub(self._initials, text)
        parts, last = [], 0
        for start, end, label in self.find(text):
            parts += [text[last:start], label]
            last = end
        return "".join((*parts, text[last:]))

    def _initials(self, found: re.Match[str]) -> str:
        return self.initials.get("".join(found.group().split()), found.group())

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where known names stand, without overlaps."""
        spans = [match.span() for match in WORD.finditer(text)]
        words = [folded(text[start:end]) for start, end in spans]
        place = 0
        while place < len(words):
            found = self._at(text, spans, words, place=place)
            if found is None:
                place += 1
                continue
            known, cut = found
            end = spans[place + len(known.words) - 1][1] - cut
            yield spans[place][0], end, known.label
            place += len(known.words)

    def _at(
        self, text: str, spans: list[tuple[int, int]], words: list[str], *, place: int
    ) -> tuple[Known, int] | None:
        """Return the longest name that begins at a word, and how many letters of a genitive to leave."""
        begins_big = text[spans[place][0]].isupper()
        for cut, first in ((0, words[place]), (1, words[place].removesuffix("s"))):
            if cut and (first == words[place] or len(first) <= SHORT):
                continue
            for known in self.by_first.get(first, ()):
                if cut and len(known.words) > 1:
                    continue
                rest = tuple(words[place + 1 : place + len(known.words)])
                if rest == known.words[1:] and (begins_big or not known.capital):
                    return known, cut
        return None


def plain(text: str) -> str:
    """Return a text in one form of its letters, without signs that are not seen."""
    return UNSEEN.sub("", unicodedata.normalize("NFC", text))


def is_right_to_left(word: str) -> bool:
    """Whether a word is of a script that is written from right to left."""
    return unicodedata.bidirectional(word[0]) in RIGHT_TO_LEFT


def folded(word: str) -> str:
    """Return a word without case and accents."""
    return sort_key(word)


def is_unspaced(word: str) -> bool:
    """Whether a word is of a script without capitals, where names join other words."""
    return word.lower() == word.upper() and not word.isdigit()


def employer_writings(employer: KnownEmployer) -> Iterator[tuple[str, bool]]:
    """Yield the ways an employer may be written, and whether each is a single word of its name."""
    yield employer.name, False
    words = WORD.findall(employer.name)
    telling = [word for word in words if folded(word) not in GENERAL and len(word) > 1]
    yield "".join(words), False
    yield " ".join(telling), len(telling) == 1
    for many in range(2, len(words)):
        if set(telling) & set(words[:many]):
            yield " ".join(words[:many]), False
    for word in telling:
        yield word, True
    if host := host_of(employer.website):
        yield host, False
        yield host.split(".")[0], True


def person_writings(person: KnownPerson) -> Iterator[tuple[str, bool]]:
    """Yield the ways a person may be written, and whether each is a single name."""
    words = [word for word in person.name.split() if WORD.search(word)]
    yield person.name, len(words) == 1
    if len(words) > 1:
        yield f"{words[-1]} {' '.join(words[:-1])}", False
        yield f"{words[0]} {words[-1]}", False
        yield "".join(words), False
        yield f"{words[0][0]}. {words[-1]}", False
        yield f"{words[0]} {words[-1][0]}.", False
    for word in words:
        parts = WORD.findall(word)
        yield word, True
        yield "".join(parts), True
        for part in parts:
            if len(parts) > 1 and len(part) > 1:
                yield part, True
    local = person.email.partition("@")[0]
    if local:
        yield local, True
    handle = person.profile.rstrip("/").rpartition("/")[2]
    if handle:
        yield handle, True


def host_of(website: str) -> str:
    """Return the host of a website without "www."."""
    return website.partition("://")[2].partition("/")[0].removeprefix("www.") or website.removeprefix("www.")


def letters(place: int) -> str:
    """Return A, B … Z, AA, AB … for 0, 1 …"""
    told = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        told = chr(ord("A") + rest) + told
    return told


def phone_digits(phones: Iterable[str]) -> set[str]:
    """Return the last seven digits of phone numbers, by which they are known again however written."""
    found = {"".join(sign for sign in phone if sign.isdigit())[-7:] for phone in phones}
    return {digits for digits in found if len(digits) == 7}
