"""Finding by words: what a table's filter and the search box ask of the index."""

# ruff: noqa: S608 -- tables and columns are named here, never by a person

import json
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from afterword.store.book import Book
from afterword.store.search_documents import DOCUMENTS

# letters that the index takes for spaces: New Tai Lue vowel and tone signs, a Vedic sign
_SPACES = frozenset((*range(0x19B0, 0x19C1), 0x19C8, 0x19C9, 0x1CF2, 0x1CF3))
_ACCENTS = range(0x300, 0x370)
_SNIPPET = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A thing found: its noun and id, its own name, the name of what it belongs to, and when it was (UTC)."""

    table: str
    id: int
    title: str
    detail: str
    when: datetime | None = None


def words(text: str) -> list[str]:
    """Return the words of a text as the index parts them."""
    found = [""]
    for letter in unicodedata.normalize("NFC", text):
        if _is_letter(letter):
            found[-1] += letter
        elif ord(letter) not in _ACCENTS and found[-1]:
            found.append("")
    return [word for word in found if word]


def matching(book: Book, noun: str, text: str) -> set[int] | None:
    """Return the ids of a noun in which each word of the text begins a word; None when it has no words."""
    query = _query(text)
    if not query:
        return None
    found = book.database.run(
        f"SELECT json_group_array(rowid) FROM {noun}_text WHERE {noun}_text MATCH ?", (query,)
    )
    return set(json.loads(found.fetchone()[0]))


def everything(book: Book, text: str, limit: int = 8) -> list[Hit]:
    """Return what the words are found in, the latest first, at most so many of each noun."""
    query = _query(text)
    if not query:
        return []
    hits: list[Hit] = []
    for noun in DOCUMENTS:
        title, detail, when, source = _SHOWN[noun]
        found = book.database.run(
            f"SELECT n.id, {title}, {detail}, {when} FROM {noun}_text w JOIN {source} ON n.id = w.rowid"
            f" WHERE {noun}_text MATCH ? ORDER BY w.rowid DESC LIMIT ?",
            (query, limit),
        )
        for number, name, owner, instant in found:
            at = None if instant is None else datetime.fromisoformat(instant)
            hits.append(Hit(table=noun, id=number, title=_short(name), detail=_short(owner), when=at))
    return hits


def _query(text: str) -> str:
    return " ".join(f'"{word}"*' for word in words(text))


def _is_letter(letter: str) -> bool:
    category = unicodedata.category(letter)
    return (category[0] in "LN" or category == "Co") and ord(letter) not in _SPACES


def _short(text: str | None) -> str:
    line = " ".join((text or "").split())
    return line if len(line) <= _SNIPPET else f"{line[:_SNIPPET].rstrip()}…"


_OF_APPLICATION = (
    "LEFT JOIN application a ON a.id = n.application_id LEFT JOIN employer e ON e.id = a.employer_id"
)
_OF_CONTACT = "LEFT JOIN contact c ON c.id = n.contact_id LEFT JOIN employer e ON e.id = c.employer_id"
_SHOWN = {
    "employer": ("n.name", "n.place", "NULL", "employer n"),
    "contact": ("n.name", "e.name", "NULL", "(contact n JOIN employer e ON e.id = n.employer_id)"),
    "application": ("n.role", "e.name", "NULL", "(application n JOIN employer e ON e.id = n.employer_id)"),
    "interview": ("a.role", "e.name", "n.starts_at", f"(interview n {_OF_APPLICATION})"),
    "message": ("n.subject", "n.to_name", "n.sent_at", "message n"),
    "reply": ("n.subject", "n.from_name", "n.received_at", "reply n"),
    "advice": ("n.words", "c.name", "NULL", "(advice n LEFT JOIN contact c ON c.id = n.contact_id)"),
    "touch": ("c.name", "n.notes", "n.at", f"(touch n {_OF_CONTACT})"),
}
