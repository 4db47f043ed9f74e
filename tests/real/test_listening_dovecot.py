"""Tests of hearing back while the program runs, with threads, against a real Dovecot."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.adapters.secrets import SessionSecrets
from afterword.domain.account import Account, Security, Server
from afterword.domain.clock import SystemClock
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.services import messages
from afterword.services.accounts import access_by
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui.actions import Actions
from afterword.ui.listening import Listening
from afterword.ui.parts import Parts
from afterword.ui.status_line import StatusLine
from afterword.work.runner import ThreadRunner
from tests.real import dovecot
from tests.real.dovecot import Dovecot
from tests.ui.conftest import desk, shared_theme, speaker, theme
from tests.ui.page_fixtures import book, clock, parts

__all__ = ["book", "clock", "desk", "parts", "shared_theme", "speaker", "theme"]


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot.running() as running:
        yield running


def fail(bug: BaseException) -> None:
    raise bug


def answer(to: str) -> bytes:
    head = f"From: Eva <eva@acme.test>\r\nSubject: Re: Advice\r\nReferences: {to}\r\n"
    return f"{head}\r\nDo practise shorter answers before your next interview.\r\n".encode()


@dataclass
class Hearing:
    """Listens to accounts, with jobs in threads; a status line shows them, and what is said is noted."""

    listening: Listening
    actions: Actions
    status: StatusLine
    said: list[str] = field(default_factory=list)


@contextmanager
def hearing(parts: Parts, *accounts: Account) -> Iterator[Hearing]:
    """Listen to these accounts until the block ends."""
    access = access_by(SessionSecrets(), clock=SystemClock())
    for account in accounts:
        access.secrets.keep(account.key, dovecot.PASSWORD)
    runner, owner = ThreadRunner(on_bug=fail), QObject()
    settings = replace(parts.settings(), accounts=accounts)
    actions, status = Actions(theme=parts.desk.theme, parent=owner), StatusLine(theme=parts.desk.theme)
    window = QWidget()
    status.setParent(window)
    said: list[str] = []
    heard = replace(
        parts,
        runner=runner,
        access=access,
        settings=lambda: settings,
        follow=status.follow,
        say=lambda text, **_more: said.append(text),
    )
    listening = Listening(heard, actions=actions, go=lambda _wish: None, parent=owner)
    try:
        yield Hearing(listening, actions, status, said)
    finally:
        listening.stop()
        assert runner.close()
        window.deleteLater()


@pytest.fixture
def asked(parts: Parts, book: Book) -> int:
    """A request for advice that left."""
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_address="eva@acme.test", subject="Advice")
    sent = messages.write(book, draft)
    messages.with_message_id(book, sent, parts.settings())
    messages.mark_sent(book, sent)
    return sent


def test_an_answer_comes_by_itself_and_is_left_unread_on_the_server(
    qtbot: QtBot, server: Dovecot, parts: Parts, book: Book, asked: int
):
    with hearing(parts, server.account()) as ear:
        ear.listening.begin()
        qtbot.waitUntil(lambda: server.logins("anna") == 2, timeout=10_000)
        server.put(answer(message_store.get(book, asked).message_id))
        qtbot.waitUntil(lambda: reply_store.count(book) == 1, timeout=10_000)
        ear.actions["look_for_replies"].trigger()
        qtbot.waitUntil(lambda: "No new replies." in ear.said, timeout=10_000)
    kept = reply_store.unsettled(book)[0]
    assert (kept.message_id, kept.kind) == (asked, ReplyKind.ADVICE)
    assert server.flags() == [""]


def test_a_look_at_a_silent_server_that_is_cancelled_keeps_no_news_back(
    qtbot: QtBot, server: Dovecot, parts: Parts, book: Book, asked: int
):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mute = Server(host="127.0.0.1", port=silent.getsockname()[1], security=Security.NONE)
        good, bad = server.account("news"), replace(server.account("mute"), imap=mute)
        with hearing(parts, good, bad) as ear:
            ear.listening.begin()
            qtbot.waitUntil(lambda: server.logins("news") == 2, timeout=10_000)
            server.put(answer(message_store.get(book, asked).message_id), user="news")
            ear.actions["look_for_replies"].trigger()
            qtbot.waitUntil(lambda: reply_store.count(book) == 1, timeout=10_000)
            qtbot.waitUntil(lambda: ear.status.shown == "Looking for replies to mute@example.org")
            assert ear.said == []
            ear.status._cancel.click()
            assert ear.said == ["1 new mail to look at."]
            silent.accept()[0].close()  # the job need not wait for its time to be over
