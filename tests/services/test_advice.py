from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.application import RequestState
from afterword.domain.errors import InvalidValue
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.services import advice
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from tests.services.conftest import Story

WORDS = "Begin with the result, then explain."


def draft(**more: object) -> AdviceDraft:
    return AdviceDraft(
        **{"words": WORDS, "received_on": date(2026, 11, 23), "themes": ("answers_structure",)} | more
    )


def test_the_exact_words_are_kept_with_their_source_and_themes(book: Book, refused: Story):
    given = draft(
        contact_id=refused.manager, application_id=refused.application, next_action="practise aloud"
    )
    kept = advice_store.get(book, advice.keep(book, given))
    assert (kept.words, kept.contact_id, kept.themes) == (WORDS, refused.manager, ("answers_structure",))
    assert (kept.state, kept.next_action) == (AdviceState.NEW, "practise aloud")


def test_advice_answers_the_request_in_the_same_step(book: Book, refused: Story):
    advice.keep(book, draft(application_id=refused.application))
    assert application_store.get(book, refused.application).request is RequestState.ADVICE_RECEIVED
    book.undo()
    assert application_store.get(book, refused.application).request is RequestState.NOT_ASKED


def test_advice_kept_from_a_reply_settles_it_in_the_same_step(book: Book):
    with book.step("reply.came", undoable=False):
        came = reply_store.insert(
            book, ReplyDraft(received_at=book.clock.now(), kind=ReplyKind.OTHER, subject="Re: Your advice")
        )
    advice.keep(book, draft(reply_id=came))
    reply = reply_store.get(book, came)
    assert (reply.kind, reply.settled_at) == (ReplyKind.ADVICE, book.clock.now())
    book.undo()
    assert advice_store.of_reply(book, came) == []
    reply = reply_store.get(book, came)
    assert (reply.kind, reply.settled_at) == (ReplyKind.OTHER, None)


def test_advice_without_words_or_with_six_stars_is_refused(book: Book):
    for given, field in ((draft(words=" "), "words"), (draft(helpfulness=6), "helpfulness")):
        with pytest.raises(InvalidValue) as told:
            advice.keep(book, given)
        assert told.value.facts["field"] == field


def test_states_are_set_by_hand_and_taken_back(book: Book):
    ids = [advice.keep(book, draft()), advice.keep(book, draft())]
    advice.set_state(book, ids, AdviceState.SET_ASIDE)
    assert {one.state for one in advice_store.all(book)} == {AdviceState.SET_ASIDE}
    book.undo()
    assert {one.state for one in advice_store.all(book)} == {AdviceState.NEW}


def test_advice_is_changed_thanked_for_and_deleted(book: Book):
    number = advice.keep(book, draft())
    advice.change(book, number, draft(themes=("communication", "answers_structure")))
    advice.thanked(book, number)
    kept = advice_store.get(book, number)
    assert kept.themes == ("communication", "answers_structure")
    assert kept.thanked_at == book.clock.now()
    advice.delete(book, [number])
    assert advice_store.count(book) == 0


def test_advice_is_put_under_another_theme_in_one_step(book: Book):
    ids = [advice.keep(book, draft()), advice.keep(book, draft())]
    advice.retheme(book, ids, ["communication", "other", "communication"])
    assert {one.themes for one in advice_store.all(book)} == {("communication", "other")}
    assert {one.words for one in advice_store.all(book)} == {WORDS}
    book.undo()
    assert {one.themes for one in advice_store.all(book)} == {("answers_structure",)}
