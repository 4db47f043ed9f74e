"""The way back from the browser: a listener on this machine alone, for the answer with the right state."""

import hmac
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

TICK = 0.2  # seconds between looks at whether one still waits
SLOWEST = 1.0  # seconds for a browser to say what it wants: some open connections and say nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What the browser shows when it came back, in the user's language."""

    title: str
    done: str
    failed: str


class Loopback(HTTPServer):
    """Listens at a free port. `answer` is None until the browser came back with the right state."""

    timeout = TICK
    allow_reuse_address = False

    def __init__(self, name: str, *, state: str, pages: Pages) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer: dict[str, str] | None = None
        self.redirect = f"http://{name}:{self.server_port}"
        self._state = state
        self._pages = pages

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server_close()

    def server_bind(self) -> None:
        """Bind without asking the network what this machine is called."""
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = self.server_address = self.socket.getsockname()

    def serve_once(self) -> None:
        """Answer one request, or return after a moment without."""
        self.handle_request()

    def take(self, query: str) -> tuple[HTTPStatus, str]:
        """Take what the browser brought, if its state is right; return what the browser should show."""
        given = {name: values[0] for name, values in parse_qs(query).items()}
        if not hmac.compare_digest(given.get("state", "").encode(), self._state.encode()):
            return HTTPStatus.BAD_REQUEST, self._page(self._pages.failed)
        if self.answer is None:
            self.answer = given
        done = "code" in given
        return HTTPStatus.OK, self._page(self._pages.done if done else self._pages.failed)

    def _page(self, sentence: str) -> str:
        title = escape(self._pages.title)
        return (
            f"<!doctype html><meta charset=utf-8><title>{title}</title>"
            "<style>body{font:1.2em sans-serif;max-width:32em;margin:4em auto;padding:0 1em;"
            f"color-scheme:light dark}}</style><h1>{title}</h1><p>{escape(sentence)}</p>"
        )


class _Handler(BaseHTTPRequestHandler):
    """Speaks with the browser. What it asks for holds the code, so nothing of it is logged."""

    timeout = SLOWEST
    server: Loopback

    def do_GET(self) -> None:
        """Answer the way back; all else is not here."""
        parts = urlsplit(self.path)
        if parts.path != "/":
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        status, page = self.server.take(parts.query)
        body = page.encode("utf-8")
        self.send_response(status)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def version_string(self) -> str:
        """Say no more than needed."""
        return "Afterword"

    def log_message(self, format: str, *given: object) -> None:  # noqa: A002 - the name it has in the library
        """Log nothing."""
