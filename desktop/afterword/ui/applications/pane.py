"""What the detail pane says of an application: facts, people, rounds, mails, advice, what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.application import Application, Outcome
from afterword.domain.interview import standing
from afterword.domain.step import Step
from afterword.services import applications as application_service
from afterword.services import today as today_service
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.ui import dots, sentences, signs, words
from afterword.ui.applications import forms
from afterword.ui.detail_data import Detail, Entry, Fact, Section, State, Verb
from afterword.ui.excerpts import short
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddAdvice, AddInterview, OpenMail, Show, Wish

translate = QCoreApplication.translate
LONGEST_WORDS = 52  # letters of an entry that stands for a longer text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the pane's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    decide: Callable[[int, Outcome], object]
    add_person: Callable[[int], object]
    edit_person: Callable[[int], object]
    do: Callable[[Step], object]


class ApplicationPane:
    """Makes the pane's page of one application."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._parts = parts
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands

    def detail(self, application_id: int) -> Detail | None:
        """Return the page of an application, None when it is gone."""
        found = application_store.many(self._book, [application_id]).get(application_id)
        if found is None:
            return None
        employer = employer_store.get(self._book, found.employer_id)
        icon, tone = signs.OUTCOME[found.outcome]
        return Detail(
            key=f"application:{found.id}",
            title=found.role,
            lead=employer.name,
            state=State(text=self._state_words(found), icon=icon, tone=tone),
            verbs=self._verbs(found),
            first=self._next(found),
            facts=self._facts(found),
            sections=(
                self._people(found),
                self._rounds(found),
                *self._mails(found),
                self._advice(found),
            ),
            draft=found,
            save=lambda draft: application_service.change(self._book, found.id, draft),
        )

    def _state_words(self, found: Application) -> str:
        outcome = words.word(found.outcome, from_words)
        if found.decided_on is None:
            return outcome
        return filled(translate("applications", "%1, %2"), outcome, self._say.day(found.decided_on))

    def _verbs(self, found: Application) -> tuple[Verb, ...]:
        if not found.outcome.is_open:
            again = translate("applications", "Open again")
            return (Verb(text=again, icon="undo", act=self._decided(found, Outcome.WAITING)),)
        names = {
            Outcome.NOT_SELECTED: translate("applications", "Not selected…"),
            Outcome.OFFER: translate("applications", "Offer"),
            Outcome.ACCEPTED: translate("applications", "Accepted"),
            Outcome.WITHDRAWN: translate("applications", "Withdrawn"),
            Outcome.NO_RESPONSE: translate("applications", "No response"),
        }
        return tuple(
            Verb(text=text, icon=signs.OUTCOME[outcome][0], act=self._decided(found, outcome))
            for outcome, text in names.items()
            if outcome is not found.outcome
        )

    def _decided(self, found: Application, outcome: Outcome) -> Callable[[], object]:
        return lambda: self._hands.decide(found.id, outcome)

    def _facts(self, found: Application) -> tuple[Fact, ...]:
        facts = []
        for name, label in forms.labels().items():
            value = getattr(found, name)
            facts.append(
                Fact(
                    label=label,
                    text=self._text(name, value),
                    field=forms.field(name),
                    link=value if name == "posting" and value else "",
                    tip=self._say.exact_day(value) if name in ("applied_on", "promised_by") else "",
                )
            )
        return tuple(facts)

    def _text(self, name: str, value: object) -> str:
        match name, value:
            case ("tags", tuple()):
                return ", ".join(str(one) for one in value)
            case ("applied_on" | "promised_by", _):
                return self._say.day(value)  # type: ignore[arg-type]
            case _:
                return str(value)

    def _next(self, found: Application) -> tuple[Section, ...]:
        step = today_service.steps_of(self._book, [found.id], self._parts.settings()).get(found.id)
        if step is None:
            return ()
        reason = sentences.reason_sentence(step.reason, from_words, say_day=self._say.dated)
        act = Verb(
            text=sentences.step_act(step.kind, from_words), act=lambda: self._hands.do(step), primary=True
        )
        entry = Entry(text=sentences.step_sentence(step, from_words), detail=reason, icon="today")
        return (Section(title=translate("applications", "Next step"), entries=(entry,), add=act),)

    def _people(self, found: Application) -> Section:
        ids = [found.employer_id, *([found.agency_id] if found.agency_id else [])]
        people = [one for number in ids for one in contact_store.of_employer(self._book, number)]
        entries = tuple(
            Entry(
                text=one.name,
                detail=one.title or words.word(one.role, from_words),
                when=dots.written(one.rapport) if one.rapport else "",
                tip=translate("applications", "Rapport %1 of 5").replace("%1", str(one.rapport)),
                icon="person",
                act=partial(self._hands.edit_person, one.id),
            )
            for one in people
            if not one.archived
        )
        return Section(
            title=translate("applications", "People"),
            entries=entries,
            none=translate("applications", "Nobody yet. Who wrote or spoke to you?"),
            add=Verb(
                text=translate("applications", "Add a person"),
                icon="add",
                act=lambda: self._hands.add_person(found.employer_id),
            ),
        )

    def _rounds(self, found: Application) -> Section:
        rounds = [
            (one, standing(one, self._say.now()))
            for one in interview_store.of_application(self._book, found.id)
        ]
        entries = tuple(
            Entry(
                text=words.word(one.kind, from_words),
                detail=words.word(stands, from_words),
                when=self._say.moment(one.starts_at),
                tip=self._say.exact_moment(one.starts_at),
                icon=signs.RESULT[stands][0],
                tone=signs.RESULT[stands][1],
                act=partial(self._hands.wish, Show(table="interview", id=one.id)),
            )
            for one, stands in rounds
        )
        add = Verb(
            text=translate("applications", "Add an interview"),
            icon="add",
            act=lambda: self._hands.wish(AddInterview(application_id=found.id)),
        )
        none = translate("applications", "No interview yet.")
        return Section(title=translate("applications", "Interviews"), entries=entries, none=none, add=add)

    def _mails(self, found: Application) -> tuple[Section, ...]:
        entries = tuple(
            Entry(
                text=one.subject or words.word(one.purpose, from_words),
                detail=words.word(one.state, from_words),
                when=self._say.moment(one.sent_at or one.changed_at),
                icon=signs.MESSAGE[one.state][0],
                tone=signs.MESSAGE[one.state][1],
                act=partial(self._hands.wish, OpenMail(message_id=one.id)),
            )
            for one in message_store.of_application(self._book, found.id)
        )
        if not entries:
            return ()
        return (Section(title=translate("applications", "Mails"), entries=entries),)

    def _advice(self, found: Application) -> Section:
        kept = advice_store.of_application(self._book, found.id)
        entries = tuple(
            Entry(
                text=short(one.words, LONGEST_WORDS),
                detail=", ".join(words.theme_name(key, translate=from_words) for key in one.themes),
                when=self._say.day(one.received_on),
                icon="quote",
                act=partial(self._hands.wish, Show(table="advice", id=one.id)),
            )
            for one in kept
        )
        return Section(
            title=translate("applications", "Advice"),
            entries=entries,
            none=translate("applications", "None noted yet."),
            add=Verb(
                text=translate("applications", "Note advice"),
                icon="add",
                act=lambda: self._hands.wish(AddAdvice(application_id=found.id)),
            ),
        )
