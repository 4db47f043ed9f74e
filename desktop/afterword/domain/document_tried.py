"""The parts of the document about trying: what was tried and whether it helped, and debriefs."""

from collections.abc import Iterator, Sequence
from datetime import date
from statistics import median

from afterword.domain import document_advice
from afterword.domain.document import (
    Bar,
    Bars,
    Block,
    Cell,
    Column,
    Dot,
    Dots,
    Entry,
    Heading,
    Note,
    Paragraph,
    Rows,
    Scale,
    Table,
    Tone,
)
from afterword.domain.interview import RoundResult
from afterword.domain.report_advice import DebriefPart, DebriefShown, Tried, TriedPart
from afterword.domain.report_words import Words

DEBRIEFS_SHOWN = 40
NOTES_SHOWN = 40
TRIED_SHOWN = 60
DOTS_SHOWN = 60


def tried(part: TriedPart, words: Words) -> Iterator[Block]:
    """Yield what was tried and whether it helped, without a claim of cause."""
    yield Heading(text=words.say("tried.title"), level=1)
    if not part.tried:
        yield Paragraph(text=words.say("tried.none"), tone=Tone.LEAD)
        return
    yield Paragraph(text=words.say("tried.lead"))
    columns = (("advice", 4.6), ("used", 1.0), ("helped", 1.4), ("rounds", 2.2))
    yield Table(
        columns=tuple(Column(head=words.say(f"tried.columns.{key}"), share=share) for key, share in columns),
        groups=(Rows(rows=tuple(tried_row(one, words) for one in part.tried[:TRIED_SHOWN])),),
    )
    if len(part.tried) > TRIED_SHOWN:
        yield Paragraph(text=words.count("more", len(part.tried) - TRIED_SHOWN), tone=Tone.QUIET)
    noted = [(one, note) for one in part.tried for note in one.notes]
    if noted:
        yield Heading(text=words.say("tried.notes_title"), level=2)
        heads = (("note", 5.0), ("on", 3.6))
        yield Table(
            columns=tuple(
                Column(head=words.say(f"tried.notes_columns.{key}"), share=share) for key, share in heads
            ),
            groups=(Rows(rows=tuple(note_row(one, note, words) for one, note in noted[:NOTES_SHOWN])),),
        )
        if len(noted) > NOTES_SHOWN:
            yield Paragraph(text=words.count("more", len(noted) - NOTES_SHOWN), tone=Tone.QUIET)
    yield from comparison(part, words)


def tried_row(one: Tried, words: Words) -> tuple[Cell, ...]:
    """Return the row of one piece of advice that was tried."""
    helped = words.joined(map(str, one.helped)) or words.say("tried.not_marked")
    rounds = words.say("tried.rounds", passed=one.passed, not_passed=one.not_passed)
    if not one.passed + one.not_passed:
        rounds = words.say("tried.rounds_open")
    told = words.say("quoted", words=one.advice.words)
    by = words.joined((one.advice.person, one.advice.employer))
    return (
        Entry(text=told, under=by),
        words.say("tried.used", used=one.used, carried=one.carried),
        helped,
        rounds,
    )


def note_row(one: Tried, note: str, words: Words) -> tuple[Cell, ...]:
    """Return the row of a note on a focus point."""
    return note, words.joined((document_advice.theme_name(one.advice, words), one.advice.person))


def comparison(part: TriedPart, words: Words) -> Iterator[Block]:
    """Yield the rounds before and with advice: side by side only where both groups are large enough (C32)."""
    yield Heading(text=words.say("tried.compare_title"), level=2)
    if not part.comparable:
        before, after = words.number(part.before.whole), words.number(part.after.whole)
        yield Paragraph(text=words.say("tried.too_few", before=before, after=after))
    else:
        counted = part.before.rate is None or part.after.rate is None
        shares = {"before": part.before, "after": part.after}
        told = {
            key: words.say("tried.went_on", share=words.of(share) if counted else words.share(share))
            for key, share in shares.items()
        }
        bars = (("before", part.before), ("after", part.after))
        yield Bars(
            bars=tuple(
                Bar(label=words.say(f"tried.{key}"), value=one.part, told=told[key], whole=one.whole)
                for key, one in bars
            ),
            alt=words.say("tried.compare_alt", **told),
        )
        if counted:
            yield Paragraph(text=words.say("tried.counts_only"), tone=Tone.QUIET)
    if part.undecided:
        rounds = words.count("round", part.undecided)
        yield Paragraph(text=words.say("tried.undecided", rounds=rounds), tone=Tone.QUIET)
    yield Note(text=words.say("tried.no_cause"))


