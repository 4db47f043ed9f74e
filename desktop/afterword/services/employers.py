"""What a person can do with employers."""

from collections.abc import Sequence
from dataclasses import replace

from afterword.domain.employer import EmployerDraft
from afterword.domain.validity import check_employer
from afterword.store import employer as employer_store
from afterword.store.book import Book


def add(book: Book, draft: EmployerDraft) -> int:
    """Add an employer and return its id. Raise `InvalidValue` naming the field that cannot be kept."""
    draft = _clean(draft)
    with book.step("employer.added", who=draft.name):
        return employer_store.insert(book, draft)


def change(book: Book, employer_id: int, draft: EmployerDraft) -> None:
    """Change an employer. Raise `InvalidValue` or `NotFound`."""
    draft = _clean(draft)
    with book.step("employer.changed", who=draft.name):
        employer_store.update(book, employer_id, draft)


def archive(book: Book, employer_ids: Sequence[int], *, archived: bool) -> None:
    """Put employers away, or take them out again."""
    name = "employer.archived" if archived else "employer.unarchived"
    with book.step(name, count=str(len(employer_ids))):
        for employer_id in employer_ids:
            employer_store.set_archived(book, employer_id, archived)


def delete(book: Book, employer_ids: Sequence[int]) -> None:
    """Delete employers with their people, applications and interviews; advice is kept."""
    with book.step("employer.deleted", count=str(len(employer_ids))):
        for employer_id in employer_ids:
            employer_store.delete(book, employer_id)


def _clean(draft: EmployerDraft) -> EmployerDraft:
    draft = replace(
        draft, name=" ".join(draft.name.split()), website=draft.website.strip(), place=draft.place.strip()
    )
    check_employer(draft)
    return draft
