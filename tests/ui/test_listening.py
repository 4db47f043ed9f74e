"""Tests of hearing back while the program runs, against a scripted server."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject

from afterword.adapters.secrets import SessionSecrets
from afterword.domain.clock import FixedClock
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.settings import Settings
from afterword.services import messages
from afterword.services.accounts import access_by
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui.actions import Actions
from afterword.ui.listening import TOLD_AFTER, Listening
from afterword.ui.parts import Parts
from afterword.ui.wishes import OpenSettings, ReadReply, SignInAgain
from afterword.work.jobs import Handle
from afterword.work.runner import InlineRunner
from tests.adapters.scripted_imap import Box, ScriptedImap
from tests.ui.page_fixtures import Story, book, clock, parts, story

__all__ = ["book", "clock", "parts", "story"]

FIVE = timedelta(minutes=5)


def fail(bug: BaseException) -> None:
    raise bug


@dataclass
class Ear:
    """Listens to one account on a scripted server; notes what was said and wished."""

    listening: Listening
    box: Box
    server: ScriptedImap
    clock: FixedClock
    actions: Actions
    said: list[str] = field(default_factory=list)
    wished: list[object] = field(default_factory=list)
    acts: list[Callable[[], object] | None] = field(default_factory=list)

    def looks(self) -> int:
        """Return how often somebody signed in to look, not to wait."""
        return self.server.told.count('LIST "" "*"')

    def pass_by(self, minutes: int) -> None:
        """Let minutes pass, with a tick at the end."""
        self.clock.move(timedelta(minutes=minutes))
        self.listening.tick(slept=False)


@pytest.fixture
def asked(book: Book, story: Story) -> int:
    draft = MessageDraft(
        purpose=MessagePurpose.ASK_ADVICE, to_address="anna@northwind.example", subject="Advice",
        application_id=story.application, contact_id=story.manager,
    )  # fmt: skip
    sent = messages.write(book, draft)
    messages.with_message_id(book, sent, Settings(address="kim@example.org"))
    messages.mark_sent(book, sent)
    return sent


def answer(number: int) -> bytes:
    head = (
        f"From: Anna <anna@northwind.example>\r\nSubject: Re: Advice\r\nMessage-ID: <{number}@n.test>\r\n\r\n"
    )
    return f"{head}Practise shorter answers.\r\n".encode()


@pytest.fixture
def ear(parts: Parts, clock: FixedClock, asked: int) -> Iterator[Ear]:
    box = Box({})
    with ScriptedImap(box).running() as server:
        access = access_by(SessionSecrets(), clock=clock)
        access.secrets.keep("one", "pass word")
        yield from _ear(parts, box, server, clock, access=access)


def _ear(parts, box, server, clock, *, access) -> Iterator[Ear]:
    settings = replace(parts.settings(), accounts=(server.account,))
    owner = QObject()
    actions = Actions(theme=parts.desk.theme, parent=owner)
    made: list[Ear] = []
    wished: list[object] = []

    def say(text: str, *, verb: str = "", act: Callable[[], object] | None = None) -> None:
        made[0].said.append(text)
        made[0].acts.append(act)

    heard = replace(parts, settings=lambda: settings, say=say, access=access)
    listening = Listening(heard, actions=actions, go=wished.append, parent=owner)
    made.append(Ear(listening, box, server, clock, actions, wished=wished))
    yield made[0]
    listening.stop()


def test_it_looks_at_once_and_says_nothing_when_nothing_came(ear: Ear):
    ear.listening.begin()
    assert ear.looks() == 1
    assert ear.said == []


def test_what_comes_is_kept_said_and_one_click_away(ear: Ear, book: Book):
    ear.listening.begin()
    ear.box.mails[1] = answer(1)
    ear.pass_by(5)
    kept = reply_store.unsettled(book)
    assert [one.new_text for one in kept] == ["Practise shorter answers."]
    assert ear.said == ["1 new mail to look at."]
    ear.acts[0]()
    assert ear.wished == [ReadReply(reply_id=kept[0].id)]


def test_it_looks_every_few_minutes_and_not_at_every_tick(ear: Ear):
    ear.listening.begin()
    for _ in range(4):
        ear.pass_by(1)
    assert ear.looks() == 1
    ear.pass_by(1)
    assert ear.looks() == 2


def test_after_sleep_it_looks_at_once(ear: Ear):
    ear.listening.begin()
    ear.listening.tick(slept=True)
    assert ear.looks() == 2


def test_looking_now_says_what_came_or_that_nothing_did(ear: Ear):
    ear.listening.begin()
    ear.actions["look_for_replies"].trigger()
    ear.box.mails[1] = answer(1)
    ear.actions["look_for_replies"].trigger()
    assert ear.said == ["No new replies.", "1 new mail to look at."]


def both(ear: Ear) -> Settings:
    """Return the settings with a second account on the same server."""
    settings = ear.listening._parts.settings()
    return replace(settings, accounts=(*settings.accounts, replace(settings.accounts[0], key="two")))


class Stuck(InlineRunner):
    """Runs jobs at once, but for those of one account, which never come back."""

    def run(self, job: partial[object], **given: Any) -> Handle:
        return Handle() if job.args[0].key == "two" else super().run(job, **given)


def test_an_account_that_is_removed_while_it_is_looked_at_keeps_no_news_back(ear: Ear):
    parts, settings = ear.listening._parts, both(ear)
    ear.listening._parts = replace(parts, settings=lambda: settings, runner=Stuck(on_bug=fail))
    ear.listening.begin()
    ear.listening.look_now()
    assert ear.said == []
    ear.listening._parts = parts
    ear.listening.begin()
    ear.box.mails[1] = answer(1)
    ear.pass_by(5)
    assert ear.said == ["No new replies.", "1 new mail to look at."]


def test_a_look_that_is_cancelled_keeps_no_news_of_the_others_back(ear: Ear):
    followed: list[Handle] = []
    settings = both(ear)
    ear.listening._parts = replace(
        ear.listening._parts,
        settings=lambda: settings,
        runner=Stuck(on_bug=fail),
        follow=lambda handle, _what: followed.append(handle),
    )
    ear.listening.begin()
    ear.box.mails[1] = answer(1)
    ear.listening.look_now()
    assert ear.said == []
    followed[-1].cancel()
    assert ear.said == ["1 new mail to look at."]
    ear.listening.look_now()
    assert not followed[-1].pulse.is_cancelled
    followed[-1].cancel()
    assert ear.said == ["1 new mail to look at."]


def test_the_news_of_one_come_with_the_fault_of_another(ear: Ear):
    settings = both(ear)
    ear.listening._parts = replace(ear.listening._parts, settings=lambda: settings)
    ear.listening.begin()
    ear.said.clear()
    ear.box.mails[1] = answer(1)
    ear.listening.look_now()
    (said,) = ear.said
    assert said.startswith("1 new mail to look at. Replies could not be looked for.")
    ear.acts[-1]()
    assert ear.wished == [SignInAgain(key="two")]


def test_a_wrong_password_is_told_once_and_not_tried_again_until_asked(ear: Ear):
    ear.server.refuse("AUTHENTICATE", "NO [AUTHENTICATIONFAILED] no")
    ear.listening.begin()
    for _ in range(30):
        ear.pass_by(5)
    assert len(ear.said) == 1
    assert "password" in ear.said[0]
    assert len([told for told in ear.server.told if told.startswith("AUTHENTICATE")]) == 1
    ear.listening.look_now()
    assert len(ear.said) == 2


def test_a_password_that_was_mended_is_tried_at_once(ear: Ear, parts: Parts):
    secrets = ear.listening._parts.access.secrets
    secrets.forget("one")
    ear.listening.begin()
    assert "is not known" in ear.said[-1]
    ear.acts[-1]()
    assert ear.wished == [SignInAgain(key="one")]
    assert list(parts.locked.addresses) == ["one"]
    looks = ear.looks()
    secrets.keep("one", "pass word")
    ear.listening.begin()
    assert parts.locked.addresses == {}
    assert ear.looks() == looks + 1
    ear.listening.begin()
    assert ear.looks() == looks + 1


def test_what_passes_by_itself_is_told_once_when_it_does_not_with_growing_pauses(ear: Ear):
    ear.server.refuse("LIST", None)
    ear.listening.begin()
    for _ in range(TOLD_AFTER - 2):
        ear.pass_by(60)
    assert ear.said == []
    for _ in range(24 * 60):
        ear.pass_by(1)
    assert len(ear.said) == 1
    assert ear.looks() < 30


def test_without_an_account_that_fetches_one_is_led_to_the_settings(ear: Ear):
    ear.listening.look_now()
    assert ear.looks() == 0
    ear.acts[0]()
    assert ear.wished == [OpenSettings(section="accounts")]


def test_very_many_answers_come_in_several_looks_by_themselves(ear: Ear, book: Book, monkeypatch):
    monkeypatch.setattr("afterword.adapters.imap_fetch.MOST_MAILS", 2)
    ear.box.mails.update({number: answer(number) for number in range(1, 6)})
    ear.listening.begin()
    assert reply_store.count(book) == 5
    assert ear.said == ["5 new mails to look at."]
