"""Sending by the program itself: queued, claimed, sent once, settled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from afterword.domain import kept_problem
from afterword.domain.account import Account, Credentials, Server, SignIn
from afterword.domain.application import RequestState
from afterword.domain.clock import FixedClock
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState, Way
from afterword.domain.outbox import UNDO_WINDOW
from afterword.domain.post_problems import (
    MayHaveLeft,
    NoAccount,
    Overdue,
    Refused,
    SecretMissing,
    TryLater,
    Unreachable,
    WrongPassword,
)
from afterword.domain.settings import Settings
from afterword.domain.store_problems import UndoReachesLater
from afterword.services import messages, outbox, requests
from afterword.services.messages import AlreadyLeft, Unready
from afterword.store import application as application_store
from afterword.store import message as message_store
from afterword.store.book import Book
from build_scripts.mail_server import PASSWORD, USER, Fault, MailServer, Point
from tests.services.conftest import Story

RIGHT = Credentials(sign_in=SignIn.PASSWORD, secret=PASSWORD)
IMAP = Server(host="127.0.0.1", port=1)


@pytest.fixture
def account() -> Account:
    """Kim's account."""
    return Account(key="kim", name="Kim Osei", address=USER, smtp=Server(host="127.0.0.1", port=1, user=USER))


@pytest.fixture
def settings(settings: Settings, account: Account) -> Settings:
    """Kim's settings, with an account."""
    return replace(settings, accounts=(account,))


@pytest.fixture
def mail_id(book: Book, refused: Story, settings: Settings) -> int:
    """A request for advice, ready to leave."""
    draft = requests.propose_request(book, refused.application, settings).draft
    return messages.write(book, replace(draft, send_after=None))


@pytest.fixture
def claimed(book: Book, mail_id: int, settings: Settings) -> outbox.Parcel:
    """The same, claimed for sending."""
    outbox.queue(book, mail_id, settings)
    return outbox.claim(book, mail_id, settings)


def state(book: Book, number: int) -> MessageState:
    return message_store.get(book, number).state


def give(_account: Account) -> Credentials:
    return RIGHT


# Queue


def test_a_mail_waits_two_minutes_and_undo_takes_it_back(
    book: Book, clock: FixedClock, mail_id: int, settings: Settings
):
    leaves = outbox.queue(book, mail_id, settings)
    assert leaves == clock.now() + UNDO_WINDOW
    assert outbox.next_due(book, settings) is None
    assert outbox.next_moment(book, settings) == leaves
    book.undo()
    assert state(book, mail_id) is MessageState.DRAFT
    assert outbox.next_moment(book, settings) is None


def test_a_mail_may_leave_at_a_chosen_moment(book: Book, clock: FixedClock, mail_id: int, settings: Settings):
    moment = clock.now() + timedelta(days=1)
    assert outbox.queue(book, mail_id, settings, at=moment) == moment
    kept = message_store.get(book, mail_id)
    assert (kept.state, kept.send_after, kept.account) == (MessageState.QUEUED, moment, "kim")


def test_in_quiet_hours_it_is_told_when_they_end(
    book: Book, clock: FixedClock, mail_id: int, settings: Settings
):
    clock.move(timedelta(hours=12))  # nine in the evening
    assert outbox.queue(book, mail_id, settings) == clock.now() + timedelta(hours=11)


def test_a_cancelled_mail_is_a_draft_and_a_claimed_one_is_not_cancelled(
    book: Book, mail_id: int, settings: Settings
):
    outbox.queue(book, mail_id, settings)
    outbox.cancel(book, mail_id)
    assert state(book, mail_id) is MessageState.DRAFT
    outbox.queue(book, mail_id, settings)
    outbox.claim(book, mail_id, settings)
    with pytest.raises(AlreadyLeft):
        outbox.cancel(book, mail_id)
    with pytest.raises(AlreadyLeft):
        outbox.queue(book, mail_id, settings)
    with pytest.raises(UndoReachesLater):
        book.undo()
    assert state(book, mail_id) is MessageState.SENDING


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"to_address": ""}, InvalidValue),
        ({"to_address": "anna at northwind"}, InvalidValue),
        ({"body": "Dear [Name]"}, Unready),
    ],
)
def test_what_cannot_leave_is_not_queued(
    book: Book, mail_id: int, settings: Settings, changes: dict[str, str], problem: type[Problem]
):
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="s", body="b", to_address="a@example.org")
    messages.change(book, mail_id, replace(draft, **changes))
    with pytest.raises(problem):
        outbox.queue(book, mail_id, settings)
    assert state(book, mail_id) is MessageState.DRAFT


