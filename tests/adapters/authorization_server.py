"""A local authorization server: checks what a client says as strictly as the RFCs ask, and can be unkind."""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import urlopen

from afterword.domain.tokens import SignInServer


class Authority(ThreadingHTTPServer):
    """Knows one client. `answers` holds what each next answer of the token endpoint is to be changed by."""

    daemon_threads = True
    block_on_close = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.client_id, self.client_secret = "afterword-test", ""
        self.denies = ""
        self.life = 3600
        self.scope = "mail.read mail.send"
        self.granted = self.scope
        self.rotates = True
        self.codes: dict[str, Mapping[str, str]] = {}
        self.refresh_tokens: set[str] = set()
        self.asked: list[Mapping[str, str]] = []
        self.pages: list[Mapping[str, str]] = []
        self.status = 200
        self.body: bytes | None = None
        self._count = 0

    @property
    def place(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def server(self) -> SignInServer:
        return SignInServer(
            authorize=f"{self.place}/authorize",
            token=f"{self.place}/token",
            scope=f"offline_access {self.scope}",
            extra=(("prompt", "consent"),),
        )

    def way_back(self, asked: Mapping[str, str]) -> str:
        """Return where the browser is sent from the page where one signs in."""
        self.pages.append(asked)
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert urlsplit(asked["redirect_uri"]).hostname in {"127.0.0.1", "localhost"}
        answer: dict[str, str] = {"state": asked["state"]}
        if asked["client_id"] != self.client_id:
            answer["error"] = "unauthorized_client"
        elif self.denies:
            answer["error"] = self.denies
        else:
            answer["code"] = self._new("code")
            self.codes[answer["code"]] = asked
        return f"{asked['redirect_uri']}/?{urlencode(answer)}"

    def tokens(self, given: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
        """Return status and answer of the token endpoint."""
        self.asked.append(given)
        if given.get("client_id") != self.client_id or given.get("client_secret", "") != self.client_secret:
            return 401, {"error": "invalid_client"}
        if self.body is not None:
            return 200, {}
        if given["grant_type"] == "refresh_token":
            if given["refresh_token"] not in self.refresh_tokens:
                return 400, {"error": "invalid_grant"}
            if not self.rotates:
                return 200, self._given(refresh=None)
            self.refresh_tokens.remove(given["refresh_token"])
            return 200, self._given(refresh=self._new("refresh"))
        asked = self.codes.pop(given["code"], None)
        digest = hashlib.sha256(given["code_verifier"].encode()).digest()
        meets = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if asked is None or (meets, given["redirect_uri"]) != (
            asked["code_challenge"],
            asked["redirect_uri"],
        ):
            return 400, {"error": "invalid_grant"}
        return 200, self._given(refresh=self._new("refresh"))

    def _given(self, *, refresh: str | None) -> dict[str, Any]:
        answer = {
            "access_token": self._new("access"),
            "token_type": "Bearer",
            "expires_in": self.life,
            "scope": self.granted,
        }
        if refresh is not None:
            self.refresh_tokens.add(refresh)
            answer["refresh_token"] = refresh
        return answer

    def _new(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._count}"


class _Handler(BaseHTTPRequestHandler):
    server: Authority

    def do_GET(self) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        self.send_response(302)
        self.send_header("Location", self.server.way_back(asked))
        self.end_headers()

    def do_POST(self) -> None:
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = {name: values[0] for name, values in parse_qs(text).items()}
        status, answer = self.server.tokens(given)
        body = json.dumps(answer).encode() if self.server.body is None else self.server.body
        self.send_response(self.server.status if self.server.status != 200 else status)
        if self.server.status == 302:
            self.send_header("Location", f"{self.server.place}/elsewhere")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_given: object) -> None:
        """Log nothing."""


class Browser:
    """A browser that follows links in threads, as the system does. `shown` has status and page of each."""

    def __init__(self) -> None:
        self.shown: list[tuple[int, str]] = []
        self._threads: list[Thread] = []

    def __call__(self, address: str) -> None:
        thread = Thread(target=self._go, args=(address,))
        self._threads.append(thread)
        thread.start()

    def _go(self, address: str) -> None:
        try:
            with urlopen(address, timeout=10) as answer:  # noqa: S310
                self.shown.append((answer.status, answer.read().decode()))
        except HTTPError as refusal:
            with refusal:
                self.shown.append((refusal.code, refusal.read().decode()))

    def close(self) -> None:
        for thread in self._threads:
            thread.join()


@contextmanager
def authority() -> Iterator[Authority]:
    """Yield a server that runs."""
    server = Authority()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield a browser that is closed at the end."""
    made = Browser()
    try:
        yield made
    finally:
        made.close()
