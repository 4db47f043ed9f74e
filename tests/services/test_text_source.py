"""Tests of telling by its words which text a mail came from."""

from dataclasses import replace
from itertools import combinations

import pytest

from afterword.domain.about import About
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.templates import Place
from afterword.services import drafts, requests
from afterword.services.text_source import Source, source_of
from tests.book_fixtures import book
from tests.services.test_drafts import KIM, application

__all__ = ["application", "book"]
OWN = {
    Place.PERSON: "Anna Okafor",
    Place.EMPLOYER: "Northwind Ltd",
    Place.ROLE: "IT support",
    Place.INTERVIEW_ON: "on Tuesday",
    Place.ASKED_ON: "on 3 March",
    Place.EARLIER_SUBJECT: "Thank you, and one question",
    Place.DETAIL: "how you plan your releases, and who says when one is done",
    Place.ADVICE_WORDS: "Lead with the result.",
    Place.GOOD_NEWS: "they invited me",
    Place.MY_NEWS: "I finished the course",
}


def mail(filled, **changes):
    return MessageDraft(
        purpose=filled.text.purpose, subject=filled.subject, body=changes.get("body", filled.body)
    )


@pytest.fixture
def begun(book, application):
    return drafts.begin(book, MessagePurpose.ASK_ADVICE, About(application_id=application), settings=KIM)


def test_each_text_is_known_again_even_after_a_little_was_changed(book, begun):
    for text in begun.texts:
        filled = drafts.refill(book, text, begun.about, settings=KIM)
        for body in (filled.body, filled.body.replace("interview", "conversation")):
            found = source_of(book, mail(filled, body=body), begun.about, begun.texts, settings=KIM)
            assert found == Source(filled=filled, own={})


@pytest.mark.parametrize("purpose", MessagePurpose)
def test_each_text_is_known_again_whatever_its_writer_filled_in(book, purpose):
    texts = requests.texts_for(book, purpose)
    for text in texts:
        empty = drafts.refill(book, text, About(), settings=KIM)
        places = (*empty.missing, *empty.offered)
        for chosen in (chosen for count in range(len(places) + 1) for chosen in combinations(places, count)):
            own = {name: OWN[name] for name in chosen}
            filled = drafts.refill(book, text, About(), settings=KIM, own=own)
            found = source_of(book, mail(filled), About(), texts, settings=KIM)
            assert found == Source(filled=filled, own=own), (text.key, chosen)


def test_what_its_writer_filled_in_is_found(book):
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, About(), settings=KIM)
    warm = next(one for one in begun.texts if one.name == "Warm")
    own = {"role": "IT support", "detail": "how you plan your releases"}
    filled = drafts.refill(book, warm, begun.about, settings=KIM, own=own)
    body = filled.body.replace("Warm regards", "Best wishes")
    found = source_of(book, mail(filled, body=body), begun.about, begun.texts, settings=KIM)
    assert found == Source(filled=filled, own=own)
    del own["detail"]
    short = drafts.refill(book, warm, begun.about, settings=KIM, own=own)
    found = source_of(book, mail(short), begun.about, begun.texts, settings=KIM)
    assert found == Source(filled=short, own=own)


def test_a_mail_in_own_words_came_from_no_text(book, begun):
    body = "Hi Anna, could we talk on the phone next week? Best, Kim"
    written = replace(begun.draft, body=body)
    assert source_of(book, written, begun.about, begun.texts, settings=KIM) is None
    assert source_of(book, begun.draft, begun.about, (), settings=KIM) is None


def test_without_a_name_no_text_can_be_filled(book, begun):
    nobody = replace(KIM, name="")
    assert source_of(book, begun.draft, begun.about, begun.texts, settings=nobody) is None
