"""What the detail pane says of advice: the exact words, their source, what to do, what became of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.about import About
from afterword.domain.advice import Advice, AdviceKind, AdviceState, Control, Focus
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.interview import Interview
from afterword.domain.message import MessagePurpose, MessageState
from afterword.services import advice as advice_service
from afterword.services import advice_pieces
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.ui import signs, words
from afterword.ui.advice import forms
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.quotation import QuotedDetail
from afterword.ui.detail_data import Entry, Fact, Section, State, Verb
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.translating import from_words
from afterword.ui.wishes import OpenMail, ReadReply, Show, Wish, Write

translate = QCoreApplication.translate
UNSENT = (MessageState.DRAFT, MessageState.QUEUED)
FURTHER = {
    AdviceState.NEW: (AdviceState.PRACTISING, AdviceState.SET_ASIDE),
    AdviceState.PRACTISING: (AdviceState.APPLIED, AdviceState.SET_ASIDE),
    AdviceState.APPLIED: (AdviceState.PAID_OFF, AdviceState.SET_ASIDE),
    AdviceState.PAID_OFF: (),
    AdviceState.SET_ASIDE: (AdviceState.NEW,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the pane's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    set_state: Callable[[int, AdviceState], object]
    split: Callable[[int], object]


class AdvicePane:
    """Makes the pane's page of one piece of advice."""

    def __init__(self, parts: Parts, names: ThemeNames, hands: Hands) -> None:
        self._book = parts.book
        self._say = parts.desk.speaker
        self._names = names
        self._hands = hands

    def detail(self, advice_id: int) -> QuotedDetail | None:
        """Return the page of a piece of advice, None when it is gone."""
        found = advice_store.many(self._book, [advice_id]).get(advice_id)
        if found is None:
            return None
        giver = self._giver(found)
        icon, tone = signs.ADVICE[found.state]
        title = self._names.name(found.themes[0]) if found.themes else translate("advice", "Advice")
        return QuotedDetail(
            key=f"advice:{found.id}",
            title=title,
            lead=self._lead(found, giver),
            quote=found.words,
            state=State(text=words.word(found.state, from_words), icon=icon, tone=tone),
            verbs=self._verbs(found, giver),
            facts=self._facts(found, giver),
            sections=(self._uses(found), self._links(found)),
            draft=found,
            save=lambda draft: advice_service.change(self._book, found.id, draft),
        )

    # Whose words

    def _giver(self, found: Advice) -> Contact | None:
        if found.contact_id is None:
            return None
        return contact_store.get(self._book, found.contact_id)

    def _lead(self, found: Advice, giver: Contact | None) -> str:
        employer = self._employer(found, giver)
        said = self._say.day(found.received_on)
        if giver is not None and employer:
            text = translate("advice", "From %1 at %2, %3").replace("%1", giver.name)
            return text.replace("%2", employer).replace("%3", said)
        if giver is not None or employer:
            text = translate("advice", "From %1, %2").replace("%1", giver.name if giver else employer)
            return text.replace("%2", said)
        return said

    def _employer(self, found: Advice, giver: Contact | None) -> str:
        number = giver.employer_id if giver else None
        if found.application_id is not None:
            number = application_store.get(self._book, found.application_id).employer_id
        return employer_store.get(self._book, number).name if number is not None else ""

    # What can be done

    def _verbs(self, found: Advice, giver: Contact | None) -> tuple[Verb, ...]:
        verbs = [*self._thanks(found, giver)]
        is_to_work_on = found.kind is AdviceKind.CHANGE and found.control is Control.MINE
        verbs.extend(
            self._state_verb(found, state)
            for state in FURTHER[found.state]
            if is_to_work_on or state in (AdviceState.SET_ASIDE, AdviceState.NEW)
        )
        if len(advice_pieces.cut(found.words)) > 1:
            part = translate("advice", "Part into pieces…")
            verbs.append(Verb(text=part, icon="quote", act=lambda: self._hands.split(found.id)))
        return tuple(verbs)

    def _state_verb(self, found: Advice, state: AdviceState) -> Verb:
        names = {
            AdviceState.NEW: translate("advice", "Take up again"),
            AdviceState.PRACTISING: translate("advice", "Practising"),
            AdviceState.APPLIED: translate("advice", "Applied"),
            AdviceState.PAID_OFF: translate("advice", "Paid off"),
            AdviceState.SET_ASIDE: translate("advice", "Set aside"),
        }
        icon = signs.ADVICE[state][0]
        return Verb(text=names[state], icon=icon, act=lambda: self._hands.set_state(found.id, state))

    def _thanks(self, found: Advice, giver: Contact | None) -> tuple[Verb, ...]:
        """Offer to thank the giver once, and to tell them when it paid off; in a mail begun already."""
        if giver is None or not giver.email or giver.do_not_contact:
            return ()
        purpose, text = MessagePurpose.THANK_ADVICE, translate("advice", "Thank for it")
        if found.thanked_at is not None:
            purpose, text = MessagePurpose.PAID_OFF, translate("advice", "Tell that it paid off")
            if found.state is not AdviceState.PAID_OFF:
                return ()
        mails = [one for one in message_store.of_contact(self._book, giver.id) if one.purpose is purpose]
        if purpose is MessagePurpose.PAID_OFF and any(one.state is MessageState.SENT for one in mails):
            return ()
        begun = next((one for one in mails if one.state in UNSENT), None)
        about = About(
            application_id=found.application_id,
            contact_id=giver.id,
            interview_id=found.interview_id,
            advice_id=found.id,
            answers_id=found.reply_id,
        )
        wish = OpenMail(message_id=begun.id) if begun else Write(purpose=purpose, about=about)
        return (Verb(text=text, icon="mail", act=lambda: self._hands.wish(wish), primary=True),)

    # Facts

    def _facts(self, found: Advice, giver: Contact | None) -> tuple[Fact, ...]:
        action, themes = forms.next_action_field(), forms.themes_field(self._names, also=found.themes)
        kind, control, helpful = forms.kind_field(), forms.control_field(), forms.helpful_field()
        received, person = forms.received_field(), forms.contact_field(self._book)
        stars = translate("advice", "%1 of 5").replace("%1", str(found.helpfulness))
        return (
            Fact(label=action.label, text=found.next_action, field=action),
            Fact(label=themes.label, text=", ".join(self._names.names(found.themes)), field=themes),
            Fact(label=kind.label, text=words.word(found.kind, from_words), field=kind),
            Fact(label=control.label, text=words.word(found.control, from_words), field=control),
            Fact(label=helpful.label, text=stars if found.helpfulness else "", field=helpful),
            Fact(label=person.label, text=giver.name if giver else "", field=person),
            *self._source_facts(found),
            Fact(
                label=received.label,
                text=self._say.day(found.received_on),
                field=received,
                tip=self._say.exact_day(found.received_on),
            ),
            *self._thanked(found),
        )

    def _source_facts(self, found: Advice) -> tuple[Fact, ...]:
        tried = forms.application_field(self._book, self._say)
        if found.application_id is None:
            return (Fact(label=tried.label, text="", field=tried),)
        application = application_store.get(self._book, found.application_id)  # may be put away
        named = next((one.text for one in tried.choices if one.value == application.id), application.role)
        meeting = forms.interview_field(self._book, found.application_id, self._say)
        held = interview_store.get(self._book, found.interview_id) if found.interview_id else None
        round_name = forms.round_name(held, self._say) if held else ""
        return (
            Fact(label=tried.label, text=named, field=tried),
            Fact(label=meeting.label, text=round_name, field=meeting),
        )

    def _thanked(self, found: Advice) -> tuple[Fact, ...]:
        if found.thanked_at is None:
            return ()
        tip = self._say.exact_moment(found.thanked_at)
        return (Fact(label=translate("advice", "Thanked"), text=self._say.moment(found.thanked_at), tip=tip),)

    # What became of it

    def _uses(self, found: Advice) -> Section:
        uses = focus_store.of_advice(self._book, found.id)
        meetings = interview_store.many(self._book, [one.interview_id for one in uses])
        told = sorted(
            ((use, meetings[use.interview_id]) for use in uses),
            key=lambda pair: pair[1].starts_at,
            reverse=True,
        )
        return Section(
            title=translate("advice", "What became of it"),
            entries=tuple(self._use(use, meeting) for use, meeting in told),
            none=translate("advice", "Not carried into an interview yet."),
        )

    def _use(self, use: Focus, meeting: Interview) -> Entry:
        application = application_store.get(self._book, meeting.application_id)
        employer = employer_store.get(self._book, application.employer_id)
        about = filled(translate("advice", "%1; %2"), employer.name, use_words(use))
        return Entry(
            text=words.word(meeting.kind, from_words),
            detail=about,
            when=self._say.day(day_of(meeting.starts_at, self._say.zone)),
            tip=self._say.exact_moment(meeting.starts_at),
            icon="check" if use.used else "dot",
            act=lambda: self._hands.wish(Show(table="interview", id=meeting.id)),
        )

    def _links(self, found: Advice) -> Section:
        wishes: list[tuple[str, str, Wish]] = []
        if found.application_id is not None:
            show: Wish = Show(table="application", id=found.application_id)
            wishes.append((translate("advice", "The application"), "applications", show))
        if found.interview_id is not None:
            show = Show(table="interview", id=found.interview_id)
            wishes.append((translate("advice", "The interview"), "interviews", show))
        if found.reply_id is not None:
            wishes.append((translate("advice", "The reply"), "mail", ReadReply(reply_id=found.reply_id)))
        if found.contact_id is not None:
            show = Show(table="contact", id=found.contact_id)
            wishes.append((translate("advice", "The person"), "person", show))
        entries = tuple(
            Entry(text=text, icon=icon, act=partial(self._hands.wish, wish)) for text, icon, wish in wishes
        )
        none = translate("advice", "Nothing in particular.")
        return Section(title=translate("advice", "Belongs to"), entries=entries, none=none)


def use_words(use: Focus) -> str:
    """Return what was said of a piece of advice after the interview it was carried into."""
    if use.used is None:
        return translate("advice", "Carried along")
    if not use.used:
        return translate("advice", "Not used")
    if use.helped is None:
        return translate("advice", "Used")
    return translate("advice", "Used; helped %1 of 5").replace("%1", str(use.helped))
