"""Keeps a mail account and its secrets together: who leaves in between has what there was before."""

import logging
from collections.abc import Callable
from functools import partial

from afterword.domain.account import Account, with_account
from afterword.domain.errors import Problem
from afterword.services.account_check import Outcome
from afterword.services.accounts import Kept
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.work.jobs import quiet

log = logging.getLogger(__name__)

Then = Callable[[Problem | None], object]
Failed = Callable[[Problem], object]


class AccountKeeping:
    """Keeps what was tried out. The jobs outlive the sheet: the system may ask to unlock its store first."""

    def __init__(self, parts: Parts, preferences: Preferences) -> None:
        self._parts, self._preferences = parts, preferences
        self._is_given_up = False
        self._is_under_way = False

    def start(self, outcome: Outcome, *, then: Then, failed: Failed) -> None:
        """Keep the secrets and then the account. `then` comes with what the settings refused, or None.

        `failed` comes when the store of secrets refuses; neither comes after `give_up`. One at a time: while
        one is under way nothing else is kept.
        """
        if self._is_under_way:
            return

        def keep() -> Kept | None:
            return self._parts.access.keep(outcome.account, outcome.proof) if outcome.proof else None

        def fail(problem: Problem) -> None:
            self._is_under_way = False
            if not self._is_given_up:
                failed(problem)

        self._is_under_way = True
        kept = partial(self._kept, outcome.account, then)
        self._parts.runner.run(keep, then=kept, failed=fail, owner=self._preferences)

    def give_up(self) -> None:
        """Leave everything as it was, also what is being kept just now."""
        self._is_given_up = True

    def put_in_force(self, account: Account) -> None:
        """Have mails leave by the account from now on; its secrets stay. Raise `UnwritableFile`."""
        chosen = self._preferences.chosen
        own = {} if chosen.address else {"address": account.address}
        own |= {} if chosen.name else {"name": account.name}
        accounts = with_account(chosen.accounts, account)
        if accounts == chosen.accounts:
            self._preferences.announce("accounts")
        self._preferences.change(accounts=accounts, **own)

    # Inside

    def _kept(self, account: Account, then: Then, before: Kept | None) -> None:
        self._is_under_way = False
        access = self._parts.access
        if self._is_given_up:
            if before is not None:
                self._tidy_up(partial(access.give_back, before))
            return
        refusal = None
        try:
            self.put_in_force(account)
            self._tidy_up(partial(access.forget_others, account))
        except Problem as problem:  # at the next start the earlier way of signing in may be in force again
            refusal = problem
        then(refusal)

    def _tidy_up(self, job: Callable[[], None]) -> None:
        """Put the store of secrets in order, as a job; nobody waits for it."""
        self._parts.runner.run(job, then=quiet, failed=_not_tidied, owner=self._preferences)


def _not_tidied(problem: Problem) -> None:
    log.warning("secrets of an account could not be put in order: %s", problem.code)
