"""Tests of fetching, against a scripted server: what is asked for, how much, and that nothing is changed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from afterword.adapters import imap_fetch
from afterword.adapters.imap_fetch import Fetched, fetch_new
from afterword.adapters.long_mails import CUT_HEADER, MAIL_BYTES
from afterword.adapters.raw_mail import read_mail
from afterword.domain.inbox import Mark, Wanted
from afterword.domain.reply_matching import AskedMessage
from tests.adapters.scripted_imap import Box, ScriptedImap, credentials

SENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
ASKED = AskedMessage(id=1, header_id="<ask@me.example>", to="eva@acme.test", subject="Advice", sent_at=SENT)
WANTED = Wanted(asked=(ASKED,), contacts={"friend@gmail.com": 3}, since=date(2026, 11, 20))


class Cancelled(Exception):
    pass


def mail(number: int, sender: str, headers: str = "", body: str = "Hello") -> bytes:
    return f"From: {sender}\r\nMessage-ID: <{number}@x.test>\r\n{headers}\r\n{body}\r\n".encode()


def answer(number: int, body: str = "Hello") -> bytes:
    return mail(number, "eva@acme.test", "In-Reply-To: <ask@me.example>\r\n", body)


def fetched(box: Box, wanted: Wanted = WANTED) -> tuple[Fetched, list[str]]:
    script = ScriptedImap(box)
    with script.running() as server:
        return fetch_new(server.account, credentials(), wanted, pulse=lambda _done, _total: None), server.told


def marked(last: int, validity: int = 7) -> Wanted:
    mark = Mark(account="one", folder="INBOX", uidvalidity=validity, last_uid=last)
    return replace(WANTED, marks={"INBOX": mark})


def test_only_answers_and_mails_of_contacts_are_fetched_whole():
    box = Box({1: answer(1), 2: mail(2, "sale@shop.test"), 3: mail(3, "friend@gmail.com")})
    found, told = fetched(box)
    assert [one.raw for one in found.mails] == [box.mails[1], box.mails[3]]
    assert found.marks == (Mark(account="one", folder="INBOX", uidvalidity=7, last_uid=3),)
    assert not found.more
    whole = [each for each in told if "BODY.PEEK[]" in each]
    assert [each.split()[2] for each in whole] == ["1", "3"]


def test_nothing_is_changed_there():
    _, told = fetched(Box({1: answer(1)}))
    assert {each.split()[0] for each in told} <= {
        "CAPABILITY", "AUTHENTICATE", "LIST", "STATUS", "EXAMINE", "UID", "LOGOUT",
    }  # fmt: skip
    assert all("PEEK" in each for each in told if each.startswith("UID FETCH"))


def test_after_a_mark_only_what_is_new_is_read():
    found, told = fetched(Box({4: answer(4), 9: answer(9)}), marked(4))
    assert [read_mail(one.raw).message_id for one in found.mails] == ["<9@x.test>"]
    assert not any("4" in each.split()[2] for each in told if each.startswith("UID FETCH"))


def test_a_folder_without_news_is_not_even_opened():
    found, told = fetched(Box({4: answer(4)}), marked(4))
    assert found == Fetched()
    assert not any(each.startswith("EXAMINE") for each in told)


class Silent(Box):
    """A mailbox whose server answers STATUS with nothing, and tells no UIDNEXT when it `hides` that."""

    hides = False

    def __call__(self, told: str) -> str | list[bytes]:
        said = super().__call__(told)
        if told.startswith("STATUS"):
            return ""
        return said.partition("* OK [UIDNEXT")[0] if self.hides and isinstance(said, str) else said


@pytest.mark.parametrize("hides", [False, True])
def test_a_server_that_answers_status_with_nothing_is_read_all_the_same(hides: bool):
    box = Silent({4: answer(4)})
    box.hides = hides
    first, _ = fetched(box)
    box.mails[9] = answer(9)
    second, _ = fetched(box, replace(WANTED, marks={"INBOX": first.marks[0]}))
    third, told = fetched(box, replace(WANTED, marks={"INBOX": second.marks[0]}))
    seen = [[read_mail(one.raw).message_id for one in found.mails] for found in (first, second, third)]
    assert seen == [["<4@x.test>"], ["<9@x.test>"], []]
    assert second.marks[0].last_uid == 9
    assert not any("FETCH" in each for each in told)


def test_when_the_server_counts_anew_what_is_known_is_not_fetched_twice():
    known = replace(marked(90, validity=6), known_ids=frozenset({"<1@x.test>"}))
    found, _ = fetched(Box({1: answer(1), 2: answer(2)}), known)
    assert [read_mail(one.raw).message_id for one in found.mails] == ["<2@x.test>"]
    assert found.marks[0].uidvalidity == 7
    assert found.marks[0].last_uid == 2


def test_with_nothing_asked_yet_it_begins_with_what_comes_from_now_on():
    found, told = fetched(Box({1: answer(1)}), replace(WANTED, since=None))
    assert found.mails == ()
    assert found.marks[0].last_uid == 1
    assert not any("FETCH" in each or "SEARCH" in each for each in told)


def test_of_a_huge_mail_only_the_beginning_is_fetched_and_it_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(imap_fetch, "_WHOLE", "BODY.PEEK[]<0.1024>")
    found, _ = fetched(Box({1: answer(1, "Hello " * 1000)}, sizes={1: 52_000_000}))
    assert found.mails[0].raw.startswith(CUT_HEADER + b"52000000\r\nFrom: eva@acme.test")
    assert len(found.mails[0].raw) < 1100


def test_a_bomb_of_headers_is_cut():
    found, told = fetched(
        Box({1: answer(1).replace(b"\r\n\r\n", b"\r\nSubject: " + b"x" * 2_000_000 + b"\r\n\r\n")})
    )
    assert len(found.mails[0].raw) <= MAIL_BYTES + 100
    assert all(f"<0.{imap_fetch.HEAD_BYTES}>" in each for each in told if "HEADER.FIELDS" in each)


def test_too_much_for_one_look_goes_on_from_the_mark(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(imap_fetch, "MOST_MAILS", 2)
    box = Box({uid: answer(uid) for uid in (3, 5, 8, 9)})
    first, _ = fetched(box)
    assert first.more
    assert (len(first.mails), first.marks[0].last_uid) == (2, 7)
    second, _ = fetched(box, replace(WANTED, marks={"INBOX": first.marks[0]}))
    assert not second.more
    assert [read_mail(one.raw).message_id for one in second.mails] == ["<8@x.test>", "<9@x.test>"]


def test_the_same_mail_in_a_folder_twice_is_fetched_once():
    found, _ = fetched(Box({1: answer(1), 2: answer(1)}))
    assert len(found.mails) == 1


def test_a_look_can_be_cancelled():
    def pulse(_done: int, _total: int) -> None:
        raise Cancelled

    with ScriptedImap(Box({1: answer(1)})).running() as server, pytest.raises(Cancelled):
        fetch_new(server.account, credentials(), WANTED, pulse=pulse)


def test_when_it_came_is_told_in_utc():
    found, _ = fetched(Box({1: answer(1)}))
    assert found.mails[0].arrived == datetime(2026, 11, 26, 10, tzinfo=UTC)
