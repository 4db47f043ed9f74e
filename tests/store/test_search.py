"""Tests of finding by words."""

import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import InterviewDraft
from afterword.domain.names import sort_key
from afterword.domain.touch import TouchDraft
from afterword.store import advice, application, contact, employer, interview, search, theme, touch
from afterword.store.book import Book
from afterword.store.search import Hit
from tests.store.dumps import index, index_due


@pytest.fixture
def met(book: Book) -> int:
    """An interview with Zoë as an analyst at Café Nørd, in Ghent."""
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="Café Nørd", place="Oslo"))
        who = contact.insert(book, ContactDraft(employer_id=at, name="Zoë O'Neill", email="zoe@nord.example"))
        tried = application.insert(book, ApplicationDraft(employer_id=at, role="C++ Analyst"))
        advice.insert(
            book,
            AdviceDraft(
                words="Slow  down\nplease", received_on=date(2026, 1, 1), contact_id=who, themes=("other",)
            ),
        )
        touch.insert(book, TouchDraft(contact_id=who, at=book.clock.now(), notes="Spoke briefly"))
        draft = InterviewDraft(
            application_id=tried,
            starts_at=book.clock.now(),
            zone="UTC",
            place="Ghent",
            interviewer_ids=(who,),
            notes="whiteboard",
        )
        return interview.insert(book, draft)


@pytest.mark.parametrize(
    "text",
    ["cafe", "NØRD", "nørd zoe", "analy", "neill", "o'nei", "gh", "white", "c++", "z c g w", "café  nør"],
)
def test_an_interview_is_found_by_its_own_words_and_its_parents(book: Book, met: int, text: str) -> None:
    assert search.matching(book, "interview", text) == {met}


@pytest.mark.parametrize("text", ["afe", "cafe berlin", "oslo", "zoes"])
def test_every_word_must_begin_a_word(book: Book, met: int, text: str) -> None:
    assert search.matching(book, "interview", text) == set()


@pytest.mark.parametrize("text", ["", "  ", "+-'\"*()", "\u0301"])
def test_a_text_without_words_narrows_nothing(book: Book, met: int, text: str) -> None:
    assert search.matching(book, "interview", text) is None
    assert search.everything(book, text) == []


def test_a_rename_is_found_everywhere_at_once_and_so_is_its_undo(book: Book, met: int) -> None:
    with book.step("employer.changed"):
        employer.update(book, 1, EmployerDraft(name="Südwind"))
    for noun in ("employer", "contact", "application", "interview", "advice", "touch"):
        assert len(search.matching(book, noun, "sudw") or ()) == 1
        assert search.matching(book, noun, "cafe") == set()
    book.undo()
    assert search.matching(book, "interview", "cafe") == {met}
    assert index(book) == index_due(book)


def test_what_changes_hands_is_found_under_its_new_owner(book: Book, met: int) -> None:
    with book.step("all.moved"):
        other = employer.insert(book, EmployerDraft(name="Südwind"))
        application.update(book, 1, ApplicationDraft(employer_id=other, role="Baker"))
        contact.update(book, 1, ContactDraft(employer_id=other, name="Ada"))
        theme.rename(book, 15, "Sundries")
    assert search.matching(book, "interview", "sudwind baker ada") == {met}
    assert len(search.matching(book, "advice", "sundries ada") or ()) == 1
    assert index(book) == index_due(book)


def test_everything_is_searched_for_the_search_box(book: Book, met: int) -> None:
    now = book.clock.now()
    assert search.everything(book, "zoe") == [
        Hit(table="contact", id=1, title="Zoë O'Neill", detail="Café Nørd"),
        Hit(table="interview", id=1, title="C++ Analyst", detail="Café Nørd", when=now),
        Hit(table="advice", id=1, title="Slow down please", detail="Zoë O'Neill"),
        Hit(table="touch", id=1, title="Zoë O'Neill", detail="Spoke briefly", when=now),
    ]


def test_the_search_box_shows_the_latest_few_of_each(book: Book) -> None:
    with book.step("employers.added"):
        numbers = employer.insert_many(book, [EmployerDraft(name=f"North {'x' * 200}") for _ in range(9)])
    hits = search.everything(book, "north", 3)
    assert [hit.id for hit in hits] == list(numbers[:-4:-1])
    assert all(len(hit.title) <= 121 and hit.title.endswith("…") for hit in hits)


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_too_strange_to_search_for(book: Book, text: str) -> None:
    found = search.matching(book, "employer", text)
    assert found == (set() if search.words(text) else None)


def test_every_letter_is_parted_as_the_index_parts_it(book: Book) -> None:
    """The words of a query must be single ones to the index: it refuses phrases."""
    letters = [chr(code) for code in range(0x80, 0x20000) if unicodedata.category(chr(code))[0] in "LNMPSZ"]
    for start in range(0, len(letters), 500):
        search.matching(book, "employer", " ".join(f"a{letter}b" for letter in letters[start : start + 500]))


WORD = st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F), min_size=1, max_size=6)


@given(names=st.lists(st.lists(WORD, min_size=1, max_size=3), min_size=1, max_size=5), data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_beginning_of_each_word_finds_it(book: Book, names: list[list[str]], data: st.DataObject) -> None:
    with book.step("employers.added"):
        numbers = employer.insert_many(book, [EmployerDraft(name=" ".join(words)) for words in names])
    at = data.draw(st.integers(0, len(names) - 1))
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in names[at]]
    assert numbers[at] in (search.matching(book, "employer", " ".join(typed)) or ())
    assert sort_key(" ".join(typed)) is not None
