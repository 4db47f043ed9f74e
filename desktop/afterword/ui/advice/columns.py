"""The columns of the table of advice."""

from PySide6.QtCore import QCoreApplication

from afterword.domain.advice import AdviceRow, AdviceSort
from afterword.qtmodels.rows import Column, Kind
from afterword.ui import signs, words
from afterword.ui.advice.names import ThemeNames
from afterword.ui.plurals import counted
from afterword.ui.spoken import Speaker
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


def columns(speaker: Speaker, names: ThemeNames) -> tuple[Column[AdviceRow], ...]:
    """Return the columns, in the order in which they are first shown."""
    return (*_words(names), *_source(speaker), *_what_became())


def _words(names: ThemeNames) -> tuple[Column[AdviceRow], ...]:
    return (
        Column(
            name="themes",
            title=translate("advice", "Themes"),
            text=lambda row: ", ".join(names.names(row.themes)),
            kind=Kind.TAGS,
            value=lambda row: names.names(row.themes),
            tip=lambda row: ", ".join(names.names(row.themes)),
            sort=AdviceSort.THEME,
            width=19,
        ),
        Column(
            name="words",
            title=translate("advice", "Their words"),
            text=lambda row: first_line(row.words),
            tip=lambda row: row.words,
            width=48,
        ),
        Column(
            name="state",
            title=translate("advice", "State"),
            text=lambda row: words.word(row.state, from_words),
            kind=Kind.STATE,
            icon=lambda row: signs.ADVICE[row.state][0],
            meaning=lambda row: signs.ADVICE[row.state][1],
            sort=AdviceSort.STATE,
            width=12,
        ),
    )


def _source(speaker: Speaker) -> tuple[Column[AdviceRow], ...]:
    return (
        Column(
            name="contact",
            title=translate("advice", "From"),
            text=lambda row: row.contact,
            tip=lambda row: ", ".join(filter(None, (row.contact, row.employer))),
            sort=AdviceSort.CONTACT,
            width=16,
        ),
        Column(
            name="employer",
            title=translate("advice", "Employer"),
            text=lambda row: row.employer,
            sort=AdviceSort.EMPLOYER,
            width=16,
            hidden=True,
        ),
        Column(
            name="received",
            title=translate("advice", "Received"),
            text=lambda row: speaker.day(row.received_on),
            tip=lambda row: speaker.exact_day(row.received_on),
            sort=AdviceSort.RECEIVED,
            first_descending=True,
            right=True,
            width=12,
        ),
    )


def _what_became() -> tuple[Column[AdviceRow], ...]:
    return (
        Column(
            name="next_action",
            title=translate("advice", "Next action"),
            text=lambda row: first_line(row.next_action),
            width=20,
            hidden=True,
        ),
        Column(
            name="kind",
            title=translate("advice", "Kind"),
            text=lambda row: words.word(row.kind, from_words),
            width=11,
            hidden=True,
        ),
        Column(
            name="control",
            title=translate("advice", "Whose to change"),
            text=lambda row: words.word(row.control, from_words),
            width=16,
            hidden=True,
        ),
        Column(name="used", title=translate("advice", "Used in"), text=used, width=14, hidden=True),
    )


def first_line(text: str) -> str:
    """Return the first line of a text; what follows is shown to be there."""
    first, _, rest = text.strip().partition("\n")
    return f"{first.rstrip()} …" if rest.strip() else first


def used(row: AdviceRow) -> str:
    """Return in how many interviews it was used, nothing for none."""
    if not row.used:
        return ""
    return counted(translate("advice", "%n interview(s)", None, row.used), row.used)
