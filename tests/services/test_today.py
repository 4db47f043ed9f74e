from contextlib import closing
from datetime import timedelta
from random import Random

import hypothesis
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.about import About
from afterword.domain.advice import AdviceDraft
from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import Debrief, InterviewDraft
from afterword.domain.rules import Rules
from afterword.domain.settings import Settings
from afterword.domain.step import StepKind
from afterword.services import advice, applications, employers, interviews, messages, requests, today
from afterword.store.book import Book
from tests.services.conftest import Story
from tests.store.life import Life
from tests.store.worlds import START

FEWER = hypothesis.settings(max_examples=hypothesis.settings().max_examples // 4)  # a book is large


def kinds(book: Book, settings: Settings) -> list[StepKind]:
    return [step.kind for step in today.steps(book, settings)]


def test_an_empty_book_asks_for_nothing(book: Book, settings: Settings):
    assert today.steps(book, settings) == ()


def test_the_loop_moves_from_no_to_ask_to_wait_to_thanks_to_the_call(
    book: Book, clock: FixedClock, refused: Story, settings: Settings
):
    interviews.debrief(book, refused.interview, Debrief(confidence=3))
    assert kinds(book, settings) == [StepKind.ASK_ADVICE]
    number = messages.write(book, requests.propose_request(book, refused.application, settings).draft)
    assert kinds(book, settings) == [StepKind.ASK_ADVICE]
    messages.mark_sent(book, number)
    assert kinds(book, settings) == [StepKind.AWAIT_ADVICE]
    clock.move(timedelta(days=8))
    assert kinds(book, settings) == [StepKind.NUDGE]
    day = clock.now().date()
    advice.keep(
        book,
        AdviceDraft(
            words="Slow down.",
            received_on=day,
            contact_id=refused.manager,
            application_id=refused.application,
        ),
    )
    assert kinds(book, settings) == [StepKind.THANK_ADVICE]
    about = About(application_id=refused.application, contact_id=refused.manager)
    thanks = requests.propose(book, messages.MessagePurpose.THANK_ADVICE, about, settings=settings)
    messages.mark_sent(book, messages.write(book, thanks.draft))
    assert kinds(book, settings) == []
    clock.move(timedelta(days=84))
    assert kinds(book, settings) == [StepKind.CALL]


@FEWER
@given(
    seed=st.integers(0, 10**9),
    acts=st.integers(0, 60),
    hours=st.lists(st.integers(-200, 9_000), max_size=6),
    share=st.floats(0, 1),
    every=st.integers(1, 120),
)
def test_until_its_end_an_agenda_is_what_working_it_out_again_gives(
    seed: int, acts: int, hours: list[int], share: float, every: int
):
    clock = FixedClock(START)
    settings = Settings(zone="Pacific/Auckland", practice=True, rules=Rules(keep_in_touch_days=every))
    with closing(Book.in_memory(clock=clock)) as book:
        life = Life(book, Random(seed))  # noqa: S311 -- a sample, not a secret
        with book.step("x"):
            life.begin()
            for _ in range(acts):
                life.live()
        for hour in hours:
            clock.at = START + timedelta(hours=hour)
            agenda = today.agenda(book, settings)
            last = agenda.until - timedelta.resolution
            for later in (agenda.at + (last - agenda.at) * share, last):
                clock.at = later
                assert agenda.holds(later)
                assert today.steps(book, settings) == agenda.steps


def test_an_agenda_ends_when_a_round_begins_even_one_that_no_rule_looks_at(
    book: Book, clock: FixedClock, story: Story, settings: Settings
):
    applications.archive(book, [story.application], archived=True)
    assert today.agenda(book, settings).until > clock.now() + timedelta(hours=6)
    at = clock.now() + timedelta(hours=2)
    interviews.add(book, InterviewDraft(application_id=story.application, starts_at=at, zone="Europe/London"))
    assert today.agenda(book, settings).until == at


def test_the_tables_next_step_is_the_first_of_its_application(book: Book, refused: Story, settings: Settings):
    found = today.steps_of(book, [refused.application], settings)
    assert found[refused.application].kind is StepKind.DEBRIEF


def test_a_book_has_begun_with_the_first_thing_in_it(book: Book):
    assert not today.has_begun(book)
    employers.add(book, EmployerDraft(name="Northwind"))
    assert today.has_begun(book)


def test_what_is_due_now_is_counted(book: Book, refused: Story, settings: Settings):
    assert today.due_now(today.steps(book, settings)) == 2
