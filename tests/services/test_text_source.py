"""Tests of telling by its words which text a mail came from."""

from dataclasses import replace

import pytest

from afterword.domain.about import About
from afterword.domain.message import MessagePurpose
from afterword.services import drafts
from afterword.services.text_source import Source, source_of
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
            found = source_of(book, body, begun.about, begun.texts, settings=KIM)
            assert found == Source(filled=filled, own={})


def test_what_its_writer_filled_in_is_found(book):
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(), settings=KIM)
    warm = next(one for one in begun.texts if one.name == "Warm")
    own = {"role": "IT support", "detail": "how you plan your releases"}
    filled = drafts.refill(book, warm, begun.about, settings=KIM, own=own)
    body = filled.body.replace("Warm regards", "Best wishes")
    assert source_of(book, body, begun.about, begun.texts, settings=KIM) == Source(filled=filled, own=own)
    del own["detail"]
    short = drafts.refill(book, warm, begun.about, settings=KIM, own=own)
    found = source_of(book, short.body, begun.about, begun.texts, settings=KIM)
    assert found == Source(filled=short, own=own)


def test_a_mail_in_own_words_came_from_no_text(book, begun):
    body = "Hi Anna, could we talk on the phone next week? Best, Kim"
    assert source_of(book, body, begun.about, begun.texts, settings=KIM) is None
    assert source_of(book, begun.draft.body, begun.about, (), settings=KIM) is None


def test_without_a_name_no_text_can_be_filled(book, begun):
    nobody = replace(KIM, name="")
    assert source_of(book, begun.draft.body, begun.about, begun.texts, settings=nobody) is None
