"""Mail that leaves and mail that comes while the program runs, where there is an account or mail waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from afterword.domain.errors import Problem
from afterword.domain.message import Message, MessageState
from afterword.domain.post_problems import OF_SIGN_IN
from afterword.store import message as message_store
from afterword.ui.actions import Actions
from afterword.ui.parts import Parts
from afterword.ui.translating import find_translation
from afterword.ui.wishes import OpenMail, SignInAgain, Wish

if TYPE_CHECKING:
    from afterword.ui.listening import Listening
    from afterword.ui.outbox import Post

LOOK = "look_for_replies"
LOADED = (
    "afterword.adapters.tls",
    "afterword.adapters.imap_listen",
    "afterword.adapters.raw_mail",
    "afterword.domain.replies",
    "afterword.adapters.reply_text",
    "afterword.services.inbox",
    "afterword.services.outbox",
    "afterword.ui.listening",
    "afterword.ui.outbox",
)
"""What it consists of, in portions that leave the window time to answer."""
WAITING = (MessageState.QUEUED, MessageState.SENDING, MessageState.MAYBE_SENT)


class Mailing(QObject):
    """Drives the post and the listening. What they consist of is large: it is imported before (`LOADED`), or
    when they are made."""

    def __init__(
        self, parts: Parts, *, actions: Actions, go: Callable[[Wish], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts, self._actions, self._go = parts, actions, go
        self._made: tuple[Post, Listening] | None = None
        self._is_running = False
        actions[LOOK].triggered.connect(self._make)  # who listens then hears that it was triggered

    def begin(self) -> None:
        """Send what is due and listen to the accounts in force, from now on."""
        self._is_running = True
        self._parts.locked.forget()
        if self._made is None and self.is_wanted:
            self._make()
        elif self._made is not None:
            self._made[1].begin()

    def soon(self) -> None:
        """Something changed in the queue, or in what rules it: look once this turn of the loop is over."""
        if self._made is not None:
            self._made[0].soon()
        elif self._is_running:
            self.begin()

    def tick(self, *, slept: bool) -> None:
        """Send what has become due, and look where it is time to."""
        if self._made is not None:
            post, listening = self._made
            post.wake()
            listening.tick(slept=slept)

    def close(self) -> None:
        """End; a mail that is on its way is waited for."""
        self._is_running = False
        if self._made is not None:
            post, listening = self._made
            listening.stop()
            post.close()

    @property
    def is_wanted(self) -> bool:
        """Whether there is an account, or mail that waits."""
        parts = self._parts
        return bool(parts.settings().accounts or message_store.in_states(parts.book, WAITING))

    # Inside

    def _make(self) -> None:
        if self._made is not None or not self._is_running:
            return
        from afterword.ui.listening import Listening
        from afterword.ui.outbox import Post, World

        parts = self._parts
        post = Post(
            parts.book,
            settings=parts.settings,
            runner=parts.runner,
            world=World(credentials=parts.access.credentials),
            parent=self,
        )
        post.sent.connect(self._sent)
        post.stuck.connect(self._stuck)
        listening = Listening(parts, actions=self._actions, go=self._go, parent=self)
        self._made = post, listening
        post.start()
        listening.begin()

    def _sent(self, message_id: int) -> None:
        mail = message_store.get(self._parts.book, message_id)
        self._parts.locked.open(mail.account)
        said = find_translation("program", "Your mail to %1 was sent.")
        self._parts.say(said.replace("%1", mail.to_name or mail.to_address))

    def _stuck(self, message_id: int, problem: Problem) -> None:
        from afterword.ui import outbox

        mail = message_store.get(self._parts.book, message_id)
        wish: Wish = OpenMail(message_id=message_id)
        verb = find_translation("program", "Open")
        if isinstance(problem, OF_SIGN_IN):
            wish, verb = SignInAgain(key=mail.account), find_translation("program", "Sign in")
            for account in self._parts.settings().accounts:
                if account.key == mail.account:
                    self._parts.locked.lock(account)
        told = outbox.told(problem, mail.to_name or mail.to_address, again=self._next_try(mail))
        self._parts.say(told, verb=verb, act=lambda: self._go(wish))

    def _next_try(self, mail: Message) -> str:
        """Return when a mail is tried again; empty where it is not put off, as when the disk refused."""
        moment = mail.send_after
        is_put_off = moment is not None and moment > self._parts.book.clock.now()
        return (
            self._parts.desk.speaker.moment(moment)
            if is_put_off and mail.state is MessageState.QUEUED
            else ""
        )
