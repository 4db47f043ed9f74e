"""What can be done for a mail that cannot be kept and about which nobody can be asked: put it aside.

It is written to a file, in the first folder that takes one, and brought back when the book is opened next.
"""

import json
import logging
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zlib import crc32

from afterword.adapters import files
from afterword.domain.file_problems import UnreadableFile, UnwritableFile
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.unkept import Unkept
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book

log = logging.getLogger(__name__)
EDITED = (MessageState.DRAFT, MessageState.FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Aside:
    """A mail as it was put aside, at an instant (aware UTC)."""

    message_id: int | None
    at: datetime
    draft: MessageDraft


def put_aside(book: Book, unkept: Unkept, folders: Sequence[Path]) -> Path | None:
    """Write a mail to a file in the first folder that takes it, and return that; the log tells what happened.

    None: it could be written nowhere, and is lost.
    """
    content = _content(_Aside(message_id=unkept.message_id, at=book.clock.now(), draft=unkept.draft))
    for folder in folders:
        path = folder / f"{_prefix(book)}{unkept.message_id or 0}.txt"
        with suppress(UnwritableFile):
            files.write(path, content)
            log.warning("a mail could not be kept (%s): it was put into %s", unkept.problem.code, path)
            return path
    log.error("a mail could not be kept (%s), nor put aside: it is lost", unkept.problem.code)
    return None


def lying(book: Book, folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files with mails of this book that were put aside, in the order of the folders."""
    return tuple(
        path for folder in folders for path in sorted(folder.glob(f"{_prefix(book)}*.txt")) if _is_ours(path)
    )


def bring_back(book: Book, folders: Sequence[Path]) -> tuple[int, ...]:
    """Keep the mails that were put aside, and return their ids; the files go.

    One whose draft was changed later, or that has left, comes back as another, unless the words are the same.
    Of a mail that was put aside more than once, the latest file counts. Raise the `Problem` for which one
    cannot be kept yet: its files stay.
    """
    found: dict[int | Path, list[tuple[Path, _Aside]]] = {}
    for path, aside in _read_all(lying(book, folders)):
        found.setdefault(aside.message_id or path, []).append((path, aside))
    kept = []
    for files_of_one in found.values():
        number = _keep(book, max((aside for _, aside in files_of_one), key=lambda aside: aside.at))
        if number is not None:
            kept.append(number)
        let_go(path for path, _ in files_of_one)
    return tuple(kept)


def let_go(paths: Iterable[Path]) -> None:
    """Remove files whose mails were kept since, or that nobody wants any more."""
    for path in paths:
        with suppress(OSError):
            path.unlink()


def _keep(book: Book, aside: _Aside) -> int | None:
    draft, number = _without_what_is_gone(book, aside.draft), aside.message_id or 0
    found = message_store.many(book, [number]).get(number)
    if found is None or found.state not in EDITED or found.changed_at > aside.at:
        if found is not None and _words(found) == _words(draft):
            return None
        with book.step("message.written", undoable=False):
            return message_store.insert(book, draft)
    with book.step("message.changed", undoable=False):
        message_store.update(book, number, draft)
    return number if message_store.get(book, number) != found else None


def _without_what_is_gone(book: Book, draft: MessageDraft) -> MessageDraft:
    """Return a draft without the ids that are not in the book any more."""
    return replace(
        draft,
        application_id=_if_there(book, draft.application_id, application_store.many),
        interview_id=_if_there(book, draft.interview_id, interview_store.many),
        contact_id=_if_there(book, draft.contact_id, contact_store.many),
        follows_id=_if_there(book, draft.follows_id, message_store.many),
        answers_id=_if_there(book, draft.answers_id, reply_store.many),
    )


def _if_there(
    book: Book, number: int | None, many: Callable[[Book, list[int]], Mapping[int, object]]
) -> int | None:
    return number if number is not None and many(book, [number]) else None


def _words(draft: MessageDraft) -> tuple[str, ...]:
    return draft.to_name, draft.to_address, draft.subject, draft.body


def _content(aside: _Aside) -> bytes:
    """Return the file: what is known of the mail in one line, and its words as they stand."""
    draft = aside.draft
    head = {
        "message": aside.message_id,
        "at": aside.at.isoformat(),
        "purpose": draft.purpose.value,
        "application": draft.application_id,
        "interview": draft.interview_id,
        "contact": draft.contact_id,
        "follows": draft.follows_id,
        "answers": draft.answers_id,
        "account": draft.account,
        "send_after": draft.send_after.isoformat() if draft.send_after else None,
        "name": draft.to_name,
        "address": draft.to_address,
        "subject": draft.subject,
    }
    return f"{json.dumps(head, ensure_ascii=False)}\n\n{draft.body}".encode("utf-8", "replace")


def _read_all(paths: Sequence[Path]) -> Iterator[tuple[Path, _Aside]]:
    for path in paths:
        try:
            yield path, _read(files.read(path))
        except (UnreadableFile, ValueError, KeyError, TypeError):
            log.warning("what was put aside cannot be read: %s", path)


def _read(content: bytes) -> _Aside:
    """Return what a file holds. Raise `ValueError`, `KeyError` or `TypeError` where it is none of ours."""
    first, _, body = content.decode("utf-8").partition("\n\n")
    head = json.loads(first)
    draft = MessageDraft(
        purpose=MessagePurpose(head["purpose"]),
        to_name=_text(head["name"]),
        to_address=_text(head["address"]),
        subject=_text(head["subject"]),
        body=body,
        application_id=_id(head["application"]),
        interview_id=_id(head["interview"]),
        contact_id=_id(head["contact"]),
        follows_id=_id(head["follows"]),
        answers_id=_id(head["answers"]),
        account=_text(head["account"]),
        send_after=_instant(head["send_after"]) if head["send_after"] is not None else None,
    )
    return _Aside(message_id=_id(head["message"]), at=_instant(head["at"]), draft=draft)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is meant")
    return value


def _id(value: object) -> int | None:
    if value is not None and type(value) is not int:  # true is an int, too
        raise TypeError("an id is meant")
    return value


def _instant(value: object) -> datetime:
    instant = datetime.fromisoformat(_text(value))
    if instant.tzinfo is None:
        raise ValueError("an instant must know its time zone")
    return instant


def _prefix(book: Book) -> str:
    """Return how the names of the files begin: they may lie where another book has some, too."""
    return f"afterword-unkept-{crc32(os.fsencode(book.path or '')):08x}-"


def _is_ours(path: Path) -> bool:
    """Return whether a file is one that the user wrote: others may write into the folder, too."""
    getuid = getattr(os, "getuid", None)
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and (getuid is None or found.st_uid == getuid())
