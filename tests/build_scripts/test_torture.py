"""A short selection of what the fault driver tries, and that it notices what it is there for."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from afterword.domain.account import Security
from afterword.domain.message import MessageState
from afterword.services import outbox
from afterword.store import message as message_store
from build_scripts import torture, torture_files, torture_mail
from build_scripts.mail_server import Fault, Point
from build_scripts.torture_mail import Case, Found, go_through

SENDING = frozenset({MessageState.SENDING})
MAYBE = frozenset({MessageState.MAYBE_SENT})
WELL = Found()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed by this signal there")
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "case",
    [
        Case(fault=Fault(point=Point.DATA), kills=True, may=SENDING),
        Case(fault=Fault(point=Point.DOT), kills=True, security=Security.STARTTLS, may=SENDING),
        Case(death="after claim", may=SENDING),
        Case(death="before settle", may=SENDING),
    ],
    ids=lambda case: case.name,
)
def test_a_killed_process_loses_and_doubles_nothing(tmp_path: Path, case: Case):
    assert go_through(case, tmp_path / "x") == WELL


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("cases", [torture.cuts(abrupt=True), torture.answers("451 later", torture.QUEUED)])
def test_cuts_and_refusals_lose_and_double_nothing(tmp_path: Path, cases: list[Case]):
    for number, case in enumerate(cases):
        if case.security is Security.NONE:
            assert go_through(case, tmp_path / str(number)) == WELL, case.name


@pytest.mark.usefixtures("qapp")
def test_a_mail_that_is_sent_again_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The fault that all of this is there to find: what was left in the middle goes back into the queue."""

    def again(book: object, _settings: object) -> list[int]:
        for one in message_store.in_states(book, (MessageState.SENDING, MessageState.MAYBE_SENT)):
            with book.step("outbox.queued"):
                message_store.set_state(book, one.id, MessageState.QUEUED)
        return []

    monkeypatch.setattr(outbox, "find_open", again)
    found = go_through(Case(fault=Fault(point=Point.DOT, cut=True), may=MAYBE), tmp_path / "x")
    assert found.is_doubled


@pytest.mark.usefixtures("qapp")
def test_a_mail_that_is_gone_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def gone(book: object, number: int) -> None:
        with book.step("message.deleted"):
            message_store.delete(book, number)

    monkeypatch.setattr(outbox, "settle_sent", gone)
    found = go_through(
        Case(fault=Fault(point=Point.QUIT, cut=True), may=frozenset(MessageState)), tmp_path / "x"
    )
    assert found.is_lost


@pytest.mark.usefixtures("qapp")
def test_a_state_that_is_not_true_is_noticed(tmp_path: Path):
    found = go_through(Case(fault=Fault(point=Point.RCPT, answer="550 no"), may=MAYBE), tmp_path / "x")
    assert "failed, not maybe_sent" in found.wrong


def test_a_damaged_file_loses_no_mail(tmp_path: Path, expect_log: Callable[[str], object]):
    expect_log("quick check")
    tries = list(torture_files.tries())
    for number in (0, 11, 25, 29):
        assert tries[number](tmp_path / str(number)) == WELL


def test_the_rows_are_those_that_scripts_rely_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    kinds = {"one": [lambda _folder: WELL] * 2, "two": [lambda _folder: Found(is_doubled=True)], "three": []}
    monkeypatch.setattr(torture, "kinds", lambda: kinds)
    monkeypatch.setattr(torture_mail, "application", lambda: None)
    assert torture.main(["--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "rows": [
            {"name": "one", "tried": 2, "lost": 0, "doubled": 0, "ok": True},
            {"name": "two", "tried": 1, "lost": 0, "doubled": 1, "ok": False},
            {"name": "three", "tried": 0, "lost": 0, "doubled": 0, "ok": False},
        ]
    }
    assert torture.main(["--only", "one"]) == 0
    assert "2 tried" in capsys.readouterr().out


def test_every_point_of_the_dialogue_is_a_place_to_die():
    points = {case.fault.point for case in torture.kills(Security.STARTTLS) if case.fault}
    assert points == set(Point)


def test_the_application_is_made_once(qapp: QApplication):
    assert torture_mail.application() is qapp
