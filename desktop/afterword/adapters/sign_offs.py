"""Closings and names at the end of a letter, in many languages."""

import re
import unicodedata
from dataclasses import dataclass

from afterword.adapters.signature_words import CLOSINGS

LONGEST_NAME = 6
SENTENCE_END = re.compile(r"[.!?…。！？](?:[\"')\]»”’]*)(?:\s*(?:[:;][-']?[)(DP]|x{1,3}|☺|🙂))?$")


@dataclass(frozen=True, slots=True)
class Writer:
    """The sender as far as signatures tell: words of the name and of the address."""

    names: frozenset[str]
    places: frozenset[str]

    @classmethod
    def of(cls, name: str, address: str) -> "Writer":
        """Return the writer known by this name and address."""
        local, _, domain = address.partition("@")
        names = {*words_in(name), *(word for word in words_in(local) if len(word) > 2)}
        places = {word for word in re.split(r"[.\-_]", domain.rpartition(".")[0]) if len(word) > 2}
        return cls(
            frozenset(names) - {"hr", "info", "jobs", "team", "recruitment", "careers"},
            frozenset(map(plain, places)),
        )


def plain(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize(
        "NFKD", text.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("ß", "ss")
    )
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters without accents."""
    return re.findall(r"[^\W\d_]+", plain(text))


_CLOSINGS = frozenset(" ".join(words_in(each)) for each in CLOSINGS)
_LONG_CLOSINGS = tuple(each for each in _CLOSINGS if " " in each or len(each) > 6)


def is_closing(text: str) -> bool:
    """Whether a line is a formula that closes a letter, in any of the languages."""
    stripped = text.strip().rstrip(",.!;:，。！、 -–—")
    if not stripped or len(stripped) > 60 or "?" in text:
        return False
    folded = " ".join(words_in(stripped)) or plain(stripped)
    if folded in _CLOSINGS or plain(stripped) in _CLOSINGS:
        return True
    few = len(folded.split()) <= 8 and not SENTENCE_END.search(text.strip().rstrip("!,"))
    return few and any(folded.startswith(each + " ") for each in _LONG_CLOSINGS)


def is_name(text: str, writer: Writer, *, after_closing: bool = False) -> bool:
    """Whether a line is the writer's name, or initials, or after a closing any short name."""
    stripped = text.strip().strip(",.-–—*_~ ")
    tokens = words_in(stripped)
    if (
        not tokens
        or len(tokens) > LONGEST_NAME
        or len(stripped) > 50
        or re.search(r"\d|@|[?!:;]\s*$", stripped)
    ):
        return False
    kisses = {"x", "xx", "xxx"}
    if all(token in writer.names or token in kisses or _is_initial(token, writer) for token in tokens):
        return True
    if not after_closing:
        return (
            bool(set(tokens) & writer.names)
            and len(tokens) <= 4
            and not SENTENCE_END.search(stripped)
            and _is_capital(stripped)
        )
    return (
        len(tokens) <= 5 and _is_capital(stripped) and not SENTENCE_END.search(text.strip().removesuffix("."))
    )


def _is_initial(token: str, writer: Writer) -> bool:
    return (len(token) == 1 and any(name.startswith(token) for name in writer.names)) or (
        len(token) <= 3
        and sorted(token) == sorted(name[0] for name in writer.names)[: len(token)]
        and len(token) >= 2
    )


def _is_capital(text: str) -> bool:
    first = [word for word in text.split() if word[:1].isalpha()]
    return bool(first) and first[0][0].isupper() | (not first[0][0].islower())
