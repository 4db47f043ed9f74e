"""Problems with signing in by the browser, as a person can act on them."""

from afterword.domain.errors import Problem


class SignInDenied(Problem):
    """The user, or who looks after their account, did not allow it. Facts: host."""

    code = "sign_in_denied"


class SignInTimedOut(Problem):
    """Nobody came back from the browser in time. Facts: minutes."""

    code = "sign_in_timed_out"


class ClientRefused(Problem):
    """The provider does not take this client id, or wants its secret. Facts: host, answer."""

    code = "client_refused"


class SignInFailed(Problem):
    """The provider answered what cannot be used. Facts: host, answer."""

    code = "sign_in_failed"
