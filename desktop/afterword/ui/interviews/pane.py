"""What the detail pane says of an interview: when, where, with whom, focus points, how it went."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.about import About
from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.interview import Interview, RoundResult, standing
from afterword.domain.message import MessagePurpose, MessageState
from afterword.qtmodels.choices import Choice
from afterword.services import interviews as interview_service
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.ui import dots, signs, words
from afterword.ui.detail_data import Detail, Entry, Fact, Section, State, Verb
from afterword.ui.excerpts import short
from afterword.ui.fields import Field, FieldKind
from afterword.ui.interviews import forms
from afterword.ui.interviews.columns import exact
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddAdvice, Decide, Show, Wish, Write

translate = QCoreApplication.translate
LONGEST_ENTRY = 52  # letters of a focus point in the pane
HELD = (RoundResult.PASSED, RoundResult.NOT_SELECTED, RoundResult.AWAITING_NEWS)
BEFORE = (RoundResult.CANCELLED, RoundResult.WITHDRAWN)
AGAIN = (RoundResult.UPCOMING,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the pane's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    debrief: Callable[[int], object]
    choose_focus: Callable[[int], object]
    set_result: Callable[[int, RoundResult], object]
    take_along: Callable[[int], object]
    edit: Callable[[str], object]  # the fact whose field has this name
    edit_person: Callable[[int], object]
    add_person: Callable[[int], object]


class InterviewPane:
    """Makes the pane's page of one interview."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands

    def detail(self, interview_id: int) -> Detail | None:
        """Return the page of an interview, None when it is gone."""
        found = interview_store.many(self._book, [interview_id]).get(interview_id)
        if found is None:
            return None
        application = application_store.get(self._book, found.application_id)
        employer = employer_store.get(self._book, application.employer_id)
        around = self._around(found, application)
        icon, tone = signs.RESULT[standing(found, self._say.now())]
        what = filled(translate("interviews", "%1 at %2"), application.role, employer.name)
        return Detail(
            key=f"interview:{found.id}",
            title=words.word(found.kind, from_words),
            lead=what,
            state=State(text=self._state(found), icon=icon, tone=tone),
            verbs=self._verbs(found),
            facts=self._facts(found, around),
            sections=(
                self._people(found, around),
                self._focus(found),
                *self._debrief(found),
                self._advice(found),
                _belongs(what, partial(self._hands.wish, Show(table="application", id=application.id))),
            ),
            draft=found,
            save=lambda draft: interview_service.change(self._book, found.id, draft),
        )

    def _state(self, found: Interview) -> str:
        if found.result is RoundResult.UPCOMING and found.starts_at > self._say.now():
            return self._say.countdown(found.starts_at)
        return words.word(standing(found, self._say.now()), from_words)

    def _verbs(self, found: Interview) -> tuple[Verb, ...]:
        if found.starts_at > self._say.now():
            return tuple(self._verbs_before(found))
        again = found.debriefed_at is not None
        debrief = translate("interviews", "Debrief again…") if again else translate("interviews", "Debrief…")
        verbs = [
            Verb(text=debrief, icon="note", act=lambda: self._hands.debrief(found.id), primary=not again)
        ]
        if interview_service.may_end_application(self._book, found.id):
            decide = Decide(application_id=found.application_id)
            verbs.append(
                Verb(
                    text=translate("interviews", "Note the decision…"),
                    icon="edit",
                    act=lambda: self._hands.wish(decide),
                )
            )
        return (*verbs, *self._results(found, HELD))

    def _verbs_before(self, found: Interview) -> Iterator[Verb]:
        """Yield what can be done with a round to come: print its page, move it, call it off or on again."""
        if found.result is RoundResult.UPCOMING:
            along = translate("interviews", "Page to take along…")
            act = partial(self._hands.take_along, found.id)
            yield Verb(text=along, icon="print", act=act, primary=True)
        move = translate("interviews", "Another time…")
        yield Verb(text=move, icon="clock", act=partial(self._hands.edit, "starts_at"))
        yield from self._results(found, BEFORE if found.result is RoundResult.UPCOMING else AGAIN)

    def _results(self, found: Interview, results: Iterable[RoundResult]) -> Iterator[Verb]:
        """Yield how a round can stand, other than it does."""
        now = standing(found, self._say.now())
        for result in results:
            if result is not now:
                yield Verb(
                    text=words.word(result, from_words),
                    icon=signs.RESULT[result][0],
                    act=partial(self._hands.set_result, found.id, result),
                )

    def _facts(self, found: Interview, around: Mapping[int, Contact]) -> tuple[Fact, ...]:
        moment = Field(
            name="starts_at", label=translate("interviews", "When"), kind=FieldKind.MOMENT, zone="zone"
        )
        kind, place, minutes = forms.kind_field(), forms.place_field(), forms.minutes_field()
        choices = tuple(Choice(one.id, one.name, one.title) for one in around.values())
        who = forms.people_field(choices, may_be_new=False)
        named = sum(number in around for number in found.interviewer_ids)
        notes = Field(name="notes", label=translate("interviews", "Notes"), kind=FieldKind.TEXT)
        long = translate("interviews", "%n minutes", None, found.minutes).replace("%n", str(found.minutes))
        link = found.place if "://" in found.place else ""
        return (
            Fact(label=moment.label, text=exact(found, self._say), field=moment),
            Fact(label=kind.label, text=words.word(found.kind, from_words), field=kind),
            Fact(label=place.label, text=found.place, field=place, link=link),
            Fact(label=minutes.label, text=long, field=minutes),
            Fact(label=who.label, text=_people(named), field=who),
            Fact(label=notes.label, text=found.notes, field=notes),
        )

    def _around(self, found: Interview, application: Application) -> Mapping[int, Contact]:
        """Return who may sit in a round: the people at the employer and the agency, and those who do."""
        places = [application.employer_id, *([application.agency_id] if application.agency_id else [])]
        people = {one.id: one for place in places for one in contact_store.of_employer(self._book, place)}
        others = set(found.interviewer_ids) - people.keys()
        return people | dict(contact_store.many(self._book, others)) if others else people

    def _people(self, found: Interview, around: Mapping[int, Contact]) -> Section:
        people = [around[number] for number in found.interviewer_ids if number in around]
        thanked = self._thanked(found)
        entries = tuple(
            Entry(
                text=one.name,
                detail=_thanks(one, thanked=one.id in thanked),
                when=dots.written(one.rapport) if one.rapport else "",
                tip=translate("interviews", "Rapport %1 of 5").replace("%1", str(one.rapport)),
                icon="person",
                act=partial(self._hands.edit_person, one.id),
            )
            for one in people
        )
        held = found.ends_at <= self._say.now()
        thankable = next((one for one in people if one.email and one.id not in thanked), None)
        add = Verb(
            text=translate("interviews", "Add a person"),
            icon="add",
            act=lambda: self._hands.add_person(found.id),
        )
        if held and thankable is not None and not thankable.do_not_contact:
            text = translate("interviews", "Thank %1").replace("%1", thankable.name)
            about = About(application_id=found.application_id, contact_id=thankable.id, interview_id=found.id)
            write = Write(purpose=MessagePurpose.THANK_INTERVIEW, about=about)
            add = Verb(text=text, icon="mail", act=lambda: self._hands.wish(write))
        none = translate("interviews", "Nobody named yet.")
        return Section(title=translate("interviews", "People"), entries=entries, none=none, add=add)

    def _thanked(self, found: Interview) -> frozenset[int]:
        """Return the people whose thanks for this round have gone out."""
        return frozenset(
            one.contact_id
            for one in message_store.of_application(self._book, found.application_id)
            if one.purpose is MessagePurpose.THANK_INTERVIEW
            and one.interview_id == found.id
            and one.state is MessageState.SENT
            and one.contact_id is not None
        )

    def _focus(self, found: Interview) -> Section:
        points = focus_store.of_interview(self._book, found.id)
        advice = advice_store.many(self._book, [one.advice_id for one in points]) if points else {}
        entries = tuple(
            Entry(
                text=short(advice[one.advice_id].words, LONGEST_ENTRY),
                detail=self._judged(one.used, one.helped) or advice[one.advice_id].next_action,
                icon="check" if one.used else "dot",
                act=partial(self._hands.wish, Show(table="advice", id=one.advice_id)),
            )
            for one in points
        )
        return Section(
            title=translate("interviews", "Focus points"),
            entries=entries,
            none=translate("interviews", "At most two pieces of advice to keep in mind."),
            add=Verb(
                text=translate("interviews", "Choose"),
                icon="advice",
                act=lambda: self._hands.choose_focus(found.id),
            ),
        )

    def _judged(self, used: bool | None, helped: int | None) -> str:
        if used is None:
            return ""
        if not used:
            return translate("interviews", "Not used")
        if helped is None:
            return translate("interviews", "Used")
        return translate("interviews", "Used; helped %1 of 5").replace("%1", str(helped))

    def _debrief(self, found: Interview) -> tuple[Section, ...]:
        if found.debriefed_at is None:
            return ()
        told = (
            (translate("interviews", "Went well"), found.went_well),
            (translate("interviews", "Differently next time"), found.to_change),
        )
        prose = "\n\n".join(f"{label}: {text}" for label, text in told if text)
        if found.confidence is not None:
            felt = translate("interviews", "Felt %1 of 5").replace("%1", str(found.confidence))
            prose = f"{felt}\n\n{prose}" if prose else felt
        return (Section(title=translate("interviews", "How it went"), prose=prose),)

    def _advice(self, found: Interview) -> Section:
        entries = tuple(
            Entry(
                text=short(one.words, LONGEST_ENTRY),
                when=self._say.day(one.received_on),
                icon="quote",
                act=partial(self._hands.wish, Show(table="advice", id=one.id)),
            )
            for one in advice_store.of_interview(self._book, found.id)
        )
        note = Verb(
            text=translate("interviews", "Note advice"),
            icon="add",
            act=lambda: self._hands.wish(
                AddAdvice(application_id=found.application_id, interview_id=found.id)
            ),
        )
        none = translate("interviews", "None noted yet.")
        return Section(title=translate("interviews", "Advice"), entries=entries, none=none, add=note)


def _people(count: int) -> str:
    """Return how many people interview: their names stand below, each with their thanks."""
    if count == 0:
        return ""
    if count == 1:
        return translate("interviews", "One person")
    return translate("interviews", "%n people", None, count).replace("%n", str(count))


def _thanks(person: Contact, *, thanked: bool) -> str:
    """Return what a person is, and whether they were thanked."""
    role = person.title or words.word(person.role, from_words)
    return translate("interviews", "%1, thanked").replace("%1", role) if thanked else role


def _belongs(what: str, act: Callable[[], object]) -> Section:
    """Return the way to the application of a round."""
    entry = Entry(text=what, icon="applications", act=act)
    return Section(title=translate("interviews", "Application"), entries=(entry,))
