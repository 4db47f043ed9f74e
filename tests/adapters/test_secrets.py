import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError

from afterword.adapters.secrets import SERVICE, SessionSecrets, SystemSecrets, comes_back, working_store


class Ring(KeyringBackend):
    """A keyring in memory, with the interface of the system's."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class Locked(Ring):
    """A keyring that the user does not unlock."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("locked")


class Forgetful(Ring):
    """A keyring that takes secrets and gives none back."""

    def get_password(self, service: str, username: str) -> str | None:
        return None


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    made = Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture(params=["session", "system"])
def store(request: pytest.FixtureRequest, ring: Ring):
    return SessionSecrets() if request.param == "session" else SystemSecrets()


def test_a_secret_is_kept_read_and_forgotten(store):
    store.keep("a@example.org", "pässword")
    assert store.read("a@example.org") == "pässword"
    store.forget("a@example.org")
    store.forget("a@example.org")
    assert store.read("a@example.org") is None


def test_a_store_that_gives_back_works_and_keeps_no_probe(ring: Ring):
    assert comes_back(SystemSecrets())
    assert ring.kept == {}
    assert working_store().lasts


@pytest.mark.parametrize("bad", [Locked, Forgetful])
def test_a_store_that_does_not_work_is_replaced_by_the_sessions(ring: Ring, bad: type[Ring]):
    keyring.set_keyring(bad())
    store = working_store()
    assert isinstance(store, SessionSecrets)
    assert not store.lasts


def test_secrets_stand_under_the_programs_name(ring: Ring):
    SystemSecrets().keep("a", "b")
    assert list(ring.kept) == [(SERVICE, "a")]
