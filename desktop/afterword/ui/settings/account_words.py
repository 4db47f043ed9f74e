"""What is said about mail accounts: what a provider needs, what is being tried, what an account is."""

from PySide6.QtCore import QCoreApplication

from afterword.domain.account import Account, Security, SignIn
from afterword.domain.providers import Needs, Provider
from afterword.domain.providers_known import by_key
from afterword.services.account_check import Stage
from afterword.services.accounts import Store
from afterword.ui.plurals import filled

translate = QCoreApplication.translate
IN_LINE = 16  # pairs of a fingerprint


def head(*, is_new: bool) -> tuple[str, str]:
    """Return the heading of the sheet of an account, and what an account is for."""
    heading = (
        translate("accounts", "Add a mail account")
        if is_new
        else translate("accounts", "Change a mail account")
    )
    lead = translate(
        "accounts",
        "Your mails leave by it. Afterword looks there for answers to what you wrote and for mails of"
        " your contacts; other mail is never kept. A copy of what you send goes among your sent"
        " mails; nothing else there is changed.",
    )
    return heading, lead


def need(provider: Provider | None, sign_in: SignIn) -> str:
    """Return what a provider takes from a program, in words."""
    if provider is None:
        return translate("accounts", "Use the address and password you read your mail with.")
    if sign_in is SignIn.OAUTH2 and provider.needs is not Needs.BROWSER:
        told = translate("accounts", "You sign in at %1, in your browser. No password is kept here.")
        return filled(told, short(provider))
    wanted = {
        Needs.PASSWORD: translate("accounts", "%1 takes your usual password."),
        Needs.APP_PASSWORD: translate(
            "accounts",
            "%1 does not take your usual password from programs. Make an app password there (two-step"
            " verification has to be on) and enter it here.",
        ),
        Needs.APP_PASSWORD_WITH_TWO_STEPS: translate(
            "accounts",
            "%1 takes your usual password, or an app password where two-step verification is on.",
        ),
        Needs.MAIL_PASSWORD: translate(
            "accounts",
            "%1 takes a password for mail programs that you set there, not the one of its web page.",
        ),
        Needs.BRIDGE_PASSWORD: translate(
            "accounts",
            "%1 works by a program on this computer. Start it, and enter the password that it shows.",
        ),
        Needs.BROWSER: translate(
            "accounts", "%1 takes no passwords from programs. You sign in there, in your browser."
        ),
    }
    return filled(wanted[provider.needs], short(provider))


def short(provider: Provider) -> str:
    """Return the first of a provider's names."""
    return provider.name.partition(",")[0]


def make_verb(provider: Provider) -> str:
    """Return the words of the link to where a password is made."""
    if provider.needs is Needs.BRIDGE_PASSWORD:
        return translate("accounts", "About the bridge")
    if provider.needs is Needs.MAIL_PASSWORD:
        return translate("accounts", "Set a password for mail")
    return translate("accounts", "Make an app password")


def password_label(provider: Provider | None) -> str:
    """Return what the password is called."""
    if provider is not None and provider.needs is Needs.APP_PASSWORD:
        return translate("accounts", "App password")
    return translate("accounts", "Password")


def left_empty(*, is_kept: bool) -> str:
    """Return what comes of leaving the password of an account empty."""
    if is_kept:
        return translate("accounts", "Leave it empty to keep the one you have.")
    return translate(
        "accounts", "It is not known here. Left empty, your other changes can be kept without a test."
    )


def way(sign_in: SignIn, provider: Provider | None) -> str:
    """Return a way of signing in."""
    if sign_in is SignIn.OAUTH2:
        return translate("accounts", "In the browser")
    return password_label(provider)


def client_help(provider: Provider) -> str:
    """Return where a client id comes from."""
    where = {
        "google": translate(
            "accounts",
            "Google lets only registered programs in. Register one at console.cloud.google.com (kind:"
            " desktop app, with the Gmail scope), and enter its client ID and secret.",
        ),
        "microsoft": translate(
            "accounts",
            "Microsoft lets only registered programs in. Register one at entra.microsoft.com (kind: mobile"
            " and desktop, way back: http://localhost), and enter its client ID.",
        ),
    }
    return where[provider.issuer]


def security(one: Security) -> str:
    """Return a way of protecting a connection."""
    return {
        Security.TLS: translate("accounts", "TLS from the start"),
        Security.STARTTLS: translate("accounts", "STARTTLS"),
        Security.NONE: translate("accounts", "None (this computer only)"),
    }[one]


def stage(one: Stage, host: str) -> str:
    """Return what is being tried."""
    told = {
        Stage.SIGN_IN: translate("accounts", "Sign in, in your browser"),
        Stage.FIND: translate("accounts", "Find the servers: %1"),
        Stage.SEND: translate("accounts", "Send by %1"),
        Stage.FETCH: translate("accounts", "Look for answers at %1"),
    }
    return filled(told[one], host)


def described(account: Account) -> str:
    """Return an account in a few words: its provider, how one signs in, whether replies are looked for."""
    provider = by_key(account.provider)
    parts = (
        provider.name if provider is not None else account.smtp.host,
        translate("accounts", "signed in by the browser")
        if account.sign_in is SignIn.OAUTH2
        else way(account.sign_in, provider),
        translate("accounts", "looks for answers")
        if account.imap is not None
        else translate("accounts", "sends only"),
    )
    return filled(translate("accounts", "%1 · %2 · %3"), *parts)


def kept(store: Store) -> str:
    """Return where secrets are kept."""
    if store.lasts:
        return filled(translate("accounts", "Passwords are kept by your system (%1)."), store.name)
    return translate(
        "accounts",
        "Your system has no store of passwords that works. What you enter is kept until Afterword ends, and"
        " asked for again the next time.",
    )


def fingerprint(text: str) -> str:
    """Return a fingerprint in pairs, as other programs show it, in two lines."""
    pairs = [text[at : at + 2].upper() for at in range(0, len(text), 2)]
    lines = (pairs[at : at + IN_LINE] for at in range(0, len(pairs), IN_LINE))
    return "\n".join(":".join(line) for line in lines)
