"""Mails on their way, as they are shown and settled."""

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.domain import kept_problem
from afterword.domain.account import Account, Server
from afterword.domain.message import MessageState, Way
from afterword.domain.post_problems import MayHaveLeft, NoEncryption, Refused, TryLater, WrongPassword
from afterword.services import outbox
from afterword.store import message as message_store
from afterword.ui.mail import waiting
from afterword.ui.mail.boxes import Box
from afterword.ui.wishes import OpenSettings, SignInAgain
from tests.ui.mail.mail_fixtures import ask

ACCOUNT = Account(key="kim", name="Kim Osei", address="kim@example.org", smtp=Server(host="mx", port=465))


@pytest.fixture
def said():
    """What was said at the foot of the window: the words, and what its button does."""
    return []


@pytest.fixture
def parts(parts, said):
    """The parts of a page of somebody with an account."""
    settings = replace(parts.settings(), accounts=(ACCOUNT,))
    return replace(
        parts,
        settings=lambda: settings,
        say=lambda text, *, verb="", act=None: said.append((text, verb, act)),
    )


@pytest.fixture
def queued(page, story, said):
    """A mail that was sent from the editor."""
    editor = ask(page, story)
    number = editor.message_id
    editor.sending.leave(Way.SMTP)
    return number


def verbs(page):
    return {verb.text: verb for verb in page.pane.detail.verbs}


def state(book, number):
    return message_store.get(book, number).state


def test_send_queues_the_mail_says_when_and_can_be_undone(page, book, queued, said):
    assert state(book, queued) is MessageState.QUEUED
    assert page.editor is None
    assert page.pane.detail.key == f"message:{queued}"
    text, verb, act = said[-1]
    assert (text, verb) == ("It leaves in two minutes.", "Undo")
    act()
    assert state(book, queued) is MessageState.DRAFT
    assert page.editor is not None
    assert page.editor.message_id == queued


def test_undo_that_comes_too_late_is_told(page, parts, book, queued, said):
    outbox.claim(book, queued, parts.settings())
    said[-1][2]()
    assert "has already left" in said[-1][0]
    assert state(book, queued) is MessageState.SENDING
    assert verbs(page) == {}


def test_a_mail_for_later_is_said_with_its_moment_and_can_leave_now(page, story, book, clock, said):
    editor = ask(page, story)
    editor.sending.pick_moment = lambda _first: clock.now() + timedelta(days=3, minutes=30)
    editor.sending.leave_later()
    assert said[-1][0] == "It leaves Thu 09:30."
    assert page.pane.detail.state.text == "To be sent · Thu 09:30"
    verbs(page)["Send now"].act()
    assert said[-1][0] == "It leaves in two minutes."
    assert set(verbs(page)) == {"Take it back"}


def test_a_mail_that_waits_again_says_why(page, parts, book, queued):
    outbox.claim(book, queued, parts.settings())
    outbox.settle_failed(book, queued, TryLater(host="mx", answer="451 busy"))
    first = page.pane.detail.sections[0]
    assert first.title == "It has not left yet"
    assert first.prose.split("\n\n") == [
        "mx cannot take the mail just now: 451 busy",
        "It will be tried again today 09:02.",
    ]


def test_a_mail_that_may_have_left_is_settled_by_the_user(page, parts, book, queued):
    outbox.claim(book, queued, parts.settings())
    outbox.settle_failed(book, queued, MayHaveLeft(host="mx"))
    assert page.pane.detail.sections[0].title == "Was it sent?"
    assert list(verbs(page)) == ["It was sent", "Send it again", "Back to the drafts"]
    verbs(page)["Send it again"].act()
    assert state(book, queued) is MessageState.QUEUED


@pytest.mark.parametrize(
    ("verb", "then"), [("It was sent", MessageState.SENT), ("Back to the drafts", MessageState.DRAFT)]
)
def test_each_answer_settles_it(page, parts, book, queued, verb, then):
    outbox.claim(book, queued, parts.settings())
    outbox.settle_failed(book, queued, MayHaveLeft(host="mx"))
    verbs(page)[verb].act()
    assert state(book, queued) is then


def test_a_mail_that_failed_says_why_in_the_editor_and_is_sent_again(page, parts, book, queued):
    outbox.claim(book, queued, parts.settings())
    outbox.settle_failed(book, queued, Refused(host="mx", answer="550 no such user"))
    bar = page.editor.bar
    assert bar.text == "It could not be sent. mx refused this mail: 550 no such user"
    assert [button.text() for button in bar.buttons] == ["Send again", "Change it first"]
    bar.buttons[0].click()
    assert state(book, queued) is MessageState.QUEUED


@pytest.mark.parametrize(
    ("problem", "wish"),
    [
        (WrongPassword(host="mx", user="kim"), SignInAgain(key="kim")),
        (NoEncryption(host="mx"), OpenSettings(section="accounts")),
    ],
)
def test_what_is_wrong_with_the_account_leads_there(page, parts, book, queued, wishes, problem, wish):
    outbox.claim(book, queued, parts.settings())
    outbox.settle_failed(book, queued, problem)
    heard = wishes(page)
    assert page.editor.bar.buttons[0].text() == "Look at the account"
    page.editor.bar.buttons[0].click()
    assert heard == [wish]


def test_what_is_on_its_way_stands_in_one_box_and_what_is_open_in_another(page, parts, book, queued):
    page.lists.choose(Box.QUEUED)
    assert list(page.lists.mails.ids) == [queued]
    outbox.claim(book, queued, parts.settings())
    assert list(page.lists.mails.ids) == [queued]
    outbox.settle_failed(book, queued, MayHaveLeft(host="mx"))
    assert list(page.lists.mails.ids) == []
    page.lists.choose(Box.TO_SETTLE)
    assert list(page.lists.mails.ids) == [queued]


def test_without_a_known_reason_nothing_is_made_up(book, queued, page):
    message = message_store.get(book, queued)
    assert waiting.reason(message) == ""
    other = replace(message, failure=kept_problem.kept(Refused(host="mx", answer="550")))
    assert waiting.reason(other) == "mx refused this mail: 550"


def test_a_mail_that_is_being_sent_cannot_be_deleted(page, parts, book, queued, said):
    outbox.claim(book, queued, parts.settings())
    page._delete((queued,))
    assert "has already left" in said[-1][0]
    assert state(book, queued) is MessageState.SENDING


def test_of_several_accounts_the_chosen_one_sends(page, story, parts, book, monkeypatch):
    other = replace(ACCOUNT, key="work", address="osei@example.com")
    settings = replace(parts.settings(), accounts=(ACCOUNT, other))
    editor = ask(page, story)
    number = editor.message_id
    wider = replace(editor._parts, settings=lambda: settings)
    monkeypatch.setattr(editor.sending, "_parts", wider)
    monkeypatch.setattr(page._reader._waiting, "_parts", wider)
    editor._choose_sender("work")
    assert editor.sending.offer().sender == "work"
    editor.sending.leave(Way.SMTP)
    assert message_store.get(book, number).account == "work"
    assert [fact.text for fact in page.pane.detail.facts] == ["osei@example.com"]
    assert outbox.claim(book, number, settings).account == other
