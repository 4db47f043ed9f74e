"""The road counted: the page in one, where applications end, the times between steps, debriefs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from afterword.domain.application import WON, Application, Outcome
from afterword.domain.interview import OFF, Interview, RoundKind
from afterword.domain.report_advice import Coming, DebriefPart, DebriefShown, OpenApplication, Summary
from afterword.domain.report_road import (
    EndingsPart,
    FunnelBar,
    FunnelStep,
    Hint,
    HintShown,
    Stage,
    StageRow,
    StepTimes,
    TimeStep,
)
from afterword.domain.statistics import (
    LEAST_FOR_PATTERN,
    LEAST_PER_GROUP,
    Spell,
    SpellEnd,
    share,
    times,
)
from afterword.domain.statistics_advice import MOST_FOCUS_POINTS, focus_points, is_worked_off, what_helped
from afterword.domain.statistics_records import Records

DECIDED = (*WON, Outcome.NOT_SELECTED)
ENDED_WITHOUT = (Outcome.NOT_SELECTED, Outcome.NO_RESPONSE)
EARLY = (Stage.PHONE_SCREEN, Stage.FIRST, Stage.OTHER)
LATE = (Stage.PANEL, Stage.FINAL)
FURTHER = {kind: place for place, kind in enumerate((RoundKind.OTHER, *RoundKind))} | {RoundKind.OTHER: 0}
COLUMNS = {
    Outcome.WAITING: "open",
    Outcome.OFFER: "offers",
    Outcome.ACCEPTED: "offers",
    Outcome.NOT_SELECTED: "not_selected",
    Outcome.NO_RESPONSE: "no_response",
    Outcome.WITHDRAWN: "withdrawn",
}
HELPED_SHOWN = 2


def furthest(rounds: Iterable[Interview]) -> RoundKind | None:
    """Return the furthest kind of round held, None before the first; "other" counts as the nearest."""
    return max((interview.kind for interview in rounds), key=lambda kind: FURTHER[kind], default=None)


def stage_of(records: Records, application: Application) -> Stage:
    """Return how far an application came."""
    kind = furthest(records.rounds(application))
    return Stage.PAPERS if kind is None else Stage(kind)


def summary(records: Records) -> Summary:
    """Return the page in one: where I am, at most two things to work on, what helped."""
    cohort = records.cohort
    outcomes = Counter(one.outcome for one in cohort)
    points = focus_points(records)
    pieces = records.advice_in_period
    held = records.held_in_period
    return Summary(
        applied=len(cohort),
        interviewed=sum(1 for one in cohort if records.rounds(one)),
        interviews=len(held),
        waiting=outcomes[Outcome.WAITING],
        offers=outcomes[Outcome.OFFER] + outcomes[Outcome.ACCEPTED],
        not_selected=outcomes[Outcome.NOT_SELECTED] + outcomes[Outcome.NO_RESPONSE],
        advice=len(pieces),
        open=open_applications(records),
        coming=coming(records),
        focus=tuple(piece for piece, _ in points),
        focus_seen=tuple(count for _, count in points),
        is_worked_off=is_worked_off(records),
        noted=() if points else own_notes(records, held),
        helped=what_helped(records, most=HELPED_SHOWN),
    )


def own_notes(records: Records, held: Sequence[Interview]) -> tuple[DebriefShown, ...]:
    """Return the candidate's own latest notes on what to change, for when there is no advice yet."""
    noted = [debrief_shown(records, interview) for interview in reversed(held) if interview.to_change.strip()]
    return tuple(noted[:MOST_FOCUS_POINTS])


def open_applications(records: Records) -> tuple[OpenApplication, ...]:
    """Return the applications something may still come of, the furthest and longest waiting first."""
    found = []
    for one in records.applications.values():
        began = records.began(one)
        if not one.outcome.is_open or one.archived or (began is not None and began > records.until):
            continue
        rounds = records.rounds(one)
        since = records.day(rounds[-1].starts_at) if rounds else one.applied_on
        found.append(
            OpenApplication(
                employer=records.employer_name(one.employer_id),
                role=one.role,
                stage=furthest(rounds),
                outcome=one.outcome,
                days=(records.today - since).days if since else None,
            )
        )
    return tuple(
        sorted(found, key=lambda one: (one.outcome is Outcome.WAITING, one.stage is None, -(one.days or 0)))
    )


def coming(records: Records) -> Coming | None:
    """Return the next interview, if one is planned."""
    planned = [
        interview
        for interview in records.interviews
        if interview.starts_at > records.now
        and interview.result not in OFF
        and interview.application_id in records.applications
    ]
    if not planned:
        return None
    first = min(planned, key=lambda interview: (interview.starts_at, interview.id))
    return Coming(
        employer=records.employer_of(first.application_id),
        role=records.applications[first.application_id].role,
        round=first.kind,
        starts_at=first.starts_at,
        zone=first.zone,
    )


