"""Pages are made when first gone to, and catch up when they are looked at again."""

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.store_problems import DiskFull
from afterword.domain.unkept import Unkept
from afterword.ui.going import Going
from afterword.ui.page import Changes


class Fake:
    """A page that notes what it is told."""

    title = "Fake"
    is_empty = False
    wished: SignalInstance

    def __init__(self) -> None:
        self.told: list[Changes | None] = []

    @property
    def widget(self) -> QWidget:
        raise NotImplementedError

    def new(self) -> None: ...
    def act(self, name: str) -> None: ...
    def select(self, id_: int) -> None: ...
    def filter(self, text: str) -> None: ...
    def tick(self) -> None: ...

    def refresh(self, changes: Changes | None) -> None:
        self.told.append(changes)


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def going(made: list[str]) -> Going:
    def factory(name: str) -> Fake:
        made.append(name)
        return Fake()

    return Going({name: lambda name=name: factory(name) for name in ("today", "mail")})


def test_a_page_is_made_once_and_when_first_gone_to(going: Going, made: list[str]) -> None:
    assert not going.is_anywhere
    first = going.go("mail")
    assert going.go("mail") is first is going.page
    assert made == ["mail"]
    assert (going.name, going.is_at("mail"), going.names) == ("mail", True, {"today", "mail"})


def test_the_page_shown_is_told_at_once_and_the_other_when_gone_to(going: Going) -> None:
    today, mail = going.go("today"), going.go("mail")
    going.refresh({"reply": frozenset({1})})
    going.refresh({"reply": frozenset({2}), "advice": frozenset({9})})
    assert len(mail.told) == 2
    assert today.told == []
    going.go("today")
    assert today.told == [{"reply": frozenset({1, 2}), "advice": frozenset({9})}]
    going.go("mail")
    going.go("today")
    assert len(today.told) == 1


def test_everything_swallows_every_change(going: Going) -> None:
    today = going.go("today")
    going.go("mail")
    going.refresh({"reply": frozenset({1})})
    going.refresh(None)
    going.refresh({"reply": frozenset({2})})
    going.go("today")
    assert today.told == [None]


def test_an_unknown_page_is_a_bug(going: Going) -> None:
    with pytest.raises(KeyError):
        going.go("nowhere")


class Renewed(Fake):
    """A page that can be made anew."""

    def __init__(self) -> None:
        super().__init__()
        self.at: str | None = "begin"

    def spot(self) -> str | None:
        return self.at

    def go_back(self, spot: str) -> None:
        self.at = spot


@pytest.fixture
def renewing() -> Going:
    return Going({"today": Fake, "mail": Renewed, "advice": Renewed})


def test_pages_that_are_not_shown_are_made_anew_where_they_stood(renewing: Going) -> None:
    advice, mail, today = (renewing.go(name) for name in ("advice", "mail", "today"))
    assert isinstance(advice, Renewed)
    assert isinstance(mail, Renewed)
    advice.at = "third"
    renewing.go("mail")
    assert renewing.let_go() == (advice,)
    assert renewing.page is mail
    again = renewing.go("advice")
    renewing.go_back()
    assert isinstance(again, Renewed)
    assert (again is not advice, again.at) == (True, "third")
    assert renewing.go("today") is today


def test_a_page_with_something_unfinished_stays(renewing: Going) -> None:
    mail = renewing.go("mail")
    assert isinstance(mail, Renewed)
    mail.at = None
    renewing.go("today")
    assert renewing.let_go() == ()
    assert renewing.go("mail") is mail


def test_the_page_shown_goes_back_to_where_it_was_noted(renewing: Going) -> None:
    renewing.note_spot()  # before there is a page
    mail = renewing.go("mail")
    assert isinstance(mail, Renewed)
    mail.at = "third"
    renewing.note_spot()
    mail.at = "elsewhere"
    renewing.go_back()
    assert mail.at == "third"
    mail.at = "fourth"
    renewing.go_back()  # what was noted is used once
    assert mail.at == "fourth"


def test_the_page_shown_stays(renewing: Going) -> None:
    mail = renewing.go("mail")
    assert renewing.let_go() == ()
    assert renewing.page is mail


UNKEPT = Unkept(message_id=1, draft=MessageDraft(purpose=MessagePurpose.CHECK_IN), problem=DiskFull(path=""))


class Written(Fake):
    """A page on which something is written."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = 0

    def keep_written(self) -> tuple[Unkept, ...]:
        self.kept += 1
        return () if self.kept == 1 else (UNKEPT,)


def test_what_is_written_on_a_page_is_kept_whether_it_is_shown_or_not() -> None:
    going = Going({"today": Fake, "mail": Written, "advice": Written})
    going.keep_written()  # before there is a page
    mail, advice = going.go("mail"), going.go("advice")
    going.go("today")
    assert going.keep_written() == ()
    assert isinstance(mail, Written)
    assert isinstance(advice, Written)
    assert (mail.kept, advice.kept) == (1, 1)
    assert going.keep_written() == (UNKEPT, UNKEPT)
