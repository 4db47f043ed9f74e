"""What a person can do to log contacts outside mail."""

from collections.abc import Sequence

from afterword.domain.touch import TouchDraft
from afterword.domain.validity import check_touch
from afterword.store import contact as contact_store
from afterword.store import touch as touch_store
from afterword.store.book import Book


def log(book: Book, draft: TouchDraft) -> int:
    """Log a call or a meeting and return its id; the next call is counted from it (C31)."""
    check_touch(draft)
    contact = contact_store.get(book, draft.contact_id)
    with book.step("touch.logged", who=contact.name):
        return touch_store.insert(book, draft)


def change(book: Book, touch_id: int, draft: TouchDraft) -> None:
    """Change a logged touch. Raise `InvalidValue` or `NotFound`."""
    check_touch(draft)
    with book.step("touch.changed"):
        touch_store.update(book, touch_id, draft)


def delete(book: Book, touch_ids: Sequence[int]) -> None:
    """Delete logged touches."""
    with book.step("touch.deleted", count=str(len(touch_ids))):
        for touch_id in touch_ids:
            touch_store.delete(book, touch_id)
