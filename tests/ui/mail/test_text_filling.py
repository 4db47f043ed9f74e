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


def refill(filling, about, body, subject="", **own):
    made = filling.refill(about, own=own, subject=subject, body=body)
    filling.hold(made.filled)
    return made.subject.applied(subject), made.body.applied(body), made.is_lost


def test_a_new_mail_is_filled_anew_where_it_was_not_edited(parts, begun):
    filling = TextFilling(parts)
    key = filling.begin(begun.draft, begun.about, begun.filled)
    assert key == begun.filled.text.key
    now = begun.filled.body.replace("Kind regards", "Best wishes")
    subject, body, is_lost = refill(filling, begun.about, now, begun.filled.subject, role="IT support")
    assert body == now.replace("Data analyst", "IT support")
    assert subject == "IT support position"
    assert not is_lost


def test_what_was_undone_is_filled_anew_from_what_stands_again(parts, begun):
    filling = TextFilling(parts)
    filling.begin(begun.draft, begun.about, begun.filled)
    now = begun.filled.body
    refill(filling, begun.about, now, role="IT")
    assert refill(filling, begun.about, now, role="ITs")[1:] == (now.replace("Data analyst", "ITs"), False)


def test_what_has_no_place_any_more_is_lost(parts, begun):
    filling = TextFilling(parts)
    filling.begin(begun.draft, begun.about, begun.filled)
    assert refill(filling, begun.about, "Hi Anna, shall we talk?", role="IT") == (
        "",
        "Hi Anna, shall we talk?",
        True,
    )
    assert refill(filling, begun.about, "Hi Anna, shall we talk?", role="IT")[2] is False


def test_a_kept_mail_is_known_for_the_text_it_reads_like(parts, begun):
    filling = TextFilling(parts)
    assert filling.begin(begun.draft, begun.about, None) == begun.filled.text.key
    assert filling.filled == begun.filled
    own = replace(begun.draft, subject="Lunch", body="Shall we have lunch on Friday?")
    assert filling.begin(own, begun.about, None) == ""
    assert filling.places == ([], [])
    assert filling.refill(begun.about, own={}, subject="Lunch", body=own.body) is None


def test_a_text_is_read_with_the_writers_own_words(parts, story):
    filling = TextFilling(parts)
    filling.begin(MessageDraft(purpose=MessagePurpose.PAID_OFF), About(), None)
    about = About(contact_id=story.manager, application_id=story.application)
    key = filling.texts[0].key
    filling.hold(filling.read(key, about, own={}))
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
