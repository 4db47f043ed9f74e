"""A try of an account as a job: its stages come to the window, and the browser is opened by it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from afterword.domain.errors import Problem
from afterword.domain.providers import Provider
from afterword.services.account_check import Attempt, Outcome, Stage, browsing, try_out
from afterword.ui.parts import Parts
from afterword.work.jobs import Handle, Progress, Pulse, Stopped

translate = QCoreApplication.translate


def open_in_browser(address: str) -> None:
    """Open a page in the system's browser."""
    QDesktopServices.openUrl(QUrl(address))


class AccountTry(QObject):
    """Runs one try at a time. A page to sign in at is opened on the GUI thread, whoever asks for it."""

    page_wanted = Signal(str)

    def __init__(self, parts: Parts, *, owner: QObject) -> None:
        super().__init__(owner)
        self._parts = parts
        self._handle: Handle | None = None
        self.is_running = False
        self._page = ""
        self.page_wanted.connect(self._open)

    def start(
        self,
        attempt: Attempt,
        provider: Provider | None,
        *,
        come_to: Callable[[Stage, str], object],
        then: Callable[[Outcome], object],
        failed: Callable[[Problem], object],
    ) -> None:
        """Begin a try; one before is ended."""
        self.cancel()

        def progressed(progress: Progress) -> None:
            stage, _, host = progress.what.partition(":")
            come_to(Stage(stage), host)

        def ended(listener: Callable[..., object], value: object) -> None:
            self.is_running = False
            listener(value)

        self.is_running = True
        self._handle = self._parts.runner.run(
            self._job(attempt, provider),
            then=partial(ended, then),
            failed=partial(ended, failed),
            owner=self,
            progress=progressed,
        )

    def cancel(self) -> None:
        """End the try under way, if there is one."""
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        self.is_running = False
        self._page = ""

    def open_again(self) -> None:
        """Open the page to sign in at once more."""
        if self._page:
            open_in_browser(self._page)

    def _job(self, attempt: Attempt, provider: Provider | None) -> Callable[[Pulse], Outcome]:
        """Return the try as a job. Whatever it needs of the window is taken before it runs."""
        address, clock, access = attempt.account.address, self._parts.book.clock, self._parts.access
        open_page, said = self.page_wanted.emit, _pages()

        def job(pulse: Pulse) -> Outcome:
            def still() -> None:
                if pulse.is_cancelled:
                    raise Stopped

            browse = None
            if provider is not None and provider.sign_in is not None:
                browse = browsing(
                    provider, address=address, clock=clock, open_page=open_page, words=said, still=still
                )
            return try_out(
                attempt,
                access=access,
                browse=browse,
                tell=lambda stage, host: pulse(what=f"{stage}:{host}"),
            )

        return job

    def _open(self, address: str) -> None:
        self._page = address
        open_in_browser(address)


def _pages() -> tuple[str, str, str]:
    """Return what the browser shows at the end: a title, and what is said when it worked and when not."""
    return (
        translate("accounts", "Afterword"),
        translate("accounts", "You are signed in. You can close this page and go back to Afterword."),
        translate("accounts", "You are not signed in. Go back to Afterword to try again."),
    )