def test_without_an_account_nothing_is_queued(book: Book, mail_id: int, settings: Settings):
    with pytest.raises(NoAccount):
        outbox.queue(book, mail_id, replace(settings, accounts=()))


# Claim


@pytest.mark.parametrize(("late", "goes"), [(timedelta(days=2), True), (timedelta(days=3), False)])
def test_a_mail_whose_day_passed_while_nobody_was_there_is_looked_at_first(
    book: Book, clock: FixedClock, mail_id: int, settings: Settings, late: timedelta, goes: bool
):
    clock.move(outbox.queue(book, mail_id, settings) + late - clock.now())
    if goes:
        assert outbox.claim(book, mail_id, settings).id == mail_id
        return
    with pytest.raises(Overdue) as found:
        outbox.claim(book, mail_id, settings)
    assert found.value.facts == {"days": 3}
    assert outbox.settle_failed(book, mail_id, found.value) is outbox.Fate.FAILED
    outbox.queue(book, mail_id, settings)  # the user looked, and sends it
    clock.move(UNDO_WINDOW)
    assert outbox.claim(book, mail_id, settings).id == mail_id


def test_a_mail_that_was_tried_goes_on_by_its_pauses(
    book: Book, clock: FixedClock, claimed: outbox.Parcel, settings: Settings
):
    outbox.settle_failed(book, claimed.id, TryLater(host="h", answer="451"))
    clock.move(timedelta(days=9))
    assert outbox.claim(book, claimed.id, settings).id == claimed.id


def test_no_other_account_sends_what_was_meant_for_one_that_is_gone(
    book: Book, mail_id: int, settings: Settings
):
    outbox.queue(book, mail_id, settings)
    other = replace(settings.accounts[0], key="other", address="other@example.org")
    with pytest.raises(NoAccount):
        outbox.claim(book, mail_id, replace(settings, accounts=(other,)))
    assert state(book, mail_id) is MessageState.QUEUED


def test_a_claimed_mail_is_whole_and_has_its_message_id_for_good(
    book: Book, claimed: outbox.Parcel, settings: Settings
):
    kept = message_store.get(book, claimed.id)
    mail = message_from_bytes(claimed.mail, policy=policy.default)
    assert (kept.state, kept.attempts) == (MessageState.SENDING, 1)
    assert mail["Message-ID"] == kept.message_id == claimed.message_id
    assert mail["From"] == f"Kim Osei <{USER}>"
    assert mail["To"] == "Anna Okafor <anna@northwind.example>"
    outbox.settle_failed(book, claimed.id, TryLater(host="x", answer="450"))
    assert outbox.claim(book, claimed.id, settings).message_id == claimed.message_id


def test_a_mail_that_is_being_sent_is_not_deleted(book: Book, claimed: outbox.Parcel):
    with pytest.raises(AlreadyLeft):
        messages.delete(book, [claimed.id])
    assert state(book, claimed.id) is MessageState.SENDING


def test_a_mail_is_claimed_once(book: Book, claimed: outbox.Parcel, settings: Settings):
    with pytest.raises(AlreadyLeft):
        outbox.claim(book, claimed.id, settings)


def test_a_reminder_names_the_mail_it_follows(book: Book, claimed: outbox.Parcel, settings: Settings):
    outbox.settle_sent(book, claimed.id)
    first = message_store.get(book, claimed.id)
    nudge = messages.write(
        book,
        MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE,
            to_address=first.to_address,
            subject="Re",
            body="b",
            follows_id=first.id,
        ),
    )
    outbox.queue(book, nudge, settings)
    mail = message_from_bytes(outbox.claim(book, nudge, settings).mail, policy=policy.default)
    assert mail["In-Reply-To"] == mail["References"] == first.message_id


# What came of it


