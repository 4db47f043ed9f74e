"""What a refused sign-in means, by the words of real servers."""

import pytest

from afterword.domain.account import Account, Credentials, Server, SignIn
from afterword.domain.post_problems import NeedsAppPassword, PasswordsOff, SignInEnded, WrongPassword
from afterword.domain.sign_in_answers import refusal

GMAIL_APP = (
    "534 5.7.9 Application-specific password required. https://support.google.com/mail/?p=InvalidSecondFactor"
)
GMAIL_BAD = "535 5.7.8 Username and Password not accepted. https://support.google.com/mail/?p=BadCredentials"
OUTLOOK = "535 5.7.139 Authentication unsuccessful, basic authentication is disabled."
TENANT = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
YAHOO = "535 5.7.0 (#MBR1212) Incorrect username or password"
PLAIN = "535 5.7.8 Error: authentication failed: authentication failure"
APP, USUAL = "abcd efgh ijkl mnop", "my dog's name"


def told(host: str, secret: str, answer: str, sign_in: SignIn = SignIn.PASSWORD) -> Exception:
    server = Server(host=host, port=465, user="kim")
    account = Account(key="a", name="Kim", address="kim@example.org", smtp=server)
    return refusal(account, server, Credentials(sign_in=sign_in, secret=secret), answer)


@pytest.mark.parametrize(
    ("host", "secret", "answer", "kind"),
    [
        ("smtp.gmail.com", APP, GMAIL_APP, NeedsAppPassword),
        ("smtp.gmail.com", USUAL, GMAIL_BAD, NeedsAppPassword),
        ("smtp.gmail.com", APP, GMAIL_BAD, WrongPassword),
        ("smtp.gmail.com", "abcdefghijklmnop", GMAIL_BAD, WrongPassword),
        ("smtp.mail.yahoo.com", USUAL, YAHOO, NeedsAppPassword),
        ("smtp.mail.yahoo.com", APP, YAHOO, WrongPassword),
        ("smtp.mail.me.com", USUAL, PLAIN, NeedsAppPassword),
        ("smtp.mail.me.com", "abcd-efgh-ijkl-mnop", PLAIN, WrongPassword),
        ("smtp-mail.outlook.com", USUAL, OUTLOOK, PasswordsOff),
        ("smtp.office365.com", USUAL, TENANT, PasswordsOff),
        ("mail.example.org", USUAL, PLAIN, WrongPassword),
        ("mail.example.org", USUAL, "535 Please use an app password", NeedsAppPassword),
        ("notgmail.com", USUAL, PLAIN, WrongPassword),
    ],
)
def test_a_refused_password_is_told_by_provider_and_answer(
    host: str, secret: str, answer: str, kind: type[Exception]
):
    assert type(told(host, secret, answer)) is kind


def test_a_refused_token_asks_to_sign_in_anew():
    problem = told("smtp.gmail.com", "ya29", GMAIL_BAD, SignIn.OAUTH2)
    assert isinstance(problem, SignInEnded)
    assert problem.facts == {"address": "kim@example.org"}


def test_the_provider_is_named_and_no_secret_is():
    problem = told("smtp.gmail.com", USUAL, GMAIL_APP)
    assert isinstance(problem, NeedsAppPassword)
    assert problem.facts == {"host": "smtp.gmail.com", "provider": "Google"}
