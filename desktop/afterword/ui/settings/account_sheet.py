"""The sheet that adds or changes a mail account: who, how one signs in, and a test that really connects."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from afterword.domain.account import Account, SignIn
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.post_problems import SignInEnded
from afterword.domain.providers import Provider, find
from afterword.domain.providers_known import KNOWN
from afterword.services.account_check import Attempt, Outcome, Stage, trusting
from afterword.ui import words
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.preferences import Preferences
from afterword.ui.settings import account_words
from afterword.ui.settings.account_keeping import AccountKeeping
from afterword.ui.settings.account_sign_in import SignInPage
from afterword.ui.settings.account_try import AccountTry, open_in_browser
from afterword.ui.settings.account_trying import TryingPage
from afterword.ui.settings.account_who_page import WhoPage
from afterword.ui.settings.paged_sheet import PagedSheet
from afterword.ui.translating import from_words


class AccountSheet(PagedSheet):
    """Three pages: who, how one signs in, the test. `kept` is the account once it was kept."""

    def __init__(
        self,
        parts: Parts,
        *,
        preferences: Preferences,
        account: Account | None = None,
        providers: tuple[Provider, ...] = KNOWN,
        parent: QWidget | None = None,
    ) -> None:
        heading, lead = account_words.head(is_new=account is None)
        super().__init__(
            heading=heading,
            lead=lead,
            desk=parts.desk,
            parent=parent,
        )
        self.kept: Account | None = None
        self._parts = parts
        self._preferences = preferences
        self._before = account
        self._providers = providers
        self._outcome: Outcome | None = None
        self._attempt: Attempt | None = None
        self._shown = ""  # the address that the page of the sign-in was filled for
        self._try = AccountTry(parts, owner=self)
        self._keeping = AccountKeeping(parts, preferences)
        self.who_page = WhoPage(account, settings=preferences.chosen, desk=parts.desk)
        self.sign_in_page = SignInPage(parts, providers)
        self.trying_page = TryingPage(desk=parts.desk)
        self._connect()
        self.hold((self.who_page, self.sign_in_page, self.trying_page))
        self.who_page.focus_first()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        parts: Parts,
        *,
        preferences: Preferences,
        account: Account | None = None,
        at_sign_in: bool = False,
    ) -> Account | None:
        """Have an account added, or changed where one is given; return it, or None when the user left.

        With `at_sign_in` the sheet begins where the password is entered.
        """
        sheet = cls(parts, preferences=preferences, account=account, parent=parent)
        if at_sign_in:
            sheet.go_on()
        sheet.exec()
        kept = sheet.kept
        sheet.deleteLater()
        return kept

    # What one can do

    def go_on(self) -> None:
        """Do what the button below says."""
        self.say("")
        if self.page is self.who_page:
            self._take_who()
        elif self.page is self.sign_in_page:
            self._take_sign_in()
        elif self.kept is not None:
            self.accept()
        else:
            self._start()

    def save_name(self) -> None:
        """Keep the account under another name: that asks for no test, and for no password."""
        account = self.who_page.renamed
        if account is None:
            return
        try:
            self._keeping.put_in_force(account)
        except Problem as problem:
            self.say(words.sentence(problem, from_words))
        else:
            self.kept = account
            self.accept()

    def go_back(self) -> None:
        """Return to the page before; a test under way is ended."""
        self._try.cancel()
        super().go_back()
        if self.page is self.who_page:
            self.who_page.focus_first()
        else:
            self.sign_in_page.look_at_first()
        if self._outcome is not None and self._outcome.stage is Stage.FIND:
            self.sign_in_page.toggle.setChecked(True)  # what was not found has to be entered

    def turn_to(self, page: QWidget) -> None:
        """Show a page, and what the buttons do there."""
        super().turn_to(page)
        self._say_verb()

    # Qt's side

    def reject(self) -> None:
        """Leave; who one is is kept for the next time, a password is not."""
        self._keeping.give_up()
        self._try.cancel()
        if self.kept is None:
            self.who_page.keep_unfinished()
        super().reject()

    def accept(self) -> None:
        """Close."""
        self._try.cancel()
        super().accept()

    # Inside

    def _take_who(self) -> None:
        try:
            account = self.who_page.account()
        except InvalidValue:
            return
        if self._shown == account.address:
            self.sign_in_page.rename(account.name)
        else:
            self._shown = account.address
            self.sign_in_page.load(account, self._provider_of(account), before=self._before)
        self.turn_to(self.sign_in_page)
        self.sign_in_page.look_at_first()

    def _provider_of(self, account: Account) -> Provider | None:
        """Return the provider of an account there is, or the one that a new address belongs to."""
        if self._before is None:
            return find(self._providers, account.address)
        return next((one for one in self._providers if one.key == account.provider), None)

    def _take_sign_in(self) -> None:
        try:
            attempt = self.sign_in_page.attempt()
        except InvalidValue:
            return
        self._attempt = attempt
        self.turn_to(self.trying_page)
        self._start()

    def _start(self) -> None:
        assert self._attempt is not None
        self.trying_page.begin()
        self._outcome = None
        self._try.start(
            self._attempt,
            self.sign_in_page.provider,
            come_to=self._come_to,
            then=self._tried,
            failed=self._failed,
        )
        self._say_verb()
        self.fit()

    def _come_to(self, stage: Stage, host: str) -> None:
        self.trying_page.come_to(stage, host)
        self.fit()

    def _tried(self, outcome: Outcome) -> None:
        self._outcome = outcome
        assert self._attempt is not None
        is_usable = outcome.proof is not None and not isinstance(outcome.fault, SignInEnded)
        tokens = outcome.proof.tokens if outcome.proof is not None and is_usable else None
        self._attempt = replace(self._attempt, tokens=tokens)
        if outcome.fault is None:
            self._keep(outcome)
        else:
            has_proof = outcome.proof is not None or self._before is not None
            is_found = bool(outcome.account.smtp.host)
            self.trying_page.fail(outcome.fault, outcome.stage, can_keep=has_proof and is_found)
            self._say_verb()
            self.fit()
            self.next.setFocus()

    def _keep(self, outcome: Outcome) -> None:
        self.next.setEnabled(False)
        self.back.setEnabled(False)
        self._keeping.start(outcome, then=partial(self._was_kept, outcome), failed=self._failed)

    def _was_kept(self, outcome: Outcome, refusal: Problem | None) -> None:
        self.kept = outcome.account
        if refusal is not None:
            self.say(words.sentence(refusal, from_words))
        self.trying_page.succeed(self._summary(outcome))
        self._say_verb()
        self.fit()
        self.next.setFocus()

    def _summary(self, outcome: Outcome) -> str:
        account = outcome.account
        if outcome.fault is not None:
            return filled(self.tr("%1 is kept without the test."), account.address)
        if account.imap is None:
            return filled(self.tr("%1 can send. Answers are not looked for."), account.address)
        return filled(self.tr("%1 can send, and answers will be found."), account.address)

    def _failed(self, problem: Problem) -> None:
        self.trying_page.fail(problem, None, can_keep=False)
        self._say_verb()
        self.fit()

    def _trust(self, fingerprint: str) -> None:
        assert self._attempt is not None
        assert self._outcome is not None
        account = trusting(self._outcome.account, self._outcome.stage, fingerprint)
        self._attempt = replace(self._attempt, account=account, guesses=False)
        self._start()

    def _keep_anyway(self) -> None:
        assert self._outcome is not None
        self._keep(self._outcome)

    def _make_password(self) -> None:
        provider = self.sign_in_page.provider
        if provider is not None and provider.make_at:
            open_in_browser(provider.make_at)

    def _say_verb(self) -> None:
        page = self.page
        is_running = page is self.trying_page and self._try.is_running
        by_browser = page is self.sign_in_page and self.sign_in_page.sign_in is SignIn.OAUTH2
        verbs = {
            self.who_page: self.tr("Next"),
            self.sign_in_page: self.tr("Sign in with the browser") if by_browser else self.tr("Test"),
            self.trying_page: self.tr("Done") if self.kept is not None else self.tr("Try again"),
        }
        self.next.setText(verbs[page])
        self.next.setEnabled(not is_running)
        self.back.setEnabled(True)
        self.back.setVisible(page is not self.who_page and self.kept is None)
        self.leave.setVisible(self.kept is None)
        self.aside.setVisible(page is self.who_page and self.who_page.renamed is not None)

    def _connect(self) -> None:
        self.aside.setText(self.tr("Save the name"))
        self.aside.clicked.connect(self.save_name)
        self.who_page.edited.connect(self._say_verb)
        self.sign_in_page.changed.connect(self._sign_in_changed)
        self.trying_page.trusted.connect(self._trust)
        self.trying_page.kept_anyway.connect(self._keep_anyway)
        self.trying_page.password_wanted.connect(self._make_password)
        self.trying_page.page_wanted.connect(self._try.open_again)

    def _sign_in_changed(self) -> None:
        if self.page is self.sign_in_page:
            self._say_verb()
            self.fit()
