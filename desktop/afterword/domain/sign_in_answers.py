"""What a mail server's refusal to sign us in means: a wrong password, an app password needed, and so on."""

import re

from afterword.domain.account import Account, Credentials, Server, SignIn
from afterword.domain.errors import Problem
from afterword.domain.post_problems import NeedsAppPassword, PasswordsOff, SignInEnded, WrongPassword

# Hosts by their ending, of those who take an app password from programs and never the usual one.
ONLY_APP_PASSWORDS = {
    "gmail.com": "Google",
    "googlemail.com": "Google",
    "yahoo.com": "Yahoo",
    "aol.com": "AOL",
    "mail.me.com": "iCloud",
    "fastmail.com": "Fastmail",
}
NO_PASSWORDS = {"outlook.com": "Microsoft", "office365.com": "Microsoft"}
ASKS_FOR_APP_PASSWORD = re.compile(
    r"app(lication)?[- ]?(specific )?password|invalidsecondfactor|5\.7\.9\b", re.IGNORECASE
)
TAKES_NO_PASSWORD = re.compile(
    r"basic auth\w* is disabled|smtpclientauthentication is disabled|5\.7\.139", re.IGNORECASE
)
# Theirs are sixteen letters or digits, mostly shown in groups of four.
APP_PASSWORD = re.compile(r"[a-z0-9]{4}(?:[ -]?[a-z0-9]{4}){3}")


def refusal(account: Account, server: Server, credentials: Credentials, answer: str) -> Problem:
    """Return what a refused sign-in at this server means. `answer` is what the server said."""
    if credentials.sign_in is SignIn.OAUTH2:
        return SignInEnded(address=account.address)
    if TAKES_NO_PASSWORD.search(answer):
        return PasswordsOff(host=server.host, provider=_named(server.host, NO_PASSWORDS) or server.host)
    provider = _named(server.host, ONLY_APP_PASSWORDS)
    is_usual_one = bool(provider) and not APP_PASSWORD.fullmatch(credentials.secret.strip().lower())
    if is_usual_one or ASKS_FOR_APP_PASSWORD.search(answer):
        return NeedsAppPassword(host=server.host, provider=provider or server.host)
    return WrongPassword(host=server.host, user=server.user or account.address)


def _named(host: str, names: dict[str, str]) -> str:
    plain = host.lower().rstrip(".")
    return next((name for end, name in names.items() if plain == end or plain.endswith(f".{end}")), "")
