"""A damaged data file: it is told, never taken for empty, and the last good copy brings the mails back."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from afterword.domain.clock import FixedClock
from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import backups, messages
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.store.opening import open_book
from build_scripts.torture_mail import Found

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PAGE = 4096
MAILS = 30
Damage = Callable[[Path], object]


def tries() -> Iterator[Callable[[Path], Found]]:
    """Yield each way of damaging a file: pages of noise and of nothing, a file cut short, no file of ours."""
    for twelfth in range(12):
        for noise in (True, False):
            yield partial(_go_through, partial(_spoil, share=twelfth / 12, noise=noise))
    for share in (0.0, 0.01, 0.3, 0.7, 0.99):
        yield partial(_go_through, partial(_cut, share=share))
    yield partial(_go_through, _replace)


def _go_through(damage: Damage, folder: Path) -> Found:
    """Damage a data file with mails; open it, and where that is refused, put the last good copy there."""
    folder.mkdir(parents=True)
    path, copy = folder / "afterword.db", folder / "backups" / "copy.db"
    _make(path)
    backups.back_up(path, copy)
    damage(path)
    try:
        there = _count(path)
    except Problem:
        backups.restore(copy, path, now=NOW)
        there = _count(path)
    return Found(is_lost=there != MAILS)


def _make(path: Path) -> None:
    book = open_book(path, clock=FixedClock(NOW))
    for number in range(MAILS):
        draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject=f"mail {number}", body="b" * 2_000)
        messages.write(book, draft)
    book.close()


def _count(path: Path) -> int:
    """Open the file and read every mail."""
    book: Book = open_book(path, clock=FixedClock(NOW))
    try:
        return len(message_store.all(book))
    finally:
        book.close()


def _spoil(path: Path, *, share: float, noise: bool) -> None:
    """Fill one page with noise, or with nothing."""
    whole = bytearray(path.read_bytes())
    page = int(len(whole) // PAGE * share) * PAGE
    whole[page : page + PAGE] = hashlib.shake_128(str(page).encode()).digest(PAGE) if noise else bytes(PAGE)
    path.write_bytes(whole)


def _cut(path: Path, *, share: float) -> None:
    """Leave only the beginning of the file."""
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])


def _replace(path: Path) -> None:
    """Put something else in its place."""
    path.write_text("Dear Anna, this is not a data file.\n" * 200, "utf-8")
