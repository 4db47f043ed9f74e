import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from afterword.adapters import oauth
from afterword.adapters.oauth import Ways, challenge_of, renew, sign_in
from afterword.adapters.oauth_loopback import Pages
from afterword.domain.clock import FixedClock
from afterword.domain.post_problems import SignInEnded
from afterword.domain.sign_in_problems import ClientRefused, SignInDenied, SignInFailed, SignInTimedOut
from afterword.domain.tokens import Client, Tokens
from tests.adapters.authorization_server import Authority, Browser, authority, browser

PAGES = Pages(title="Afterword", done="You can close this <page>.", failed="That did not work.")
CLIENT = Client(id="afterword-test")


@pytest.fixture
def server() -> Iterator[Authority]:
    with authority() as made:
        yield made


@pytest.fixture
def user() -> Iterator[Browser]:
    with browser() as made:
        yield made


@pytest.fixture
def signed_in(server: Authority, user: Browser, clock: FixedClock):
    """Sign in, as far as it goes."""

    def run(client: Client = CLIENT, **more: object) -> Tokens:
        ways = Ways(**{"browse": user, "pages": PAGES, "seconds": 20.0, **more})
        return sign_in(server.server, client, address="kim@example.org", ways=ways, clock=clock)

    return run


def test_the_challenge_is_that_of_the_rfcs_own_example():
    assert challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == (
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )


def test_one_signs_in_by_the_browser(signed_in, server: Authority, user: Browser, clock: FixedClock):
    tokens = signed_in()
    user.close()
    assert tokens.access in {"access-3", "access-2"}
    assert tokens.refresh in server.refresh_tokens
    assert tokens.ends == clock.now() + timedelta(seconds=3600)
    assert "You can close this &lt;page&gt;." in user.shown[0][1]
    (asked,) = server.pages
    assert asked["login_hint"] == "kim@example.org"
    assert asked["prompt"] == "consent"
    assert asked["scope"] == "offline_access mail.read mail.send"
    (given,) = server.asked
    assert "client_secret" not in given
    assert len(given["code_verifier"]) >= 43


def test_no_two_sign_ins_share_a_state_or_a_verifier(signed_in, server: Authority):
    signed_in()
    signed_in()
    assert len({asked["state"] for asked in server.pages}) == 2
    assert len({asked["code_challenge"] for asked in server.pages}) == 2


def test_a_client_with_a_secret_gives_it(signed_in, server: Authority):
    server.client_secret = "shh"
    assert signed_in(Client(id="afterword-test", secret="shh")).access
    with pytest.raises(ClientRefused):
        signed_in(Client(id="afterword-test", secret="wrong"))


@pytest.mark.parametrize(
    ("error", "problem"),
    [("access_denied", SignInDenied), ("invalid_scope", ClientRefused), ("server_error", SignInFailed)],
)
def test_a_refusal_is_told(signed_in, server: Authority, error: str, problem: type[Exception]):
    server.denies = error
    with pytest.raises(problem):
        signed_in()
    assert server.asked == []


def test_a_client_nobody_knows_is_told(signed_in):
    with pytest.raises(ClientRefused):
        signed_in(Client(id="another"))


def test_less_allowed_than_asked_for_is_a_denial(signed_in, server: Authority):
    server.granted = "mail.read"
    with pytest.raises(SignInDenied):
        signed_in()


def test_nobody_coming_back_ends_the_waiting(signed_in):
    with pytest.raises(SignInTimedOut):
        signed_in(browse=lambda _address: None, seconds=0.1)


def test_what_still_raises_ends_the_waiting_and_the_listening(signed_in):
    class Enough(BaseException):
        pass

    opened: list[str] = []

    def still() -> None:
        raise Enough

    with pytest.raises(Enough):
        signed_in(browse=opened.append, still=still)
    port = urlsplit(parse_qs(urlsplit(opened[0]).query)["redirect_uri"][0]).port
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_a_way_back_without_the_right_state_is_ignored(signed_in, user: Browser):
    """A page of somebody else sends the browser to us: neither its code nor its error is taken."""

    with browser() as forging:
        signed_in(browse=lambda address: _forge(address, forging, user))
    user.close()
    assert [status for status, _page in forging.shown] == [400, 400, 400]
    assert [status for status, _page in user.shown] == [200]


def _forge(address: str, forging: Browser, user: Browser) -> None:
    redirect = parse_qs(urlsplit(address).query)["redirect_uri"][0]
    for query in ("code=stolen&state=guessed", "error=access_denied", ""):
        forging(f"{redirect}/?{query}")
    user(address)


def test_tokens_are_renewed_as_often_as_the_provider_rotates(signed_in, server: Authority, clock: FixedClock):
    first = signed_in()
    second = renew(server.server, CLIENT, first.refresh, clock=clock)
    third = renew(server.server, CLIENT, second.refresh, clock=clock)
    assert len({first.refresh, second.refresh, third.refresh}) == 3
    with pytest.raises(SignInEnded):
        renew(server.server, CLIENT, first.refresh, clock=clock)


def test_a_provider_that_does_not_rotate_leaves_the_refresh_token(
    signed_in, server: Authority, clock: FixedClock
):
    server.rotates = False
    first = signed_in()
    assert renew(server.server, CLIENT, first.refresh, clock=clock).refresh == first.refresh


def test_a_provider_may_know_this_machine_by_another_name(signed_in, server: Authority, user: Browser, clock):
    asked = replace(server.server, loopback="localhost")
    ways = Ways(browse=user, pages=PAGES, seconds=20.0)
    assert sign_in(asked, CLIENT, address="", ways=ways, clock=clock).access
    assert server.pages[0]["redirect_uri"].startswith("http://localhost:")
    assert "login_hint" not in server.pages[0]


def test_a_person_has_time_to_look_for_a_password():
    assert oauth.SECONDS >= 300