def test_a_mail_the_server_took_is_sent_and_the_request_follows(
    book: Book, claimed: outbox.Parcel, refused: Story
):
    with MailServer() as server:
        there = replace(claimed, account=replace(claimed.account, smtp=server.server()))
        outbox.deliver(there, give)
    assert server.taken == {claimed.message_id: 1}
    outbox.settle_sent(book, claimed.id)
    kept = message_store.get(book, claimed.id)
    assert (kept.state, kept.way, kept.sent_at) == (MessageState.SENT, Way.SMTP, book.clock.now())
    assert application_store.get(book, refused.application).request is RequestState.ASKED


def test_a_mail_given_back_waits_as_if_it_had_not_been_claimed(
    book: Book, claimed: outbox.Parcel, settings: Settings
):
    outbox.give_back(book, claimed.id)
    kept = message_store.get(book, claimed.id)
    assert (kept.state, kept.attempts, kept.message_id) == (MessageState.QUEUED, 0, claimed.message_id)
    assert outbox.claim(book, claimed.id, settings).message_id == claimed.message_id


def test_a_mail_that_was_settled_meanwhile_is_not_given_back(book: Book, claimed: outbox.Parcel):
    outbox.settle_sent(book, claimed.id)
    outbox.give_back(book, claimed.id)
    assert state(book, claimed.id) is MessageState.SENT


def test_not_now_is_tried_again_later_and_says_why(book: Book, clock: FixedClock, claimed: outbox.Parcel):
    fate = outbox.settle_failed(book, claimed.id, TryLater(host="x", answer="451 later"))
    kept = message_store.get(book, claimed.id)
    assert fate is outbox.Fate.AGAIN
    assert kept.state is MessageState.QUEUED
    assert kept.send_after == clock.now() + timedelta(minutes=2)
    told = kept_problem.told(kept.failure)
    assert told is not None
    assert (told.code, told.facts["answer"]) == ("try_later", "451 later")


def test_the_pauses_grow_until_the_user_is_told(
    book: Book, clock: FixedClock, claimed: outbox.Parcel, settings: Settings
):
    tries = 1
    while outbox.settle_failed(book, claimed.id, Unreachable(host="x", port=1)) is outbox.Fate.AGAIN:
        moment = outbox.next_moment(book, settings)
        assert moment is not None
        clock.move(moment - clock.now())
        outbox.claim(book, claimed.id, settings)
        tries += 1
    assert state(book, claimed.id) is MessageState.FAILED
    assert tries > 5


@pytest.mark.parametrize("problem", [Refused(host="x", answer="550 no"), WrongPassword(host="x", user="kim")])
def test_never_is_told_at_once_and_the_mail_can_be_sent_again(
    book: Book, claimed: outbox.Parcel, settings: Settings, problem: Problem
):
    assert outbox.settle_failed(book, claimed.id, problem) is outbox.Fate.FAILED
    assert state(book, claimed.id) is MessageState.FAILED
    assert outbox.next_moment(book, settings) is None
    outbox.queue(book, claimed.id, settings)
    kept = message_store.get(book, claimed.id)
    assert (kept.state, kept.failure, kept.attempts) == (MessageState.QUEUED, "", 0)


def test_what_may_have_left_is_never_tried_again_by_itself(
    book: Book, clock: FixedClock, claimed: outbox.Parcel, settings: Settings
):
    assert outbox.settle_failed(book, claimed.id, MayHaveLeft(host="x")) is outbox.Fate.MAYBE
    clock.move(timedelta(days=9))
    assert outbox.next_due(book, settings) is None
    assert state(book, claimed.id) is MessageState.MAYBE_SENT


@pytest.mark.parametrize(
    ("settle", "then"),
    [
        (messages.mark_sent, MessageState.SENT),
        (messages.mark_not_sent, MessageState.DRAFT),
    ],
)
def test_the_user_settles_what_may_have_left(
    book: Book, claimed: outbox.Parcel, settle: Callable[[Book, int], None], then: MessageState
):
    outbox.settle_failed(book, claimed.id, MayHaveLeft(host="x"))
    settle(book, claimed.id)
    assert state(book, claimed.id) is then


def test_a_mail_found_in_the_middle_may_have_been_sent(
    book: Book, claimed: outbox.Parcel, settings: Settings
):
    assert outbox.find_open(book, settings) == [claimed.id]
    kept = message_store.get(book, claimed.id)
    assert kept.state is MessageState.MAYBE_SENT
    told = kept_problem.told(kept.failure)
    assert told is not None
    assert told.facts == {"host": "127.0.0.1"}
    assert outbox.find_open(book, settings) == []


