"""How far the mail folders of each account were read, in the book."""

from collections.abc import Iterable, Mapping
from typing import Any

from afterword.domain.inbox import Mark
from afterword.store import models
from afterword.store.book import Book
from afterword.store.fields import AnyField

_T = models.MailboxMark


def of_account(book: Book, account: str) -> Mapping[str, Mark]:
    """Return the marks of an account by folder."""
    query = _T.select(_T.folder, _T.uidvalidity, _T.last_uid).where(_T.account == account)
    return {
        row[0]: Mark(account=account, folder=row[0], uidvalidity=row[1], last_uid=row[2])
        for row in book.rows(query)
    }


def keep(book: Book, marks: Iterable[Mark]) -> None:
    """Keep these marks in place of the older ones of the same folders."""
    for mark in marks:
        values: dict[AnyField, Any] = {
            _T.uidvalidity: mark.uidvalidity,
            _T.last_uid: mark.last_uid,
            _T.changed_at: book.clock.now(),
        }
        is_it = (_T.account == mark.account) & (_T.folder == mark.folder)
        if not book.write(_T.update(values).where(is_it)):
            new = {_T.uid: book.new_uids(1)[0], _T.account: mark.account, _T.folder: mark.folder}
            book.write(_T.insert({**values, **new}))
