"""The menu of a step: later, done, never; and the two small sheets that ask for a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from afterword.domain.clock import local_time
from afterword.domain.step import Step, StepKind
from afterword.services import reminders
from afterword.ui import sentences
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.later import Later, moments, morning
from afterword.ui.parts import Parts
from afterword.ui.sheet import About, FormSheet
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDraft:
    """A reminder of one's own, as the sheet asks for it."""

    text: str = ""
    due_on: date | None = None


def fill_menu(menu: QMenu, step: Step, parts: Parts, *, parent: QWidget) -> None:
    """Offer what can be said about a step."""
    said = {
        Later.TODAY: translate("today", "&Later today (%1)"),
        Later.TOMORROW: translate("today", "&Tomorrow (%1)"),
        Later.NEXT_WEEK: translate("today", "Next &week (%1)"),
    }
    for choice, moment in moments(parts.book.clock.now(), parts.settings()).items():
        when = _when(choice, moment, parts)
        snooze = partial(reminders.snooze, parts.book, step, moment)
        _add(menu, said[choice].replace("%1", when), snooze, icon="clock", parts=parts)
    pick = partial(pick_day, step, parts, parent=parent)
    _add(menu, translate("today", "&Pick a day…"), pick, icon="calendar", parts=parts)
    menu.addSeparator()
    done = partial(reminders.done, parts.book, step)
    _add(menu, translate("today", "&Done"), done, icon="check", parts=parts)
    if step.kind is StepKind.OWN:
        never = translate("today", "&Drop it")
    else:
        never = translate("today", "&Never for this one")
    _add(menu, never, partial(reminders.never, parts.book, step), icon="close", parts=parts)


def pick_day(step: Step, parts: Parts, *, parent: QWidget) -> None:
    """Ask for the day on which a step comes back."""
    settings = parts.settings()
    tomorrow = parts.desk.speaker.today() + timedelta(days=1)
    day = Field(name="due_on", label=translate("today", "Day"), kind=FieldKind.DATE, required=True)
    about = About(
        name=f"later.{step.kind}.{step.table}.{step.id}",
        heading=translate("today", "When shall it come back?"),
        lead=sentences.step_sentence(step, from_words),
        verb=translate("today", "Put off"),
    )
    FormSheet.ask(
        parent,
        Form[OwnDraft]((day,), desk=parts.desk),
        OwnDraft(due_on=tomorrow),
        save=lambda given: reminders.snooze(parts.book, step, morning(given.due_on or tomorrow, settings)),
        about=about,
        desk=parts.desk,
    )


def add_own(parts: Parts, *, parent: QWidget) -> int | None:
    """Ask for a reminder of one's own; return its id, None when the user left."""
    today = parts.desk.speaker.today()
    fields = (
        Field(name="text", label=translate("today", "What"), required=True),
        Field(name="due_on", label=translate("today", "Day"), kind=FieldKind.DATE, required=True),
    )
    about = About(
        name="reminder.new",
        heading=translate("today", "Remind me"),
        verb=translate("today", "Add"),
    )
    return FormSheet.ask(
        parent,
        Form[OwnDraft](fields, desk=parts.desk),
        OwnDraft(due_on=today),
        save=lambda given: reminders.add(parts.book, given.text, given.due_on or today),
        about=about,
        desk=parts.desk,
    )


def _when(choice: Later, moment: datetime, parts: Parts) -> str:
    """Say when a choice comes back: the hour alone where the choice names the day."""
    if choice is Later.NEXT_WEEK:
        return parts.desk.speaker.moment(moment)
    return parts.desk.speaker.written_time(local_time(moment, parts.desk.speaker.zone).time())


def _add(menu: QMenu, text: str, act: Callable[[], object], *, icon: str, parts: Parts) -> None:
    action = menu.addAction(text)
    parts.desk.theme.dress(action, icon)
    action.triggered.connect(lambda _on=False: act())
