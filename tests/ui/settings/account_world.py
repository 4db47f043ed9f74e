"""What tests of the mail accounts stand on: a provider on this machine, and what a user does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from afterword.adapters.secrets import SessionSecrets
from afterword.domain.account import Account
from afterword.domain.clock import Clock
from afterword.domain.providers import Needs, Provider, with_servers
from afterword.domain.providers_known import by_key
from afterword.services.accounts import Access, access_by
from build_scripts.mail_server import USER, MailServer
from tests.adapters.scripted_imap import Box, ScriptedImap


class Ring(SessionSecrets):
    """A store that lasts, such as the system's."""

    name = "Test Ring"
    lasts = True


def access_with_ring(clock: Clock) -> Access:
    """Access to a store that lasts."""
    return access_by(Ring(), clock=clock)


def provider(sending: MailServer, receiving: ScriptedImap, **more: object) -> Provider:
    """A provider on this machine that the address of the tests belongs to."""
    imap = receiving.account.imap
    assert imap is not None
    facts = {
        "key": "local",
        "name": "Local Mail",
        "domains": frozenset({"example.org"}),
        "smtp": sending.server(),
        "imap": imap,
        "needs": Needs.APP_PASSWORD,
        "make_at": "https://example.org/passwords",
    }
    return Provider(**(facts | more))  # type: ignore[arg-type]


@contextmanager
def servers() -> Iterator[tuple[MailServer, ScriptedImap]]:
    """Two servers that run; the mailbox is empty."""
    with MailServer() as sending, ScriptedImap(Box({})).running() as receiving:
        yield sending, receiving


def account(at: str = "gmx_net", address: str = USER, **more: object) -> Account:
    """An account at a known provider."""
    known = by_key(at)
    assert known is not None
    blank = Account(key=f"key-{address}", name="Kim Osei", address=address, smtp=known.smtp)
    return replace(with_servers(blank, known), **more)  # type: ignore[arg-type]


class Opened(list[str]):
    """The pages that were opened. `then` is called with each."""

    then: Callable[[str], object] = staticmethod(lambda _page: None)

    def __call__(self, page: str) -> None:
        self.append(page)
        self.then(page)