# The Sent folder


def with_imap(settings: Settings, *, keeps_sent: bool = False) -> Settings:
    account = replace(settings.accounts[0], imap=IMAP, keeps_sent=keeps_sent)
    return replace(settings, accounts=(account,))


def test_what_may_have_left_is_looked_up_where_mail_is_fetched(
    book: Book, claimed: outbox.Parcel, settings: Settings
):
    outbox.settle_failed(book, claimed.id, MayHaveLeft(host="x"))
    assert outbox.to_look_up(book, settings) == []
    parcels = outbox.to_look_up(book, with_imap(settings))
    assert outbox.look_up(parcels, give, lambda _account, _credentials, _id: False) == []
    found = outbox.look_up(parcels, give, lambda _account, _credentials, wanted: wanted == claimed.message_id)
    outbox.settle_found(book, found)
    assert state(book, claimed.id) is MessageState.SENT


def test_an_account_that_cannot_be_looked_at_stops_no_other(account: Account):
    asked: list[int] = []

    def parcel(number: int, key: str) -> outbox.Parcel:
        at = replace(account, key=key)
        return outbox.Parcel(id=number, account=at, message_id=f"<{number}@x>", to="", mail=b"")

    def look(at: Account, _credentials: Credentials, message_id: str) -> bool:
        asked.append(int(message_id[1]))
        if at.key == "broken":
            raise SecretMissing(address=at.address)
        return True

    broken = [parcel(1, "broken"), parcel(2, "broken")]
    assert outbox.look_up([*broken, parcel(3, "well")], give, look) == [3]
    assert asked == [1, 3]
    with pytest.raises(SecretMissing):
        outbox.look_up(broken, give, look)


def test_what_the_user_settled_meanwhile_stays(book: Book, claimed: outbox.Parcel):
    outbox.settle_failed(book, claimed.id, MayHaveLeft(host="x"))
    messages.mark_not_sent(book, claimed.id)
    outbox.settle_found(book, [claimed.id])
    assert state(book, claimed.id) is MessageState.DRAFT


def test_a_copy_is_kept_where_mail_is_fetched_and_the_provider_does_not(
    book: Book, mail_id: int, settings: Settings
):
    copies: list[bytes] = []

    def keep(_account: Account, _credentials: Credentials, mail: bytes) -> None:
        copies.append(mail)

    outbox.queue(book, mail_id, settings)
    parcel = outbox.claim(book, mail_id, with_imap(settings))
    assert outbox.copying(replace(parcel, account=settings.accounts[0]), give, keep) is None
    by_itself = with_imap(settings, keeps_sent=True).accounts[0]
    assert outbox.copying(replace(parcel, account=by_itself), give, keep) is None
    job = outbox.copying(parcel, give, keep)
    assert job is not None
    job()
    assert copies == [parcel.mail]


# Everything at once


@pytest.mark.parametrize(
    ("fault", "then"),
    [
        (Fault(point=Point.RCPT, answer="450 grey"), MessageState.QUEUED),
        (Fault(point=Point.DATA, cut=True), MessageState.QUEUED),
        (Fault(point=Point.RCPT, answer="550 unknown"), MessageState.FAILED),
        (Fault(point=Point.DOT, cut=True), MessageState.MAYBE_SENT),
    ],
)
def test_each_fault_has_its_state_and_the_server_has_the_mail_at_most_once(
    book: Book, claimed: outbox.Parcel, fault: Fault, then: MessageState
):
    with MailServer(fault=fault) as server:
        there = replace(claimed, account=replace(claimed.account, smtp=server.server()))
        with pytest.raises(Problem) as caught:
            outbox.deliver(there, give)
    outbox.settle_failed(book, claimed.id, caught.value)
    assert state(book, claimed.id) is then
    assert server.taken.total() == (then is MessageState.MAYBE_SENT)


def test_a_mail_does_not_show_in_what_is_logged(claimed: outbox.Parcel):
    assert "Subject" in claimed.mail.decode("ascii")
    assert "Subject" not in repr(claimed)
