"""What a person can do with interviews."""

from collections.abc import Sequence

from afterword.domain.application import WON, Application, Outcome
from afterword.domain.clock import day_of
from afterword.domain.interview import OFF, Debrief, Interview, InterviewDraft, RoundResult
from afterword.domain.validity import check_debrief, check_interview
from afterword.services import focus
from afterword.store import application as application_store
from afterword.store import interview as interview_store
from afterword.store.book import Book

OPEN = (RoundResult.UPCOMING, RoundResult.AWAITING_NEWS)


def add(book: Book, draft: InterviewDraft) -> int:
    """Add a round and return its id; one that was held has the result that is known. Raise `InvalidValue`."""
    check_interview(draft)
    application = application_store.get(book, draft.application_id)
    with book.step("interview.added", what=application.role):
        interview_id = interview_store.insert(book, draft)
        settle_new(book, interview_id)
        return interview_id


def settle_new(book: Book, interview_id: int) -> None:
    """Give a new round that was held its result, inside a step: what the news on the application tells.

    Without news it awaits them. The last round before a no takes the no; those before it went on.
    """
    meeting = interview_store.get(book, interview_id)
    if meeting.starts_at > book.clock.now():
        return
    application = application_store.get(book, meeting.application_id)
    result = RoundResult.AWAITING_NEWS
    if application.outcome in WON:
        result = RoundResult.PASSED
    elif application.outcome is Outcome.NOT_SELECTED and _is_before_news(meeting, application):
        result = _beside_others(book, meeting, application)
    interview_store.set_result(book, interview_id, result)


def _is_before_news(meeting: Interview, application: Application) -> bool:
    day = day_of(meeting.starts_at, meeting.zone)
    return application.decided_on is None or day <= application.decided_on


def _beside_others(book: Book, meeting: Interview, application: Application) -> RoundResult:
    """Return what a round before a no came to; where it is the last, the one that had the no went on."""
    rounds = interview_store.of_application(book, application.id)
    others = [one for one in rounds if one.id != meeting.id and one.result not in OFF]
    if any(one.starts_at > meeting.starts_at and _is_before_news(one, application) for one in others):
        return RoundResult.PASSED
    for one in others:
        if one.result is RoundResult.NOT_SELECTED and one.starts_at < meeting.starts_at:
            interview_store.set_result(book, one.id, RoundResult.PASSED)
            focus.settle(book, one.id)
    return RoundResult.NOT_SELECTED


def change(book: Book, interview_id: int, draft: InterviewDraft) -> None:
    """Change a round. Raise `InvalidValue` or `NotFound`."""
    check_interview(draft)
    application = application_store.get(book, draft.application_id)
    with book.step("interview.changed", what=application.role):
        interview_store.update(book, interview_id, draft)


def set_result(book: Book, interview_id: int, result: RoundResult) -> None:
    """Note how a round ended."""
    with book.step(f"interview.{result}"):
        interview_store.set_result(book, interview_id, result)
        focus.settle(book, interview_id)


def may_end_application(book: Book, interview_id: int) -> bool:
    """Return whether a round was the last word: not selected, no round after it, the application waits."""
    meeting = interview_store.get(book, interview_id)
    application = application_store.get(book, meeting.application_id)
    if meeting.result is not RoundResult.NOT_SELECTED or application.outcome is not Outcome.WAITING:
        return False
    rounds = interview_store.of_application(book, application.id)
    return not any(one.result in OPEN and one.starts_at > meeting.starts_at for one in rounds)


def debrief(book: Book, interview_id: int, words: Debrief) -> None:
    """Keep what the candidate noted after a round; a round still "upcoming" then awaits news."""
    check_debrief(words)
    meeting = interview_store.get(book, interview_id)
    with book.step("interview.debriefed"):
        interview_store.write_debrief(book, interview_id, words)
        if meeting.result is RoundResult.UPCOMING:
            interview_store.set_result(book, interview_id, RoundResult.AWAITING_NEWS)


def delete(book: Book, interview_ids: Sequence[int]) -> None:
    """Delete rounds; the advice that came from them is kept."""
    with book.step("interview.deleted", count=str(len(interview_ids))):
        for interview_id in interview_ids:
            interview_store.delete(book, interview_id)
