"""Who grants which wish: the one place that knows which page does what for the others."""

from collections.abc import Callable
from typing import Any, Protocol

from afterword.ui.page import Page
from afterword.ui.wishes import (
    AddAccount,
    AddAdvice,
    AddApplication,
    AddInterview,
    Call,
    Debrief,
    Decide,
    GiveName,
    ImportFiles,
    LookForReplies,
    OpenMail,
    OpenSettings,
    Practise,
    Prepare,
    ReadReply,
    Show,
    SignInAgain,
    Wish,
    Write,
)


class Shell(Protocol):
    """What routes need of the window."""

    def go_to(self, name: str, *, id_: int | None = None) -> Page: ...

    def go_to_thing(self, table: str, id_: int) -> bool: ...


class Routes:
    """Grants the wishes of pages, the tray and notices. `look` looks for replies, `bring` imports files."""

    def __init__(self, shell: Shell) -> None:
        self.look: Callable[[], object] | None = None
        self.bring: Callable[[], object] | None = None
        self._shell = shell

    def hear(self, page: Page) -> None:
        """Listen to the wishes of a page that was just made."""
        page.wished.connect(self.grant)

    def grant(self, wish: Wish) -> None:
        """Do what is wished."""
        match wish:
            case Show():
                self._shell.go_to_thing(wish.table, wish.id)
            case Write():
                self._page("mail").write(wish.purpose, wish.about)
            case OpenMail():
                self._page("mail").open_mail(wish.message_id)
            case ReadReply():
                self._page("mail").read_reply(wish.reply_id)
            case OpenSettings() | GiveName() | AddAccount() | SignInAgain():
                self._grant_setting(wish)
            case _:
                self._grant_more(wish)

    def _grant_setting(self, wish: OpenSettings | GiveName | AddAccount | SignInAgain) -> None:
        page = self._page("settings")
        match wish:
            case OpenSettings():
                page.show_section(wish.section)
            case GiveName():
                if page.give_name():
                    self.grant(wish.then)
            case AddAccount():
                if page.add_account() is not None and wish.back:
                    self._shell.go_to(wish.back)
            case SignInAgain():
                page.sign_in_again(wish.key)

    def _grant_more(self, wish: Wish) -> None:
        match wish:
            case Debrief():
                self._page("interviews").debrief(wish.interview_id)
            case Prepare():
                self._page("interviews").prepare(wish.interview_id)
            case Practise():
                self._page("today").practise()
            case Call():
                self._page("touch").call(wish.contact_id)
            case Decide():
                self._page("applications").decide(wish.application_id)
            case _:
                self._begin(wish)

    def _begin(self, wish: Wish) -> None:
        match wish:
            case AddApplication():
                self._page("applications").new()
            case AddInterview():
                self._page("interviews").add_for(wish.application_id)
            case AddAdvice():
                self._page("advice").add_from(wish)
            case LookForReplies() if self.look is not None:
                self.look()
            case ImportFiles() if self.bring is not None:
                self.bring()

    def _page(self, name: str) -> Any:
        return self._shell.go_to(name)
