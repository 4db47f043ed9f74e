from dataclasses import replace
from datetime import datetime, timedelta
from threading import Thread

import pytest

from afterword.adapters.secrets import SecretsOnDemand, SessionSecrets
from afterword.domain.account import Account, Server, SignIn
from afterword.domain.clock import FixedClock
from afterword.domain.post_problems import SecretMissing, SecretsRefused, SignInEnded
from afterword.domain.providers_known import by_key
from afterword.domain.tokens import Client, Tokens
from afterword.services import accounts
from afterword.services.accounts import Access, AccessTokens, Proof, Store, credentials_of
from tests.adapters.authorization_server import authority

OWN = Account(key="k1", name="Ada", address="ada@example.org", smtp=Server(host="smtp.example.org", port=465))
BY_TOKEN = replace(OWN, sign_in=SignIn.OAUTH2, client_id="client-1")


class Provider:
    """Renews by refresh tokens that hold once each, as some providers do."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.asked: list[tuple[Client, str]] = []
        self.takes = True

    def renew(self, account: Account, client: Client, refresh: str) -> Tokens:
        self.asked.append((client, refresh))
        if not self.takes:
            raise SignInEnded(address="")
        number = len(self.asked)
        return Tokens(
            access=f"access-{number}", refresh=f"refresh-{number}", ends=hence(self.now, minutes=60)
        )


def hence(now: datetime, *, minutes: int) -> datetime:
    return now + timedelta(minutes=minutes)


@pytest.fixture
def provider(now: datetime) -> Provider:
    return Provider(now)


@pytest.fixture
def tokens(clock: FixedClock, provider: Provider) -> AccessTokens:
    return AccessTokens(clock=clock, renew=provider.renew)


@pytest.fixture
def secrets() -> SessionSecrets:
    return SessionSecrets()


def given(now: datetime, *, minutes: int = 60) -> Proof:
    held = Tokens(access="access-0", refresh="refresh-0", ends=hence(now, minutes=minutes))
    return Proof(tokens=held, client_secret="shh")


def test_a_password_stands_under_the_accounts_key(secrets: SessionSecrets, tokens: AccessTokens):
    accounts.keep(OWN, Proof(password="pw"), secrets, tokens=tokens)
    found = credentials_of(OWN, secrets, tokens=tokens)
    assert (found.sign_in, found.secret) == (SignIn.PASSWORD, "pw")
    assert secrets.read("k1") == "pw"


@pytest.mark.parametrize("account", [OWN, BY_TOKEN])
def test_no_secret_is_told(secrets: SessionSecrets, tokens: AccessTokens, account: Account):
    with pytest.raises(SecretMissing) as told:
        credentials_of(account, secrets, tokens=tokens)
    assert told.value.facts == {"address": "ada@example.org"}


def test_a_token_that_holds_is_used_as_it_is(
    secrets: SessionSecrets, tokens: AccessTokens, provider: Provider, now: datetime
):
    accounts.keep(BY_TOKEN, given(now), secrets, tokens=tokens)
    found = credentials_of(BY_TOKEN, secrets, tokens=tokens)
    assert (found.sign_in, found.secret) == (SignIn.OAUTH2, "access-0")
    assert provider.asked == []


def test_a_token_that_is_about_to_end_is_renewed_and_the_new_refresh_token_kept(
    secrets: SessionSecrets, tokens: AccessTokens, provider: Provider, now: datetime
):
    accounts.keep(BY_TOKEN, given(now, minutes=1), secrets, tokens=tokens)
    assert credentials_of(BY_TOKEN, secrets, tokens=tokens).secret == "access-1"
    assert credentials_of(BY_TOKEN, secrets, tokens=tokens).secret == "access-1"
    assert provider.asked == [(Client(id="client-1", secret="shh"), "refresh-0")]
    assert secrets.read("k1.refresh") == "refresh-1"


def test_after_a_start_only_the_refresh_token_is_there_and_it_is_enough(
    secrets: SessionSecrets, clock: FixedClock, provider: Provider, now: datetime
):
    accounts.keep(BY_TOKEN, given(now), secrets, tokens=AccessTokens(clock=clock, renew=provider.renew))
    anew = AccessTokens(clock=clock, renew=provider.renew)
    assert credentials_of(BY_TOKEN, secrets, tokens=anew).secret == "access-1"


def test_two_jobs_at_once_renew_once(
    secrets: SessionSecrets, tokens: AccessTokens, provider: Provider, now: datetime
):
    accounts.keep(BY_TOKEN, given(now, minutes=0), secrets, tokens=tokens)
    jobs = [Thread(target=credentials_of, args=(BY_TOKEN, secrets), kwargs={"tokens": tokens}) for _ in "ab"]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert len(provider.asked) == 1


def test_a_renewal_under_way_leaves_nothing_of_an_account_that_is_taken_out(
    secrets: SessionSecrets, clock: FixedClock, provider: Provider, now: datetime
):
    taking: list[Thread] = []

    def renew(account: Account, client: Client, refresh: str) -> Tokens:
        taking.append(Thread(target=accounts.take_out, args=(account, secrets), kwargs={"tokens": tokens}))
        taking[0].start()
        taking[0].join(0.2)  # as far as it comes meanwhile
        return provider.renew(account, client, refresh)

    tokens = AccessTokens(clock=clock, renew=renew)
    accounts.keep(BY_TOKEN, given(now, minutes=0), secrets, tokens=tokens)
    credentials_of(BY_TOKEN, secrets, tokens=tokens)
    taking[0].join()
    assert secrets.all() == {}
    with pytest.raises(SecretMissing):
        credentials_of(BY_TOKEN, secrets, tokens=tokens)


def test_a_provider_that_ended_the_sign_in_is_told_with_the_address(
    secrets: SessionSecrets, tokens: AccessTokens, provider: Provider, now: datetime
):
    accounts.keep(BY_TOKEN, given(now, minutes=0), secrets, tokens=tokens)
    provider.takes = False
    with pytest.raises(SignInEnded) as told:
        credentials_of(BY_TOKEN, secrets, tokens=tokens)
    assert told.value.facts == {"address": "ada@example.org"}
    assert secrets.read("k1.refresh") == "refresh-0"


def held(secrets: SessionSecrets) -> list[str | None]:
    return [secrets.read(name) for name in ("k1", "k1.refresh", "k1.client")]


def test_another_way_of_signing_in_takes_the_place_of_the_first_once_it_is_settled(
    secrets: SessionSecrets, tokens: AccessTokens, now: datetime
):
    accounts.keep(OWN, Proof(password="pw"), secrets, tokens=tokens)
    accounts.keep(BY_TOKEN, given(now), secrets, tokens=tokens)
    assert held(secrets) == ["pw", "refresh-0", "shh"]
    accounts.forget_others(BY_TOKEN, secrets)
    assert held(secrets) == [None, "refresh-0", "shh"]
    accounts.keep(OWN, Proof(password="pw"), secrets, tokens=tokens)
    accounts.forget_others(OWN, secrets)
    assert held(secrets) == ["pw", None, None]
    with pytest.raises(SecretMissing):
        credentials_of(BY_TOKEN, secrets, tokens=tokens)


@pytest.mark.parametrize("proof", [Proof(password="new"), None], ids=["same_way", "other_way"])
def test_what_was_kept_before_can_be_given_back(
    secrets: SessionSecrets, tokens: AccessTokens, now: datetime, proof: Proof | None
):
    access = Access(secrets, tokens=tokens)
    access.keep(OWN, Proof(password="old"))
    changed = OWN if proof is not None else BY_TOKEN
    before = access.keep(changed, proof or given(now))
    access.give_back(before)
    assert held(secrets) == ["old", None, None]
    assert access.credentials(OWN).secret == "old"
    with pytest.raises(SecretMissing):
        access.credentials(BY_TOKEN)


def test_secrets_taken_out_are_gone_and_can_be_given_back(
    secrets: SessionSecrets, tokens: AccessTokens, now: datetime
):
    accounts.keep(BY_TOKEN, given(now), secrets, tokens=tokens)
    kept = accounts.take_out(BY_TOKEN, secrets, tokens=tokens)
    assert secrets.read("k1.refresh") is None
    accounts.give_back(kept, secrets, tokens=tokens)
    assert secrets.read("k1.refresh") == "refresh-0"
    assert secrets.read("k1.client") == "shh"


def test_no_text_of_these_values_shows_a_secret(now: datetime):
    told = repr((given(now), Proof(password="pw-1"), accounts.Kept("k1", {"a": "shh"})))
    assert "shh" not in told
    assert "pw-1" not in told
    assert "access-0" not in told


def test_keys_are_unlike_each_other():
    assert accounts.new_key() != accounts.new_key()


@pytest.mark.parametrize("provider", ["", "gone", "gmx_net"])
def test_a_provider_without_sign_in_by_browser_renews_nothing(provider: str, clock: FixedClock):
    with pytest.raises(SignInEnded):
        accounts.renewed(replace(BY_TOKEN, provider=provider), Client(id="me"), "refresh", clock=clock)


def test_tokens_are_renewed_at_the_accounts_provider(
    clock: FixedClock, secrets: SessionSecrets, now: datetime, monkeypatch: pytest.MonkeyPatch
):
    with authority() as server:
        server.refresh_tokens.add("refresh-0")
        server.client_id, server.client_secret = "client-1", "shh"
        local = replace(by_key("google"), sign_in=server.server)
        monkeypatch.setattr(accounts, "by_key", {"google": local}.get)
        account = replace(BY_TOKEN, provider="google")
        access = accounts.access_by(secrets, clock=clock)
        access.keep(account, given(now, minutes=0))
        assert access.credentials(account).secret.startswith("access-")
    assert secrets.read("k1.refresh") in server.refresh_tokens


def test_where_nobody_gave_a_store_secrets_are_kept_for_the_session():
    assert not accounts.session_access().secrets.lasts


def test_one_is_told_where_secrets_are_kept_and_can_have_it_looked_for_again(tokens: AccessTokens):
    lasting = SessionSecrets()
    lasting.lasts, lasting.name = True, "ring"
    stores = iter([SessionSecrets(), lasting])
    access = Access(SecretsOnDemand(lambda: next(stores)), tokens=tokens)
    assert access.store() == Store(name="session", lasts=False)
    assert access.store_looked_for_again() == Store(name="ring", lasts=True)
    assert Access(SessionSecrets(), tokens=tokens).store_looked_for_again() == Store(
        name="session", lasts=False
    )


def test_access_joins_the_store_and_the_tokens(secrets: SessionSecrets, tokens: AccessTokens, now: datetime):
    access = Access(secrets, tokens=tokens)
    access.keep(BY_TOKEN, given(now))
    assert access.credentials(BY_TOKEN).secret == "access-0"
    kept = access.take_out(BY_TOKEN)
    with pytest.raises(SecretMissing):
        access.credentials(BY_TOKEN)
    access.give_back(kept)
    assert access.credentials(BY_TOKEN).secret == "access-1"


def test_whether_there_is_something_to_sign_in_with_is_known(
    secrets: SessionSecrets, tokens: AccessTokens, now: datetime
):
    assert not accounts.is_kept(OWN, secrets)
    accounts.keep(OWN, Proof(password="pw"), secrets, tokens=tokens)
    assert accounts.is_kept(OWN, secrets)
    assert not accounts.is_kept(BY_TOKEN, secrets)
    accounts.keep(BY_TOKEN, given(now), secrets, tokens=tokens)
    assert accounts.is_kept(BY_TOKEN, secrets)


def test_a_client_secret_is_kept_where_none_is_given_anew(
    secrets: SessionSecrets, tokens: AccessTokens, now: datetime
):
    access = Access(secrets, tokens=tokens)
    assert access.client(BY_TOKEN, Client(id="me")) == Client(id="me")
    assert not access.is_kept(BY_TOKEN)
    access.keep(BY_TOKEN, given(now))
    assert access.is_kept(BY_TOKEN)
    assert access.client(BY_TOKEN, Client(id="me")) == Client(id="me", secret="shh")
    assert access.client(BY_TOKEN, Client(id="me", secret="new")) == Client(id="me", secret="new")


def test_a_refresh_token_is_not_lost_when_the_store_locks_in_between(
    secrets: SessionSecrets,
    tokens: AccessTokens,
    provider: Provider,
    clock: FixedClock,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
):
    accounts.keep(BY_TOKEN, given(now, minutes=0), secrets, tokens=tokens)

    def refuse(*_given: str) -> None:
        raise SecretsRefused(name="Ring")

    with monkeypatch.context() as locked:
        locked.setattr(secrets, "keep", refuse)
        with pytest.raises(SecretsRefused):
            credentials_of(BY_TOKEN, secrets, tokens=tokens)
    assert credentials_of(BY_TOKEN, secrets, tokens=tokens).secret == "access-1"
    clock.move(timedelta(hours=2))
    credentials_of(BY_TOKEN, secrets, tokens=tokens)
    assert [refresh for _client, refresh in provider.asked] == ["refresh-0", "refresh-1"]
    assert secrets.read("k1.refresh") == "refresh-2"
