"""Makes sentences of a call script, and of when to call."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from afterword.domain.call_script import CallFacts, Line, Part, Say, is_good_time, next_good_time, script
from afterword.domain.settings import Settings
from afterword.domain.templates import first_name
from afterword.ui.detail_data import Entry, Section
from afterword.ui.plurals import filled
from afterword.ui.spoken import Speaker
from afterword.ui.touch.script_words import LINES, PARTS
from afterword.ui.translating import find_translation

translate = QCoreApplication.translate


def sections(facts: CallFacts, settings: Settings, speaker: Speaker) -> tuple[Section, ...]:
    """Return the script part by part, each line as it can be said."""
    lines = script(facts)
    return tuple(
        Section(title=find_translation("touch", PARTS[part]), entries=_entries(part, said))
        for part in Part
        if (said := [sentence(line, facts, settings, speaker) for line in lines if line.part is part])
    )


def sentence(line: Line, facts: CallFacts, settings: Settings, speaker: Speaker) -> str:
    """Return a line in words. Without a day or the user's name it leaves out what it cannot say."""
    text = find_translation("touch", LINES[line.say])
    if line.say is Say.HELLO_AFTER_ROLE and line.day is None:
        text = translate("touch", "Hello {person}, this is {me}. We talked about the role {text}.")
    said_day = speaker.day if line.say is Say.LAST_TIME else lambda day: month(day, speaker)
    return text.format(
        person=first_name(facts.contact.name) or facts.contact.name,
        me=settings.name.strip() or translate("touch", "(your name)"),
        day=said_day(line.day) if line.day else "",
        text=" ".join(line.text.split()),
    )


def month(day: date, speaker: Speaker) -> str:
    """Return the month of a day as one says it months later, with the year where it is another one."""
    name = speaker.locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    if day.year == speaker.today().year:
        return name
    return filled(translate("touch", "%1 %2"), name, str(day.year))


def when_to_call(settings: Settings, speaker: Speaker, *, due: datetime | None = None) -> str:
    """Return whether now is a good time, and the next one where it is not (C29).

    `due` is the instant (aware UTC) of a call that is planned for later: the good time is one from then on.
    """
    now = speaker.now()
    begin = now if due is None else max(now, due)
    if begin == now and is_good_time(now, settings.zone, settings.week):
        return translate("touch", "Now is a good time to call.")
    then = speaker.moment(next_good_time(begin, settings.zone, settings.week))
    text = translate("touch", "People like calls before half past eight and after half past four: %1.")
    return text.replace("%1", then)


def _entries(part: Part, said: Sequence[str]) -> tuple[Entry, ...]:
    icon = "info" if part is Part.MIND else "quote"
    return tuple(Entry(text=text, icon=icon) for text in said)