def debriefs(part: DebriefPart, words: Words) -> Iterator[Block]:
    """Yield the debriefs over time."""
    yield Heading(text=words.say("debriefs.title"), level=1)
    if not part.debriefs:
        yield Paragraph(text=words.say("debriefs.none"), tone=Tone.LEAD)
        return
    yield from confidence(part, words)
    latest = part.debriefs[::-1][:DEBRIEFS_SHOWN]
    columns = (("interview", 2.7), ("confidence", 1.3), ("went_well", 3.0), ("to_change", 3.0))
    yield Table(
        columns=tuple(
            Column(head=words.say(f"debriefs.columns.{key}"), share=share) for key, share in columns
        ),
        groups=(Rows(rows=tuple(debrief_row(one, words) for one in latest)),),
    )
    if len(latest) < len(part.debriefs):
        shown, all_of_them = words.number(len(latest)), words.number(len(part.debriefs))
        text = words.say("debriefs.shown", shown=shown, all=all_of_them)
        yield Paragraph(text=text, tone=Tone.QUIET)
    if part.without:
        interviews = words.count("interview", part.without)
        yield Paragraph(text=words.say("debriefs.without", interviews=interviews), tone=Tone.QUIET)


def debrief_row(one: DebriefShown, words: Words) -> tuple[Cell, ...]:
    """Return the row of a debrief."""
    kind = words.joined((words.kind("round", one.round), words.kind("result", one.result)))
    mark: Cell = Scale(value=one.confidence, told=str(one.confidence)) if one.confidence else ""
    under = f"{words.day(one.on)}\n{kind}"
    return Entry(text=one.employer, under=under), mark, one.went_well, one.to_change


def confidence(part: DebriefPart, words: Words) -> Iterator[Block]:
    """Yield the marks over time, by quarters where there are too many to tell apart (C33)."""
    marked = [one for one in part.debriefs if one.confidence]
    if len(marked) > 1:
        yield Heading(text=words.say("debriefs.chart_title"), level=2)
        if len(marked) <= DOTS_SHOWN:
            yield single_dots(marked, words)
            yield Paragraph(text=words.say("debriefs.chart_key"), tone=Tone.QUIET)
        else:
            yield quarter_dots(marked, words)
            yield Paragraph(text=words.say("debriefs.chart_key_quarters"), tone=Tone.QUIET)
    yield Note(text=words.say("debriefs.note"))


def single_dots(marked: Sequence[DebriefShown], words: Words) -> Dots:
    """Return a dot for each debrief with a mark."""
    first, last = marked[0].on, marked[-1].on
    told = words.joined(
        words.say("debriefs.chart_row", day=words.day(one.on), mark=one.confidence) for one in marked
    )
    return Dots(
        dots=tuple(
            Dot(
                at=along(one.on, first, last),
                mark=one.confidence or 0,
                filled=one.result is RoundResult.PASSED,
            )
            for one in marked
        ),
        first=words.day(first),
        last=words.day(last),
        alt=words.say("debriefs.chart_alt", rows=told),
    )


def quarter_dots(marked: Sequence[DebriefShown], words: Words) -> Dots:
    """Return a dot for the middle mark of each quarter."""
    quarters: dict[date, list[int]] = {}
    for one in marked:
        begins = one.on.replace(month=(one.on.month - 1) // 3 * 3 + 1, day=1)
        quarters.setdefault(begins, []).append(one.confidence or 0)
    days = sorted(quarters)
    names = {day: words.say("quarter", quarter=day.month // 3 + 1, year=day.year) for day in days}
    middle = {day: median(quarters[day]) for day in days}
    told = words.joined(
        words.say("debriefs.chart_row_quarter", quarter=names[day], mark=f"{middle[day]:g}") for day in days
    )
    return Dots(
        dots=tuple(Dot(at=along(day, days[0], days[-1]), mark=middle[day], filled=True) for day in days),
        first=names[days[0]],
        last=names[days[-1]],
        alt=words.say("debriefs.chart_alt_quarters", rows=told),
    )


def along(day: date, first: date, last: date) -> float:
    """Return the place of a day between two others, from 0 to 1."""
    return (day - first).days / (last - first).days if last > first else 0.5
