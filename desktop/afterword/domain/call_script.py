"""What to say in a call to keep in touch, fitted to the history (C27 to C31), and when to call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from afterword.domain.advice import Advice, AdviceKind, AdviceState
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.touch import StartedBy, Touch
from afterword.domain.workdays import WorkWeek, is_workday, local_moment, workday_from

EARLY = (time(8, 0), time(8, 30))  # C29
LATE = (time(16, 30), time(18, 0))  # C29: after 16:30; the end is our own judgement
AGENTS = (ContactRole.RECRUITER, ContactRole.HR, ContactRole.AGENCY)
HELPED = (AdviceState.PAID_OFF, AdviceState.APPLIED, AdviceState.PRACTISING)  # best to tell first


class Part(StrEnum):
    """The parts of a call, in their order; `MIND` is not said but kept in mind."""

    OPEN = "open"
    TELL = "tell"
    ASK = "ask"
    CLOSE = "close"
    MIND = "mind"


class Say(StrEnum):
    """The lines of a call. None asks whether the person who was hired failed (C30)."""

    HELLO_AFTER_ROLE = "hello_after_role"
    HELLO_MET = "hello_met"
    HELLO_AGAIN = "hello_again"
    TRIED_BEFORE = "tried_before"
    GOOD_MOMENT = "good_moment"
    WHEN_ELSE = "when_else"
    IT_PAID_OFF = "it_paid_off"
    I_USED_IT = "i_used_it"
    I_PRACTISE_IT = "i_practise_it"
    I_HAVE_WORK = "i_have_work"
    I_APPLIED_AGAIN = "i_applied_again"
    HOW_IS_THE_TEAM = "how_is_the_team"
    STILL_INTERESTED = "still_interested"
    WHAT_IS_PLANNED = "what_is_planned"
    WHICH_ROLES = "which_roles"
    THANKS = "thanks"
    CALL_AGAIN = "call_again"
    NEVER_ASK_ABOUT_OTHERS = "never_ask_about_others"
    TO_THE_MACHINE = "to_the_machine"
    LAST_TIME = "last_time"
    LAST_TRY = "last_try"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFacts:
    """What is known before a call. `role` and `met_on` are of the last application that ended in a no.

    `touches` and `advice` are those with and from this person, in any order; `applied_again` is the role of
    an application that is open at their employer now, `has_work` whether an offer was accepted anywhere.
    """

    contact: Contact
    employer: str
    role: str = ""
    met_on: date | None = None
    touches: tuple[Touch, ...] = ()
    advice: tuple[Advice, ...] = ()
    applied_again: str = ""
    has_work: bool = False
    zone: str = "UTC"
    silences_to_stop: int = 2  # C31


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the call as values; the words are made where it is shown. `text` is quoted as it is."""

    part: Part
    say: Say
    day: date | None = None
    text: str = ""


def script(facts: CallFacts) -> tuple[Line, ...]:
    """Return what to say, in order: permission is asked before anything else (C29)."""
    return (*_open(facts), *_tell(facts), *_ask(facts), *_close(), *_mind(facts))


def silences(touches: tuple[Touch, ...]) -> int:
    """Return how many of the last touches in a row had no answer (C31)."""
    count = 0
    for touch in sorted(touches, key=lambda one: one.at, reverse=True):
        if touch.answered or touch.started_by is StartedBy.THEM:
            break
        count += 1
    return count


def is_good_time(now: datetime, zone: str, week: WorkWeek) -> bool:
    """Return whether people like to be called at this instant (C29)."""
    local = now.astimezone(ZoneInfo(zone))
    at = local.time()
    return is_workday(local.date(), week) and any(first <= at < last for first, last in (EARLY, LATE))


def next_good_time(now: datetime, zone: str, week: WorkWeek) -> datetime:
    """Return the first instant (aware UTC) from now on at which people like to be called (C29)."""
    if is_good_time(now, zone, week):
        return now
    today = now.astimezone(ZoneInfo(zone)).date()
    first = workday_from(today, week)
    days = (first, workday_from(first + timedelta(days=1), week))
    starts = (local_moment(day, at, zone) for day in days for at in (EARLY[0], LATE[0]))
    return next(start for start in starts if start > now)


def _open(facts: CallFacts) -> Iterator[Line]:
    talked = [one for one in facts.touches if one.answered]
    if talked:
        last = max(talked, key=lambda one: one.at)
        day = last.at.astimezone(ZoneInfo(facts.zone)).date()
        yield Line(part=Part.OPEN, say=Say.HELLO_AGAIN, day=day)
    elif facts.role:
        yield Line(part=Part.OPEN, say=Say.HELLO_AFTER_ROLE, day=facts.met_on, text=facts.role)
    else:
        yield Line(part=Part.OPEN, say=Say.HELLO_MET, day=facts.met_on, text=facts.employer)
    if silences(facts.touches):
        yield Line(part=Part.OPEN, say=Say.TRIED_BEFORE)
    yield Line(part=Part.OPEN, say=Say.GOOD_MOMENT)
    yield Line(part=Part.OPEN, say=Say.WHEN_ELSE)


def _tell(facts: CallFacts) -> Iterator[Line]:
    told = {
        AdviceState.PAID_OFF: Say.IT_PAID_OFF,
        AdviceState.APPLIED: Say.I_USED_IT,
        AdviceState.PRACTISING: Say.I_PRACTISE_IT,
    }
    helped = [one for one in facts.advice if one.state in HELPED and one.kind is AdviceKind.CHANGE]
    if helped:
        best = min(helped, key=lambda one: (HELPED.index(one.state), -one.received_on.toordinal(), one.id))
        yield Line(part=Part.TELL, say=told[best.state], text=best.words)
    if facts.has_work:
        yield Line(part=Part.TELL, say=Say.I_HAVE_WORK)
    elif facts.applied_again:
        yield Line(part=Part.TELL, say=Say.I_APPLIED_AGAIN, text=facts.applied_again)


def _ask(facts: CallFacts) -> Iterator[Line]:
    """Ask how the team is doing, and say that one is still interested (C30)."""
    is_agent = facts.contact.role in AGENTS
    if not is_agent:
        yield Line(part=Part.ASK, say=Say.HOW_IS_THE_TEAM)
    if facts.has_work:
        return
    if not facts.applied_again and not is_agent:
        yield Line(part=Part.ASK, say=Say.STILL_INTERESTED, text=facts.employer)
    yield Line(part=Part.ASK, say=Say.WHICH_ROLES if is_agent else Say.WHAT_IS_PLANNED)


def _close() -> Iterator[Line]:
    yield Line(part=Part.CLOSE, say=Say.THANKS)
    yield Line(part=Part.CLOSE, say=Say.CALL_AGAIN)


def _mind(facts: CallFacts) -> Iterator[Line]:
    noted = [one for one in facts.touches if one.notes.strip()]
    if noted:
        last = max(noted, key=lambda one: one.at)
        day = last.at.astimezone(ZoneInfo(facts.zone)).date()
        yield Line(part=Part.MIND, say=Say.LAST_TIME, day=day, text=last.notes.strip())
    yield Line(part=Part.MIND, say=Say.NEVER_ASK_ABOUT_OTHERS)
    yield Line(part=Part.MIND, say=Say.TO_THE_MACHINE)
    if 0 < silences(facts.touches) == facts.silences_to_stop - 1:
        yield Line(part=Part.MIND, say=Say.LAST_TRY)
