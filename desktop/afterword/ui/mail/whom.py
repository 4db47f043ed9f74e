"""Whom and when, in one sentence, with the other choices one click away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from afterword.domain.asking import AskPlan, Candidate, Note, Standing
from afterword.domain.clock import day_of
from afterword.domain.settings import Settings
from afterword.domain.workdays import local_moment, workday_from, workdays_between
from afterword.store.book import Book
from afterword.ui import sentences
from afterword.ui.desk import Desk
from afterword.ui.pieces import line, link, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words
from afterword.ui.words_asking import LIKELIHOODS, NOTES, STANDINGS, WHY_THEM

OF_A_PERSON = (Note.THANK_FIRST, Note.NO_ADDRESS)
"""What is not noted of somebody who is no candidate."""
QUIET_STANDINGS = (Standing.OPEN, Standing.NOT_DECIDED, Standing.NO_ONE_TO_ASK)


class WhomAndWhen(QWidget):
    """Shows the choice of person and moment. `person_chosen` (contact), `moment_chosen` (aware UTC)."""

    person_chosen = Signal(int)
    moment_chosen = Signal(object)

    def __init__(self, book: Book, *, desk: Desk) -> None:
        super().__init__()
        self._book = book
        self._desk = desk
        self._plan: AskPlan | None = None
        self._contact_id: int | None = None
        self._chosen: datetime | None = None
        self._settings: Settings | None = None
        self._said = prose("")
        self._notes = prose("", step=Step.SMALL, tone=Tone.QUIET)
        self.change = link(self.tr("Change…"), clicked=self._open)
        row = line(space=desk.theme.space(1))
        row.addWidget(self._said, 1)
        row.addWidget(self.change)
        column = stack()
        column.addLayout(row)
        column.addWidget(self._notes)
        self.setLayout(column)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._said.text()

    @property
    def notes(self) -> str:
        """What is noted below it."""
        return self._notes.text()

    @property
    def moment(self) -> datetime | None:
        """When the mail leaves (aware UTC): as chosen, else as suggested; None for at once."""
        chosen, plan = self._chosen, self._plan
        if chosen is not None and chosen > self._book.clock.now():
            return chosen
        return plan.suggested if plan is not None else None

    def show_plan(
        self,
        plan: AskPlan | None,
        *,
        contact_id: int | None,
        has_address: bool,
        moment: datetime | None,
        settings: Settings,
        decided: date | None = None,
    ) -> None:
        """Show a plan with the person and moment chosen; nothing where there is none.

        A moment that has passed gives way to the one suggested now.
        `has_address` says whether the mail has an address by now, typed or the person's own: where it is
        that of no candidate, nothing is said of a person.
        """
        self._plan, self._contact_id, self._chosen, self._settings = plan, contact_id, moment, settings
        self.setVisible(plan is not None and bool(plan.candidates))
        if plan is None or not plan.candidates:
            return
        chosen = self._ordered(plan.candidates, has_address=has_address)
        when = self.moment
        days = plan.workdays_after
        if when is not None and when != plan.suggested and decided is not None:
            days = workdays_between(decided, day_of(when, settings.zone), settings.week)
        unsaid = OF_A_PERSON if not chosen else (Note.NO_ADDRESS,) if has_address else ()
        told = replace(plan, candidates=chosen, suggested=when, workdays_after=days)
        self._said.setText(sentences.choice_sentence(told, from_words, say_moment=self._begin_with))
        shown = [from_words(NOTES[note]) for note in plan.notes if note not in unsaid]
        notes = [from_words(LIKELIHOODS[plan.likelihood]), *shown]
        if plan.standing not in QUIET_STANDINGS:
            notes.insert(0, from_words(STANDINGS[plan.standing]))
        self._notes.setText(" ".join(notes))

    def menu(self) -> QMenu:
        """Return the menu of other people and moments."""
        menu = QMenu(self)
        plan, settings = self._plan, self._settings
        if plan is None or settings is None:
            return menu
        menu.addSection(self.tr("Whom"))
        for one in plan.candidates:
            action = menu.addAction(f"{one.contact.name}: {from_words(WHY_THEM[one.why])}")
            action.setCheckable(True)
            action.setChecked(one.contact.id == self._contact_id)
            action.triggered.connect(lambda _on, id_=one.contact.id: self.person_chosen.emit(id_))
        menu.addSeparator()
        for moment in self._moments(plan, settings):
            action = menu.addAction(self._desk.speaker.moment(moment))
            action.setCheckable(True)
            action.setChecked(moment == self.moment)
            action.triggered.connect(lambda _on, at=moment: self.moment_chosen.emit(at))
        return menu

    def _open(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.change.mapToGlobal(self.change.rect().bottomLeft()))

    def _begin_with(self, moment: datetime) -> str:
        """Say a moment at the beginning of a sentence."""
        said = self._desk.speaker.moment(moment)
        return f"{said[:1].upper()}{said[1:]}"

    def _ordered(self, people: Sequence[Candidate], *, has_address: bool) -> tuple[Candidate, ...]:
        """Return the people with the chosen one first; nobody where the mail goes to somebody else."""
        chosen = [one for one in people if one.contact.id == self._contact_id]
        if has_address and not chosen:
            return ()
        return (*chosen, *(one for one in people if one not in chosen))

    def _moments(self, plan: AskPlan, settings: Settings) -> list[datetime]:
        """Return the moment shown, the one suggested, and the same time on the next working days."""
        now = self._book.clock.now()
        found = {one for one in (self.moment, plan.suggested) if one is not None}
        day = day_of(now, settings.zone)
        for _ in range(3):
            day = workday_from(day + timedelta(days=1), settings.week)
            found.add(local_moment(day, settings.rules.suggested_time, settings.zone))
        return sorted(one for one in found if one >= now or one == self.moment)
