"""Problems with mail servers and signing in, as a person can act on them."""

from enum import StrEnum

from afterword.domain.errors import Problem


class CertificateFault(StrEnum):
    """Why a certificate cannot be trusted. `CHANGED`: it is not the one an exception was made for."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    SELF_SIGNED = "self_signed"
    UNKNOWN_ISSUER = "unknown_issuer"
    OTHER_NAME = "other_name"
    REVOKED = "revoked"
    CHANGED = "changed"
    OTHER = "other"


class Unreachable(Problem):
    """The server could not be found, or did not answer in time. Facts: host, port."""

    code = "unreachable"


class NoServersFound(Problem):
    """None of the usual names answers for this domain. Facts: domain."""

    code = "no_servers_found"


class ConnectionRefused(Problem):
    """Nothing answers at this port. Facts: host, port."""

    code = "connection_refused"


class ConnectionCut(Problem):
    """The server ended the connection in the middle. Facts: host."""

    code = "connection_cut"


class NotAMailServer(Problem):
    """What answers speaks something else: mostly a wrong port or security. Facts: host, port."""

    code = "not_a_mail_server"


class BadCertificate(Problem):
    """The certificate cannot be trusted.

    Facts: host, reason (`CertificateFault`),
    fingerprint (SHA-256, lower-case hex; empty when the server shows none any more)."""

    code = "bad_certificate"


class NoEncryption(Problem):
    """The server offers no encryption that is safe, and a password never travels without. Facts: host."""

    code = "no_encryption"


class WrongPassword(Problem):
    """The server did not take the user name or the password. Facts: host, user."""

    code = "wrong_password"


class NeedsAppPassword(Problem):
    """The provider wants an app password instead of the usual one. Facts: host, provider."""

    code = "needs_app_password"


class PasswordsOff(Problem):
    """The provider takes no password from programs at all: sign in by the browser. Facts: host, provider."""

    code = "passwords_off"


class NoSignIn(Problem):
    """The server offers no way to sign in that we know. Facts: host."""

    code = "no_sign_in"


class SignInEnded(Problem):
    """The token is no longer taken: sign in anew. Facts: address."""

    code = "sign_in_ended"


class SecretMissing(Problem):
    """No password is known for this account in this session. Facts: address."""

    code = "secret_missing"


class SecretsRefused(Problem):
    """The system's store of passwords stayed locked, or went away. Facts: name."""

    code = "secrets_refused"


class NoAccount(Problem):
    """There is no mail account to send by. No facts."""

    code = "no_account"


class Refused(Problem):
    """The server refused this mail for good (5xx). Facts: host, answer."""

    code = "mail_refused"


class TryLater(Problem):
    """The server cannot take the mail just now (4xx). Facts: host, answer."""

    code = "try_later"


class Overdue(Problem):
    """The moment of the mail passed days ago, while the program was not running. Facts: days."""

    code = "overdue"


class MayHaveLeft(Problem):
    """The connection ended with the mail handed over: nobody knows whether it left. Facts: host."""

    code = "may_have_left"


# What is mended by signing in once more, and by nothing else.
OF_SIGN_IN = (WrongPassword, NeedsAppPassword, PasswordsOff, SignInEnded, SecretMissing)
