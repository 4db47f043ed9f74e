"""What a person can do with focus points: carry advice into an interview, and say whether it helped."""

from collections.abc import Sequence

from afterword.domain.advice import Advice, AdviceState, Focus
from afterword.domain.application import WON
from afterword.domain.clock import day_of
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.focus_choice import proposed, ranked
from afterword.domain.interview import RoundResult
from afterword.domain.settings import Settings
from afterword.domain.validity import Reason
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store.book import Book

RISE = (AdviceState.NEW, AdviceState.PRACTISING, AdviceState.APPLIED, AdviceState.PAID_OFF)


class TooManyFocusPoints(Problem):
    """More points were chosen than one can keep in mind (C22). Facts: most."""

    code = "too_many_focus_points"


def propose(book: Book, settings: Settings) -> tuple[Advice, ...]:
    """Return the points that the program proposes for a coming interview, best first (C22)."""
    today = day_of(book.clock.now(), settings.zone)
    return proposed(advice_store.all(book), focus_store.all(book), today, most=settings.rules.focus_points)


def candidates(book: Book, settings: Settings) -> tuple[Advice, ...]:
    """Return all advice that can be carried along, best first."""
    return ranked(advice_store.all(book), focus_store.all(book), day_of(book.clock.now(), settings.zone))


def choose(book: Book, interview_id: int, advice_ids: Sequence[int], settings: Settings) -> None:
    """Carry these pieces of advice into an interview, and no others. Raise `TooManyFocusPoints`."""
    if len(advice_ids) > settings.rules.focus_points:
        raise TooManyFocusPoints(most=settings.rules.focus_points)
    with book.step("focus.chosen"):
        focus_store.choose(book, interview_id, advice_ids)
        for advice_id in advice_ids:
            _raise_to(book, advice_id, AdviceState.PRACTISING)


def judge(book: Book, focus: Focus, *, used: bool, helped: int | None, note: str = "") -> None:
    """Note whether a point was used, and how much it helped (1 to 5). Raise `InvalidValue`."""
    if helped is not None and not 1 <= helped <= 5:
        raise InvalidValue(field="helped", reason=Reason.OUT_OF_RANGE)
    with book.step("focus.judged"):
        focus_store.judge(book, focus.id, used, helped if used else None, note=note)
        if used:
            _raise_to(book, focus.advice_id, AdviceState.APPLIED)
        settle(book, focus.interview_id)


def settle(book: Book, interview_id: int) -> None:
    """Within a step: what was used in a round that went well has paid off."""
    meeting = interview_store.get(book, interview_id)
    application = application_store.get(book, meeting.application_id)
    if meeting.result is not RoundResult.PASSED and application.outcome not in WON:
        return
    for focus in focus_store.of_interview(book, interview_id):
        if focus.used:
            _raise_to(book, focus.advice_id, AdviceState.PAID_OFF)


def _raise_to(book: Book, advice_id: int, state: AdviceState) -> None:
    """Move advice up to a state; never down, and never what was set aside by hand."""
    now = advice_store.get(book, advice_id).state
    if now in RISE and RISE.index(now) < RISE.index(state):
        advice_store.set_state(book, advice_id, state)
