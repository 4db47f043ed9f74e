"""The settings as data: which there are, in which section, how each is edited."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from afterword.domain.scheme import Scheme
from afterword.domain.settings import OnClose, Paper
from afterword.qtmodels.choices import Choice
from afterword.ui import words
from afterword.ui.fields import Field, FieldKind
from afterword.ui.settings.wording import locales, zones
from afterword.ui.theme import PERCENTS
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
TIMES = frozenset({"quiet_from", "quiet_until", "week.opens", "week.closes", "rules.suggested_time"})
WEEKDAYS, HOLIDAYS = "week.days", "week.holidays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the settings: its heading, what it is about, its fields."""

    name: str
    title: str
    lead: str = ""
    fields: tuple[Field, ...] = ()


def sections(*, machine_zone: str) -> tuple[Section, ...]:
    """Return the sections that are fields, in their order; the words are those of the language in use."""
    return (_you(), _look(machine_zone), _week(), _reminders(), _rules())


def _you() -> Section:
    return Section(
        name="you",
        title=translate("settings", "You"),
        lead=translate("settings", "How your mails and your report are signed. It stays on this machine."),
        fields=(
            Field(name="name", label=translate("settings", "Your name")),
            Field(name="address", label=translate("settings", "Your mail address"), kind=FieldKind.EMAIL),
            Field(
                name="signature",
                label=translate("settings", "Signature"),
                kind=FieldKind.TEXT,
                rows=3,
                hint=translate("settings", "Below each mail: a phone number, a link to your work."),
            ),
        ),
    )


def _look(machine_zone: str) -> Section:
    return Section(
        name="look",
        title=translate("settings", "Appearance"),
        fields=(
            Field(
                name="scheme",
                label=translate("settings", "Colours"),
                kind=FieldKind.CHOICE,
                required=True,
                choices=tuple(Choice(value=one, text=words.word(one, from_words)) for one in Scheme),
            ),
            Field(
                name="text_percent",
                label=translate("settings", "Size of text"),
                kind=FieldKind.CHOICE,
                required=True,
                choices=tuple(
                    Choice(value=one, text=translate("settings", "%1 %").replace("%1", str(one)))
                    for one in PERCENTS
                ),
            ),
            Field(
                name="locale",
                label=translate("settings", "Dates and numbers"),
                kind=FieldKind.CHOICE,
                required=True,
                none="",
                choices=locales(as_system=translate("settings", "Like the system (%1)")),
            ),
            Field(
                name="zone",
                label=translate("settings", "Time zone"),
                kind=FieldKind.CHOICE,
                required=True,
                none="",
                choices=zones(machine_zone, as_system=translate("settings", "Like the system (%1)")),
            ),
            Field(
                name="paper",
                label=translate("settings", "Paper"),
                kind=FieldKind.CHOICE,
                required=True,
                choices=tuple(Choice(value=one, text=words.word(one, from_words)) for one in Paper),
            ),
            Field(
                name="hide_finished",
                label=translate("settings", "Hide finished applications"),
                kind=FieldKind.CHECK,
            ),
        ),
    )


def _week() -> Section:
    return Section(
        name="week",
        title=translate("settings", "Working week"),
        lead=translate("settings", "When the people you write to can be expected to read their mail."),
        fields=(
            Field(name=WEEKDAYS, label=translate("settings", "Days")),
            Field(name="week.opens", label=translate("settings", "From")),
            Field(name="week.closes", label=translate("settings", "To")),
            Field(
                name=HOLIDAYS,
                label=translate("settings", "Holidays"),
                hint=translate("settings", "They do not count as working days."),
            ),
        ),
    )


def _reminders() -> Section:
    closes = {
        OnClose.ASK: translate("settings", "Ask me"),
        OnClose.KEEP: translate("settings", "Go on from the tray"),
        OnClose.QUIT: translate("settings", "Quit"),
    }
    return Section(
        name="reminders",
        title=translate("settings", "Reminders"),
        lead=translate("settings", "What is due always stands in Today. This is about notices beside it."),
        fields=(
            Field(
                name="reminders",
                label=translate("settings", "Tell me when something is due"),
                kind=FieldKind.CHECK,
            ),
            Field(name="quiet_from", label=translate("settings", "Quiet from")),
            Field(
                name="quiet_until",
                label=translate("settings", "Quiet until"),
                hint=translate(
                    "settings", "In quiet hours no notice comes, and no mail leaves: it waits until they end."
                ),
            ),
            Field(
                name="on_close",
                label=translate("settings", "When I close the window"),
                kind=FieldKind.CHOICE,
                required=True,
                hint=translate("settings", "Where the system has no tray, closing quits."),
                choices=tuple(Choice(value=one, text=text) for one, text in closes.items()),
            ),
            Field(
                name="practice",
                label=translate("settings", "Practise advice between interviews, two minutes a day"),
                kind=FieldKind.CHECK,
            ),
        ),
    )


def _rules() -> Section:
    days = translate("settings", "days")
    work = translate("settings", "working days")
    number = _number
    return Section(
        name="rules",
        title=translate("settings", "Timing"),
        lead=translate(
            "settings", "What is proposed, and when. These are good values; change what feels wrong."
        ),
        fields=(
            number("rules.ask_best_day", translate("settings", "Ask for advice after"), days, most=14),
            number("rules.ask_window_days", translate("settings", "Best not later than"), days, most=30),
            number("rules.ask_last_day", translate("settings", "Not at all after"), days, most=90),
            Field(name="rules.suggested_time", label=translate("settings", "Send at")),
            number("rules.nudge_workdays", translate("settings", "Remind once after"), work, most=30),
            number("rules.close_days", translate("settings", "Close without an answer after"), days, most=90),
            number(
                "rules.check_in_round_workdays",
                translate("settings", "Ask for news after an interview"),
                work,
                most=60,
            ),
            number("rules.focus_points", translate("settings", "Focus points in an interview"), "", most=2),
            number("rules.prepare_days", translate("settings", "Prepare an interview before"), days, most=14),
            number("rules.keep_in_touch_days", translate("settings", "Keep in touch every"), days, most=365),
            number(
                "rules.keep_in_touch_rapport",
                translate("settings", "With people of at least"),
                translate("settings", "of 5 points of rapport"),
                most=5,
            ),
        ),
    )


def _number(name: str, label: str, suffix: str, *, most: int) -> Field:
    return Field(
        name=name, label=label, kind=FieldKind.NUMBER, required=True, least=1, most=most, suffix=suffix
    )
