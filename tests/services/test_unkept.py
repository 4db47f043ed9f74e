"""Tests of putting a mail aside and of bringing it back."""

import json
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.reply import ReplyDraft
from afterword.domain.store_problems import DiskFull
from afterword.domain.unkept import Unkept
from afterword.services import applications, contacts, drafts, messages
from afterword.services.unkept import bring_back, let_go, lying, put_aside
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from tests.book_fixtures import book, full_disk

__all__ = ["book"]
KEPT = MessageDraft(purpose=MessagePurpose.CHECK_IN, subject="Hi", body="Dear Anna,")
TYPED = replace(KEPT, to_name="Anna Ö", to_address="a@n.example", subject="Hi {", body="Dear\n\nAnna é\n\n")


@pytest.fixture
def number(book):
    return messages.write(book, KEPT)


def unkept(number, draft=TYPED):
    return Unkept(message_id=number, draft=draft, problem=DiskFull(path=""))


@pytest.fixture
def aside(book, number, tmp_path, expect_log):
    expect_log("could not be kept (disk_full): it was put into")
    return put_aside(book, unkept(number), [tmp_path])


def test_what_was_put_aside_comes_back_into_its_draft_and_the_file_goes(book, number, aside, tmp_path):
    assert lying(book, [tmp_path]) == (aside,)
    assert aside.stat().st_mode & 0o077 == 0
    assert bring_back(book, [tmp_path]) == (number,)
    found = message_store.get(book, number)
    assert (found.to_name, found.to_address) == (TYPED.to_name, TYPED.to_address)
    assert (found.subject, found.body) == (TYPED.subject, TYPED.body)
    assert not aside.exists()
    assert bring_back(book, [tmp_path]) == ()


def test_the_first_folder_that_takes_it_is_taken(book, number, tmp_path, expect_log):
    expect_log("it was put into")
    path = put_aside(book, unkept(number), [tmp_path / "none", tmp_path])
    assert path is not None
    assert path.parent == tmp_path
    assert bring_back(book, [tmp_path / "none", tmp_path]) == (number,)


def test_a_text_that_can_be_written_nowhere_is_told_in_the_log(book, number, tmp_path, expect_log):
    expect_log("could not be kept (disk_full), nor put aside: it is lost")
    assert put_aside(book, unkept(number), [tmp_path / "none"]) is None


@pytest.mark.parametrize("later", [replace(KEPT, body="Later."), replace(KEPT, account="home")])
def test_a_draft_that_was_changed_later_is_left_and_the_text_comes_back_as_another(
    book, clock, number, aside, tmp_path, later
):
    clock.move(timedelta(minutes=1))
    messages.change(book, number, later)
    changed = message_store.get(book, number)
    (other,) = bring_back(book, [tmp_path])
    assert message_store.get(book, number) == changed
    assert other != number
    assert message_store.get(book, other).body == TYPED.body
    assert not aside.exists()


@pytest.mark.parametrize("is_sent", [False, True])
def test_what_was_kept_meanwhile_does_not_come_back_a_second_time(
    book, clock, number, aside, tmp_path, is_sent
):
    clock.move(timedelta(minutes=1))
    messages.change(book, number, replace(TYPED, account="home"))
    if is_sent:
        messages.mark_sent(book, number)
    assert bring_back(book, [tmp_path]) == ()
    assert len(message_store.all(book)) == 1
    assert not aside.exists()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_a_mail_put_aside_twice_the_latest_comes_back(book, clock, number, tmp_path, expect_log, order):
    expect_log("it was put into")
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    for place, body in zip(order, ("Older.", "Newer."), strict=True):
        put_aside(book, unkept(number, replace(TYPED, body=body)), [folders[place]])
        clock.move(timedelta(minutes=1))
    assert bring_back(book, folders) == (number,)
    assert [one.body for one in message_store.all(book)] == ["Newer."]
    assert lying(book, folders) == ()


def test_mails_that_were_never_kept_all_come_back(book, tmp_path, expect_log):
    expect_log("it was put into")
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
        put_aside(book, unkept(None, replace(TYPED, body=folder.name)), [folder])
    assert len(bring_back(book, folders)) == 2
    assert {one.body for one in message_store.all(book)} == {"first", "second"}


