"""Tests of mail texts of one's own."""

from dataclasses import replace

import pytest

from afterword.adapters import mail_texts
from afterword.domain.errors import InvalidValue
from afterword.domain.message import MessagePurpose
from afterword.domain.template import TemplateDraft
from afterword.domain.templates import BrokenTemplate, Filling
from afterword.services import drafts, requests, templates
from tests.book_fixtures import book

__all__ = ["book"]
EXAMPLE = Filling(
    my_name="Kim Osei",
    person="Anna Okafor",
    employer="Northwind",
    role="Data analyst",
    round_words="first interview",
    interview_on="on Tuesday",
    asked_on="on 3 March",
    earlier_subject="Thank you for the interview",
    detail="how you plan your releases",
    advice_words="Lead with the result.",
    next_action="say what came of it first",
    good_news="they invited me to the final round",
    my_news="I have finished the course",
)
DRAFT = TemplateDraft(
    purpose=MessagePurpose.CHECK_IN,
    name=" My  way ",
    subject="The {{ role }} position",
    body="{{ greeting }},\n\nany news?",
)


def test_an_own_text_is_offered_after_the_shipped_ones(book):
    number = templates.add(book, DRAFT)
    texts = requests.texts_for(book, MessagePurpose.CHECK_IN)
    assert (texts[-1].key, texts[-1].name) == (f"own.{number}", "My way")
    templates.change(book, number, replace(DRAFT, name="Another"))
    assert requests.texts_for(book, MessagePurpose.CHECK_IN)[-1].name == "Another"
    templates.delete(book, number)
    assert templates.all_own(book) == []
    book.undo()
    assert len(templates.all_own(book)) == 1


@pytest.mark.parametrize(
    ("body", "problem"), [("Dear {{ nobody }}", templates.UnknownPlaces), ("Dear {{ person", BrokenTemplate)]
)
def test_an_unknown_place_and_a_broken_one_are_refused(book, body, problem):
    with pytest.raises(problem):
        templates.add(book, replace(DRAFT, body=body))
    assert templates.all_own(book) == []


def test_a_text_is_read_as_it_stands():
    example = Filling(my_name="Kim Osei", person="Anna Okafor", role="Data analyst")
    found = templates.read(replace(DRAFT, body="{{ greeting }},\n\n{{ detail }}?"), example)
    assert found.used == {"role", "greeting", "detail"}
    assert (found.subject, found.body) == ("The Data analyst position", "Dear Anna Okafor,\n\n[detail]?\n")
    assert (found.unknown, found.broken) == ((), None)
    assert templates.read(replace(DRAFT, body="{{ roel }} {{ my_name }}"), example).unknown == ("roel",)
    broken = templates.read(replace(DRAFT, body="one\n{{ role"), example).broken
    assert broken is not None
    assert broken.facts["line"] == 2


def test_a_name_is_needed(book):
    with pytest.raises(InvalidValue):
        templates.add(book, TemplateDraft(purpose=MessagePurpose.CHECK_IN, name=" ", subject="S", body="B"))


def test_a_mail_becomes_a_text_with_its_facts_as_places():
    filling = Filling(my_name="Kim Osei", person="Anna Okafor", employer="Northwind", role="Data analyst")
    made = templates.with_places(
        "Dear Anna Okafor,\n\nthe Data analyst post at Northwind.\n\nKim Osei", filling
    )
    assert made == "{{ greeting }},\n\nthe {{ role }} post at {{ employer }}.\n\n{{ my_name }}"


def test_only_whole_words_become_places():
    filling = Filling(role="Engineer", round_words="first interview", employer="Acme")
    text = (
        "The Engineer post. Your Engineering team at Acme. My first interviewing, after the first interview."
    )
    made = templates.with_places(text, filling)
    assert made == (
        "The {{ role }} post. Your Engineering team at {{ employer }}. "
        "My first interviewing, after the {{ round_words }}."
    )


def test_a_round_that_is_called_an_interview_is_no_fact_about_every_interview():
    text = "Thank you for the interview. Could you help me interview better?"
    assert templates.with_places(text, Filling(round_words="interview")) == text


def test_a_fact_within_another_and_the_name_of_a_place_are_left_whole():
    filling = Filling(role="employer", employer="Acme Data", earlier_subject="About Acme Data")
    made = templates.with_places("About Acme Data: Acme Data, employer.", filling)
    assert made == "{{ earlier_subject }}: {{ employer }}, {{ role }}."


@pytest.mark.parametrize("text", mail_texts.shipped_texts(), ids=lambda one: one.key)
def test_a_mail_that_was_made_a_text_reads_the_same_again(text):
    filled = drafts.fill(text, EXAMPLE)
    own = replace(text, body=templates.with_places(filled.body, EXAMPLE))
    assert drafts.fill(own, EXAMPLE).body == filled.body
    assert "{{" in own.body
