"""Sending by SMTP: how far a mail came, told rightly at each point of the dialogue."""

import inspect
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import smtp
from afterword.domain.account import Account, Credentials, Security, SignIn
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.post_problems import (
    BadCertificate,
    ConnectionCut,
    ConnectionRefused,
    MayHaveLeft,
    NoEncryption,
    NoSignIn,
    NotAMailServer,
    Refused,
    SignInEnded,
    TryLater,
    WrongPassword,
)
from build_scripts.mail_server import PASSWORD, TOKEN, USER, Fault, MailServer, Point
from tests.adapters.certificates import Authority

MAIL = b"From: kim@example.org\r\nMessage-ID: <one@example.org>\r\n\r\nHello\r\n"
LARGE = MAIL + b"Hello, and more of the same.\r\n" * 300_000
RIGHT = Credentials(sign_in=SignIn.PASSWORD, secret=PASSWORD)
BRIEF = smtp.Patience(connect=5, answer=5, taken=5)


class Kept(BaseException):
    """Raised to keep a mail."""


def account(server: MailServer, address: str = USER) -> Account:
    return Account(key="a", name="Kim", address=address, smtp=server.server())


def send(server: MailServer, mail: bytes = MAIL, credentials: Credentials = RIGHT) -> None:
    smtp.send(account(server), credentials, mail, to="sam@example.org", patience=BRIEF)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """An authority that this machine knows."""
    made = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.path))
    return made


def test_a_mail_is_handed_over_once():
    with MailServer() as server:
        send(server)
    assert server.taken == {"<one@example.org>": 1}
    assert server.mails == [MAIL]
    assert server.said[0].upper() == "EHLO [127.0.0.1]"
    assert [line.split()[0].upper() for line in server.said[1:]] == ["AUTH", "MAIL", "RCPT", "DATA", "QUIT"]
    assert f"<{USER}>" in server.said[2]
    assert "<sam@example.org>" in server.said[3]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_mail_travels_encrypted(authority: Authority, security: Security):
    with MailServer(context=authority.sign("x").context(), security=security) as server:
        send(server)
    assert server.taken == {"<one@example.org>": 1}
    words = [line.split()[0].upper() for line in server.said]
    assert words.index("AUTH") > (words.index("STARTTLS") if security is Security.STARTTLS else 0)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_nothing_is_said_to_a_server_that_cannot_be_trusted(tmp_path: Path, security: Security):
    context = Authority(tmp_path).sign("x").context()
    with MailServer(context=context, security=security) as server, pytest.raises(BadCertificate):
        send(server)
    assert not [line for line in server.said if line.upper().startswith(("AUTH", "MAIL"))]


def test_no_password_travels_where_starttls_is_not_offered():
    with MailServer() as server:
        where = server.server()
        stripped = Account(
            key="a",
            name="",
            address=USER,
            smtp=type(where)(host=where.host, port=where.port, security=Security.STARTTLS, user=USER),
        )
        with pytest.raises(NoEncryption):
            smtp.check(stripped, RIGHT, patience=BRIEF)
    assert [line.upper() for line in server.said] == ["EHLO [127.0.0.1]"]


@pytest.mark.parametrize("mechanisms", ["PLAIN", "LOGIN", "LOGIN PLAIN CRAM-MD5"])
def test_one_signs_in_as_the_server_offers(mechanisms: str):
    with MailServer(mechanisms=mechanisms) as server:
        smtp.check(account(server), RIGHT, patience=BRIEF)
    assert server.said[-1].upper() == "QUIT"
    assert not server.taken


@pytest.mark.parametrize("mechanisms", ["PLAIN", "LOGIN"])
def test_a_wrong_password_is_told(mechanisms: str):
    wrong = Credentials(sign_in=SignIn.PASSWORD, secret="sesame")
    with MailServer(mechanisms=mechanisms) as server, pytest.raises(WrongPassword) as caught:
        smtp.check(account(server), wrong, patience=BRIEF)
    assert caught.value.facts == {"host": "127.0.0.1", "user": USER}


