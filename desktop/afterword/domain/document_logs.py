"""The work-search logs in the forms that offices ask for."""

from collections.abc import Iterator
from datetime import date

from afterword.domain.document import (
    Block,
    Cell,
    Column,
    Entry,
    Fields,
    Heading,
    Paragraph,
    Rows,
    Table,
    Tone,
)
from afterword.domain.interview import RoundKind
from afterword.domain.report_logs import Activity, LogEntry, LogForm, LogPart, Method
from afterword.domain.report_words import Words
from afterword.domain.statistics_log import WEEK_ENDS

NEBRASKA_COLUMNS = (
    ("on", 1.3),
    ("employer", 2.0),
    ("address", 2.2),
    ("person", 1.8),
    ("method", 1.8),
    ("position", 2.0),
)
WEEKLY_COLUMNS = (
    ("on", 1.3),
    ("activity", 1.6),
    ("employer", 2.8),
    ("person", 1.8),
    ("method", 1.6),
    ("result", 1.6),
)
GERMAN_COLUMNS = (
    ("number", 0.6),
    ("on", 1.5),
    ("employer", 2.4),
    ("position", 2.2),
    ("method", 1.7),
    ("person", 2.1),
    ("result", 2.2),
)


def log(part: LogPart, words: Words, *, person: str, since: date | None, until: date) -> Iterator[Block]:
    """Yield one log, on pages of its own, with lines for what is filled in by hand."""
    key = part.form.value
    german = part.form is LogForm.GERMANY
    own, language = (key, "de") if german else ("log", "")
    yield Heading(text=words.say(f"{key}.title"), level=1, new_page=True, language=language)
    if german:
        period = german_period(since, until, words)
        yield Paragraph(text=words.say(f"{key}.lead", period=period), language=language)
    else:
        yield Paragraph(text=words.say(f"{key}.lead"))
    yield Fields(
        fields=(
            (words.say(f"{own}.name"), person),
            (words.say(f"{own}.number"), ""),
            (words.say(f"{own}.signature"), ""),
        ),
        language=language,
    )
    if not any(week.entries for week in part.weeks):
        yield Paragraph(text=words.say(f"{own}.none"), language=language)
        return
    notes = [words.say(f"{own}.blank")]
    if part.form in WEEK_ENDS:
        notes.append(words.say("log.no_week_judged"))
    yield Paragraph(text=" ".join(notes), tone=Tone.QUIET, language=language)
    yield table(part, words)


def german_period(since: date | None, until: date, words: Words) -> str:
    """Return the period as the German form writes it."""
    last = words.day(until, "log_germany.day")
    if since is None:
        return words.say("log_germany.period_up_to", until=last)
    return words.say("log_germany.period", since=words.day(since, "log_germany.day"), until=last)


def table(part: LogPart, words: Words) -> Table:
    """Return the table of a log, by weeks where the office counts weeks."""
    key = part.form.value
    columns = {
        LogForm.NEBRASKA: NEBRASKA_COLUMNS,
        LogForm.WISCONSIN: WEEKLY_COLUMNS,
        LogForm.NEW_YORK: WEEKLY_COLUMNS,
        LogForm.GERMANY: GERMAN_COLUMNS,
    }[part.form]
    groups = []
    for week in part.weeks:
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            row(entry, part.form, words, number=number) for number, entry in enumerate(week.entries, start=1)
        )
        head = ""
        if part.form in WEEK_ENDS:
            activities = words.count("activity", len(rows)) if rows else words.say("log.week_empty")
            head = words.say("log.week", day=words.day(week.ends_on, "log.day"), activities=activities)
        groups.append(Rows(rows=rows or (("",) * len(columns),), head=head))
    return Table(
        columns=tuple(
            Column(head=words.say(f"{key}.columns.{name}"), share=share) for name, share in columns
        ),
        groups=tuple(groups),
        ruled=True,
        language="de" if part.form is LogForm.GERMANY else "",
    )


def row(entry: LogEntry, form: LogForm, words: Words, *, number: int) -> tuple[Cell, ...]:
    """Return the row of an entry in a form."""
    match form:
        case LogForm.NEBRASKA:
            address = "\n".join(text for text in (entry.address, entry.phone) if text)
            told = position(entry, words)
            return day(entry, form, words), entry.employer, address, entry.person, method(entry, words), told
        case LogForm.GERMANY:
            employer = words.joined((entry.employer, entry.address))
            how = words.kind("log_germany.method", entry.method) if entry.method else ""
            outcome = words.kind("log_germany.outcome", entry.outcome) if entry.outcome else ""
            way = sourced(how, entry.source)
            return str(number), day(entry, form, words), employer, entry.position, way, entry.person, outcome
        case _:
            activity = words.kind("log.activity", entry.activity)
            if entry.round and entry.round is not RoundKind.OTHER:
                activity = words.joined((activity, words.kind("round", entry.round)))
            whom = Entry(
                text=words.joined((entry.employer, entry.position)),
                under="\n".join(text for text in (entry.address, entry.phone) if text),
            )
            outcome = words.kind("outcome", entry.outcome) if entry.outcome else ""
            return day(entry, form, words), activity, whom, entry.person, method(entry, words), outcome


def day(entry: LogEntry, form: LogForm, words: Words) -> str:
    """Return the day of an entry as the office writes days."""
    return words.day(entry.on, "log_germany.day" if form is LogForm.GERMANY else "log.day")


def position(entry: LogEntry, words: Words) -> str:
    """Return the position, with what was done where it was no application."""
    if entry.activity is Activity.APPLICATION:
        return entry.position
    return words.joined((entry.position, words.kind("log.activity", entry.activity).lower()))


def method(entry: LogEntry, words: Words) -> str:
    """Return how it was done, with where the posting was found; empty where the book does not say."""
    how = words.kind("log.method", entry.method) if entry.method is not Method.UNKNOWN else ""
    return sourced(how, entry.source)


def sourced(how: str, source: str) -> str:
    """Return how it was done with where the posting was found, as far as either is known."""
    return f"{how} ({source})" if how and source else how or source
