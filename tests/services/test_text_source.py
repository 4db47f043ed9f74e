"""Tests of telling by its words which text a mail came from."""

from dataclasses import replace

import pytest

from afterword.domain.about import About
from afterword.domain.message import MessagePurpose
from afterword.services import drafts
from afterword.services.text_source import text_of
from tests.book_fixtures import book
from tests.services.test_drafts import KIM, application

__all__ = ["application", "book"]


@pytest.fixture
def begun(book, application):
    return drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)


def test_each_text_is_known_again_even_after_a_little_was_changed(book, begun):
    for text in begun.texts:
        filled = drafts.refill(book, text, begun.about, settings=KIM)
        for body in (filled.body, filled.body.replace("interview", "conversation")):
            mail = replace(begun.draft, body=body)
            assert text_of(book, mail, begun.texts, settings=KIM) == text


def test_a_mail_in_own_words_came_from_no_text(book, begun):
    mail = replace(begun.draft, body="Hi Anna, could we talk on the phone next week? Best, Kim")
    assert text_of(book, mail, begun.texts, settings=KIM) is None
    assert text_of(book, begun.draft, (), settings=KIM) is None


def test_without_a_name_no_text_can_be_filled(book, begun):
    assert text_of(book, begun.draft, begun.texts, settings=replace(KIM, name="")) is None
