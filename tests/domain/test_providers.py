import pytest

from afterword.domain.account import Account, Security, Server, SignIn
from afterword.domain.providers import (
    Needs,
    domain_of,
    find,
    guesses_imap,
    guesses_smtp,
    with_servers,
)
from afterword.domain.providers_known import KNOWN, by_key

NOWHERE = Server(host="", port=1)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("kim@gmail.com", "google"),
        ("kim@GoogleMail.com", "google"),
        ("kim@outlook.com", "outlook"),
        ("kim@hotmail.co.uk", "outlook"),
        ("kim@live.nl", "outlook"),
        ("kim@yahoo.com.br", "yahoo"),
        ("kim@aol.com", "aol"),
        ("kim@me.com", "icloud"),
        ("kim@fastmail.fm", "fastmail"),
        ("kim@gmx.de", "gmx_net"),
        ("kim@gmx.co.uk", "gmx_com"),
        ("kim@web.de", "web_de"),
        ("kim@zohomail.eu", "zoho_eu"),
        ("kim@pm.me", "proton"),
        ("kim@t-online.de", "t_online"),
        ("kim@mail.com", "mail_com"),
    ],
)
def test_an_address_tells_its_provider(address: str, key: str):
    found = find(KNOWN, address)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("address", ["kim@example.org", "kim@notgmail.com", "kim@sub.gmail.com", "kim", ""])
def test_other_addresses_have_none(address: str):
    assert find(KNOWN, address) is None


def test_the_account_gets_the_servers_with_the_user_as_each_wants_it():
    account = Account(key="k", name="Kim", address="kim@icloud.com", smtp=NOWHERE)
    icloud = by_key("icloud")
    assert icloud is not None
    filled = with_servers(account, icloud)
    assert filled.smtp == Server(
        host="smtp.mail.me.com", port=587, security=Security.STARTTLS, user="kim@icloud.com"
    )
    assert filled.imap == Server(host="imap.mail.me.com", port=993, user="kim")
    assert (filled.provider, filled.keeps_sent, filled.key) == ("icloud", False, "k")


@pytest.mark.parametrize(
    ("key", "ways"),
    [
        ("google", (SignIn.PASSWORD, SignIn.OAUTH2)),
        ("outlook", (SignIn.OAUTH2,)),
        ("gmx_net", (SignIn.PASSWORD,)),
    ],
)
def test_a_provider_tells_how_one_signs_in(key: str, ways: tuple[SignIn, ...]):
    found = by_key(key)
    assert found is not None
    assert found.ways == ways


def test_what_is_tried_for_an_unknown_domain_is_encrypted_and_begins_with_the_usual_names():
    sending, receiving = guesses_smtp("kim@example.org"), guesses_imap("kim@example.org")
    assert sending[0] == Server(host="smtp.example.org", port=465, user="kim@example.org")
    assert receiving[0] == Server(host="imap.example.org", port=993, user="kim@example.org")
    assert {one.host for one in sending} == {"smtp.example.org", "mail.example.org", "example.org"}
    assert all(one.security is not Security.NONE for one in (*sending, *receiving))


def test_the_domain_is_what_stands_behind_the_last_at():
    assert domain_of(' "a@b"@Example.ORG ') == "example.org"


def test_needs_have_names_of_their_own():
    assert len({one.value for one in Needs}) == len(Needs)
