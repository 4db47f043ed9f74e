from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.advice import AdviceDraft, AdviceKind, AdviceState, Control
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.settings import Settings
from afterword.services import advice, advice_pieces, contacts, practice
from afterword.services.advice_pieces import Piece, SeveralSources, WordsDiffer
from afterword.services.practice import Rating
from afterword.store import advice as advice_store
from afterword.store import focus as focus_store
from afterword.store.book import Book
from tests.book_fixtures import NOON
from tests.services.conftest import Story

WORDS = "Begin with the result.  Then explain.\n\nWe loved your questions."
TEXTS = st.text(alphabet="ab. !?\n\tZé…", min_size=1, max_size=60).filter(str.strip)


def keep(book: Book, words: str = WORDS, **more: object) -> int:
    values = {"words": words, "received_on": date(2026, 11, 23), "themes": ("answers_structure",)}
    return advice.keep(book, AdviceDraft(**values | more))


@given(words=TEXTS, starts=st.sets(st.integers(0, 8)))
def test_however_words_are_parted_none_is_lost_added_or_moved(words: str, starts: set[int]):
    parts = advice_pieces.cut(words)
    pieces = advice_pieces.joined(words, parts, {one for one in starts if one < len(parts)})
    assert "".join("".join(pieces).split()) == "".join(words.split())
    reached = 0
    for piece in pieces:
        reached = words.index(piece, reached) + len(piece)


def test_what_stands_inside_a_piece_stays_as_it_was_written():
    parts = advice_pieces.cut(WORDS)
    assert parts == ("Begin with the result.", "Then explain.", "We loved your questions.")
    pieces = advice_pieces.joined(WORDS, parts, [2])
    assert pieces == ("Begin with the result.  Then explain.", "We loved your questions.")


def test_the_pieces_keep_their_source_state_and_thanks(book: Book, refused: Story):
    whole = keep(book, contact_id=refused.manager, next_action="practise aloud")
    advice.set_state(book, [whole], AdviceState.APPLIED)
    advice.thanked(book, whole)
    praise = Piece(words="We loved your questions.", themes=("questions_asked",), kind=AdviceKind.PRAISE)
    first, second = advice_pieces.split(
        book, whole, [Piece(words="Begin with the result.  Then explain.", themes=("communication",)), praise]
    )
    one, other = advice_store.get(book, first), advice_store.get(book, second)
    assert first == whole
    assert (one.words, one.next_action) == ("Begin with the result.  Then explain.", "practise aloud")
    assert (other.words, other.next_action, other.kind) == (praise.words, "", AdviceKind.PRAISE)
    assert (other.contact_id, other.state, other.themes) == (
        refused.manager,
        AdviceState.APPLIED,
        ("questions_asked",),
    )
    assert other.thanked_at == one.thanked_at
    book.undo()
    assert [one.words for one in advice_store.all(book)] == [WORDS]


@pytest.mark.parametrize(
    "pieces",
    [
        ("Begin with the result.", "We loved your questions."),
        ("We loved your questions.", "Begin with the result.  Then explain."),
        ("Begin with the result. Then explain.", "We loved your questions."),
        (WORDS, ""),
        (),
    ],
)
def test_a_split_that_would_change_a_word_is_refused(book: Book, pieces: tuple[str, ...]):
    whole = keep(book)
    with pytest.raises(WordsDiffer):
        advice_pieces.split(book, whole, [Piece(words=one) for one in pieces])
    assert advice_store.get(book, whole).words == WORDS


def test_a_split_into_one_changes_nothing(book: Book):
    whole = keep(book)
    assert advice_pieces.split(book, whole, [Piece(words=WORDS)]) == (whole,)


def test_merged_pieces_stand_in_their_exact_words_the_oldest_first(book: Book, refused: Story):
    new = keep(book, "Newer.", themes=("communication",), control=Control.EXTERNAL, helpfulness=2)
    old = keep(
        book,
        "Older.",
        received_on=date(2026, 11, 1),
        kind=AdviceKind.PRAISE,
        contact_id=refused.manager,
        next_action="slow down",
        helpfulness=4,
    )
    advice.set_state(book, [new], AdviceState.PRACTISING)
    assert advice_pieces.merge(book, [new, old]) == old
    (whole,) = advice_store.all(book)
    assert (whole.words, whole.contact_id, whole.state) == (
        "Older.\n\nNewer.",
        refused.manager,
        AdviceState.PRACTISING,
    )
    assert whole.themes == ("answers_structure", "communication")
    assert (whole.kind, whole.control, whole.helpfulness) == (AdviceKind.CHANGE, Control.MINE, 4)
    book.undo()
    assert advice_store.count(book) == 2


