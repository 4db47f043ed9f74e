"""Mails on their way: when they leave, why they did not, and what the user can do about it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain import kept_problem
from afterword.domain import outbox as rules
from afterword.domain import post_problems as told
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.message import Message, MessageState
from afterword.services import messages, outbox
from afterword.ui import words
from afterword.ui.detail_data import Section, Verb
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words
from afterword.ui.wishes import OpenSettings, SignInAgain, Wish

translate = QCoreApplication.translate
OF_ACCOUNT = frozenset(
    one.code
    for one in (
        told.BadCertificate,
        told.NeedsAppPassword,
        told.NoAccount,
        told.NoEncryption,
        told.NoSignIn,
        told.NotAMailServer,
        told.PasswordsOff,
        told.SecretMissing,
        told.SignInEnded,
        told.WrongPassword,
    )
)


def reason(message: Message) -> str:
    """Return in words why a mail did not leave, empty where nothing is known."""
    problem = kept_problem.told(message.failure)
    if problem is None:
        return ""
    if problem.code == InvalidValue.code:
        return words.reason(InvalidValue(**problem.facts), from_words)
    return words.sentence(problem, from_words)


def remedy(problem: Problem, message: Message) -> Wish:
    """Return where a problem of the account can be ended: signing in anew, or its settings."""
    if problem.code in {one.code for one in told.OF_SIGN_IN}:
        return SignInAgain(key=message.account)
    return OpenSettings(section="accounts")


def queue(parts: Parts, message_id: int, *, at: datetime | None = None) -> None:
    """Let a mail leave, say when, and offer to take it back. Raises what `outbox.queue` does."""
    leaves = outbox.queue(parts.book, message_id, parts.settings(), at=at)
    said = translate("mail", "It leaves in two minutes.")
    if not rules.is_soon(leaves, parts.desk.speaker.now()):
        said = translate("mail", "It leaves %1.").replace("%1", parts.desk.speaker.moment(leaves))
    parts.say(said, verb=translate("mail", "Undo"), act=partial(take_back, parts, message_id))


def take_back(parts: Parts, message_id: int) -> None:
    """Make a mail that waits a draft again, or say that it is too late."""
    _try(parts, lambda: outbox.cancel(parts.book, message_id))


class Waiting:
    """What is shown of a mail on its way, or with an open end."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = parts.book
        self._say = parts.desk.speaker

    def leaves(self, message: Message) -> datetime | None:
        """Return when a queued mail leaves (aware UTC), None for others."""
        if message.state is not MessageState.QUEUED:
            return None
        return rules.leaves_at(message, self._parts.settings())

    def sender(self, message: Message) -> str:
        """Return the address that it is sent from, empty where there is only one."""
        accounts = self._parts.settings().accounts
        known = next((one.address for one in accounts if one.key == message.account), "")
        return known if len(accounts) > 1 else ""

    def verbs(self, message: Message) -> tuple[Verb, ...]:
        """Return what can be done with it; nothing while it is being sent."""
        match message.state:
            case MessageState.QUEUED:
                return self._queued_verbs(message)
            case MessageState.MAYBE_SENT:
                return self._open_verbs(message)
            case _:
                return ()

    def sections(self, message: Message) -> tuple[Section, ...]:
        """Return why it waits, or what is not known of it."""
        match message.state:
            case MessageState.QUEUED if message.failure:
                said = translate("mail", "It will be tried again %1.")
                again = said.replace("%1", self._say.moment(self.leaves(message)))
                title = translate("mail", "It has not left yet")
                return (Section(title=title, prose=f"{reason(message)}\n\n{again}".strip()),)
            case MessageState.MAYBE_SENT:
                look = translate(
                    "mail",
                    "Look into the folder of sent mails of your account, or wait whether they answer. "
                    "Afterword does not send it again by itself.",
                )
                title = translate("mail", "Was it sent?")
                return (Section(title=title, prose=f"{reason(message)}\n\n{look}".strip()),)
            case _:
                return ()

    def _queued_verbs(self, message: Message) -> tuple[Verb, ...]:
        back = Verb(
            text=translate("mail", "Take it back"),
            icon="undo",
            act=lambda: take_back(self._parts, message.id),
            primary=True,
        )
        leaves = self.leaves(message)
        if leaves is None or rules.is_soon(leaves, self._say.now()):
            return (back,)
        now = Verb(text=translate("mail", "Send now"), icon="send", act=lambda: self._send_again(message.id))
        return back, now

    def _open_verbs(self, message: Message) -> tuple[Verb, ...]:
        went = Verb(
            text=translate("mail", "It was sent"),
            icon="check",
            act=lambda: messages.mark_sent(self._book, message.id),
            primary=True,
        )
        again = Verb(
            text=translate("mail", "Send it again"), icon="send", act=lambda: self._send_again(message.id)
        )
        back = Verb(
            text=translate("mail", "Back to the drafts"),
            icon="edit",
            act=lambda: messages.mark_not_sent(self._book, message.id),
        )
        return went, again, back

    def _send_again(self, message_id: int) -> None:
        _try(self._parts, lambda: queue(self._parts, message_id))


def _try(parts: Parts, act: Callable[[], object]) -> None:
    try:
        act()
    except Problem as problem:
        parts.say(words.sentence(problem, from_words))
