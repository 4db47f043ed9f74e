"""The page in one of the document: where I am, two things to work on, what helped."""

from collections.abc import Iterator, Sequence
from statistics import median

from afterword.domain import document_advice
from afterword.domain.advice import AdviceState
from afterword.domain.application import Outcome
from afterword.domain.document import (
    Block,
    Column,
    Heading,
    Note,
    Number,
    Numbers,
    Paragraph,
    Quote,
    Rows,
    Table,
    Tone,
)
from afterword.domain.report_advice import OpenApplication, Summary
from afterword.domain.report_words import Words

OPEN_SHOWN = 5
MARKS_LISTED = 8


def summary(part: Summary, words: Words) -> Iterator[Block]:
    """Yield the page in one."""
    yield Heading(text=words.say("summary.title"), level=1)
    if not (part.applied or part.interviews or part.advice or part.open):
        yield Paragraph(text=words.say("summary.nothing"), tone=Tone.LEAD)
        return
    counts = {
        "applied": part.applied,
        "interviews": part.interviews,
        "waiting": part.waiting,
        "offers": part.offers,
        "advice": part.advice,
    }
    yield Paragraph(text=lead(part, words), tone=Tone.LEAD)
    if part.interviews == 1:
        yield Paragraph(text=words.say("summary.single"), tone=Tone.QUIET)
    yield Numbers(
        items=tuple(
            Number(value=words.number(count), label=words.plural(f"summary.numbers.{key}", count))
            for key, count in counts.items()
            if count or key != "offers"
        )
    )
    yield from coming(part, words)
    yield from focus(part, words)
    yield from helped(part, words)
    yield from still_open(part, words)


def lead(part: Summary, words: Words) -> str:
    """Return the sentence that opens the report."""
    if part.interviews == 1 and part.applied <= 1:
        return words.say("summary.lead_first")
    if not part.applied and not part.interviews:
        return words.say("summary.lead_quiet")
    if not part.applied:
        return words.say("summary.lead_interviews", interviews=words.count("interview", part.interviews))
    key = "lead_offer" if part.offers else "lead" if part.interviewed else "lead_none_held"
    return words.say(
        f"summary.{key}",
        applications=words.count("application", part.applied),
        interviewed=words.number(part.interviewed),
        offers=words.number(part.offers),
    )


def coming(part: Summary, words: Words) -> Iterator[Block]:
    """Yield the next interview."""
    if part.coming is None:
        return
    yield Heading(text=words.say("summary.coming_title"), level=2)
    yield Paragraph(
        text=words.say(
            "summary.coming",
            employer=part.coming.employer,
            role=part.coming.role,
            round=words.kind("round", part.coming.round),
            when=words.moment(part.coming.starts_at, part.coming.zone),
        )
    )


def focus(part: Summary, words: Words) -> Iterator[Block]:
    """Yield at most two things to work on (C22), or the candidate's own notes."""
    if part.focus:
        one = len(part.focus) == 1
        yield Heading(text=words.say("summary.focus_title_one" if one else "summary.focus_title"), level=2)
        for place, (piece, seen) in enumerate(zip(part.focus, part.focus_seen, strict=True), start=1):
            often = words.say("summary.focus_seen", advice=words.count("advice", seen))
            yield document_advice.quote(
                piece, words, marks=(document_advice.theme_name(piece, words), often), number=str(place)
            )
        return
    if part.noted:
        yield Heading(text=words.say("summary.noted_title"), level=2)
        for noted in part.noted:
            yield Quote(
                words=noted.to_change,
                source=words.say(
                    "summary.noted_source",
                    round=words.kind("round", noted.round),
                    employer=noted.employer,
                    day=words.day(noted.on),
                ),
            )
    yield Note(text=words.say("summary.focus_done" if part.is_worked_off else "summary.focus_none"))


def helped(part: Summary, words: Words) -> Iterator[Block]:
    """Yield what helped by the candidate's own marks."""
    yield Heading(text=words.say("summary.helped_title"), level=2)
    if not part.helped:
        yield Paragraph(text=words.say("summary.helped_none"), tone=Tone.QUIET)
    for one in part.helped:
        used = words.say("summary.helped", interviews=words.count("interview", one.used))
        marks = [words.joined((used, marked(one.helped, words)))]
        if one.advice.state is AdviceState.PAID_OFF:
            marks.append(words.say("summary.helped_paid"))
        yield Quote(
            words=one.advice.words, source=document_advice.source(one.advice, words), marks=tuple(marks)
        )


def marked(marks: Sequence[int], words: Words) -> str:
    """Return the marks themselves while they are few (C32), else the middle one of so many."""
    if not marks:
        return ""
    if len(marks) > MARKS_LISTED:
        middle = f"{median(marks):g}"
        return words.say("summary.helped_middle", mark=middle, marks=words.number(len(marks)))
    key = "one" if len(marks) == 1 else "other"
    return words.say(f"summary.helped_marks.{key}", marks=words.listing([str(mark) for mark in marks]))


def still_open(part: Summary, words: Words) -> Iterator[Block]:
    """Yield the open applications."""
    yield Heading(text=words.say("summary.open_title"), level=2)
    if not part.open:
        yield Paragraph(text=words.say("summary.open_none"), tone=Tone.QUIET)
        return
    columns = (("employer", 3.0), ("role", 3.4), ("stage", 2.2), ("since", 1.4))
    yield Table(
        columns=tuple(
            Column(head=words.say(f"summary.open_columns.{key}"), share=share, end=key == "since")
            for key, share in columns
        ),
        groups=(Rows(rows=tuple(open_row(one, words) for one in part.open[:OPEN_SHOWN])),),
    )
    if len(part.open) > OPEN_SHOWN:
        yield Paragraph(text=words.count("more", len(part.open) - OPEN_SHOWN), tone=Tone.QUIET)


def open_row(one: OpenApplication, words: Words) -> tuple[str, ...]:
    """Return the row of an open application."""
    stage = words.kind("round", one.stage) if one.stage else words.say("summary.open_papers")
    if one.outcome is Outcome.OFFER:
        stage = words.say("summary.open_offer")
    return one.employer, one.role, stage, words.count("day", one.days) if one.days is not None else ""
