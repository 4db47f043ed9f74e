import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from afterword.domain.about import About
from afterword.domain.message import MessagePurpose
from afterword.ui.routes import Routes
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


class AnyPage(QWidget):
    """A page that notes what it is asked."""

    wished = Signal(object)

    def __init__(self, name: str, told: list[tuple[object, ...]]) -> None:
        super().__init__()
        self._name, self._told = name, told

    @property
    def widget(self) -> QWidget:
        return self

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *given: self._told.append((self._name, name, *given))


class Shell:
    """A window that notes where it goes."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def go_to(self, name: str, *, id_: int | None = None):
        return AnyPage(name, self.told)

    def go_to_thing(self, table: str, id_: int) -> bool:
        self.told.append((table, id_))
        return True


@pytest.fixture
def shell(qapp: object) -> Shell:
    return Shell()


ABOUT = About(application_id=5)
ADVICE = AddAdvice(words="Begin with the result.")


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Show(table="interview", id=3), ("interview", 3)),
        (
            Write(purpose=MessagePurpose.ASK_ADVICE, about=ABOUT),
            ("mail", "write", MessagePurpose.ASK_ADVICE, ABOUT),
        ),
        (AddAccount(), ("settings", "add_account")),
        (SignInAgain(key="k1"), ("settings", "sign_in_again", "k1")),
        (OpenMail(message_id=4), ("mail", "open_mail", 4)),
        (ReadReply(reply_id=4), ("mail", "read_reply", 4)),
        (Debrief(interview_id=6), ("interviews", "debrief", 6)),
        (Prepare(interview_id=6), ("interviews", "prepare", 6)),
        (AddInterview(application_id=5), ("interviews", "add_for", 5)),
        (AddApplication(), ("applications", "new")),
        (ADVICE, ("advice", "add_from", ADVICE)),
        (Call(contact_id=7), ("touch", "call", 7)),
        (Decide(application_id=5), ("applications", "decide", 5)),
        (Practise(), ("today", "practise")),
        (OpenSettings(section="you"), ("settings", "show_section", "you")),
    ],
)
def test_each_wish_is_granted_by_the_page_it_belongs_to(shell: Shell, wish: Wish, told: tuple[object, ...]):
    Routes(shell).grant(wish)
    assert shell.told == [told]


def test_a_page_that_was_made_is_heard(shell: Shell):
    page = AnyPage("advice", shell.told)
    routes = Routes(shell)
    routes.hear(page)
    page.wished.emit(Show(table="advice", id=9))
    assert shell.told == [("advice", 9)]


@pytest.mark.parametrize(
    ("kept", "back", "gone_to"), [("a", "mail", True), ("a", "", False), (None, "mail", False)]
)
def test_with_an_account_one_returns_to_the_mail(qapp: object, kept: str | None, back: str, gone_to: bool):
    gone: list[str] = []

    class Settings(AnyPage):
        def add_account(self) -> str | None:
            return kept

    class Going(Shell):
        def go_to(self, name: str, *, id_: int | None = None):
            gone.append(name)
            return Settings(name, self.told)

    Routes(Going()).grant(AddAccount(back=back))
    assert gone == ["settings", "mail"][: 1 + gone_to]


def test_whoever_looks_for_replies_is_asked(shell: Shell):
    routes, told = Routes(shell), []
    routes.grant(LookForReplies())
    routes.look = lambda: told.append("look")
    routes.grant(LookForReplies())
    assert told == ["look"]


def test_whoever_imports_is_asked_for_files(shell: Shell):
    routes, told = Routes(shell), []
    routes.grant(ImportFiles())
    routes.bring = lambda: told.append("bring")
    routes.grant(ImportFiles())
    assert told == ["bring"]


@pytest.mark.parametrize("is_given", [True, False])
def test_with_a_name_the_mail_is_written_after_all(qapp: object, is_given: bool):
    class Settings(AnyPage):
        def give_name(self) -> bool:
            return is_given

    class Going(Shell):
        def go_to(self, name: str, *, id_: int | None = None):
            return Settings(name, self.told)

    shell = Going()
    Routes(shell).grant(GiveName(then=Write(purpose=MessagePurpose.ASK_ADVICE, about=ABOUT)))
    assert shell.told == [("mail", "write", MessagePurpose.ASK_ADVICE, ABOUT)] * is_given
