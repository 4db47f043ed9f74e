"""Trying a mail account out: find its servers, sign in at each, and tell at which point what went wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from afterword.adapters import imap, mail_probe, smtp
from afterword.domain.account import Account, Credentials, Server, SignIn
from afterword.domain.clock import Clock
from afterword.domain.errors import Problem
from afterword.domain.post_problems import NoServersFound, NotAMailServer, SignInEnded, Unreachable
from afterword.domain.providers import Provider, domain_of, guesses_imap, guesses_smtp
from afterword.domain.tokens import Client, Tokens
from afterword.services.accounts import Access, Proof


class Stage(StrEnum):
    """What is being done, in its order."""

    SIGN_IN = "sign_in"
    FIND = "find"
    SEND = "send"
    FETCH = "fetch"


Tell = Callable[[Stage, str], object]
Browse = Callable[[Client], Tokens]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What is to be tried. Without a password or tokens, those that are kept already are used.

    `guesses` asks to find the servers by the address; `tokens` are those of an earlier try.
    """

    account: Account
    password: str = field(default="", repr=False)
    client: Client | None = None
    tokens: Tokens | None = None
    guesses: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it: the account with the servers found, what to keep, and what is wrong, if anything."""

    account: Account
    proof: Proof | None = None
    fault: Problem | None = None
    stage: Stage | None = None


def try_out(attempt: Attempt, *, access: Access, browse: Browse | None, tell: Tell) -> Outcome:
    """Try an account out, as a job. `tell` is called at each stage with the server; what it raises ends it.

    `browse` has the user sign in by the browser.
    """
    made = Outcome(account=attempt.account)
    stage = Stage.SIGN_IN
    try:
        proof, credentials = _credentials(attempt, access, browse, tell)
        made = replace(made, proof=proof)
        if attempt.guesses:
            stage = Stage.FIND
            made = replace(made, account=_found(attempt.account, tell))
        stage = Stage.SEND
        tell(stage, made.account.smtp.host)
        smtp.check(made.account, credentials)
        if made.account.imap is not None:
            stage = Stage.FETCH
            tell(stage, made.account.imap.host)
            imap.check(made.account, credentials)
    except Problem as problem:
        return replace(made, fault=_closer(problem, made.account, stage), stage=stage)
    return made


def check(account: Account, *, access: Access) -> Problem | None:
    """Sign in at an account's servers with what is kept; return what is wrong, or None. Call it in jobs."""
    return try_out(Attempt(account=account), access=access, browse=None, tell=_tell_nobody).fault


def browsing(
    provider: Provider,
    *,
    address: str,
    clock: Clock,
    open_page: Callable[[str], object],
    words: tuple[str, str, str],
    still: Callable[[], object],
) -> Browse:
    """Return how the user signs in at a provider by the browser. `words` are title, done and failed."""
    from afterword.adapters import oauth
    from afterword.adapters.oauth_loopback import Pages

    server = provider.sign_in
    assert server is not None
    title, done, failed = words
    ways = oauth.Ways(browse=open_page, pages=Pages(title=title, done=done, failed=failed), still=still)
    return lambda client: oauth.sign_in(server, client, address=address, ways=ways, clock=clock)


def trusting(account: Account, stage: Stage | None, fingerprint: str) -> Account:
    """Return an account with an exception for one certificate, at the server where it was met."""
    if stage is Stage.FETCH and account.imap is not None:
        return replace(account, imap=replace(account.imap, fingerprint=fingerprint))
    return replace(account, smtp=replace(account.smtp, fingerprint=fingerprint))


def _credentials(
    attempt: Attempt, access: Access, browse: Browse | None, tell: Tell
) -> tuple[Proof | None, Credentials]:
    account = attempt.account
    if account.sign_in is SignIn.PASSWORD and attempt.password:
        return Proof(password=attempt.password), Credentials(sign_in=SignIn.PASSWORD, secret=attempt.password)
    if account.sign_in is SignIn.OAUTH2 and attempt.client is not None:
        client, tokens = access.client(account, attempt.client), attempt.tokens
        if tokens is None:
            if browse is None:
                raise SignInEnded(address=account.address)
            tell(Stage.SIGN_IN, "")
            tokens = browse(client)
        proof = Proof(tokens=tokens, client_secret=client.secret)
        return proof, Credentials(sign_in=SignIn.OAUTH2, secret=tokens.access)
    return None, access.credentials(account)


def _closer(problem: Problem, account: Account, stage: Stage) -> Problem:
    """Return what is wrong more closely: who takes a connection and says nothing mostly waits for TLS."""
    server = account.imap if stage is Stage.FETCH else account.smtp
    is_silent = isinstance(problem, Unreachable) and stage in (Stage.SEND, Stage.FETCH)
    if is_silent and server is not None and mail_probe.is_open(server):
        return NotAMailServer(host=server.host, port=server.port)
    return problem


def _found(account: Account, tell: Tell) -> Account:
    """Return the account with the first servers that answer. Replies can do without, sending cannot."""

    def telling(server: Server) -> None:
        tell(Stage.FIND, server.host)

    try:
        sending = mail_probe.first_that_answers(guesses_smtp(account.address), mail_probe.SMTP, tell=telling)
    except Unreachable as problem:
        raise NoServersFound(domain=domain_of(account.address)) from problem
    try:
        receiving = mail_probe.first_that_answers(
            guesses_imap(account.address), mail_probe.IMAP, tell=telling
        )
    except Unreachable:
        return replace(account, smtp=sending, imap=None)
    return replace(account, smtp=sending, imap=receiving)


def _tell_nobody(_stage: Stage, _host: str) -> None:
    return
