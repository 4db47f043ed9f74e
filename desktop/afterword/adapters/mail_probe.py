"""Looking which of several servers there is: each is connected to and greeted by, and told nothing."""

import socket
from collections.abc import Callable, Iterable

from afterword.adapters import tls
from afterword.domain.account import Server
from afterword.domain.errors import Problem
from afterword.domain.post_problems import BadCertificate, NotAMailServer, Unreachable

SECONDS = 4.0  # a server that is there answers much sooner
SMTP, IMAP = (b"220",), (b"* OK", b"* PREAUTH")  # how the two begin their greeting


def first_that_answers(
    servers: Iterable[Server],
    greetings: tuple[bytes, ...],
    *,
    tell: Callable[[Server], object],
    seconds: float = SECONDS,
) -> Server:
    """Return the first server that greets, with a certificate that can be trusted where there is such a one.

    `tell` is called before each try; what it raises ends the looking. Raise Unreachable when none answers.
    """
    unknown: set[str] = set()
    doubtful: Server | None = None
    tried: Server | None = None
    for server in servers:
        if server.host in unknown:
            continue
        tell(server)
        tried = tried or server
        try:
            greet(server, greetings, seconds=seconds)
        except BadCertificate:
            doubtful = doubtful or server
        except socket.gaierror:
            unknown.add(server.host)
        except Problem:
            continue
        else:
            return server
    if doubtful is None:
        raise Unreachable(host=tried.host if tried else "", port=tried.port if tried else 0)
    return doubtful


def is_open(server: Server, *, seconds: float = SECONDS) -> bool:
    """Return whether somebody takes connections there, whatever they speak."""
    try:
        with socket.create_connection((server.host.strip("[]"), server.port), timeout=seconds):
            return True
    except (OSError, UnicodeError):
        return False


def greet(server: Server, greetings: tuple[bytes, ...], *, seconds: float) -> None:
    """Connect and hear the greeting. Raise gaierror where the name is not known, else what is wrong."""
    try:
        with tls.connect(server, seconds=seconds) as line, line.makefile("rb") as answers:
            if not answers.readline(2_000).startswith(greetings):
                raise NotAMailServer(host=server.host, port=server.port)
    except socket.gaierror:
        raise
    except (OSError, UnicodeError) as error:
        raise tls.problem_of(error, server) from error
