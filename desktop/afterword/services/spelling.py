"""Reads the spelling of a mail: `read` and `written_in` on any thread; several wait for each other."""

from collections.abc import Iterable
from threading import Lock

from afterword.adapters import spelling
from afterword.domain.message import MessageDraft
from afterword.domain.settings import Settings
from afterword.domain.spelling import Misspelt
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store.book import Book

AMERICAN, BRITISH = spelling.AMERICAN, spelling.BRITISH
_reading = Lock()  # British English asks the American dictionary, too: one for both


def written_in(text: str, otherwise: str) -> str:
    """Return the English that a text is written in, in doubt `otherwise`."""
    with _reading:
        return spelling.written_in(text, otherwise)


def read(text: str, language: str, own: Iterable[str]) -> tuple[Misspelt, ...]:
    """Return the words no dictionary knows; nothing where the system has no hunspell.

    `own` are names and own words; a name of several words counts word by word.
    """
    known = frozenset(word.casefold() for name in own for word in name.replace("-", " ").split())
    with _reading:
        speller = spelling.load(language)
        return speller.read(text, own=known) if speller is not None else ()


def names_in(book: Book, mail: MessageDraft, settings: Settings) -> tuple[str, ...]:
    """Return the names that are right in a mail: the writer's, the reader's, the employer's, the role."""
    names = (settings.name, settings.signature, mail.to_name)
    number = mail.application_id or 0
    application = application_store.many(book, [number]).get(number)
    if application is None:
        return names
    return (*names, employer_store.get(book, application.employer_id).name, application.role)
