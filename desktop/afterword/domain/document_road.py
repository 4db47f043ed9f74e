"""The parts of the document about the road: where applications end, asking for advice, keeping in touch."""

from collections.abc import Iterator

from afterword.domain.document import (
    Bar,
    Bars,
    Block,
    Cell,
    Column,
    Entry,
    Heading,
    Note,
    Paragraph,
    Rows,
    Scale,
    Table,
    Tone,
)
from afterword.domain.report_road import (
    Ask,
    AskingPart,
    EndingsPart,
    StageRow,
    StepTimes,
    TouchPart,
    TouchPerson,
    TouchShown,
)
from afterword.domain.report_words import Words
from afterword.domain.statistics import LEAST_PER_GROUP, Times

PEOPLE_SHOWN = 40
TOUCHES_SHOWN = 60
ASKS_SHOWN = 60
STAGE_COLUMNS = ("stage", "open", "offers", "not_selected", "no_response", "withdrawn", "total")


def endings(part: EndingsPart, words: Words) -> Iterator[Block]:
    """Yield where applications end: the funnel, the stages, the times, and what the counts may point at."""
    yield Heading(text=words.say("endings.title"), level=1)
    if not part.stages:
        yield Paragraph(text=words.say("endings.none"), tone=Tone.LEAD)
        return
    yield Heading(text=words.say("endings.funnel_title"), level=2)
    yield funnel(part, words)
    key = "interviewed_few" if part.interviewed.rate is None else "interviewed_rate"
    yield Paragraph(text=words.say(f"endings.{key}", share=words.share(part.interviewed)), tone=Tone.QUIET)
    yield Heading(text=words.say("endings.stages_title"), level=2)
    yield Table(
        columns=tuple(
            Column(
                head=words.say(f"endings.stages_columns.{key}"),
                share=2.4 if key == "stage" else 1.1,
                end=key != "stage",
            )
            for key in STAGE_COLUMNS
        ),
        groups=(Rows(rows=tuple(stage_row(row, words) for row in part.stages)),),
    )
    yield from how_long(part, words)
    yield from hints(part, words)


def funnel(part: EndingsPart, words: Words) -> Bars:
    """Return how far the applications came."""
    rows = [(words.kind("endings.funnel", bar.step), bar.count) for bar in part.funnel]
    told = words.joined(f"{name} {words.number(count)}" for name, count in rows)
    return Bars(
        bars=tuple(Bar(label=name, value=count, told=words.number(count)) for name, count in rows),
        alt=words.say("endings.funnel_alt", rows=told),
    )


def stage_row(row: StageRow, words: Words) -> tuple[str, ...]:
    """Return the row of a stage; a zero is left blank, so that what is there is seen."""
    counts = (row.open, row.offers, row.not_selected, row.no_response, row.withdrawn, row.total)
    return words.kind("stage", row.stage), *(words.number(count) if count else "" for count in counts)


def how_long(part: EndingsPart, words: Words) -> Iterator[Block]:
    """Yield the times between the steps, with those still waiting."""
    steps = [one for one in part.times if one.times.cases]
    if not steps:
        return
    yield Heading(text=words.say("endings.times_title"), level=2)
    columns = (("step", 3.0), ("took", 3.4), ("still", 2.2), ("never", 1.6))
    yield Table(
        columns=tuple(
            Column(head=words.say(f"endings.times_columns.{key}"), share=share) for key, share in columns
        ),
        groups=(Rows(rows=tuple(times_row(one, words) for one in steps)),),
    )
    yield Paragraph(text=words.say("endings.times_note"), tone=Tone.QUIET)


def times_row(one: StepTimes, words: Words) -> tuple[str, ...]:
    """Return the row of a step."""
    still = words.say("endings.still_none")
    if one.times.longest_wait is not None:
        longest = words.count("day", one.times.longest_wait)
        still = words.say("endings.still_longest", n=words.number(one.times.still), days=longest)
    never = words.number(one.times.never) if one.times.never else words.say("endings.still_none")
    return words.kind("endings.steps", one.step), took(one.times, words), still, never


def took(times: Times, words: Words) -> str:
    """Return how long it took: the days themselves below five cases, else half and the range (C32)."""
    if not times.seen:
        return words.say("endings.took_none")
    if times.cases < LEAST_PER_GROUP:
        days = words.listing([words.number(day) for day in times.seen])
        return words.say("endings.took_list", days=days)
    ends = {"least": words.number(times.seen[0]), "most": words.number(times.seen[-1])}
    if times.median is None:
        return words.say("endings.took_unreached", **ends)
    return words.say("endings.took_half", days=words.count("day", times.median), **ends)


def hints(part: EndingsPart, words: Words) -> Iterator[Block]:
    """Yield what the place of most endings may point at, in careful words (C34)."""
    yield Heading(text=words.say("endings.hints_title"), level=2)
    if not part.hints:
        count = words.count("ending", part.endings) if part.endings else words.say("endings.none_ended")
        yield Paragraph(text=words.say("endings.hints_few", endings=count))
        return
    for one in part.hints:
        counts = {"part": words.number(one.part), "whole": words.number(one.whole)}
        yield Paragraph(text=words.say(f"endings.hints.{one.hint}", **counts))
    yield Note(text=words.say("endings.hints_note"))


