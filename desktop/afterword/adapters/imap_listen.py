"""Waits until mail comes (IDLE, RFC 2177), without asking again and again."""

import time
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from afterword.adapters.imap_connection import signed_in
from afterword.domain.account import Account, Credentials
from afterword.domain.inbox import Mark

if TYPE_CHECKING:
    from imapclient import IMAPClient

LONGEST_SECONDS = 600.0
GLANCE_SECONDS = 1.0
_NEWS = {b"EXISTS", b"RECENT"}


class Waited(StrEnum):
    """How a wait ended: something came, the time was over, or the server cannot tell when something comes."""

    CAME = "came"
    LONG_ENOUGH = "long_enough"
    NOT_KNOWN = "not_known"


def wait_for_mail(
    account: Account,
    credentials: Credentials,
    mark: Mark | None = None,
    *,
    pulse: Callable[[], None],
    seconds: float = LONGEST_SECONDS,
) -> Waited:
    """Return once something came into the inbox, after so many seconds, or at once where IDLE is not known.

    With the inbox's mark, what came since it counts at once. `pulse` is called each second and raises when
    the wait is to end. Raise what `imap_connection.signed_in` raises.
    """
    with signed_in(account, credentials) as client:
        state = client.select_folder("INBOX", readonly=True)
        is_same = mark is not None and mark.uidvalidity == state.get(b"UIDVALIDITY")
        if mark is not None and is_same and int(state.get(b"UIDNEXT", 0)) - 1 > mark.last_uid:
            return Waited.CAME
        if not client.has_capability("IDLE"):
            return Waited.NOT_KNOWN
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            client.idle()
            came = _hears(client, left, pulse=pulse)
            client.idle_done()  # raises where the connection has ended
            if came:
                return Waited.CAME
        return Waited.LONG_ENOUGH


def _hears(client: "IMAPClient", seconds: float, *, pulse: Callable[[], None]) -> bool:
    """Return True once the server tells of mail, False after the time or when it falls silent oddly."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        pulse()
        began, glance = time.monotonic(), min(GLANCE_SECONDS, left)
        said = client.idle_check(timeout=glance)
        if any(len(one) > 1 and one[1] in _NEWS for one in said):
            return True
        if not said and time.monotonic() - began < glance / 2:
            time.sleep(glance / 2)  # awake, and nothing was said: mostly the connection has ended
            return False
    return False