def test_a_token_signs_in_and_an_old_one_is_told():
    with MailServer() as server:
        smtp.check(account(server), Credentials(sign_in=SignIn.OAUTH2, secret=TOKEN), patience=BRIEF)
        with pytest.raises(SignInEnded):
            smtp.check(account(server), Credentials(sign_in=SignIn.OAUTH2, secret="old"), patience=BRIEF)


def test_a_server_without_a_way_to_sign_in_is_told():
    with MailServer(mechanisms="GSSAPI") as server, pytest.raises(NoSignIn):
        smtp.check(account(server), RIGHT, patience=BRIEF)


def test_a_server_of_ones_own_may_ask_nobody():
    with MailServer(mechanisms="") as server:
        open_one = Account(key="a", name="", address=USER, smtp=server.server(user=""))
        smtp.send(open_one, RIGHT, MAIL, to="sam@example.org", patience=BRIEF)
    assert server.taken.total() == 1
    assert not any(line.startswith("AUTH") for line in server.said)


def test_a_mail_that_is_kept_at_the_last_moment_has_not_left():
    def keep() -> None:
        raise Kept

    with MailServer() as server, pytest.raises(Kept):
        smtp.send(account(server), RIGHT, MAIL, to="sam@example.org", patience=BRIEF, commit=keep)
    assert not server.taken
    assert server.said[-1].upper() == "DATA"


BEFORE = [Point.BANNER, Point.EHLO, Point.AUTH, Point.MAIL, Point.RCPT, Point.DATA]


@pytest.mark.parametrize("point", [*BEFORE, Point.DOT])
def test_not_now_is_told_and_nothing_left(point: Point):
    with MailServer(fault=Fault(point=point, answer="451 4.3.0 later")) as server:
        with pytest.raises(TryLater) as caught:
            send(server)
        assert caught.value.facts == {"host": "127.0.0.1", "answer": "451 4.3.0 later"}
    assert not server.taken


@pytest.mark.parametrize("point", [*BEFORE, Point.DOT])
def test_never_is_told_and_nothing_left(point: Point):
    with (
        MailServer(fault=Fault(point=point, answer="554 5.7.1 no")) as server,
        pytest.raises(Problem) as caught,
    ):
        send(server)
    usual = WrongPassword if point is Point.AUTH else Refused
    assert type(caught.value) is usual
    assert not server.taken


@pytest.mark.parametrize("point", [Point.CONNECT, *BEFORE])
@pytest.mark.parametrize("abrupt", [False, True])
def test_a_cut_before_the_mail_is_told_and_nothing_left(point: Point, abrupt: bool):
    fault = Fault(point=point, cut=True, abrupt=abrupt)
    with MailServer(fault=fault) as server, pytest.raises(ConnectionCut):
        send(server)
    assert not server.taken


@pytest.mark.parametrize("after", [1, 100, 100_000])
@pytest.mark.parametrize("abrupt", [False, True])
def test_a_cut_inside_the_mail_leaves_nothing(after: int, abrupt: bool):
    fault = Fault(point=Point.BODY, cut=True, abrupt=abrupt, after=after)
    with MailServer(fault=fault) as server, pytest.raises(ConnectionCut):
        send(server, LARGE)
    assert not server.taken


@pytest.mark.parametrize(
    "fault",
    [
        Fault(point=Point.DOT, cut=True),
        Fault(point=Point.DOT, abrupt=True),
        Fault(point=Point.DOT, silent=True),
    ],
)
def test_a_cut_or_silence_after_the_last_byte_may_have_sent_it(fault: Fault):
    with MailServer(fault=fault) as server, pytest.raises(MayHaveLeft):
        smtp.send(
            account(server),
            RIGHT,
            MAIL,
            to="sam@example.org",
            patience=smtp.Patience(connect=5, answer=5, taken=0.2),
        )
    assert server.taken.total() == 1


