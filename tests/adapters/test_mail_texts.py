from collections import Counter
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import mail_texts, tone_weights
from afterword.domain.message import MessagePurpose
from afterword.domain.templates import BrokenTemplate, Filling, MailText, MissingPlaces, unfilled
from afterword.domain.tone import ToneGuide

FULL = Filling(
    my_name="Kim Osei",
    person="Anna Okafor",
    employer="Northwind",
    role="data analyst",
    round_words="final interview",
    interview_on="on Tuesday",
    asked_on="on 3 November",
    earlier_subject="Thank you",
    detail="the new reporting team",
    advice_words="Begin with the result.",
    next_action="practise the first sentence of each story",
    good_news="I was invited to the next round",
    my_news="I finished a course in SQL",
)
TEXTS = mail_texts.shipped_texts()


def text_of(body: str, subject: str = "Hello") -> MailText:
    return MailText(key="own.1", purpose=MessagePurpose.ASK_ADVICE, name="Mine", subject=subject, body=body)


def test_each_purpose_has_at_least_three_texts_of_its_own():
    counted = Counter(one.purpose for one in TEXTS if not one.is_follow_up)
    assert all(counted[purpose] >= 3 for purpose in MessagePurpose)


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.key)
def test_a_shipped_text_leaves_nothing_unfilled(text: MailText):
    subject, body = mail_texts.fill(text, FULL)
    assert unfilled(subject) == unfilled(body) == ()
    assert "Kim Osei" in body


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.key)
def test_a_shipped_text_reads_well_without_its_optional_places(text: MailText):
    needed = mail_texts.needed(text)
    known = {one.name: getattr(FULL, one.name) if one.name in needed else "" for one in fields(FULL)}
    subject, body = mail_texts.fill(text, Filling(**known | {"person": "Anna Okafor"}))
    assert unfilled(subject) == unfilled(body) == ()
    assert "  " not in body
    assert " ." not in body


@pytest.mark.parametrize(
    "text", [one for one in TEXTS if one.purpose is MessagePurpose.ASK_ADVICE], ids=lambda one: one.key
)
def test_a_request_asks_for_advice_within_the_length_of_c10(text: MailText):
    _, body = mail_texts.fill(text, FULL)
    assert "advice" in body
    assert "feedback" not in body
    assert len(body.split()) <= 150


def test_a_missing_place_is_named_and_nothing_is_written():
    with pytest.raises(MissingPlaces) as told:
        mail_texts.fill(
            text_of("Dear {{ person }}, thank you for the {{ role }} talk."), Filling(my_name="Kim")
        )
    assert told.value.facts["places"] == "person, role"


def test_an_unknown_place_is_refused():
    with pytest.raises(BrokenTemplate) as told:
        mail_texts.fill(text_of("Dear {{ persn }}"), FULL)
    assert told.value.facts["detail"] == "persn"


@pytest.mark.parametrize("body", ["{{ person", "{% if %}", "{{ person|nosuch }}", "{% for %}x"])
def test_a_broken_text_is_told_with_its_line(body: str):
    with pytest.raises(BrokenTemplate):
        mail_texts.fill(text_of(body), FULL)


@pytest.mark.parametrize(
    "body", ["{{ ''.__class__.__mro__ }}", "{{ person.__init__.__globals__ }}", "{{ 1/0 }}", "{{ cycler() }}"]
)
def test_a_text_can_fill_places_and_nothing_else(body: str):
    with pytest.raises(BrokenTemplate):
        mail_texts.fill(text_of(body), FULL)


@given(value=st.text(min_size=1).filter(lambda text: text.split()))
def test_a_value_is_never_read_as_a_template(value: str):
    _, body = mail_texts.fill(text_of("<{{ role }}>"), Filling(role=value))
    assert body == mail_texts._tidy(f"<{' '.join(value.split())}>")


def test_the_subject_is_one_line():
    subject, _ = mail_texts.fill(text_of("x", subject="About {{ role }}\nand more"), FULL)
    assert subject == "About data analyst and more"


@pytest.fixture(scope="module")
def guide() -> ToneGuide:
    return ToneGuide(tone_weights.load())


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.key)
def test_the_tone_guide_finds_nothing_in_a_shipped_text(text: MailText, guide: ToneGuide):
    _, body = mail_texts.fill(text, FULL)
    assert [finding.text for finding in guide.read(body).findings] == []


@pytest.mark.parametrize(
    "text",
    [one for one in TEXTS if one.purpose is MessagePurpose.ASK_ADVICE and not one.is_follow_up],
    ids=lambda one: one.key,
)
def test_a_shipped_request_has_all_that_c11_asks_for(text: MailText, guide: ToneGuide):
    _, body = mail_texts.fill(text, FULL)
    checks = guide.read(body).checks
    assert checks is not None
    names = ("thanks", "accepts_decision", "asks_advice", "about_my_interviewing", "easy_way_out", "length")
    assert [name for name in names if not getattr(checks, name)] == []


def test_each_thing_a_mail_may_lack_has_a_sentence_without_alarm():
    guide = ToneGuide(tone_weights.load())
    for sentence in mail_texts.missing_sentences().values():
        assert guide.read(sentence).findings == ()
        assert unfilled(sentence) == ()
