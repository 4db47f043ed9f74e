"""Tests of hearing back while the program runs, with threads, against a real Dovecot."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from afterword.adapters.secrets import SessionSecrets
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


def test_an_answer_comes_by_itself_and_is_left_unread_on_the_server(
    qtbot: QtBot, server: Dovecot, parts: Parts, book: Book
):
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_address="eva@acme.test", subject="Advice")
    sent = messages.write(book, draft)
    messages.with_message_id(book, sent, parts.settings())
    messages.mark_sent(book, sent)
    account, said = server.account(), []
    access = access_by(SessionSecrets(), clock=SystemClock())
    access.secrets.keep(account.key, dovecot.PASSWORD)
    runner, owner = ThreadRunner(on_bug=fail), QObject()
    settings = replace(parts.settings(), accounts=(account,))
    hearing = replace(
        parts,
        runner=runner,
        access=access,
        settings=lambda: settings,
        say=lambda text, **_more: said.append(text),
    )
    actions = Actions(theme=parts.desk.theme, parent=owner)
    listening = Listening(hearing, actions=actions, go=lambda _wish: None, parent=owner)
    try:
        listening.begin()
        qtbot.waitUntil(lambda: server.logins("anna") == 2, timeout=10_000)
        server.put(answer(message_store.get(book, sent).message_id))
        qtbot.waitUntil(lambda: reply_store.count(book) == 1, timeout=10_000)
        actions["look_for_replies"].trigger()
        qtbot.waitUntil(lambda: "No new replies." in said, timeout=10_000)
    finally:
        listening.stop()
        assert runner.close()
    kept = reply_store.unsettled(book)[0]
    assert (kept.message_id, kept.kind) == (sent, ReplyKind.ADVICE)
    assert server.flags() == [""]
