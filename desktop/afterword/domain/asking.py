"""Whom to ask for advice, when, and whether to ask at all (rules C1 to C9 of field.md)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from afterword.domain.application import Application, HeardHow, Outcome, RequestState
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.interview import OFF, Interview, RoundKind
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.rules import Rules
from afterword.domain.workdays import WorkWeek, local_moment, workday_from, workdays_between

PANEL_SIZE = 3  # C5: not to three people of one panel at once


class Standing(StrEnum):
    """Whether the ask may be offered."""

    NOT_DECIDED = "not_decided"
    NO_ONE_TO_ASK = "no_one_to_ask"
    NOT_WANTED = "not_wanted"
    ALREADY_ASKED = "already_asked"
    BREATHE = "breathe"
    OPEN = "open"
    LATE = "late"
    TOO_LATE = "too_late"


class WhyThem(StrEnum):
    """Why a person is proposed (C8, C9)."""

    AGENCY = "agency"
    GAVE_NEWS_AND_INTERVIEWED = "gave_news_and_interviewed"
    HIRING_MANAGER_INTERVIEWED = "hiring_manager_interviewed"
    INTERVIEWED = "interviewed"
    FOR_THE_PANEL = "for_the_panel"
    RECRUITER = "recruiter"
    HR = "hr"


class Likelihood(StrEnum):
    """How likely an answer is (C3): shown, never a reason to block."""

    LOW = "low"
    FAIR = "fair"
    GOOD = "good"


class Note(StrEnum):
    """What to say beside the offer."""

    THANK_FIRST = "thank_first"
    ASK_ON_THE_PHONE = "ask_on_the_phone"
    ONE_OF_THE_PANEL = "one_of_the_panel"
    NO_ADDRESS = "no_address"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFacts:
    """All that the rules need to know of one application.

    `contacts` are the employer's and the agency's, `lost` the ids of mails that came back undelivered.
    """

    application: Application
    interviews: tuple[Interview, ...]
    contacts: tuple[Contact, ...]
    messages: tuple[Message, ...]
    lost: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person who could be asked, and why."""

    contact: Contact
    why: WhyThem


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPlan:
    """Whether, whom and when to ask: best candidates first; instants are aware UTC, None when undecided."""

    standing: Standing
    candidates: tuple[Candidate, ...] = ()
    opens: datetime | None = None
    suggested: datetime | None = None
    closes: datetime | None = None
    workdays_after: int = 0
    likelihood: Likelihood = Likelihood.LOW
    notes: tuple[Note, ...] = ()


def plan(facts: AskFacts, *, now: datetime, zone: str, week: WorkWeek, rules: Rules) -> AskPlan:
    """Return whether, whom and when to ask, at this instant (aware) in the user's IANA time zone."""
    application = facts.application
    if application.outcome is not Outcome.NOT_SELECTED or application.decided_on is None:
        return AskPlan(standing=Standing.NOT_DECIDED)
    people, today = candidates(facts), day_of(now, zone)
    opens, suggested, closes = window(application.decided_on, zone=zone, week=week, rules=rules)
    chosen = max(suggested, _next_suggestion(now, zone=zone, week=week, rules=rules))
    stands = standing(facts, people, today=today, rules=rules)
    return AskPlan(
        standing=stands,
        candidates=people,
        opens=opens,
        suggested=chosen,
        closes=closes,
        workdays_after=workdays_between(application.decided_on, day_of(chosen, zone), week),
        likelihood=likelihood(facts.interviews),
        notes=_notes(facts, people, is_late=stands is Standing.LATE),
    )


def window(decided: date, *, zone: str, week: WorkWeek, rules: Rules) -> tuple[datetime, datetime, datetime]:
    """Return when the ask opens, is best, and closes (aware UTC), after the day of the decision (C6, C7)."""
    opens = local_moment(decided + timedelta(days=rules.ask_first_day), week.opens, zone)
    best = workday_from(decided + timedelta(days=rules.ask_best_day), week)
    suggested = local_moment(best, _within(rules.suggested_time, week), zone)
    closes = local_moment(decided + timedelta(days=rules.ask_last_day), week.closes, zone)
    return opens, suggested, max(closes, suggested)


def candidates(facts: AskFacts) -> tuple[Candidate, ...]:
    """Return who could be asked, best first (C8, C9); nobody when no person interviewed (C1)."""
    held = [meeting for meeting in facts.interviews if _took_place(meeting, facts.application.decided_on)]
    if not held:
        return ()
    interviewed = _interviewer_ids(held)
    panel = facts.application.heard_from_id not in interviewed and _is_panel(held)
    ranked = []
    for contact in facts.contacts:
        why = _why(contact, facts.application, interviewed=interviewed, panel=panel)
        if why is not None and not contact.do_not_contact and not contact.archived:
            ranked.append(Candidate(contact=contact, why=why))
    order = list(WhyThem)
    seniority = {contact_id: n for n, contact_id in enumerate(reversed(interviewed))}
    ranked.sort(
        key=lambda one: (
            order.index(one.why),
            not one.contact.email,
            seniority.get(one.contact.id, 0),
            one.contact.id,
        )
    )
    return tuple(ranked)


