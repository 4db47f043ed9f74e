"""What is in the book, to choose from: applications and people, no two in the same words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from afterword.qtmodels.choices import Choice
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store.book import Book
from afterword.ui.spoken import Speaker


def applications(book: Book, speaker: Speaker) -> tuple[Choice, ...]:
    """Return the applications as "employer, role"; the same role twice is told apart by its day."""
    named = [(number, f"{firm}, {role}") for number, role, firm in application_store.choices(book)]
    same = [number for number, _ in _doubles(named)]
    days = {number: speaker.day(row.applied_on) for number, row in application_store.rows(book, same).items()}
    return told_apart(Choice(number, text, days.get(number, "")) for number, text in named)


def people(book: Book) -> tuple[Choice, ...]:
    """Return the people by name; namesakes are told apart by their employer."""
    return told_apart(Choice(number, name, firm) for number, name, firm in contact_store.choices(book))


def told_apart(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return the choices, with the detail of those whose words are the same, and a number where it is too."""
    given = tuple(choices)
    double = {id_ for id_, _ in _doubles([(one.value, one.text) for one in given])}
    detailed = [
        f"{one.text} ({one.detail})" if one.value in double and one.detail else one.text for one in given
    ]
    seen: Counter[str] = Counter()
    made = []
    for one, text in zip(given, detailed, strict=True):
        seen[text.casefold()] += 1
        count = seen[text.casefold()]
        made.append(Choice(one.value, f"{text} – {count}" if count > 1 else text, one.detail, one.icon))
    return tuple(made)


def _doubles(named: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    counts = Counter(text.casefold() for _, text in named)
    return [(number, text) for number, text in named if counts[text.casefold()] > 1]