def test_a_mail_whose_draft_is_gone_or_has_left_comes_back_as_another(book, number, aside, tmp_path):
    messages.mark_sent(book, number)
    (other,) = bring_back(book, [tmp_path])
    assert other != number
    found = message_store.get(book, other)
    assert (found.body, found.state) == (TYPED.body, MessageState.DRAFT)


@pytest.fixture
def whole(book, clock, refused):
    """A mail with all that an editor can say of it."""
    sent = messages.write(book, replace(KEPT, application_id=refused.application))
    with book.step("reply.came", undoable=False):
        came = reply_store.insert(book, ReplyDraft(message_id=sent, received_at=clock.now()))
    return replace(
        TYPED,
        application_id=refused.application,
        interview_id=refused.interview,
        contact_id=refused.manager,
        follows_id=sent,
        answers_id=came,
        account="home",
        send_after=clock.now() + timedelta(days=1),
    )


@pytest.mark.parametrize("is_kept", [True, False])
def test_all_that_was_said_of_a_mail_comes_back(book, number, whole, tmp_path, expect_log, is_kept):
    assert all(getattr(whole, field.name) for field in fields(whole))
    expect_log("it was put into")
    put_aside(book, unkept(number if is_kept else None, whole), [tmp_path])
    (back,) = bring_back(book, [tmp_path])
    assert (back == number) is is_kept
    assert drafts.content(message_store.get(book, back)) == whole


def test_what_is_gone_from_the_book_is_no_hindrance(book, refused, number, whole, tmp_path, expect_log):
    expect_log("it was put into")
    put_aside(book, unkept(number, whole), [tmp_path])
    applications.delete(book, [refused.application])  # its round and its mail go, too
    contacts.delete(book, [refused.manager])
    with book.step("reply.deleted", undoable=False):
        reply_store.delete(book, whole.answers_id)
    assert bring_back(book, [tmp_path]) == (number,)
    assert drafts.content(message_store.get(book, number)) == replace(
        whole, application_id=None, interview_id=None, contact_id=None, follows_id=None, answers_id=None
    )


def test_what_cannot_be_kept_yet_stays_aside(book, number, tmp_path, expect_log):
    expect_log("it was put into")
    long = replace(TYPED, body="a word or two " * 4000)
    put_aside(book, unkept(number, long), [tmp_path])
    with full_disk(book), pytest.raises(DiskFull):
        bring_back(book, [tmp_path])
    assert bring_back(book, [tmp_path]) == (number,)
    assert message_store.get(book, number).body == long.body


@pytest.mark.parametrize("content", [b"", b"rubbish", b"[]\n\nDear", b"\xff\xfe", b'{"message": 1}\n\nDear'])
def test_a_file_that_cannot_be_read_is_passed_over_and_stays(book, aside, tmp_path, expect_log, content):
    expect_log("what was put aside cannot be read")
    aside.write_bytes(content)
    assert bring_back(book, [tmp_path]) == ()
    assert aside.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"message": [1]},
        {"message": "1"},
        {"message": True},
        {"contact": {}},
        {"application": "1"},
        {"account": None},
        {"send_after": "2026-03-02T12:00:00"},
        {"name": None},
        {"address": 1},
        {"subject": []},
        {"purpose": []},
        {"at": 5},
        {"at": "2026-03-02T12:00:00"},
    ],
)
def test_a_file_that_says_what_none_of_ours_says_is_passed_over(book, aside, tmp_path, expect_log, wrong):
    expect_log("what was put aside cannot be read")
    first, _, body = aside.read_text(encoding="utf-8").partition("\n\n")
    aside.write_text(f"{json.dumps(json.loads(first) | wrong)}\n\n{body}", encoding="utf-8")
    assert bring_back(book, [tmp_path]) == ()
    assert aside.exists()


def test_only_files_lie_aside_and_no_links_or_folders(book, number, aside, tmp_path):
    content = aside.rename(tmp_path / "content")
    aside.with_suffix(".1.txt").symlink_to(tmp_path / "none")
    aside.with_suffix(".2.txt").symlink_to(content)
    aside.with_suffix(".3.txt").mkdir()
    assert lying(book, [tmp_path]) == ()
    assert bring_back(book, [tmp_path]) == ()
    content.rename(aside)
    assert bring_back(book, [tmp_path]) == (number,)


def test_a_file_that_is_let_go_of_does_not_come_back(book, aside, tmp_path):
    let_go([tmp_path / "none", aside])
    assert bring_back(book, [tmp_path]) == ()
    assert list(tmp_path.iterdir()) == []
