"""Tests of carrying what changed in a filled text into the text as edited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.carrying import Change, carry, instead

WORDS = st.lists(st.sampled_from(["IT", "it", "position", "support", ".", ",", "\n", "[role]"])).map(" ".join)


def carried(before: str, after: str, now: str) -> tuple[str, int]:
    made = carry(before, after, now=now)
    return made.applied(now), made.lost


@given(WORDS, WORDS)
def test_what_was_not_edited_becomes_what_is_new(before: str, after: str):
    assert carried(before, after, before) == (after, 0)


@given(WORDS, WORDS)
def test_where_nothing_is_new_edits_stay(before: str, now: str):
    assert carried(before, before, now) == (now, 0)


@pytest.mark.parametrize("role", ["IT", "IT support", "Head of IT", "[role]", "position"])
def test_a_short_word_is_changed_only_where_it_was_filled(role):
    text = "I hoped to improve the position, with IT in the role at Nordit and a composition."
    before = f"{text} The IT position."
    assert carried(before, f"{text} The {role} position.", f"{before} Support.") == (
        f"{text} The {role} position. Support.",
        0,
    )


def test_it_is_changed_between_edits_and_beside_them():
    before = "Dear Anna Okafor,\n\nThank you for the first interview for the IT post. I accept it.\n"
    after = before.replace("Anna Okafor", "Ben Lee").replace("first interview", "phone call")
    now = "Hi Anna Okafor,\n\nA big thank you for the first interview for the IT post. I take it.\n"
    assert carried(before, after, now) == (
        now.replace("Anna Okafor", "Ben Lee").replace("first interview", "phone call"),
        0,
    )


def test_a_sentence_comes_and_goes_where_its_neighbours_stand():
    before = "Thank you for our talk on Friday. I enjoyed meeting you.\n\nWarm regards,\nKim\n"
    after = before.replace("I enjoyed", "What you said about tea was new. I enjoyed")
    now = before.replace("Warm", "Kind").replace("enjoyed meeting", "liked to meet")
    with_it, lost = carried(before, after, now)
    assert with_it == now.replace("I liked", "What you said about tea was new. I liked")
    assert lost == 0
    assert carried(after, before, with_it) == (now, 0)


def test_words_that_were_edited_are_left_alone_and_counted():
    before, after = "The data analyst post.", "The data scientist post."
    assert carried(before, after, "The data analytics post.") == ("The data analytics post.", 1)
    assert carried(before, after, "Something else, analyst.") == ("Something else, analyst.", 1)
    assert carry(before, after, now="").lost == 1


def test_near_changes_of_one_value_are_one_change():
    made = carry("A data analyst post.", "A analyst of data post.", now="A data analyst post.")
    assert made.changes == (Change(2, 14, "analyst of data"),)


def test_places_count_code_points():
    before = "\U0001f600 for the [role] post"
    assert carry(before, before.replace("[role]", "IT"), now=before).changes == (Change(10, 16, "IT"),)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("The IT support post. I like IT support.", "IT support"),
        ("The IT post. I really like IT!", "IT"),
        ("The [role] post. I like [role].", ""),
        ("The IT post. I like tea.", ""),
        ("Something else.", ""),
    ],
)
def test_what_was_written_for_a_mark_is_found(now: str, found: str):
    assert instead("The [role] post. I like [role].", now, of="[role]") == found
