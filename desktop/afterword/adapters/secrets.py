"""Secrets in the system's own store, proved by a round trip; never in a file of ours."""

from typing import Protocol
from uuid import uuid4

SERVICE = "afterword"
PROBE = "afterword-probe"


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


class SystemSecrets:
    """The system's keyring. It may ask the user to unlock it: call it in jobs only."""

    lasts = True

    def __init__(self) -> None:
        import keyring

        self._ring = keyring.get_keyring()

    @property
    def name(self) -> str:
        """What the store is called, for example "SecretService Keyring"."""
        return str(self._ring.name)

    def read(self, key: str) -> str | None:
        """Return the secret of this key, or None."""
        return self._ring.get_password(SERVICE, key)

    def keep(self, key: str, secret: str) -> None:
        """Keep a secret in the system's store."""
        self._ring.set_password(SERVICE, key, secret)

    def forget(self, key: str) -> None:
        """Forget the secret of this key; none is no fault."""
        from keyring.errors import PasswordDeleteError

        try:
            self._ring.delete_password(SERVICE, key)
        except PasswordDeleteError:
            return


def working_store() -> SecretStore:
    """Return the system's store when a secret put there comes back, else one for this session alone."""
    from keyring.errors import KeyringError

    try:
        system = SystemSecrets()
        return system if comes_back(system) else SessionSecrets()
    except (KeyringError, RuntimeError, OSError, ImportError):
        return SessionSecrets()


def comes_back(store: SecretStore) -> bool:
    """Return whether a secret kept in the store can be read again; it is forgotten afterwards."""
    given = uuid4().hex
    store.keep(PROBE, given)
    found = store.read(PROBE)
    store.forget(PROBE)
    return found == given
