"""Tests of the page where one says who writes."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account
from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.ui.desk import Desk
from afterword.ui.settings.account_who_page import WhoPage
from tests.ui.settings.account_world import account

KNOWN = Settings(name="Kim Osei", address="kim@example.org")


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk):
    def made(before: Account | None = None, settings: Settings = KNOWN) -> WhoPage:
        page = WhoPage(before, settings=settings, desk=desk)
        qtbot.addWidget(page)
        return page

    return made


def enter(page: WhoPage, name: str, text: str) -> None:
    page.box(name).editor.first.setText(text)


def test_a_new_account_is_of_who_is_known(open_page):
    made = open_page().account()
    assert (made.name, made.address, made.imap) == ("Kim Osei", "kim@example.org", None)
    assert made.key != open_page().account().key


def test_an_account_keeps_its_key_under_another_address(open_page):
    before = account()
    page = open_page(before)
    enter(page, "address", "k@example.org")
    made = page.account()
    assert (made.key, made.address) == (before.key, "k@example.org")


def test_what_is_wrong_is_said_at_its_field(open_page):
    page = open_page(settings=replace(KNOWN, accounts=(account(),)))
    enter(page, "address", "Kim@Example.org")
    with pytest.raises(InvalidValue):
        page.account()
    assert "an account with this address" in page.box("address").fault


def test_a_beginning_that_was_left_is_there_the_next_time_and_once(open_page):
    page = open_page()
    enter(page, "name", "Kimberley")
    page.keep_unfinished()
    assert open_page().account().name == "Kimberley"
    assert open_page().account().name == "Kim Osei"


def test_of_a_change_that_was_left_nothing_is_kept(open_page):
    page = open_page(account())
    enter(page, "name", "Kimberley")
    page.keep_unfinished()
    assert open_page().account().name == "Kim Osei"


def test_another_name_alone_is_known(open_page):
    page = open_page(account())
    assert page.renamed is None
    enter(page, "name", "Kim O.")
    assert page.renamed == replace(account(), name="Kim O.")
    new = open_page()
    enter(new, "name", "Kim O.")
    assert new.renamed is None
