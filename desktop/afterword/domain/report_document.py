"""The whole report as a document."""

from collections.abc import Iterator
from dataclasses import replace

from afterword.domain import (
    document_advice,
    document_logs,
    document_road,
    document_summary,
    document_tried,
)
from afterword.domain.clock import day_of
from afterword.domain.document import Block, Document, Heading, Paragraph, Tone
from afterword.domain.report import LOGS, Part, Report
from afterword.domain.report_advice import AdvicePart, DebriefPart, Summary, TriedPart
from afterword.domain.report_road import AskingPart, EndingsPart, TouchPart
from afterword.domain.report_words import Words

Told = Summary | AdvicePart | TriedPart | EndingsPart | AskingPart | DebriefPart | TouchPart


def document(report: Report, words: Words) -> Document:
    """Return the report as blocks, in the words of its language."""
    german = is_german(report)
    period = document_logs.german_period(report.since, report.until, words) if german else ""
    period = period or period_of(report, words)
    title = title_of(report, words)
    return Document(
        title=title,
        subtitle=words.say("dot").join(text for text in (report.person, period) if text),
        footer=words.say("footer", title=title, period=period),
        page_of=words.find("log_germany.page_of" if german else "page_of"),
        unshowable=words.say("log_germany.unshowable" if german else "unshowable"),
        language="de" if german else report.language,
        paper=report.paper,
        made_at=report.made_at,
        blocks=tuple(blocks(report, words)),
        titled=not has_logs_only(report),
    )


def has_logs_only(report: Report) -> bool:
    """Whether there is nothing but sheets that are handed in by themselves."""
    return bool(report.parts) and report.parts <= frozenset(LOGS)


def is_german(report: Report) -> bool:
    """Whether the whole document is the German form, and so is German throughout."""
    return report.parts == {Part.LOG_GERMANY} and not report.shared


def title_of(report: Report, words: Words) -> str:
    """Return the title: of the sheet that is handed in, of several such sheets, or of the report."""
    if not has_logs_only(report):
        return words.say("shared_title" if report.shared else "title")
    title = words.say("log.title")
    if len(report.logs) == 1:
        title = words.say(f"{report.logs[0].form}.title")
    return words.say("log.shared_title", title=title) if report.shared else title


def period_of(report: Report, words: Words) -> str:
    """Return the period in words."""
    until = words.day(report.until)
    if report.since is None:
        return words.say("period.up_to", until=until)
    return words.say("period.from_to", since=words.day(report.since), until=until)


def blocks(report: Report, words: Words) -> Iterator[Block]:
    """Yield the blocks of the parts that are on; what follows the page in one begins on a new page.

    How it was counted stands before the sheets for offices, which are handed in without it.
    """
    after_summary = False
    for part in (
        report.summary,
        report.advice,
        report.tried,
        report.endings,
        report.asking,
        report.debriefs,
        report.touch,
    ):
        if part is None:
            continue
        first, *others = told(part, words)
        if after_summary and isinstance(first, Heading):
            first = replace(first, new_page=True)
        after_summary = isinstance(part, Summary)
        yield first
        yield from others
    yield from closing(report, words)
    for log in report.logs:
        yield from document_logs.log(log, words, person=report.person, since=report.since, until=report.until)


def told(part: Told, words: Words) -> Iterator[Block]:
    """Yield the blocks of one part, its heading first."""
    match part:
        case Summary():
            return document_summary.summary(part, words)
        case AdvicePart():
            return document_advice.advice(part, words)
        case TriedPart():
            return document_tried.tried(part, words)
        case EndingsPart():
            return document_road.endings(part, words)
        case AskingPart():
            return document_road.asking(part, words)
        case DebriefPart():
            return document_tried.debriefs(part, words)
        case TouchPart():
            return document_road.touch(part, words)


def closing(report: Report, words: Words) -> Iterator[Block]:
    """Yield how it was counted, and when; and what the reader should know of hidden names."""
    told = []
    if not has_logs_only(report):
        told.append(words.say("counted_by", day=words.day(day_of(report.made_at, report.zone))))
    if report.shared:
        told.append(words.say("names_hidden"))
    if told:
        yield Paragraph(text=" ".join(told), tone=Tone.QUIET)
