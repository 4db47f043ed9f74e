"""What is read and not edited: mails that left or are on their way, and replies to look at."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.correspondent import written
from afterword.domain.message import Message, Way
from afterword.domain.reply import Reply
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui import signs, words
from afterword.ui.detail_data import Detail, Entry, Fact, Section, State
from afterword.ui.mail.reply_reader import REPLY_ICONS, Hands, ReplyReader, about
from afterword.ui.mail.waiting import Waiting
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


class Reader:
    """Makes the pages of mails and replies."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands
        self._waiting = Waiting(parts)
        self._replies = ReplyReader(parts, hands)

    def mail(self, message: Message) -> Detail:
        """Return the page of a mail that is not edited."""
        is_lost = bool(message_store.came_back(self._book, [message.id]))
        icon, tone = signs.CAME_BACK if is_lost else signs.MESSAGE[message.state]
        to = written(message.to_name, message.to_address)
        return Detail(
            key=f"message:{message.id}",
            title=message.subject or translate("mail", "No subject"),
            lead=translate("mail", "To %1").replace("%1", to),
            state=State(text=self._state(message, is_lost=is_lost), icon=icon, tone=tone),
            verbs=self._waiting.verbs(message),
            facts=self._mail_facts(message),
            sections=(
                *self._waiting.sections(message),
                Section(title=words.word(message.purpose, from_words), prose=message.body.strip()),
                *self._answers(message),
            ),
        )

    def reply(self, reply: Reply) -> Detail:
        """Return the page of a reply."""
        return self._replies.page(reply)

    # Mails

    def _state(self, message: Message, *, is_lost: bool) -> str:
        said = translate("mail", "Came back") if is_lost else words.word(message.state, from_words)
        when = message.sent_at or self._waiting.leaves(message)
        return f"{said} · {self._say.moment(when)}" if when else said

    def _mail_facts(self, message: Message) -> tuple[Fact, ...]:
        facts = []
        if message.way is not Way.NONE and message.sent_at is not None:
            facts.append(Fact(label=translate("mail", "How"), text=words.word(message.way, from_words)))
        if sender := self._waiting.sender(message):
            facts.append(Fact(label=translate("mail", "From"), text=sender))
        return tuple(facts)

    def _answers(self, message: Message) -> tuple[Section, ...]:
        entries = [
            Entry(
                text=words.word(one.kind, from_words),
                detail=one.from_name or one.from_address,
                when=self._say.moment(one.received_at),
                icon=REPLY_ICONS[one.kind],
                act=partial(self._hands.open_reply, one.id),
            )
            for one in reply_store.of_message(self._book, message.id)
        ]
        found = [Section(title=translate("mail", "Answers"), entries=tuple(entries))] if entries else []
        return (*found, *about(self._book, message.application_id, self._hands))
