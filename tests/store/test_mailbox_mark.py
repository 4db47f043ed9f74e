"""Tests of how far mail folders were read."""

from dataclasses import replace

from afterword.domain.inbox import Mark
from afterword.store import mailbox_mark
from afterword.store.book import Book

INBOX = Mark(account="one", folder="INBOX", uidvalidity=7, last_uid=40)


def keep(book: Book, *marks: Mark) -> None:
    with book.step("inbox.fetched", undoable=False):
        mailbox_mark.keep(book, marks)


def test_a_newer_mark_takes_the_place_of_the_older(book: Book) -> None:
    junk = replace(INBOX, folder="Junk")
    keep(book, INBOX, junk)
    keep(book, replace(INBOX, last_uid=44))
    assert mailbox_mark.of_account(book, "one") == {"INBOX": replace(INBOX, last_uid=44), "Junk": junk}


def test_accounts_have_marks_of_their_own(book: Book) -> None:
    keep(book, INBOX, replace(INBOX, account="two", last_uid=1))
    assert mailbox_mark.of_account(book, "one")["INBOX"].last_uid == 40
    assert mailbox_mark.of_account(book, "three") == {}
