"""The words of the report."""

import string
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from afterword.domain.advice import AdviceState
from afterword.domain.application import Outcome, RequestState
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.report_logs import Activity, Method
from afterword.domain.report_road import FunnelStep, Hint, Stage, TimeStep
from afterword.domain.report_words import Words
from afterword.domain.statistics import share
from afterword.domain.touch import Channel, StartedBy
from afterword.services.report import words as shipped_words

ENGLISH = shipped_words("en")
WORDS = Words({"a": {"b": "Dear {name}"}, "of": "{part} of {whole}", "comma": ", ", "and": " and "})


def test_a_text_is_found_by_its_dotted_key_and_filled():
    assert WORDS.say("a.b", name="{#$*}") == "Dear {#$*}"


@pytest.mark.parametrize("key", ["a", "a.c", "a.b.c", "x"])
def test_a_key_without_a_text_is_a_bug(key: str):
    with pytest.raises(KeyError):
        WORDS.say(key)


def test_a_place_that_is_not_filled_is_a_bug():
    with pytest.raises(KeyError):
        WORDS.say("a.b")


def test_counts_have_their_noun():
    assert ENGLISH.count("day", 1) == "1 day"
    assert ENGLISH.count("day", 0) == "0 days"
    assert ENGLISH.count("application", 12000) == "12,000 applications"


def test_items_are_listed_as_people_do():
    assert [WORDS.listing(["1", "2", "3"][:many]) for many in range(4)] == ["", "1", "1 and 2", "1, 2 and 3"]


def test_days_do_not_break_and_forms_have_their_own():
    day = date(2026, 3, 4)
    assert ENGLISH.day(day) == "4\u00a0Mar\u00a02026"
    assert ENGLISH.day(day, "log.day") == "03/04/2026"
    assert ENGLISH.day(day, "log_germany.day") == "04.03.2026"


def test_an_instant_is_told_in_the_zone_it_was_agreed_in():
    told = ENGLISH.moment(datetime(2026, 11, 26, 19, 0, tzinfo=UTC), "America/New_York")
    assert told.replace("\u00a0", " ") == "Thu 26 Nov 2026, 14:00 (America/New York)"


def test_a_share_has_a_percentage_only_with_its_interval():
    assert ENGLISH.share(share(3, 19)) == "3 of 19"
    assert ENGLISH.share(share(5, 20)) == "5 of 20, 25% (95% interval 11 to 47%)"


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("round", RoundKind),
        ("stage", Stage),
        ("result", RoundResult),
        ("outcome", Outcome),
        ("request", RequestState),
        ("state", AdviceState),
        ("channel", Channel),
        ("started_by", StartedBy),
        ("endings.funnel", FunnelStep),
        ("endings.steps", TimeStep),
        ("log.activity", Activity),
        ("log_germany.outcome", Outcome),
    ],
)
def test_every_member_has_a_word(group: str, kind: type[StrEnum]):
    assert all(ENGLISH.kind(group, member) for member in kind)


def test_every_method_that_is_known_has_a_word_in_both_languages():
    for group in ("log.method", "log_germany.method"):
        assert all(ENGLISH.kind(group, member) for member in Method if member)


def test_every_hint_has_its_careful_words():
    assert all(ENGLISH.say(f"endings.hints.{hint}", part=6, whole=10) for hint in Hint)


def test_the_texts_are_well_formed():
    def every(texts: object) -> None:
        if isinstance(texts, dict):
            for inner in texts.values():
                every(inner)
        elif isinstance(texts, str):
            names = [name for _, name, _, _ in string.Formatter().parse(texts) if name is not None]
            assert all(name.isidentifier() for name in names), texts
            assert "!" not in texts

    every(ENGLISH.texts)
