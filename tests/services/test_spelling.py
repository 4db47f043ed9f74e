"""Tests of reading the spelling of a mail."""

from functools import partial

from afterword.adapters import spelling as hunspell
from afterword.domain.application import ApplicationDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.settings import Settings
from afterword.services import applications, spelling
from tests.book_fixtures import book, clock
from tests.services.crowd import Inside, at_once

__all__ = ["book", "clock"]


def test_names_and_own_words_are_right():
    found = spelling.read("Osei wrote to afterwrd.", spelling.BRITISH, ["Kim Osei", "afterwrd"])
    assert found == ()


def test_a_slip_is_found():
    assert [one.word for one in spelling.read("It was definately so.", spelling.AMERICAN, [])] == [
        "definately"
    ]


def test_the_english_of_a_text_is_detected():
    assert spelling.written_in("My favorite color.", spelling.BRITISH) == spelling.AMERICAN
    assert spelling.written_in("Hello.", spelling.BRITISH) == spelling.BRITISH


def test_the_names_in_a_mail_are_those_of_both_sides_and_of_the_role(book):
    tried = applications.add_at(book, "Brightwell", ApplicationDraft(employer_id=0, role="Data analyst"))
    mail = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_name="Anna Okafor", application_id=tried)
    settings = Settings(name="Kim Osei", signature="Kim")
    whose = ("Kim Osei", "Kim", "Anna Okafor")
    assert spelling.names_in(book, mail, settings) == (*whose, "Brightwell", "Data analyst")
    alone = MessageDraft(purpose=MessagePurpose.CHECK_IN, to_name="Anna Okafor")
    assert spelling.names_in(book, alone, settings) == whose


def test_an_application_that_is_gone_lends_no_names(book):
    mail = MessageDraft(purpose=MessagePurpose.CHECK_IN, application_id=99)
    assert spelling.names_in(book, mail, Settings(name="Kim")) == ("Kim", "", "")


def test_several_mails_are_read_one_after_another(monkeypatch):
    inside = Inside()
    monkeypatch.setattr(hunspell.Speller, "read", inside.watched(hunspell.Speller.read))
    monkeypatch.setattr(hunspell, "written_in", inside.watched(hunspell.written_in))
    slips = ("definately", "recieve", "seperate", "untill")
    readings = [partial(spelling.read, f"It is {slip} so. " * 20, spelling.BRITISH, []) for slip in slips]
    detected = [partial(spelling.written_in, "My favorite color. " * 20, spelling.BRITISH) for _ in slips]
    found = at_once(*readings, *detected)
    assert [{one.word for one in words} for words in found[:4]] == [{slip} for slip in slips]
    assert found[4:] == [spelling.AMERICAN] * 4
    assert inside.most == 1
