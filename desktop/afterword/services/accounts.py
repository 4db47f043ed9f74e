"""Mail accounts: what opens them, kept in the secret store and in memory, never in the settings."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from threading import Lock
from uuid import uuid4

from afterword.adapters.secrets import SecretsOnDemand, SecretStore, SessionSecrets
from afterword.domain.account import Account, Credentials, SignIn
from afterword.domain.clock import Clock, SystemClock
from afterword.domain.post_problems import SecretMissing, SignInEnded
from afterword.domain.providers_known import by_key
from afterword.domain.tokens import Client, Tokens

EARLY = timedelta(minutes=2)  # a token is renewed this long before it ends: a mail takes its time to leave
REFRESH, CLIENT = "refresh", "client"

Renew = Callable[[Account, Client, str], Tokens]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a user gave to sign in with: a password, or tokens and the client they were given to."""

    password: str = ""
    tokens: Tokens | None = None
    client_secret: str = ""

    def __repr__(self) -> str:
        return "Proof()"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store held of an account (`key`), to be given back when a change is undone or given up.

    `secrets` are by the names they stand under; one that was not there is empty.
    """

    key: str
    secrets: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Where secrets are kept: what it is called, and whether they are still there at the next start."""

    name: str
    lasts: bool


class AccessTokens:
    """Access tokens in memory, one renewal at a time. `renew` reaches the provider: call it in jobs."""

    def __init__(self, *, clock: Clock, renew: Renew) -> None:
        self._clock = clock
        self._renew = renew
        self._held: dict[str, Tokens] = {}
        self._lock = Lock()

    @contextmanager
    def exchanging(self, key: str, tokens: Tokens | None = None) -> Iterator[None]:
        """Let what is kept of an account be exchanged, and hold these tokens afterwards, or none.

        A renewal under way ends first: else it would keep its token once more after the exchange.
        """
        with self._lock:
            yield
            self._held.pop(key, None)
            if tokens is not None:
                self._held[key] = tokens

    def access(self, account: Account, secrets: SecretStore) -> str:
        """Return a token that still holds for a while. Raise SecretMissing, SignInEnded, or of the network.

        A provider may give another refresh token with each renewal, and then takes the old one no more.
        """
        with self._lock:
            held = self._held.get(account.key)
            if held is not None and self._clock.now() + EARLY < held.ends:
                return held.access
            kept = secrets.read(_under(account, REFRESH))
            refresh = held.refresh if held is not None and held.refresh else kept
            if not refresh:
                raise SecretMissing(address=account.address)
            client = Client(id=account.client_id, secret=secrets.read(_under(account, CLIENT)) or "")
            try:
                tokens = self._renew(account, client, refresh)
            except SignInEnded as ended:
                raise SignInEnded(address=account.address) from ended
            self._held[account.key] = tokens  # first: a store that locks just now must not lose it
            if tokens.refresh and tokens.refresh != kept:
                secrets.keep(_under(account, REFRESH), tokens.refresh)
            return tokens.access


class Access:
    """What opens the accounts: a store of secrets, and access tokens in memory. Call it in jobs alone.

    Whatever it does may raise SecretsRefused: the system's store stayed locked.
    """

    def __init__(self, secrets: SecretStore, *, tokens: AccessTokens) -> None:
        self.secrets = secrets
        self.tokens = tokens

    def store(self) -> Store:
        """Return where secrets are kept; the first call looks for the system's store."""
        return Store(name=self.secrets.name, lasts=self.secrets.lasts)

    def store_looked_for_again(self) -> Store:
        """Return where secrets are kept after looking once more for a store that lasts."""
        if isinstance(self.secrets, SecretsOnDemand):
            self.secrets.look_again()
        return self.store()

    def credentials(self, account: Account) -> Credentials:
        """Return what a job signs in with; see `credentials_of`."""
        return credentials_of(account, self.secrets, tokens=self.tokens)

    def is_kept(self, account: Account) -> bool:
        """Return whether there is something to sign in with; see `is_kept`."""
        return is_kept(account, self.secrets)

    def client(self, account: Account, given: Client) -> Client:
        """Return a client with the secret kept for this account, where none was given with it."""
        kept = "" if given.secret else self.secrets.read(_under(account, CLIENT)) or ""
        return replace(given, secret=kept) if kept else given

    def keep(self, account: Account, proof: Proof) -> Kept:
        """Keep what the user gave, and return what was kept before; see `keep`."""
        return keep(account, proof, self.secrets, tokens=self.tokens)

    def forget_others(self, account: Account) -> None:
        """Forget what belongs to another way of signing in; see `forget_others`."""
        forget_others(account, self.secrets)

    def take_out(self, account: Account) -> Kept:
        """Forget the secrets of an account, and return them; see `take_out`."""
        return take_out(account, self.secrets, tokens=self.tokens)

    def give_back(self, kept: Kept) -> None:
        """Have the store hold again what it held; see `give_back`."""
        give_back(kept, self.secrets, tokens=self.tokens)


