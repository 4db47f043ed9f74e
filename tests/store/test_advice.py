"""Tests of advice in tables and lists."""

from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft, AdviceKind, AdviceListing, AdviceSort, AdviceState
from afterword.domain.application import ApplicationDraft
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import NotFound
from afterword.domain.interview import InterviewDraft
from afterword.domain.names import sort_key
from afterword.domain.reply import ReplyDraft
from afterword.store import advice, application, contact, employer, focus, interview, reply, theme
from afterword.store.book import Book
from tests.store.tables import filled_book

STATES = {state: place for place, state in enumerate(AdviceState)}
DAY = date(2026, 2, 1)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", AdviceSort)
def test_a_table_is_in_the_order_of_its_column(sort: AdviceSort, descending: bool) -> None:
    book = filled_book()
    places = {one.key: one.position for one in theme.all(book)}
    numbers = advice.ids(book, AdviceListing(sort=sort, descending=descending))
    rows = advice.rows(book, numbers)
    column: list[object] = {
        AdviceSort.RECEIVED: [rows[n].received_on for n in numbers],
        AdviceSort.THEME: [places[rows[n].themes[0]] if rows[n].themes else -1 for n in numbers],
        AdviceSort.STATE: [STATES[rows[n].state] for n in numbers],
        AdviceSort.CONTACT: [sort_key(rows[n].contact) for n in numbers],
        AdviceSort.EMPLOYER: [sort_key(rows[n].employer) for n in numbers],
    }[sort]
    book.close()
    assert len(column) > 5
    assert column == sorted(column, reverse=descending)  # type: ignore[type-var]


@pytest.fixture
def kept(book: Book) -> dict[str, int]:
    """Advice of Ada at North, on an application at South, carried into an interview."""
    with book.step("all.added"):
        north, south = (employer.insert(book, EmployerDraft(name=name)) for name in ("North", "South"))
        ada = contact.insert(book, ContactDraft(employer_id=north, name="Ada"))
        tried = application.insert(book, ApplicationDraft(employer_id=south, role="Analyst"))
        now = book.clock.now()
        met = interview.insert(book, InterviewDraft(application_id=tried, starts_at=now, zone="UTC"))
        mail = reply.insert(book, ReplyDraft(contact_id=ada, received_at=now))
        number = advice.insert(
            book,
            AdviceDraft(
                words="Slow down",
                received_on=DAY,
                contact_id=ada,
                application_id=tried,
                interview_id=met,
                reply_id=mail,
                themes=("communication", "other"),
            ),
        )
        bare = advice.insert(
            book, AdviceDraft(words="Smile", received_on=DAY, contact_id=ada, kind=AdviceKind.PRAISE)
        )
        focus.choose(book, met, [number])
        focus.judge(book, focus.of_interview(book, met)[0].id, True, 4)
    return {"advice": number, "bare": bare, "ada": ada, "tried": tried, "met": met, "mail": mail}


def test_a_row_shows_whose_it_is_and_how_often_it_was_used(book: Book, kept: dict[str, int]) -> None:
    rows = advice.rows(book, [kept["advice"], kept["bare"]])
    row = rows[kept["advice"]]
    assert (row.contact, row.employer, row.themes, row.used) == (
        "Ada",
        "South",
        ("communication", "other"),
        1,
    )
    assert (rows[kept["bare"]].employer, rows[kept["bare"]].used) == ("North", 0)


def test_advice_stays_when_all_it_came_of_goes(book: Book, kept: dict[str, int]) -> None:
    with book.step("all.deleted"):
        for one in employer.all(book):
            employer.delete(book, one.id)
        reply.delete(book, kept["mail"])
    found = advice.get(book, kept["advice"])
    assert (found.contact_id, found.application_id, found.interview_id, found.reply_id) == (None,) * 4
    assert found.themes == ("communication", "other")
    book.undo()
    found = advice.get(book, kept["advice"])
    assert (found.contact_id, found.interview_id) == (kept["ada"], kept["met"])


def test_advice_is_found_by_what_it_came_of(book: Book, kept: dict[str, int]) -> None:
    number, bare = kept["advice"], kept["bare"]
    assert [one.id for one in advice.of_contact(book, kept["ada"])] == [number, bare]
    assert [one.id for one in advice.of_application(book, kept["tried"])] == [number]
    assert [one.id for one in advice.of_interview(book, kept["met"])] == [number]
    assert [one.id for one in advice.of_reply(book, kept["mail"])] == [number]
    assert advice.count(book) == len(advice.all(book)) == len(advice.many(book, [number, bare])) == 2


def test_a_table_can_be_narrowed(book: Book, kept: dict[str, int]) -> None:
    number, bare = kept["advice"], kept["bare"]
    with book.step("advice.practised"):
        advice.set_state(book, bare, AdviceState.PRACTISING)

    def shown(**narrow: object) -> list[int]:
        return list(advice.ids(book, AdviceListing(descending=False, **narrow)))  # type: ignore[arg-type]

    assert shown() == [number, bare]
    assert shown(themes=frozenset({"other", "technical_depth"})) == [number]
    assert shown(states=frozenset({AdviceState.PRACTISING})) == [bare]
    assert shown(kinds=frozenset({AdviceKind.CHANGE})) == [number]
    assert shown(text="ada") == [number, bare]
    assert shown(text="communic south") == [number]


def test_thanks_are_noted_and_taken_back(book: Book, kept: dict[str, int]) -> None:
    with book.step("advice.thanked"):
        advice.set_thanked(book, kept["bare"], book.clock.now())
    assert advice.get(book, kept["bare"]).thanked_at == book.clock.now()
    with book.step("advice.not_thanked"):
        advice.set_thanked(book, kept["bare"], None)
    assert advice.get(book, kept["bare"]).thanked_at is None


def test_an_unknown_theme_is_told_and_nothing_kept(book: Book, kept: dict[str, int]) -> None:
    draft = AdviceDraft(words="w", received_on=DAY, themes=("other", "nonsense"))
    with pytest.raises(NotFound) as told, book.step("advice.kept"):
        advice.insert(book, draft)
    assert told.value.facts == {"noun": "theme", "id": "nonsense"}
    assert advice.count(book) == 2
