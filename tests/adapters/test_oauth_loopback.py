import socket
from collections.abc import Iterator

import pytest

from afterword.adapters.oauth_loopback import Loopback, Pages
from tests.adapters.authorization_server import browser

PAGES = Pages(title="A & B", done="Done <here>.", failed="Not done.")


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with Loopback("127.0.0.1", state="right", pages=PAGES) as made:
        yield made


def visit(loopback: Loopback, path: str) -> tuple[int, str]:
    """Go there as a browser does; return the status and the page."""
    with browser() as user:
        user(f"{loopback.redirect}{path}")
        while not user.shown:
            loopback.serve_once()
    return user.shown[0]


def test_the_answer_with_the_right_state_is_taken_once(loopback: Loopback):
    status, page = visit(loopback, "/?state=right&code=abc")
    assert status == 200
    assert "Done &lt;here&gt;." in page
    assert "<title>A &amp; B</title>" in page
    visit(loopback, "/?state=right&code=second")
    assert loopback.answer == {"state": "right", "code": "abc"}


@pytest.mark.parametrize("path", ["/?state=wrong&code=abc", "/?code=abc", "/", "/?state=right%00&code=abc"])
def test_other_states_are_refused(loopback: Loopback, path: str):
    assert visit(loopback, path)[0] == 400
    assert loopback.answer is None


def test_an_error_is_an_answer_too_and_the_page_says_so(loopback: Loopback):
    assert "Not done." in visit(loopback, "/?state=right&error=access_denied")[1]
    assert loopback.answer == {"state": "right", "error": "access_denied"}


def test_there_is_nothing_else_here(loopback: Loopback):
    assert visit(loopback, "/elsewhere?state=right&code=abc")[0] == 404
    assert loopback.answer is None


def test_only_this_machine_is_listened_to(loopback: Loopback):
    assert loopback.socket.getsockname()[0] == "127.0.0.1"


def test_who_connects_and_says_nothing_does_not_hold_up_the_others(loopback: Loopback):
    with socket.create_connection(("127.0.0.1", loopback.server_port)):
        assert visit(loopback, "/?state=right&code=abc")[0] == 200


def test_nothing_of_what_the_browser_brings_is_written_anywhere(
    loopback: Loopback, capfd: pytest.CaptureFixture[str]
):
    visit(loopback, "/?state=right&code=abc")
    visit(loopback, "/nowhere?code=abc")
    assert capfd.readouterr() == ("", "")


def test_the_page_is_kept_nowhere_and_tells_nobody_where_it_came_from(loopback: Loopback):
    with socket.create_connection(("127.0.0.1", loopback.server_port)) as line:
        line.sendall(b"GET /?state=right&code=abc HTTP/1.0\r\n\r\n")
        loopback.serve_once()
        told = line.makefile("rb").read().decode().lower()
    assert "cache-control: no-store" in told
    assert "referrer-policy: no-referrer" in told
    assert "content-security-policy: default-src 'none'" in told
