"""Tests of which mails of a folder are worth a look."""

from dataclasses import replace
from datetime import UTC, date, datetime

from afterword.adapters.imap_search import LISTED, MANY, candidates
from afterword.domain.inbox import Mark, Wanted
from afterword.domain.reply_matching import AskedMessage

MARK = Mark(account="one", folder="INBOX", uidvalidity=7, last_uid=40)
SENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
ASKED = AskedMessage(id=1, header_id="<ask@me.example>", to="eva@acme.test", subject="Advice", sent_at=SENT)
WANTED = Wanted(
    asked=(ASKED,), contacts={"friend@gmail.com": 3, "max@acme.test": 4}, since=date(2026, 11, 20)
)


class Server:
    """Notes the searches; finds what it is told to."""

    def __init__(self, *found: list[int]) -> None:
        self.searches: list[list[object]] = []
        self._found = list(found)

    def search(self, criteria: list[object]) -> list[int]:
        self.searches.append(criteria)
        return self._found.pop(0) if self._found else []


def test_with_a_mark_only_what_came_since_is_looked_at():
    server = Server([40, 43, 41])
    assert candidates(server, WANTED, MARK, messages=43) == [41, 43]
    assert server.searches == [["UID", "41:*"]]


def test_without_one_it_is_what_came_since_the_first_mail_of_ours():
    server = Server([3, 5])
    assert candidates(server, WANTED, None, messages=5) == [3, 5]
    assert server.searches == [["SINCE", date(2026, 11, 19)]]


def test_of_very_many_only_those_by_sender_or_thread_are_looked_at():
    server = Server(list(range(1, MANY + 5)), [12, 8])
    assert candidates(server, WANTED, None, messages=MANY + 4) == [8, 12]
    narrowed = str(server.searches[1])
    for clue in ("mailer-daemon", "postmaster", "@acme.test", "friend@gmail.com", "<ask@me.example>"):
        assert clue in narrowed
    assert "max@acme.test" not in narrowed  # the host holds him


def test_a_huge_folder_is_not_even_listed():
    server = Server([8])
    assert candidates(server, WANTED, None, messages=LISTED + 1) == [8]
    assert len(server.searches) == 1
    assert "OR" in server.searches[0]


def test_many_clues_are_asked_for_in_parts():
    people = {f"p{number}@gmail.com": number for number in range(100)}
    server = Server([1], [2, 1])
    found = candidates(server, replace(WANTED, contacts=people), None, messages=LISTED + 1)
    assert found == [1, 2]
    assert 4 <= len(server.searches) <= 6
