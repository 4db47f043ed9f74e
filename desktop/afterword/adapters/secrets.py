"""Secrets in the system's own store, proved by a round trip; never in a file of ours."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Protocol
from uuid import uuid4

from afterword.domain.post_problems import SecretsRefused

SERVICE = "afterword"
PROBE = "afterword-probe"
ADD_ONS = "keyrings."  # the name space of backends that are not the system's: most of them write files
FURTHER = (  # what escapes keyring from the libraries below it, where they are in use
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney", "DBusErrorResponse"),
    ("dbus.exceptions", "DBusException"),
    ("win32ctypes.pywin32.pywintypes", "error"),
)
# Windows takes 2,560 bytes of UTF-16 at most, and Microsoft's refresh tokens are longer than that.
PIECE = 1_000
IN_PIECES = "afterword-in-pieces:"


class SecretStore(Protocol):
    """Where passwords and tokens are kept."""

    @property
    def name(self) -> str:
        """What the store is called."""
        ...

    @property
    def lasts(self) -> bool:
        """Whether a secret is still there when the program starts again."""
        ...

    def read(self, key: str) -> str | None:
        """Return the secret of this key, or None."""
        ...

    def keep(self, key: str, secret: str) -> None:
        """Keep a secret under this key."""
        ...

    def forget(self, key: str) -> None:
        """Forget the secret of this key; none is no fault."""
        ...


class SessionSecrets:
    """Secrets for as long as the program runs: what is left where the system has no store."""

    name = "session"
    lasts = False

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def read(self, key: str) -> str | None:
        """Return the secret of this key, or None."""
        return self._kept.get(key)

    def keep(self, key: str, secret: str) -> None:
        """Keep a secret until the program ends."""
        self._kept[key] = secret

    def forget(self, key: str) -> None:
        """Forget the secret of this key; none is no fault."""
        self._kept.pop(key, None)

    def all(self) -> Mapping[str, str]:
        """Return all that is kept, to be carried to a store that lasts."""
        return dict(self._kept)


class SystemSecrets:
    """The system's keyring. It may ask the user to unlock it: call it in jobs only.

    Each call raises SecretsRefused when the keyring stays locked or went away.
    """

    lasts = True

    def __init__(self) -> None:
        import keyring

        self._ring = keyring.get_keyring()

    @property
    def name(self) -> str:
        """What the store is called, for example "SecretService Keyring"."""
        return str(self._ring.name)

    @property
    def is_of_the_system(self) -> bool:
        """Whether it is a store of the system's own, not one of the add-ons that write files."""
        first = next(iter(getattr(self._ring, "backends", ())), self._ring)
        return not type(first).__module__.startswith(ADD_ONS)

    def read(self, key: str) -> str | None:
        """Return the secret of this key, or None."""
        with self._asked():
            kept = self._ring.get_password(SERVICE, key)
            if kept is None or not kept.startswith(IN_PIECES):
                return kept
            found = [self._ring.get_password(SERVICE, name) for name in _pieces(key, kept)]
            return None if None in found else "".join(one or "" for one in found)

    def keep(self, key: str, secret: str) -> None:
        """Keep a secret in the system's store; a long one in pieces."""
        pieces = [secret[at : at + PIECE] for at in range(0, len(secret), PIECE)]
        is_plain = len(pieces) <= 1 and not secret.startswith(IN_PIECES)
        head = secret if is_plain else f"{IN_PIECES}{len(pieces)}"
        with self._asked():
            before = self._ring.get_password(SERVICE, key) or ""
            if not is_plain:
                for name, piece in zip(_pieces(key, head), pieces, strict=True):
                    self._ring.set_password(SERVICE, name, piece)
            self._ring.set_password(SERVICE, key, head)
            self._delete(*set(_pieces(key, before)) - set(_pieces(key, head)))

    def forget(self, key: str) -> None:
        """Forget the secret of this key; none is no fault."""
        with self._asked():
            self._delete(*_pieces(key, self._ring.get_password(SERVICE, key) or ""), key)

    def _delete(self, *names: str) -> None:
        from keyring.errors import PasswordDeleteError

        for name in names:
            with suppress(PasswordDeleteError):
                self._ring.delete_password(SERVICE, name)

    @contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except refusals() as refusal:
            raise SecretsRefused(name=self.name) from refusal


class SecretsOnDemand:
    """The store that works, looked for when it is first needed: in a job, for the probe may ask to unlock."""

    def __init__(self, find: Callable[[], SecretStore] | None = None) -> None:
        self._find = find or working_store
        self._found: SecretStore | None = None
        self._lock = Lock()

    @property
    def store(self) -> SecretStore:
        """The store in use."""
        with self._lock:
            self._found = self._found or self._find()
            return self._found

    @property
    def name(self) -> str:
        """What the store in use is called."""
        return self.store.name

    @property
    def lasts(self) -> bool:
        """Whether a secret is still there when the program starts again."""
        return self.store.lasts

    def look_again(self) -> None:
        """Look once more for a store that lasts; what this session's held goes there."""
        with self._lock:
            before, found = self._found, self._find()
            if before is not None and not found.lasts:
                return
            if isinstance(before, SessionSecrets):
                for key, secret in before.all().items():
                    found.keep(key, secret)
            self._found = found  # last: one that locks in between must not cost the session's

    def read(self, key: str) -> str | None:
        """Return the secret of this key, or None. Raise SecretsRefused."""
        return self.store.read(key)

    def keep(self, key: str, secret: str) -> None:
        """Keep a secret under this key. Raise SecretsRefused."""
        self.store.keep(key, secret)

    def forget(self, key: str) -> None:
        """Forget the secret of this key; none is no fault. Raise SecretsRefused."""
        self.store.forget(key)


def working_store() -> SecretStore:
    """Return the system's store when a secret put there comes back, else one for this session alone."""
    expected: tuple[type[Exception], ...] = (SecretsRefused, *refusals())
    try:
        system = SystemSecrets()
        return system if system.is_of_the_system and comes_back(system) else SessionSecrets()
    except expected:
        return SessionSecrets()


def comes_back(store: SecretStore) -> bool:
    """Return whether a secret kept in the store can be read again; it is forgotten afterwards."""
    given = uuid4().hex
    store.keep(PROBE, given)
    found = store.read(PROBE)
    store.forget(PROBE)
    return found == given


def refusals() -> tuple[type[Exception], ...]:
    """Return what a keyring raises that is locked, gone, or never was: each backend has its own."""
    from keyring.errors import KeyringError

    found: list[type[Exception]] = [KeyringError, RuntimeError, OSError, ImportError]
    for module, name in FURTHER:
        raised = getattr(sys.modules.get(module), name, None)
        if raised is not None:
            found.append(raised)
    return tuple(found)


def _pieces(key: str, head: str) -> list[str]:
    """Return under which names the pieces of a secret are kept; of one that is not in pieces, none."""
    count = head.removeprefix(IN_PIECES) if head.startswith(IN_PIECES) else "0"
    return [f"{key}.{number}" for number in range(1, int(count) + 1)] if count.isdecimal() else []