def test_the_whole_counts_as_thanked_only_when_every_piece_was(book: Book):
    one, other = keep(book), keep(book)
    advice.thanked(book, one)
    advice_pieces.merge(book, [one, other])
    assert advice_store.get(book, one).thanked_at is None


def test_merging_keeps_every_use_and_what_was_said_of_it(book: Book, story: Story):
    one, other = keep(book), keep(book)
    with book.step("focus.chosen"):
        focus_store.choose(book, story.interview, [one, other])
        first, second = focus_store.of_interview(book, story.interview)
        focus_store.judge(book, first.id, False)
        focus_store.judge(book, second.id, True, 5, note="calm")
    advice_pieces.merge(book, [one, other])
    (kept,) = focus_store.of_interview(book, story.interview)
    assert (kept.advice_id, kept.used, kept.helped, kept.note) == (one, True, 5, "calm")


def test_a_use_of_the_piece_that_goes_is_taken_over(book: Book, story: Story):
    one, other = keep(book), keep(book)
    with book.step("focus.chosen"):
        focus_store.choose(book, story.interview, [other])
    advice_pieces.merge(book, [one, other])
    (kept,) = focus_store.of_interview(book, story.interview)
    assert (kept.advice_id, kept.used) == (one, None)


def test_advice_of_two_people_is_not_merged(book: Book, story: Story):
    ben = contacts.add(book, ContactDraft(employer_id=story.employer, name="Ben Ito"))
    both = [keep(book, contact_id=story.manager), keep(book, contact_id=ben)]
    with pytest.raises(SeveralSources):
        advice_pieces.merge(book, both)
    assert advice_store.count(book) == 2


def test_one_piece_alone_stays_as_it_is(book: Book):
    one = keep(book)
    before = book.undo_entry
    assert advice_pieces.merge(book, [one, one]) == one
    assert book.undo_entry == before
    assert advice_store.get(book, one).received_on == datetime(2026, 11, 23, tzinfo=UTC).date()


PIECE = st.integers(0, 5)
DEEDS = st.lists(
    st.tuples(st.sampled_from(["split", "merge", "theme", "state", "practise", "undo"]), PIECE, PIECE),
    max_size=12,
)


@given(words=st.lists(TEXTS, min_size=1, max_size=3), deeds=DEEDS)
def test_whatever_is_done_with_advice_its_words_stay(words: list[str], deeds: list[tuple[str, int, int]]):
    with closing(Book.in_memory(clock=FixedClock(NOON))) as book:
        for each in words:
            keep(book, each, received_on=NOON.date(), next_action="Try it")
        before = letters(book)
        for deed, one, other in deeds:
            do(book, deed, one, other)
            assert letters(book) == before


def letters(book: Book) -> list[str]:
    """Every letter of every piece, blanks apart."""
    return sorted("".join("".join(one.words.split()) for one in advice_store.all(book)))


def do(book: Book, deed: str, one: int, other: int) -> None:
    """Do a thing with one of the pieces there are."""
    pieces = advice_store.all(book)
    piece, second = pieces[one % len(pieces)], pieces[other % len(pieces)]
    match deed:
        case "split":
            parts = advice_pieces.cut(piece.words)
            joined = advice_pieces.joined(piece.words, parts, [min(other, len(parts) - 1)])
            advice_pieces.split(book, piece.id, [Piece(words=each) for each in joined])
            assert [each for each in joined if each not in piece.words] == []
        case "merge":
            whole = advice_store.get(book, advice_pieces.merge(book, [piece.id, second.id]))
            assert piece.words in whole.words
            assert second.words in whole.words
        case "theme":
            advice.retheme(book, [piece.id], ["communication"])
        case "state":
            advice.set_state(book, [piece.id], list(AdviceState)[other % len(AdviceState)])
        case "practise":
            for card in practice.due(book, Settings(zone="UTC", practice=True))[: other + 1]:
                practice.review(book, card.advice.id, list(Rating)[one % len(Rating)])
        case _ if book.undo_entry is not None and book.undo_entry.name != "advice.kept":
            book.undo()
