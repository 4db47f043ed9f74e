"""What the search index holds of each noun: its own words and those of what it belongs to."""

# ruff: noqa: S608 -- tables and columns are named by the models, never by a person

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a noun: the columns and what they are read from; `reads` are the noun's own columns."""

    parts: tuple[str, ...]
    source: str
    reads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reach:
    """When these columns of `table` change in rows, `query` finds the `noun` ids whose words change."""

    table: str
    columns: frozenset[str]
    noun: str
    query: str


def _document(own: str, *, also: tuple[str, ...] = (), source: str, reads: str = "") -> Document:
    columns = own.split()
    return Document(
        (*(f"n.{name}" for name in columns), *also), source, frozenset([*columns, *reads.split()])
    )


_OF_APPLICATION = (
    "LEFT JOIN application a ON a.id = n.application_id LEFT JOIN employer e ON e.id = a.employer_id"
)
_OF_CONTACT = "LEFT JOIN contact c ON c.id = n.contact_id LEFT JOIN employer e ON e.id = c.employer_id"
_INTERVIEWERS = (
    "(SELECT group_concat(c.name, ' ') FROM interview_contact l JOIN contact c ON c.id = l.contact_id"
    " WHERE l.interview_id = n.id)"
)
_THEMES = (
    "(SELECT group_concat(t.key || ' ' || t.name, ' ') FROM advice_theme l JOIN theme t ON t.id = l.theme_id"
    " WHERE l.advice_id = n.id)"
)

DOCUMENTS: Mapping[str, Document] = {
    "employer": _document("name website place notes tags", source="employer n"),
    "contact": _document(
        "name title email phone profile notes",
        also=("e.name",),
        source="contact n JOIN employer e ON e.id = n.employer_id",
        reads="employer_id",
    ),
    "application": _document(
        "role source posting place notes tags",
        also=("e.name", "g.name"),
        source="application n JOIN employer e ON e.id = n.employer_id"
        " LEFT JOIN employer g ON g.id = n.agency_id",
        reads="employer_id agency_id",
    ),
    "interview": _document(
        "place notes went_well to_change",
        also=("e.name", "a.role", _INTERVIEWERS),
        source=f"interview n {_OF_APPLICATION}",
        reads="application_id",
    ),
    "message": _document(
        "to_name to_address subject body",
        also=("e.name", "a.role"),
        source=f"message n {_OF_APPLICATION}",
        reads="application_id",
    ),
    "reply": _document(
        "from_name from_address subject new_text",
        also=("c.name", "e.name"),
        source=f"reply n {_OF_CONTACT}",
        reads="contact_id",
    ),
    "advice": _document(
        "words next_action",
        also=("c.name", "f.name", "a.role", "e.name", _THEMES),
        source=f"advice n {_OF_APPLICATION} LEFT JOIN contact c ON c.id = n.contact_id"
        " LEFT JOIN employer f ON f.id = c.employer_id",
        reads="contact_id application_id",
    ),
    "touch": _document(
        "notes", also=("c.name", "e.name"), source=f"touch n {_OF_CONTACT}", reads="contact_id"
    ),
}

_NAME = frozenset({"name"})
_PERSON = frozenset({"name", "employer_id"})
_TRY = frozenset({"role", "employer_id"})
_APPLICATIONS_OF = "SELECT id FROM application WHERE employer_id IN {ids}"
_CONTACTS_OF = "SELECT id FROM contact WHERE employer_id IN {ids}"

REACHES: tuple[Reach, ...] = (
    Reach("employer", _NAME, "contact", _CONTACTS_OF),
    Reach(
        "employer",
        _NAME,
        "application",
        f"{_APPLICATIONS_OF} UNION SELECT id FROM application WHERE agency_id IN {{ids}}",
    ),
    *(
        Reach("employer", _NAME, noun, f"SELECT id FROM {noun} WHERE application_id IN ({_APPLICATIONS_OF})")
        for noun in ("interview", "message", "advice")
    ),
    *(
        Reach("employer", _NAME, noun, f"SELECT id FROM {noun} WHERE contact_id IN ({_CONTACTS_OF})")
        for noun in ("reply", "advice", "touch")
    ),
    Reach(
        "contact", _NAME, "interview", "SELECT interview_id FROM interview_contact WHERE contact_id IN {ids}"
    ),
    *(
        Reach("contact", _PERSON, noun, f"SELECT id FROM {noun} WHERE contact_id IN {{ids}}")
        for noun in ("reply", "advice", "touch")
    ),
    *(
        Reach("application", _TRY, noun, f"SELECT id FROM {noun} WHERE application_id IN {{ids}}")
        for noun in ("interview", "message", "advice")
    ),
    Reach(
        "theme",
        frozenset({"key", "name"}),
        "advice",
        "SELECT advice_id FROM advice_theme WHERE theme_id IN {ids}",
    ),
)
LINKS: Mapping[str, str] = {"interview_contact": "interview", "advice_theme": "advice"}
