"""What a person can do with advice. The exact words never change once kept from a reply."""

from collections.abc import Sequence
from dataclasses import replace

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.application import RequestState
from afterword.domain.reply import ReplyKind
from afterword.domain.validity import check_advice
from afterword.services import replies
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store.book import Book

WAITING = (RequestState.NOT_ASKED, RequestState.ASKED, RequestState.NUDGED, RequestState.NO_ANSWER)


def keep(book: Book, draft: AdviceDraft) -> int:
    """Keep a piece of advice and return its id; its request is then answered and its reply settled.

    Raise `InvalidValue`, or `NotFound` where the reply is gone.
    """
    draft = _clean(draft)
    with book.step("advice.kept"):
        advice_id = advice_store.insert(book, draft)
        if draft.reply_id is not None:
            replies.settle(book, draft.reply_id, ReplyKind.ADVICE)
        if draft.application_id is not None:
            application = application_store.get(book, draft.application_id)
            if application.request in WAITING:
                application_store.set_request(book, application.id, RequestState.ADVICE_RECEIVED)
        return advice_id


def change(book: Book, advice_id: int, draft: AdviceDraft) -> None:
    """Change what is noted about a piece of advice. Raise `InvalidValue` or `NotFound`."""
    draft = _clean(draft)
    with book.step("advice.changed"):
        advice_store.update(book, advice_id, draft)


def set_state(book: Book, advice_ids: Sequence[int], state: AdviceState) -> None:
    """Note by hand what became of pieces of advice."""
    with book.step(f"advice.{state}", count=str(len(advice_ids))):
        for advice_id in advice_ids:
            advice_store.set_state(book, advice_id, state)


def retheme(book: Book, advice_ids: Sequence[int], themes: Sequence[str]) -> None:
    """Put pieces of advice under other themes, the main one first. Raise `NotFound`."""
    with book.step("advice.rethemed", count=str(len(advice_ids))):
        for advice_id in advice_ids:
            found = advice_store.get(book, advice_id)
            advice_store.update(book, advice_id, replace(found, themes=tuple(dict.fromkeys(themes))))


def thanked(book: Book, advice_id: int) -> None:
    """Note that its giver has been thanked in another way."""
    with book.step("advice.thanked"):
        advice_store.set_thanked(book, advice_id, book.clock.now())


def delete(book: Book, advice_ids: Sequence[int]) -> None:
    """Delete pieces of advice."""
    with book.step("advice.deleted", count=str(len(advice_ids))):
        for advice_id in advice_ids:
            advice_store.delete(book, advice_id)


def _clean(draft: AdviceDraft) -> AdviceDraft:
    draft = replace(draft, words=draft.words.strip(), next_action=draft.next_action.strip())
    check_advice(draft)
    return draft