def access_by(secrets: SecretStore, *, clock: Clock) -> Access:
    """Return what opens the accounts by this store; tokens are renewed at the account's provider."""
    return Access(secrets, tokens=AccessTokens(clock=clock, renew=partial(renewed, clock=clock)))


def session_access() -> Access:
    """Return what opens the accounts for this session alone: where nobody gave another."""
    return access_by(SessionSecrets(), clock=SystemClock())


def renewed(account: Account, client: Client, refresh: str, *, clock: Clock) -> Tokens:
    """Return new tokens from the account's provider. Raise SignInEnded, also where that is not known."""
    from afterword.adapters import oauth

    provider = by_key(account.provider)
    if provider is None or provider.sign_in is None:
        raise SignInEnded(address=account.address)
    return oauth.renew(provider.sign_in, client, refresh, clock=clock)


def new_key() -> str:
    """Return a key for a new account, unlike any other."""
    return f"mail-{uuid4().hex[:16]}"


def credentials_of(account: Account, secrets: SecretStore, *, tokens: AccessTokens) -> Credentials:
    """Return what a job signs in with. Raise SecretMissing, SignInEnded, or a Problem of the network.

    Call it in jobs: the system's store may ask the user to unlock it, and a token may have to be renewed.
    """
    if account.sign_in is SignIn.OAUTH2:
        return Credentials(sign_in=SignIn.OAUTH2, secret=tokens.access(account, secrets))
    password = secrets.read(account.key)
    if not password:
        raise SecretMissing(address=account.address)
    return Credentials(sign_in=SignIn.PASSWORD, secret=password)


def keep(account: Account, proof: Proof, secrets: SecretStore, *, tokens: AccessTokens) -> Kept:
    """Keep what the user gave under the account's keys, and return what was kept before.

    What belongs to another way of signing in stays until `forget_others`: the change may be given up.
    """
    wanted = _secrets_of(account, proof)
    with tokens.exchanging(account.key, proof.tokens):
        before = _held(account, secrets)
        for name, secret in wanted.items():
            _put(secrets, name, secret)
    return before


def forget_others(account: Account, secrets: SecretStore) -> None:
    """Forget what belongs to another way of signing in than the account's, once that is settled."""
    own = _secrets_of(account, Proof())
    for name in _keys(account):
        if name not in own:
            secrets.forget(name)


def is_kept(account: Account, secrets: SecretStore) -> bool:
    """Return whether there is a secret to sign in with. Raise SecretsRefused."""
    key = _under(account, REFRESH) if account.sign_in is SignIn.OAUTH2 else account.key
    return bool(secrets.read(key))


def take_out(account: Account, secrets: SecretStore, *, tokens: AccessTokens) -> Kept:
    """Forget the secrets of an account, and return them for as long as that can be undone."""
    with tokens.exchanging(account.key):
        held = _held(account, secrets)
        for name in _keys(account):
            secrets.forget(name)
    return held


def give_back(kept: Kept, secrets: SecretStore, *, tokens: AccessTokens) -> None:
    """Have the store hold of an account what it held before, and nothing else."""
    with tokens.exchanging(kept.key):
        for name, secret in kept.secrets.items():
            _put(secrets, name, secret)


def _held(account: Account, secrets: SecretStore) -> Kept:
    return Kept(account.key, {name: secrets.read(name) or "" for name in _keys(account)})


def _put(secrets: SecretStore, name: str, secret: str) -> None:
    if secret:
        secrets.keep(name, secret)
    else:
        secrets.forget(name)


def _secrets_of(account: Account, proof: Proof) -> Mapping[str, str]:
    if account.sign_in is SignIn.PASSWORD:
        return {account.key: proof.password}
    refresh = proof.tokens.refresh if proof.tokens is not None else ""
    return {_under(account, REFRESH): refresh, _under(account, CLIENT): proof.client_secret}


def _keys(account: Account) -> tuple[str, ...]:
    return (account.key, _under(account, REFRESH), _under(account, CLIENT))


def _under(account: Account, part: str) -> str:
    return f"{account.key}.{part}"
