"""Tests of filling a mail from a text."""

from dataclasses import replace

import pytest

from afterword.domain.about import About
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.templates import MailText
from afterword.services import drafts
from afterword.ui.mail.text_filling import TextFilling


@pytest.fixture
def about(story):
    return About(application_id=story.application, contact_id=story.manager)


@pytest.fixture
def begun(book, parts, about):
    return drafts.begin(book, MessagePurpose.CHECK_IN, about, settings=parts.settings())


def test_a_new_mail_knows_its_text_as_long_as_it_is_untouched(parts, begun):
    filling = TextFilling(parts)
    key = filling.begin(begun.draft, begun.filled)
    assert key == begun.filled.text.key
    assert filling.key_of_untouched(begun.filled.body) == key
    assert filling.key_of_untouched(begun.filled.body + " And more.") == ""


def test_a_kept_mail_is_known_for_the_text_it_reads_like(parts, begun, about):
    filling = TextFilling(parts)
    assert filling.begin(begun.draft, None) == begun.filled.text.key
    assert filling.key_of_untouched(begun.filled.body) == ""
    own = replace(begun.draft, subject="Lunch", body="Shall we have lunch on Friday?")
    assert filling.begin(own, None) == ""
    assert filling.places == ([], [])


def test_a_text_is_read_with_the_writers_own_words(parts, story):
    filling = TextFilling(parts)
    filling.begin(MessageDraft(purpose=MessagePurpose.PAID_OFF), None)
    about = About(contact_id=story.manager, application_id=story.application)
    key = filling.texts[0].key
    filling.filled = filling.read(key, about, own={})
    assert "good_news" in filling.missing
    assert "good_news" in [*filling.places[0], *filling.places[1]]
    told = filling.read(key, about, own={"good_news": "I got the post"})
    assert told is not None
    assert "I got the post" in told.body
    assert filling.read("no such text", about, own={}) is None


def test_a_text_that_cannot_be_filled_says_why(parts, about):
    said = []
    filling = TextFilling(replace(parts, say=said.append))
    broken = MailText(
        key="own.1", purpose=MessagePurpose.CHECK_IN, name="Own", subject="S", body="Dear {{ persn }},"
    )
    filling.texts = (broken,)
    assert filling.read("own.1", about, own={}) is None
    assert len(said) == 1
