"""Worlds full of tries at all stages, made by hypothesis: what the properties of the rules are tried on."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from afterword.domain.application import Outcome, RequestState
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from tests.domain.world import MONDAY, World

DAY = timedelta(days=1)
DECIDED = tuple(one for one in Outcome if one is not Outcome.WAITING)


@dataclass(frozen=True)
class Try:
    """What became of one application: its round is `span` days from the Monday."""

    span: int
    rapport: int
    has_phone: bool
    shut: bool
    outcome: Outcome
    result: RoundResult
    request: RequestState
    promise: int | None
    mails: tuple[tuple[MessagePurpose, int, MessageState], ...]
    answer: ReplyKind | None
    advised: bool
    calls: tuple[int, ...]

    def promised(self, held: datetime) -> date | None:
        """Return the day by which news was promised."""
        return (held + self.promise * DAY).date() if self.promise else None


moments = st.integers(min_value=-40, max_value=400).map(lambda hours: MONDAY + timedelta(hours=hours * 7))


def busy(tries: list[Try]) -> World:
    """A world with a person, an application and a round for each try, at all stages."""
    world = World()
    for number, one in enumerate(tries, start=1):
        held = MONDAY + one.span * DAY
        world.person(rapport=one.rapport, phone="1" * one.has_phone, do_not_contact=one.shut)
        decided = (held + DAY).date() if one.outcome in DECIDED else None
        world.application(
            outcome=one.outcome, decided_on=decided, request=one.request, promised_by=one.promised(held)
        )
        more = {"result": one.result, "debriefed_at": None}
        world.interview(held, number, application_id=number, **more)
        about = {"application_id": number, "contact_id": number}
        for purpose, days, state in one.mails:
            at = held + days * DAY
            sent = at if state is MessageState.SENT else None
            world.mail(purpose, sent, state=state, changed_at=at, created_at=at, **about)
            if one.answer is not None:
                world.reply(len(world.facts.messages), at + DAY, one.answer, contact_id=number)
        if one.advised:
            world.advice((held + 5 * DAY).date(), **about)
            world.focus(len(world.facts.advice), max(1, number - 1), used=True)
        for days in one.calls:
            touch = world.touch(held + days * DAY, answered=False)
            touches = (*world.facts.touches[:-1], replace(touch, contact_id=number))
            world.facts = replace(world.facts, touches=touches)
    return world


mails = st.tuples(st.sampled_from(MessagePurpose), st.integers(0, 40), st.sampled_from(MessageState))
tries = st.builds(
    Try,
    span=st.integers(min_value=-300, max_value=30),
    rapport=st.integers(0, 5),
    has_phone=st.booleans(),
    shut=st.integers(0, 4).map(lambda number: number == 0),
    outcome=st.sampled_from([Outcome.WAITING, *[Outcome.NOT_SELECTED] * 3, *Outcome]),
    result=st.sampled_from(RoundResult),
    request=st.sampled_from([RequestState.NOT_ASKED, RequestState.ASKED, *RequestState]),
    promise=st.none() | st.integers(1, 20),
    mails=st.lists(mails, max_size=3).map(tuple),
    answer=st.none() | st.sampled_from(ReplyKind),
    advised=st.booleans(),
    calls=st.lists(st.integers(0, 250), max_size=3).map(tuple),
)
worlds = st.lists(tries, max_size=8).map(busy)