def asking(part: AskingPart, words: Words) -> Iterator[Block]:
    """Yield asking for advice: what came, how long it took, and what one may expect (C25)."""
    yield Heading(text=words.say("asking.title"), level=1)
    if not part.asks:
        yield Paragraph(text=words.say("asking.none"), tone=Tone.LEAD)
        yield Note(text=words.say("asking.expect"))
        return
    asked = words.count("application", len(part.asks))
    yield Paragraph(text=words.say("asking.lead", applications=asked), tone=Tone.LEAD)
    counts = {
        "advice": part.advice,
        "declined": part.declined,
        "no_answer": part.no_answer,
        "waiting": part.waiting,
    }
    rows = [(words.say(f"asking.bars.{key}"), count) for key, count in counts.items()]
    told = words.joined(f"{name} {words.number(count)}" for name, count in rows)
    yield Bars(
        bars=tuple(Bar(label=name, value=count, told=words.number(count)) for name, count in rows),
        alt=words.say("asking.chart_alt", rows=told),
    )
    sentences = tuple(asking_sentences(part, words))
    if sentences:
        yield Paragraph(text=" ".join(sentences))
    yield Note(text=words.say("asking.expect"))
    columns = (("asked", 1.6), ("employer", 2.6), ("person", 2.6), ("answer", 2.2), ("days", 0.8))
    yield Table(
        columns=tuple(
            Column(head=words.say(f"asking.columns.{key}"), share=share, end=key == "days")
            for key, share in columns
        ),
        groups=(Rows(rows=tuple(ask_row(one, words) for one in part.asks[:ASKS_SHOWN])),),
    )
    if len(part.asks) > ASKS_SHOWN:
        yield Paragraph(text=words.count("more", len(part.asks) - ASKS_SHOWN), tone=Tone.QUIET)


def asking_sentences(part: AskingPart, words: Words) -> Iterator[str]:
    """Yield the sentences below the chart."""
    if part.answered.whole:
        yield words.say("asking.rate", share=words.share(part.answered))
    if part.times.seen:
        yield words.say("asking.days", took=took(part.times, words))
    if part.nudged:
        yield words.say("asking.nudged", applications=words.count("application", part.nudged))
    if part.kept:
        yield words.say("asking.thanked", thanked=part.thanked, kept=part.kept)


def ask_row(one: Ask, words: Words) -> tuple[str, ...]:
    """Return the row of one request."""
    asked = words.day(one.asked_on) if one.asked_on else words.say("unknown")
    days = ""
    if one.asked_on and one.answered_on:
        days = words.number((one.answered_on - one.asked_on).days)
    return asked, one.employer, one.person, words.kind("request", one.state), days


def touch(part: TouchPart, words: Words) -> Iterator[Block]:
    """Yield the people to keep in touch with, and the contacts of the period."""
    yield Heading(text=words.say("touch.title"), level=1)
    if not part.people and not part.log:
        yield Paragraph(text=words.say("touch.none"), tone=Tone.LEAD)
        return
    if part.people:
        yield Paragraph(text=words.say("touch.lead"))
        columns = (("person", 3.2), ("employer", 2.4), ("rapport", 1.6), ("last", 1.6), ("times", 1.2))
        yield Table(
            columns=tuple(
                Column(head=words.say(f"touch.columns.{key}"), share=share, end=key == "times")
                for key, share in columns
            ),
            groups=(Rows(rows=tuple(person_row(one, words) for one in part.people[:PEOPLE_SHOWN])),),
        )
        if len(part.people) > PEOPLE_SHOWN:
            yield Paragraph(text=words.count("more", len(part.people) - PEOPLE_SHOWN), tone=Tone.QUIET)
    if part.log:
        yield from touch_log(part, words)


def touch_log(part: TouchPart, words: Words) -> Iterator[Block]:
    """Yield the contacts of the period."""
    yield Heading(text=words.say("touch.log_title"), level=2)
    columns = (("on", 1.4), ("person", 2.2), ("how", 2.0), ("notes", 4.0))
    latest = part.log[:TOUCHES_SHOWN]
    yield Table(
        columns=tuple(
            Column(head=words.say(f"touch.log_columns.{key}"), share=share) for key, share in columns
        ),
        groups=(Rows(rows=tuple(touch_row(one, words) for one in latest)),),
    )
    if len(latest) < len(part.log):
        shown, all_of_them = words.number(len(latest)), words.number(len(part.log))
        yield Paragraph(text=words.say("touch.shown", shown=shown, all=all_of_them), tone=Tone.QUIET)


def person_row(one: TouchPerson, words: Words) -> tuple[Cell, ...]:
    """Return the row of a person."""
    unrated = words.say("touch.rapport_unrated")
    rapport: Cell = Scale(value=one.rapport, told=str(one.rapport)) if one.rapport else unrated
    last = words.day(one.last_on) if one.last_on else words.say("touch.never")
    return (
        Entry(text=one.person, under=one.title),
        one.employer,
        rapport,
        last,
        words.number(one.times) if one.times else "",
    )


def touch_row(one: TouchShown, words: Words) -> tuple[str, ...]:
    """Return the row of a contact."""
    answered = "" if one.answered else words.say("unanswered")
    how = words.joined(
        (words.kind("channel", one.channel), words.kind("started_by", one.started_by), answered)
    )
    return words.day(one.on), words.joined((one.person, one.employer)), how, one.notes
