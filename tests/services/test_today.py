from datetime import timedelta

from afterword.domain.advice import AdviceDraft
from afterword.domain.clock import FixedClock
from afterword.domain.interview import Debrief
from afterword.domain.settings import Settings
from afterword.domain.step import StepKind
from afterword.services import advice, interviews, messages, requests, today
from afterword.store.book import Book
from tests.services.conftest import Story


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
    about = requests.About(application_id=refused.application, contact_id=refused.manager)
    thanks = requests.propose(book, messages.MessagePurpose.THANK_ADVICE, about, settings=settings)
    messages.mark_sent(book, messages.write(book, thanks.draft))
    assert kinds(book, settings) == []
    clock.move(timedelta(days=84))
    assert kinds(book, settings) == [StepKind.CALL]


def test_the_tables_next_step_is_the_first_of_its_application(book: Book, refused: Story, settings: Settings):
    found = today.steps_of(book, [refused.application], settings)
    assert found[refused.application].kind is StepKind.DEBRIEF


def test_what_is_due_now_is_counted(book: Book, refused: Story, settings: Settings):
    assert today.due_now(today.steps(book, settings)) == 2