@pytest.mark.parametrize("answer", ["nonsense", "000 what"])
def test_nonsense_after_the_last_byte_may_have_sent_it(answer: str):
    """The fault replaces the answer alone; whether the mail was taken nobody knows."""
    with MailServer(fault=Fault(point=Point.DOT, answer=answer)) as server, pytest.raises(MayHaveLeft):
        send(server)


@pytest.mark.parametrize("fault", [Fault(point=Point.TAKEN, cut=True), Fault(point=Point.QUIT, cut=True)])
def test_how_they_part_does_not_matter(fault: Fault):
    with MailServer(fault=fault) as server:
        send(server)
    assert server.taken.total() == 1


def test_a_port_where_nothing_listens_is_told():
    with MailServer() as server:
        pass
    with pytest.raises(ConnectionRefused):
        smtp.check(account(server), RIGHT, patience=BRIEF)


@pytest.mark.parametrize("greeting", ["SSH-2.0-OpenSSH", "HTTP/1.1 400 Bad Request", "* OK IMAP ready"])
def test_what_is_no_mail_server_is_told(greeting: str):
    fault = Fault(point=Point.BANNER, answer=greeting)
    with MailServer(fault=fault) as server, pytest.raises(NotAMailServer):
        smtp.check(account(server), RIGHT, patience=BRIEF)


def test_a_server_that_waits_for_something_else_is_told():
    """So does one that speaks TLS, when it is spoken to in the open."""
    short = smtp.Patience(connect=0.2, answer=0.2)
    with MailServer(fault=Fault(point=Point.BANNER, silent=True)) as server, pytest.raises(NotAMailServer):
        smtp.check(account(server), RIGHT, patience=short)


def test_an_address_beyond_ascii_needs_a_server_that_takes_it():
    def reach(server: MailServer) -> None:
        smtp.send(account(server), RIGHT, MAIL, to="jürgen@example.org", patience=BRIEF)

    with MailServer() as server, pytest.raises(Refused):
        reach(server)
    assert not server.taken
    with MailServer(features=("SMTPUTF8", "8BITMIME")) as server:
        reach(server)
    assert any("jürgen@example.org" in line for line in server.said)


def test_a_long_answer_with_control_signs_is_cut_short():
    fault = Fault(point=Point.MAIL, answer="550 no\x1b[31m\t" + "x" * 400)
    with MailServer(fault=fault) as server, pytest.raises(Refused) as caught:
        send(server)
    answer = str(caught.value.facts["answer"])
    assert len(answer) == smtp.LONGEST_ANSWER
    assert answer.isprintable()


@pytest.mark.parametrize(
    "to", ["sam@example.org>\r\nRCPT TO:<eve@example.org", "a b@c", "a@b@c>", "", "\0@x"]
)
def test_no_address_breaks_out_of_a_command(to: str):
    with MailServer() as server, pytest.raises(InvalidValue):
        smtp.send(account(server), RIGHT, MAIL, to=to, patience=BRIEF)
    assert not server.connections


@given(st.lists(st.sampled_from([b".", b"..", b"\r", b"\n", b"\r\n", b"x", b" "]), max_size=12).map(b"".join))
def test_the_wire_form_has_no_bare_ends_and_no_early_end(mail: bytes):
    wire = smtp.wire_form(mail)
    assert wire == b"" or wire.endswith(b"\r\n")
    assert b"\r" not in wire.replace(b"\r\n", b"")
    assert b"\n" not in wire.replace(b"\r\n", b"")
    assert b"\r\n.\r\n" not in b"\r\n" + wire
    undone = [line.removeprefix(b".") for line in wire.split(b"\r\n")]
    assert undone[:-1] == list(smtp.EOL.split(mail))[: len(undone) - 1]


def test_the_patience_is_that_of_the_rules():
    """RFC 5321, 4.5.3.2: minutes for the last answer, lest a mail that was taken is sent again."""
    assert smtp.Patience().taken >= 300
    assert "patience" in inspect.signature(smtp.check).parameters
