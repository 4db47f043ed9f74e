"""What the detail pane says of a person: when and how to be in touch, what to say, what was said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.about import About
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.interview import standing
from afterword.domain.message import MessagePurpose
from afterword.domain.step import Step, StepKind
from afterword.domain.touch import Touch
from afterword.services import contacts as contact_service
from afterword.services import touches as touch_service
from afterword.store import advice as advice_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import touch as touch_store
from afterword.ui import dots, people, signs, words
from afterword.ui.detail_data import Detail, Entry, Fact, Section, State, Verb
from afterword.ui.excerpts import short
from afterword.ui.fields import Field
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.sentences import reason_sentence
from afterword.ui.tokens import Tone
from afterword.ui.touch import script
from afterword.ui.touch.columns import ICONS
from afterword.ui.touch.links import phone_link
from afterword.ui.translating import from_words
from afterword.ui.wishes import Show, Wish, Write

translate = QCoreApplication.translate
LONGEST = 90  # letters of an entry that stands for a longer text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the pane's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    dial: Callable[[int], object]
    log: Callable[[int], object]
    change_log: Callable[[int], object]
    done: Callable[[Step], object]
    later: Callable[[Step], object]
    never: Callable[[Step], object]
    next_of: Callable[[int], Step | None]


class TouchPane:
    """Makes the pane's page of one person."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._parts = parts
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands

    def detail(self, contact_id: int) -> Detail | None:
        """Return the page of a person, None when they are gone."""
        found = contact_store.many(self._book, [contact_id]).get(contact_id)
        if found is None:
            return None
        employer = employer_store.get(self._book, found.employer_id)
        role = found.title or words.word(found.role, from_words)
        step = self._hands.next_of(contact_id)
        return Detail(
            key=f"contact:{found.id}",
            title=found.name,
            lead=filled(translate("touch", "%1 at %2"), role, employer.name),
            state=self._state(found, step),
            verbs=self._verbs(found, step),
            facts=self._facts(found),
            sections=(
                *self._why(found, step),
                *self._script(found),
                self._log(found),
                *self._met(found),
                *self._advice(found),
            ),
            draft=found,
            save=lambda draft: contact_service.change(self._book, found.id, draft),
        )

    def _state(self, found: Contact, step: Step | None) -> State:
        if found.do_not_contact:
            return State(text=translate("touch", "Is left alone"), icon="close", tone=Tone.OVER)
        if step is None:
            return State(text=translate("touch", "Nothing planned"), icon="minus")
        due = self._say.moment(step.due)
        if step.due <= self._say.now():
            since = self._say.day(day_of(step.due, self._say.zone))
            due = translate("touch", "Due since %1").replace("%1", since)
        is_due = step.due <= self._say.now()
        return State(text=due, icon=ICONS[step.kind], tone=Tone.WAITING if is_due else Tone.QUIET)

    def _verbs(self, found: Contact, step: Step | None) -> tuple[Verb, ...]:
        if found.do_not_contact:
            may = translate("touch", "May be contacted again")
            return (Verb(text=may, icon="undo", act=lambda: self._leave_alone(found, alone=False)),)
        verbs = []
        if found.phone:
            call = translate("touch", "Call")
            verbs.append(Verb(text=call, icon="phone", act=lambda: self._hands.dial(found.id), primary=True))
        if found.email:
            write = translate("touch", "Write")
            verbs.append(
                Verb(text=write, icon="mail", act=lambda: self._write(found), primary=not found.phone)
            )
        log = translate("touch", "Log a call…")
        verbs.append(Verb(text=log, icon="note", act=lambda: self._hands.log(found.id)))
        if step is not None:
            verbs += self._marks(step)
        alone = translate("touch", "Do not contact")
        verbs.append(Verb(text=alone, icon="close", act=lambda: self._leave_alone(found, alone=True)))
        return tuple(verbs)

    def _marks(self, step: Step) -> list[Verb]:
        """Offer to say that a step is done once it is open; one that is far away can be moved or dropped."""
        marks = [
            Verb(text=translate("touch", "Later…"), icon="clock", act=lambda: self._hands.later(step)),
            Verb(text=translate("touch", "Never"), icon="minus", act=lambda: self._hands.never(step)),
        ]
        if can_be_done(step, self._say.now()):
            done = Verb(text=translate("touch", "Done"), icon="check", act=lambda: self._hands.done(step))
            marks.insert(0, done)
        return marks

    def _leave_alone(self, found: Contact, *, alone: bool) -> None:
        contact_service.leave_alone(self._book, found.id, do_not_contact=alone)

    def _write(self, found: Contact) -> None:
        about = About(contact_id=found.id)
        self._hands.wish(Write(purpose=MessagePurpose.KEEP_IN_TOUCH, about=about))

    # Facts

    def _facts(self, found: Contact) -> tuple[Fact, ...]:
        fields = {one.name: one for one in people.person_fields()}
        stars = translate("touch", "%1 of 5").replace("%1", str(found.rapport))
        rated = stars if found.rapport else translate("touch", "Not rated")
        return (
            self._fact(fields["phone"], found.phone, link=phone_link(found.phone)),
            self._fact(fields["email"], found.email, link=f"mailto:{found.email}" if found.email else ""),
            Fact(
                label=fields["rapport"].label,
                text=f"{dots.written(found.rapport)}  {rated}",
                field=fields["rapport"],
                tip=translate("touch", "In the table, the keys 0 to 5 rate the rapport"),
            ),
            self._fact(fields["notes"], found.notes),
        )

    def _fact(self, field: Field, text: str, *, link: str = "") -> Fact:
        return Fact(label=field.label, text=text, field=field, link=link)

    # When, what to say, what was said

    def _why(self, found: Contact, step: Step | None) -> tuple[Section, ...]:
        if found.do_not_contact:
            return ()
        told = []
        if step is not None:
            told.append(reason_sentence(step.reason, from_words, say_day=self._say.dated))
        if found.phone:
            due = None if step is None or step.opens <= self._say.now() else step.due
            told.append(script.when_to_call(self._parts.settings(), self._say, due=due))
        elif found.email:
            told.append(translate("touch", "There is no number. A short mail is just as good."))
        else:
            told.append(translate("touch", "There is neither a number nor a mail address yet."))
        return (Section(title=translate("touch", "Why and when"), prose=" ".join(told)),)

    def _script(self, found: Contact) -> tuple[Section, ...]:
        if found.do_not_contact or not found.phone:
            return ()
        settings = self._parts.settings()
        facts = touch_service.call_facts(self._book, found.id, settings)
        return script.sections(facts, settings, self._say)

    def _log(self, found: Contact) -> Section:
        kept = reversed(touch_store.of_contact(self._book, found.id))
        return Section(
            title=translate("touch", "Log"),
            entries=tuple(self._logged(one) for one in kept),
            none=translate("touch", "Nothing logged yet."),
            add=Verb(text=translate("touch", "Log"), icon="add", act=lambda: self._hands.log(found.id)),
        )

    def _logged(self, one: Touch) -> Entry:
        text = words.word(one.channel, from_words)
        if not one.answered:
            text = translate("touch", "%1, no answer").replace("%1", text)
        return Entry(
            text=text,
            detail=one.notes,
            when=self._say.day(day_of(one.at, self._say.zone)),
            tip=self._say.exact_moment(one.at),
            icon="touch" if one.answered else "minus",
            act=lambda: self._hands.change_log(one.id),
        )

    def _met(self, found: Contact) -> tuple[Section, ...]:
        now = self._say.now()
        entries = tuple(
            Entry(
                text=words.word(one.kind, from_words),
                when=self._say.day(day_of(one.starts_at, self._say.zone)),
                tip=self._say.exact_moment(one.starts_at),
                icon=signs.RESULT[standing(one, now)][0],
                tone=signs.RESULT[standing(one, now)][1],
                act=partial(self._hands.wish, Show(table="interview", id=one.id)),
            )
            for one in reversed(interview_store.of_contact(self._book, found.id))
        )
        return (Section(title=translate("touch", "Where you met"), entries=entries),) if entries else ()

    def _advice(self, found: Contact) -> tuple[Section, ...]:
        entries = tuple(
            Entry(
                text=translate("touch", "Advice"),
                detail=translate("touch", "“%1”").replace("%1", short(one.words, LONGEST)),
                when=words.word(one.state, from_words),
                icon=signs.ADVICE[one.state][0],
                tone=signs.ADVICE[one.state][1],
                act=partial(self._hands.wish, Show(table="advice", id=one.id)),
            )
            for one in advice_store.of_contact(self._book, found.id)
        )
        return (Section(title=translate("touch", "What they told you"), entries=entries),) if entries else ()


def can_be_done(step: Step, now: datetime) -> bool:
    """Return whether a step can be done at an instant: a call that is not open yet would only come again."""
    return step.kind is StepKind.OWN or step.opens <= now
