"""What happens when news comes in: the quiet sheet for a no, one click for the rest."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from afterword.domain.about import About
from afterword.domain.application import Application, Decision, Outcome
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.message import MessagePurpose
from afterword.qtmodels.choices import Choice
from afterword.services import applications, ask_facts, contacts, requests
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.ui import words
from afterword.ui.applications.sheet import After, Answer, NewsSheet
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddInterview, Wish, Write

translate = QCoreApplication.translate


class Deciding:
    """Notes the news on an application."""

    def __init__(self, parts: Parts, *, parent: QWidget, wish: Callable[[Wish], object]) -> None:
        self._parts = parts
        self._book = parts.book
        self._parent = parent
        self._wish = wish

    def decide(self, application_id: int, outcome: Outcome) -> None:
        """Note an outcome: a no by the sheet, anything else at once (undo takes it back)."""
        if outcome is Outcome.NOT_SELECTED:
            self.ask_about_no(application_id)
            return
        today = self._parts.desk.speaker.today()
        day = None if outcome is Outcome.WAITING else today
        decision = Decision(outcome=outcome, decided_on=day)
        applications.decide(self._book, application_id, decision, today=today)

    def ask_about_no(self, application_id: int) -> None:
        """Show the quiet sheet, note what it yields, and open the editor when a kind note is wanted."""
        application = application_store.get(self._book, application_id)
        lead = translate("applications", "%1 at %2").replace("%1", application.role)
        answer = NewsSheet.ask(
            self._parent,
            self._people(application),
            lead=lead.replace("%2", employer_store.get(self._book, application.employer_id).name),
            today=self._parts.desk.speaker.today(),
            desk=self._parts.desk,
        )
        if answer is None:
            return
        self._note(application, answer)
        if answer.after is After.KIND_NOTE:
            self._begin_note(application)

    def _begin_note(self, application: Application) -> None:
        """Open the editor, or say that there is nobody to ask and offer to name an interview (C1)."""
        if ask_facts.plan(self._book, application.id, self._parts.settings()).candidates:
            about = About(application_id=application.id)
            self._wish(Write(purpose=MessagePurpose.ASK_ADVICE, about=about))
            return
        employer = employer_store.get(self._book, application.employer_id).name
        nobody = requests.NoOneToAsk(employer=employer, role=application.role)
        self._parts.say(
            words.sentence(nobody, from_words),
            verb=translate("applications", "Add an interview"),
            act=lambda: self._wish(AddInterview(application_id=application.id)),
        )

    def _note(self, application: Application, answer: Answer) -> None:
        """Keep the news, and with it a person who was not known yet, in one step."""
        with self._book.step("application.not_selected", what=application.role):
            heard_from = answer.news.heard_from_id
            if answer.new_name:
                heard_from = contacts.add(
                    self._book,
                    ContactDraft(
                        employer_id=application.employer_id, name=answer.new_name, role=ContactRole.RECRUITER
                    ),
                )
            decision = Decision(
                outcome=Outcome.NOT_SELECTED,
                decided_on=answer.news.decided_on,
                heard_from_id=heard_from,
                heard_how=answer.news.heard_how,
            )
            applications.decide(self._book, application.id, decision, today=self._parts.desk.speaker.today())

    def _people(self, application: Application) -> tuple[Choice, ...]:
        """Return who may have told: those who interviewed first, then the others there and at the agency."""
        places = [application.employer_id, *([application.agency_id] if application.agency_id else [])]
        known = {one.id: one for place in places for one in contact_store.of_employer(self._book, place)}
        rounds = interview_store.of_application(self._book, application.id)
        met = dict.fromkeys(person for one in reversed(rounds) for person in one.interviewer_ids)
        known |= contact_store.many(self._book, met.keys() - known.keys())
        order = [number for number in met if number in known]
        order += [number for number in known if number not in met]
        return tuple(
            Choice(number, known[number].name, words.word(known[number].role, from_words)) for number in order
        )