def likelihood(interviews: Iterable[Interview]) -> Likelihood:
    """Return how likely an answer is, by the rounds held (C3): after a final round people answer most."""
    held = [meeting for meeting in interviews if _took_place(meeting, None)]
    if any(meeting.kind in (RoundKind.FINAL, RoundKind.PANEL) for meeting in held) or len(held) > 2:
        return Likelihood.GOOD
    return Likelihood.FAIR if len(held) == 2 else Likelihood.LOW


def asks_sent(messages: Iterable[Message], lost: Collection[int] = ()) -> tuple[Message, ...]:
    """Return the asks for advice that left, or are on their way, oldest first; those lost asked nobody."""
    gone = (MessageState.QUEUED, MessageState.SENDING, MessageState.SENT, MessageState.MAYBE_SENT)
    asks = [
        one
        for one in messages
        if one.purpose is MessagePurpose.ASK_ADVICE and one.state in gone and one.id not in lost
    ]
    return tuple(sorted(asks, key=lambda one: (one.sent_at or one.changed_at, one.id)))


def standing(facts: AskFacts, people: tuple[Candidate, ...], *, today: date, rules: Rules) -> Standing:
    """Return whether the ask may be offered on this local day, to these candidates (C1, C5, C6)."""
    application = facts.application
    if application.request is RequestState.NOT_WANTED:
        return Standing.NOT_WANTED
    arrived = asks_sent(facts.messages, facts.lost)
    came_back = application.request is RequestState.ASKED and facts.lost and not arrived
    if arrived or (application.request is not RequestState.NOT_ASKED and not came_back):
        return Standing.ALREADY_ASKED
    if not people:
        return Standing.NO_ONE_TO_ASK
    assert application.decided_on is not None
    days = (today - application.decided_on).days
    if days < rules.ask_first_day:
        return Standing.BREATHE
    if days <= rules.ask_window_days:
        return Standing.OPEN
    return Standing.LATE if days <= rules.ask_last_day else Standing.TOO_LATE


def _notes(facts: AskFacts, people: tuple[Candidate, ...], *, is_late: bool) -> tuple[Note, ...]:
    notes = []
    thanked = any(
        one.purpose is MessagePurpose.THANK_INTERVIEW and one.state is MessageState.SENT
        for one in facts.messages
    )
    first = not asks_sent(facts.messages)
    if first and people and not thanked:
        notes.append(Note.THANK_FIRST)
    if first and facts.application.heard_how is HeardHow.PHONE:
        notes.append(Note.ASK_ON_THE_PHONE)
    if sum(one.why is WhyThem.INTERVIEWED for one in people) >= PANEL_SIZE:
        notes.append(Note.ONE_OF_THE_PANEL)
    if people and not people[0].contact.email:
        notes.append(Note.NO_ADDRESS)
    if is_late:
        notes.append(Note.LATE)
    return tuple(notes)


def _why(
    contact: Contact, application: Application, *, interviewed: tuple[int, ...], panel: bool
) -> WhyThem | None:
    met = contact.id in interviewed
    recruiting = contact.role in (ContactRole.RECRUITER, ContactRole.HR)
    if application.agency_id is not None and contact.employer_id == application.agency_id:
        return WhyThem.AGENCY
    if contact.role is ContactRole.AGENCY:
        return WhyThem.AGENCY if application.agency_id is not None else None
    if met and contact.id == application.heard_from_id:
        return WhyThem.GAVE_NEWS_AND_INTERVIEWED
    if met and contact.role is ContactRole.HIRING_MANAGER:
        return WhyThem.HIRING_MANAGER_INTERVIEWED
    if met:
        return WhyThem.INTERVIEWED
    if recruiting and panel:
        return WhyThem.FOR_THE_PANEL
    if contact.role is ContactRole.RECRUITER:
        return WhyThem.RECRUITER
    return WhyThem.HR if contact.role is ContactRole.HR else None


def _interviewer_ids(held: list[Interview]) -> tuple[int, ...]:
    """Return who interviewed, once each, in the order first met (later rounds are usually more senior)."""
    ordered = sorted(held, key=lambda meeting: (meeting.starts_at, meeting.id))
    return tuple(dict.fromkeys(person for meeting in ordered for person in meeting.interviewer_ids))


def _is_panel(held: list[Interview]) -> bool:
    return any(len(meeting.interviewer_ids) >= PANEL_SIZE for meeting in held)


def _took_place(meeting: Interview, decided: date | None) -> bool:
    """Return whether a round was held: people forget to note results, so a round before the news counts."""
    if meeting.result in OFF:
        return False
    return decided is None or day_of(meeting.starts_at, meeting.zone) <= decided


def _next_suggestion(now: datetime, *, zone: str, week: WorkWeek, rules: Rules) -> datetime:
    """Return the next moment from now on at which a mail may well arrive (C7)."""
    today = workday_from(day_of(now, zone), week)
    moment = local_moment(today, _within(rules.suggested_time, week), zone)
    if moment >= now:
        return moment
    if now < local_moment(today, week.closes, zone):
        return now
    tomorrow = workday_from(today + timedelta(days=1), week)
    return local_moment(tomorrow, _within(rules.suggested_time, week), zone)


def _within(at: time, week: WorkWeek) -> time:
    return at if week.opens <= at < week.closes else week.opens
