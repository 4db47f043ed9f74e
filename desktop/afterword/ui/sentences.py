"""Whole sentences made of values: steps, reasons, the choice of person and moment. Without Qt."""

from collections.abc import Callable
from datetime import date, datetime
from textwrap import shorten

from afterword.domain.asking import AskPlan
from afterword.domain.clock import day_of
from afterword.domain.step import Part, Reason, Step, StepKind
from afterword.ui.words import Translate, english
from afterword.ui.words_asking import CHOICE, LIKELIHOODS, MOMENT, NOTES, STANDINGS, WHY_THEM
from afterword.ui.words_next import ACTS, BEAR_IN_MIND, PARTS, QUOTED, REASONS, SHORT, STEPS

SOMEBODY = "them"
STOPS = (".", "!", "?", "…", "。", "！", "？", ".”", ".)")  # what a sentence ends with
LONGEST = 240  # letters of what a reason quotes
SayDay = Callable[[date], str]


def iso_day(day: date) -> str:
    """Return a day in figures, for scripts and logs."""
    return day.isoformat()


def part_title(part: Part, translate: Translate = english) -> str:
    """Return the heading of a part of Today."""
    return translate(PARTS[part])


def step_sentence(step: Step, translate: Translate = english) -> str:
    """Return what there is to do, in one short sentence."""
    return translate(STEPS[step.kind]).format(
        person=step.person or step.employer or SOMEBODY,
        employer=step.employer,
        role=step.role,
        text=step.reason.text,
    )


def step_short(kind: StepKind, translate: Translate = english) -> str:
    """Return what there is to do, where it is said already whom it is about."""
    return translate(SHORT[kind])


def step_act(kind: StepKind, translate: Translate = english) -> str:
    """Return the words on the button that does a step."""
    return translate(ACTS[kind])


def reason_sentence(reason: Reason, translate: Translate = english, *, say_day: SayDay = iso_day) -> str:
    """Return why a step stands there, and what to bear in mind; `say_day` makes words of a local day."""
    return " ".join((why_sentence(reason, translate, say_day=say_day), *mind_lines(reason, translate)))


def mind_lines(reason: Reason, translate: Translate = english) -> tuple[str, ...]:
    """Return what to bear in mind: the lead, and each point in quotation marks of its own; or nothing.

    A point that ends with a mark of its own gets no further stop.
    """
    if not reason.quotes:
        return ()
    longest = LONGEST // len(reason.quotes)
    points = (shorten(one, longest, placeholder="…") for one in reason.quotes)
    quoted = (translate(QUOTED).format(text=one) + "." * (not one.endswith(STOPS)) for one in points)
    return translate(BEAR_IN_MIND), *quoted


def why_sentence(reason: Reason, translate: Translate = english, *, say_day: SayDay = iso_day) -> str:
    """Return why a step stands there, without what it quotes; `say_day` makes words of a local day."""
    day = say_day(reason.day) if reason.day else ""
    text = shorten(reason.text, LONGEST, placeholder="…")
    return translate(REASONS[reason.why], reason.count).format(day=day, text=text)


def choice_sentence(
    plan: AskPlan, translate: Translate = english, *, say_moment: Callable[[datetime], str]
) -> str:
    """Return whom and when in one line: why this person, and how long after the news the moment is.

    Where the plan names nobody, only the moment is told.
    """
    day = say_moment(plan.suggested) if plan.suggested else ""
    if not plan.candidates:
        return translate(MOMENT, plan.workdays_after).format(day=day)
    best = plan.candidates[0]
    text = translate(CHOICE, plan.workdays_after)
    return text.format(person=best.contact.name, why=translate(WHY_THEM[best.why]), day=day)


def plan_sentences(plan: AskPlan, translate: Translate = english, *, zone: str = "UTC") -> tuple[str, ...]:
    """Return all there is to say of a plan, one sentence each, the most important first."""
    told = [translate(STANDINGS[plan.standing])]
    if plan.candidates:
        told.append(choice_sentence(plan, translate, say_moment=lambda moment: iso_day(day_of(moment, zone))))
        told.append(translate(LIKELIHOODS[plan.likelihood]))
    return (*told, *(translate(NOTES[note]) for note in plan.notes))