def endings(records: Records) -> EndingsPart:
    """Return where the applications of the period stand or ended, and the times between the steps."""
    cohort = records.cohort
    rounds = [len(records.rounds(one)) for one in cohort]
    reached = {
        FunnelStep.APPLIED: len(cohort),
        FunnelStep.INTERVIEWED: sum(1 for count in rounds if count >= 1),
        FunnelStep.SECOND_ROUND: sum(1 for count in rounds if count >= 2),
        FunnelStep.OFFER: sum(1 for one in cohort if one.outcome in WON),
    }
    ended = [stage_of(records, one) for one in cohort if one.outcome in ENDED_WITHOUT]
    return EndingsPart(
        funnel=tuple(FunnelBar(step=step, count=count) for step, count in reached.items()),
        interviewed=share(reached[FunnelStep.INTERVIEWED], len(cohort)),
        stages=stages(records),
        times=tuple(
            StepTimes(step=step, times=times(spells)) for step, spells in all_spells(records).items()
        ),
        endings=len(ended),
        hints=hints(ended),
    )


def stages(records: Records) -> tuple[StageRow, ...]:
    """Return, for each stage that occurs, how the applications stand that came this far and not further."""
    counts: dict[Stage, Counter[str]] = {}
    for one in records.cohort:
        counts.setdefault(stage_of(records, one), Counter())[COLUMNS[one.outcome]] += 1
    return tuple(StageRow(stage=stage, **counts[stage]) for stage in Stage if stage in counts)


def hints(ended: Sequence[Stage]) -> tuple[HintShown, ...]:
    """Return what the place of most endings may point at, nothing below ten endings (C32, C34).

    A place is named when at least half, and at least five, ended there: first among all endings, then among
    those after an interview, if there are ten of these too.
    """
    if len(ended) < LEAST_FOR_PATTERN:
        return ()
    found = []
    papers = sum(1 for stage in ended if stage is Stage.PAPERS)
    if is_most(papers, len(ended)):
        found.append(HintShown(hint=Hint.PAPERS, part=papers, whole=len(ended)))
    met = [stage for stage in ended if stage is not Stage.PAPERS]
    if len(met) >= LEAST_FOR_PATTERN:
        for hint, places in ((Hint.FIRST, EARLY), (Hint.FINAL, LATE)):
            count = sum(1 for stage in met if stage in places)
            if is_most(count, len(met)):
                found.append(HintShown(hint=hint, part=count, whole=len(met)))
                break
    return tuple(found) or (HintShown(hint=Hint.SPREAD, part=0, whole=len(ended)),)


def is_most(part: int, whole: int) -> bool:
    """Whether a place holds at least half of the endings, and enough to speak of a group (C32)."""
    return part >= LEAST_PER_GROUP and 2 * part >= whole


def all_spells(records: Records) -> dict[TimeStep, list[Spell]]:
    """Return the spells of each step, of the applications begun in the period."""
    found: dict[TimeStep, list[Spell]] = {
        TimeStep.TO_ANSWER: [],
        TimeStep.TO_DECISION: [],
        TimeStep.WHOLE: [],
    }
    for one in records.cohort:
        for step, spell in spells(records, one):
            found[step].append(spell)
    return found


def spells(records: Records, application: Application) -> Iterator[tuple[TimeStep, Spell]]:
    """Yield the spells of one application: to the first answer, from the last round to the decision, in all.

    An answer is a first interview or a decision. A decision without its day tells no time and is left out.
    """
    rounds = [records.day(interview.starts_at) for interview in records.rounds(application)]
    decided = application.outcome in DECIDED
    if application.applied_on is not None:
        answered = rounds[0] if rounds else application.decided_on if decided else None
        if answered is not None or not decided:
            yield TimeStep.TO_ANSWER, spell(records, application, application.applied_on, to=answered)
    if decided and application.decided_on is None:
        return
    to = application.decided_on if decided else None
    if rounds:
        yield TimeStep.TO_DECISION, spell(records, application, rounds[-1], to=to)
    if application.applied_on is not None:
        yield TimeStep.WHOLE, spell(records, application, application.applied_on, to=to)


def spell(records: Records, application: Application, since: date, *, to: date | None) -> Spell:
    """Return the spell from a day: to the day it came, else as the application stands."""
    if to is not None:
        return Spell(days=(to - since).days, end=SpellEnd.CAME)
    ends = {Outcome.NO_RESPONSE: SpellEnd.NEVER, Outcome.WITHDRAWN: SpellEnd.LEFT}
    last = application.decided_on if application.outcome is Outcome.WITHDRAWN else None
    return Spell(
        days=max(0, ((last or records.today) - since).days),
        end=ends.get(application.outcome, SpellEnd.WAITING),
    )


def debrief_shown(records: Records, interview: Interview) -> DebriefShown:
    """Return one debrief with its interview."""
    application = records.applications.get(interview.application_id)
    return DebriefShown(
        on=records.day(interview.starts_at),
        employer=records.employer_of(interview.application_id),
        role=application.role if application else "",
        round=interview.kind,
        result=interview.result,
        confidence=interview.confidence,
        went_well=interview.went_well,
        to_change=interview.to_change,
    )


def debriefs(records: Records) -> DebriefPart:
    """Return the debriefs of the period, oldest first, and how many interviews have none (C33)."""
    held = records.held_in_period
    noted = [interview for interview in held if is_debriefed(interview)]
    return DebriefPart(
        debriefs=tuple(debrief_shown(records, interview) for interview in noted),
        without=len(held) - len(noted),
    )


def is_debriefed(interview: Interview) -> bool:
    """Whether anything was noted after an interview."""
    return interview.confidence is not None or bool(
        interview.went_well.strip() or interview.to_change.strip()
    )
