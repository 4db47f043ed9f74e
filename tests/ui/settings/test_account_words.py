import pytest

from afterword.domain.account import Security, SignIn
from afterword.domain.providers import Needs
from afterword.domain.providers_known import KNOWN, by_key
from afterword.services.account_check import Stage
from afterword.services.accounts import Store
from afterword.ui.settings import account_words
from tests.ui.settings.account_world import account

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("provider", KNOWN, ids=lambda one: one.key)
def test_what_each_provider_needs_is_said_without_holes(provider):
    for way in provider.ways:
        told = account_words.need(provider, way)
        assert told
        assert "%" not in told
        assert account_words.way(way, provider)
    assert account_words.make_verb(provider)


def test_every_need_stage_and_security_has_words():
    told = {account_words.need(one, SignIn.PASSWORD) for one in KNOWN}
    assert len(told) >= len({one.needs for one in KNOWN})
    assert {one.needs for one in KNOWN} == set(Needs)
    assert all("x.org" in account_words.stage(one, "x.org") for one in Stage if one is not Stage.SIGN_IN)
    assert account_words.stage(Stage.SIGN_IN, "")
    assert len({account_words.security(one) for one in Security}) == len(Security)


def test_who_signs_in_by_the_browser_is_not_told_of_app_passwords():
    google = by_key("google")
    assert "app password" in account_words.need(google, SignIn.PASSWORD)
    assert "app password" not in account_words.need(google, SignIn.OAUTH2)
    assert "Gmail" in account_words.need(google, SignIn.OAUTH2)


def test_where_a_client_id_comes_from_is_said_for_every_issuer():
    for one in KNOWN:
        if one.issuer:
            assert "Register one at" in account_words.client_help(one)


def test_an_account_is_described():
    assert account_words.described(account("google")) == (
        "Gmail, Google Workspace · App password · looks for answers"
    )
    outlook = account("outlook", sign_in=SignIn.OAUTH2, imap=None)
    assert (
        account_words.described(outlook)
        == "Outlook.com, Hotmail, Live · signed in by the browser · sends only"
    )
    assert account_words.described(account(provider="")).startswith("mail.gmx.net · Password")


def test_adding_and_changing_have_their_headings_and_one_lead():
    (added, lead), (changed, same) = (account_words.head(is_new=one) for one in (True, False))
    assert added != changed
    assert "other mail is never kept" in lead
    assert same == lead


def test_what_an_empty_password_means_is_said():
    assert account_words.left_empty(is_kept=True) != account_words.left_empty(is_kept=False)


def test_where_passwords_are_kept_is_said_aloud():
    assert "GNOME" in account_words.kept(Store(name="GNOME", lasts=True))
    assert "until Afterword ends" in account_words.kept(Store(name="session", lasts=False))


def test_a_fingerprint_is_shown_in_pairs_in_two_lines():
    told = account_words.fingerprint("0a" * 32)
    assert told.splitlines() == [":".join(["0A"] * 16)] * 2
