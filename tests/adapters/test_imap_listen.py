"""Tests of waiting for mail; with IDLE itself in tests/real."""

import pytest

from afterword.adapters.imap_listen import Waited, wait_for_mail
from afterword.domain.inbox import Mark
from afterword.domain.post_problems import ConnectionCut
from tests.adapters.scripted_imap import Box, ScriptedImap, credentials

IDLES = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE] ready"


class Cancelled(Exception):
    pass


def mark(last: int) -> Mark:
    return Mark(account="one", folder="INBOX", uidvalidity=7, last_uid=last)


def quiet() -> None:
    return


def test_where_idle_is_not_known_it_returns_at_once():
    with ScriptedImap(Box({1: b"x"})).running() as server:
        assert wait_for_mail(server.account, credentials(), mark(1), pulse=quiet) is Waited.NOT_KNOWN


def test_what_came_since_the_mark_counts_at_once():
    with ScriptedImap(Box({1: b"x", 2: b"y"}), greeting=IDLES).running() as server:
        assert wait_for_mail(server.account, credentials(), mark(1), pulse=quiet) is Waited.CAME
        assert "IDLE" not in server.told


def test_a_server_that_hangs_up_is_told():
    def answers(told: str):
        return None if told == "IDLE" else Box({1: b"x"})(told)

    with ScriptedImap(answers, greeting=IDLES).running() as server, pytest.raises(ConnectionCut):
        wait_for_mail(server.account, credentials(), mark(1), pulse=quiet)


def test_a_wait_ends_when_it_is_cancelled():
    def pulse() -> None:
        raise Cancelled

    script = ScriptedImap(
        lambda told: [b"+ idling"] if told == "IDLE" else Box({1: b"x"})(told), greeting=IDLES
    )
    with script.running() as server, pytest.raises((Cancelled, ConnectionCut)):
        wait_for_mail(server.account, credentials(), mark(1), pulse=pulse)
