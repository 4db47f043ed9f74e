"""What looks into the mailboxes brought: told once nobody is waited for whom the user asked to look at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.store import reply as reply_store
from afterword.ui.parts import Parts
from afterword.ui.plurals import counted
from afterword.ui.wishes import ReadReply, Wish

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What is said, with what can be done about it."""

    said: str
    verb: str = ""
    wish: Wish | None = None


class Tidings:
    """Gathers what came until it is told. Accounts are named by their keys."""

    def __init__(self, parts: Parts, *, go: Callable[[Wish], object]) -> None:
        self._parts, self._go = parts, go
        self._awaited: set[str] = set()
        self._came = 0
        self._is_whole = True

    @property
    def awaited(self) -> frozenset[str]:
        """The accounts that the user asked to look at and that did not come back yet."""
        return frozenset(self._awaited)

    def ask(self, keys: Iterable[str]) -> None:
        """Wait for these accounts: the user wants to hear what comes, also where it is nothing."""
        self._came, self._awaited, self._is_whole = 0, set(keys), True

    def forget(self) -> None:
        """Wait for nobody, and tell nothing of what came."""
        self.ask(())

    def add(self, count: int) -> None:
        """Note how many mails came that are to be looked at."""
        self._came += count

    def came_back(self, key: str) -> None:
        """Note that a mailbox was looked into, and tell what came."""
        was_awaited = self._leaves(key)
        news = self._news()
        if news is not None:
            self._say(news)
        elif was_awaited and self._is_whole and not self._awaited:
            self._say(Word(said=translate("listening", "No new replies.")))

    def failed(self, key: str, fault: Word | None = None) -> None:
        """Note that a mailbox was not looked into: the others' news come with its fault, if it is told."""
        self._is_whole = self._is_whole and not self._leaves(key)
        news = self._news()
        if news is not None and fault is not None:
            verb, wish = (fault.verb, fault.wish) if fault.wish is not None else (news.verb, news.wish)
            self._say(Word(said=f"{news.said} {fault.said}", verb=verb, wish=wish))
        elif told := news or fault:
            self._say(told)

    # Inside

    def _leaves(self, key: str) -> bool:
        """Wait no longer for an account; return whether it was waited for."""
        was_awaited = key in self._awaited
        self._awaited.discard(key)
        return was_awaited

    def _news(self) -> Word | None:
        """Return what came, once nobody is waited for; it is returned once."""
        if self._awaited or not self._came:
            return None
        count, self._came = self._came, 0
        waiting = reply_store.unsettled(self._parts.book)
        if not waiting:
            return None
        said = counted(translate("listening", "%n new mail(s) to look at.", None, count), count)
        return Word(said=said, verb=translate("listening", "Look"), wish=ReadReply(reply_id=waiting[-1].id))

    def _say(self, told: Word) -> None:
        act = partial(self._go, told.wish) if told.wish is not None else None
        self._parts.say(told.said, verb=told.verb, act=act)
