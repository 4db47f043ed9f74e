import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError

from afterword.adapters.secrets import (
    SERVICE,
    SecretsOnDemand,
    SecretStore,
    SessionSecrets,
    SystemSecrets,
    comes_back,
    working_store,
)
from afterword.domain.post_problems import SecretsRefused


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


STORES = {
    "session": SessionSecrets,
    "system": SystemSecrets,
    "demand": lambda: SecretsOnDemand(SystemSecrets),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, ring: Ring) -> SecretStore:
    return STORES[request.param]()


def test_a_secret_is_kept_read_and_forgotten(store):
    store.keep("a@example.org", "pässword")
    assert store.read("a@example.org") == "pässword"
    store.forget("a@example.org")
    store.forget("a@example.org")
    assert store.read("a@example.org") is None


@pytest.mark.parametrize("length", [999, 1000, 1001, 2500])
def test_a_long_token_is_kept_in_pieces_that_every_system_takes(store, ring: Ring, length: int):
    token = "".join(chr(97 + number % 26) for number in range(length))
    store.keep("a", token)
    assert store.read("a") == token
    assert all(len(piece) <= 1000 for piece in ring.kept.values())
    store.keep("a", "short")
    assert store.read("a") == "short"
    assert list(ring.kept.values()) in ([], ["short"])
    store.keep("a", token)
    store.forget("a")
    assert store.read("a") is None
    assert ring.kept == {}


@pytest.mark.parametrize("secret", ["afterword-in-pieces:7", "afterword-in-pieces:", "afterword-in-pieces:x"])
def test_a_secret_that_looks_like_pieces_is_none(store, secret: str):
    store.keep("a", secret)
    assert store.read("a") == secret
    store.forget("a")
    assert store.read("a") is None


def test_a_token_that_lost_a_piece_is_gone(ring: Ring):
    store = SystemSecrets()
    store.keep("a", "x" * 2500)
    del ring.kept[SERVICE, "a.2"]
    assert store.read("a") is None


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


def test_what_a_library_below_keyring_raises_is_told_as_well(ring: Ring):
    below = pytest.importorskip("secretstorage.exceptions")
    test_a_keyring_that_stays_locked_is_told_as_a_problem(ring, below.PromptDismissedException("no"))


@pytest.mark.parametrize("error", [KeyringLocked("no"), ConnectionError("gone")])
def test_a_keyring_that_stays_locked_is_told_as_a_problem(ring: Ring, error: Exception):
    def refuse(*_given: str) -> None:
        raise error

    store = SystemSecrets()
    ring.get_password = ring.set_password = ring.delete_password = refuse
    for ask in (lambda: store.read("a"), lambda: store.keep("a", "b"), lambda: store.forget("a")):
        with pytest.raises(SecretsRefused) as told:
            ask()
        assert told.value.facts == {"name": store.name}
    assert isinstance(working_store(), SessionSecrets)


def test_an_add_on_that_writes_files_is_not_the_systems_store(ring: Ring):
    plain = type("PlaintextKeyring", (Ring,), {"__module__": "keyrings.alt.file", "priority": 1})
    keyring.set_keyring(plain())
    assert isinstance(working_store(), SessionSecrets)


def test_the_store_is_looked_for_once_and_only_when_it_is_needed():
    asked: list[str] = []

    def find() -> SecretStore:
        asked.append("find")
        return SessionSecrets()

    secrets = SecretsOnDemand(find)
    assert asked == []
    secrets.keep("a", "b")
    assert (secrets.read("a"), secrets.name, secrets.lasts) == ("b", "session", False)
    assert asked == ["find"]


def test_what_the_session_held_goes_to_a_keyring_that_came_later(ring: Ring):
    stores = iter([SessionSecrets(), SessionSecrets(), SystemSecrets()])
    secrets = SecretsOnDemand(lambda: next(stores))
    secrets.keep("a", "b")
    secrets.look_again()
    assert (secrets.lasts, secrets.read("a")) == (False, "b")
    secrets.look_again()
    assert (secrets.lasts, secrets.read("a")) == (True, "b")
    assert ring.kept == {(SERVICE, "a"): "b"}


def test_what_the_session_held_is_not_lost_when_the_keyring_locks_again(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
):
    stores = iter([SessionSecrets(), SystemSecrets()])
    secrets = SecretsOnDemand(lambda: next(stores))
    secrets.keep("a", "b")

    def refuse(*_given: str) -> None:
        raise KeyringLocked

    monkeypatch.setattr(ring, "set_password", refuse)
    with pytest.raises(SecretsRefused):
        secrets.look_again()
    assert (secrets.lasts, secrets.read("a")) == (False, "b")
