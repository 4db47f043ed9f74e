"""What is read and not edited: mails that left or are on their way, and replies to look at."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from afterword.domain.message import Message, MessagePurpose, Way
from afterword.domain.reply import Reply, ReplyKind
from afterword.services import replies
from afterword.services.requests import About
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui import signs, words
from afterword.ui.detail_data import Detail, Entry, Fact, Section, State, Verb
from afterword.ui.mail.waiting import Waiting
from afterword.ui.parts import Parts
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddAdvice, Show, Wish, Write

translate = QCoreApplication.translate
LONGEST = 36  # letters of an entry that can be clicked: it does not wrap
REPLY_ICONS = {
    ReplyKind.ADVICE: "advice",
    ReplyKind.DECLINED: "outcome-not-selected",
    ReplyKind.AUTO_REPLY: "clock",
    ReplyKind.BOUNCE: "warning",
    ReplyKind.OTHER: "mail",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the reader's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    open_mail: Callable[[int], object]
    open_reply: Callable[[int], object]


class Reader:
    """Makes the pages of mails and replies."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands
        self._waiting = Waiting(parts)

    def mail(self, message: Message) -> Detail:
        """Return the page of a mail that is not edited."""
        icon, tone = signs.MESSAGE[message.state]
        to = f"{message.to_name} <{message.to_address}>" if message.to_address else message.to_name
        return Detail(
            key=f"message:{message.id}",
            title=message.subject or translate("mail", "No subject"),
            lead=translate("mail", "To %1").replace("%1", to),
            state=State(text=self._state(message), icon=icon, tone=tone),
            verbs=self._waiting.verbs(message),
            facts=self._mail_facts(message),
            sections=(
                *self._waiting.sections(message),
                Section(title=words.word(message.purpose, from_words), prose=message.body.strip()),
                *self._answers(message),
            ),
        )

    def reply(self, reply: Reply) -> Detail:
        """Return the page of a reply, with what it looks like and what can be made of it."""
        sender = f"{reply.from_name} <{reply.from_address}>" if reply.from_name else reply.from_address
        kind = words.word(reply.kind, from_words)
        looks = translate("mail", "Looks like: %1") if reply.settled_at is None else "%1"
        text = reply.new_text.strip() or translate("mail", "There is no new text in it.")
        return Detail(
            key=f"reply:{reply.id}",
            title=reply.subject or translate("mail", "No subject"),
            lead=f"{sender} · {self._say.moment(reply.received_at)}",
            state=State(text=looks.replace("%1", kind), icon=REPLY_ICONS[reply.kind], tone=Tone.ACCENT),
            verbs=self._reply_verbs(reply),
            sections=(
                Section(title=translate("mail", "What they wrote"), prose=text),
                *self._kept_from(reply),
                *self._answered(reply),
            ),
        )

    # Mails

    def _state(self, message: Message) -> str:
        said = words.word(message.state, from_words)
        when = message.sent_at or self._waiting.leaves(message)
        return f"{said} · {self._say.moment(when)}" if when else said

    def _mail_facts(self, message: Message) -> tuple[Fact, ...]:
        facts = []
        if message.way is not Way.NONE:
            facts.append(Fact(label=translate("mail", "How"), text=words.word(message.way, from_words)))
        return tuple(facts)

    def _answers(self, message: Message) -> tuple[Section, ...]:
        entries = [
            Entry(
                text=words.word(one.kind, from_words),
                detail=one.from_name or one.from_address,
                when=self._say.moment(one.received_at),
                icon=REPLY_ICONS[one.kind],
                act=self._with(self._hands.open_reply, one.id),
            )
            for one in reply_store.of_message(self._book, message.id)
        ]
        found = [Section(title=translate("mail", "Answers"), entries=tuple(entries))] if entries else []
        about = self._about(message.application_id)
        return (*found, *about)

    def _about(self, application_id: int | None) -> tuple[Section, ...]:
        if application_id is None:
            return ()
        application = application_store.get(self._book, application_id)
        employer = employer_store.get(self._book, application.employer_id).name
        entry = Entry(
            text=translate("mail", "%1 at %2").replace("%1", application.role).replace("%2", employer),
            icon="applications",
            act=lambda: self._hands.wish(Show(table="application", id=application_id)),
        )
        return (Section(title=translate("mail", "About"), entries=(entry,)),)

    # Replies

    def _reply_verbs(self, reply: Reply) -> tuple[Verb, ...]:
        if reply.settled_at is not None:
            again = Verb(
                text=translate("mail", "Look at it again"),
                icon="undo",
                act=lambda: replies.reopen(self._book, reply.id),
            )
            return (*self._thanks(reply), again)
        is_advice, is_no = reply.kind is ReplyKind.ADVICE, reply.kind is ReplyKind.DECLINED
        keep = Verb(
            text=translate("mail", "Keep as advice…"),
            icon="advice",
            act=lambda: self.keep_as_advice(reply),
            primary=is_advice,
        )
        no = Verb(
            text=translate("mail", "A polite no"),
            icon="outcome-not-selected",
            act=lambda: replies.settle(self._book, reply.id, ReplyKind.DECLINED),
            primary=is_no,
        )
        aside = ReplyKind.OTHER if is_advice or is_no else reply.kind
        away = Verb(
            text=translate("mail", "Set aside"),
            icon="archive",
            act=lambda: replies.settle(self._book, reply.id, aside),
            primary=not is_advice and not is_no,
        )
        return keep, no, away

    def keep_as_advice(self, reply: Reply) -> None:
        """Ask the page of advice to keep the words; once kept, the reply is settled."""
        answered = message_store.many(self._book, [reply.message_id]) if reply.message_id else {}
        mail = answered.get(reply.message_id or 0)
        self._hands.wish(
            AddAdvice(
                words=reply.new_text.strip(),
                application_id=replies.application_of(self._book, reply),
                interview_id=mail.interview_id if mail else None,
                contact_id=reply.contact_id or (mail.contact_id if mail else None),
                reply_id=reply.id,
            )
        )
        if advice_store.of_reply(self._book, reply.id):
            replies.settle(self._book, reply.id, ReplyKind.ADVICE)

    def _thanks(self, reply: Reply) -> tuple[Verb, ...]:
        if reply.kind not in (ReplyKind.ADVICE, ReplyKind.DECLINED) or reply.contact_id is None:
            return ()
        kept = advice_store.of_reply(self._book, reply.id)
        about = About(
            application_id=replies.application_of(self._book, reply),
            contact_id=reply.contact_id,
            advice_id=kept[0].id if kept else None,
            answers_id=reply.id,
        )
        thank = Verb(
            text=translate("mail", "Write thanks"),
            icon="edit",
            act=lambda: self._hands.wish(Write(purpose=MessagePurpose.THANK_ADVICE, about=about)),
            primary=True,
        )
        return (thank,)

    def _kept_from(self, reply: Reply) -> tuple[Section, ...]:
        entries = tuple(
            Entry(
                text=short(one.words),
                tip=one.words,
                icon="advice",
                act=self._with(lambda id_: self._hands.wish(Show(table="advice", id=id_)), one.id),
            )
            for one in advice_store.of_reply(self._book, reply.id)
        )
        return (Section(title=translate("mail", "Kept from it"), entries=entries),) if entries else ()

    def _answered(self, reply: Reply) -> tuple[Section, ...]:
        found = message_store.many(self._book, [reply.message_id]) if reply.message_id else {}
        mail = found.get(reply.message_id or 0)
        if mail is None:
            return ()
        entry = Entry(
            text=short(mail.subject),
            tip=mail.subject,
            when=self._say.moment(mail.sent_at),
            icon="mail",
            act=lambda: self._hands.open_mail(mail.id),
        )
        return (
            Section(title=translate("mail", "It answers"), entries=(entry,)),
            *self._about(mail.application_id),
        )

    def _with(self, act: Callable[[int], object], number: int) -> Callable[[], object]:
        return lambda: act(number)


def short(text: str) -> str:
    """Return a text on one line that fits into a narrow pane."""
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
