"""Plain bodies: quotation depth, flowed lines, wrapped paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.mail_lines import Mark
from afterword.adapters.plain_text import clean, is_rule, plain_lines


def shapes(text: str, **options: bool) -> list[tuple[int, str]]:
    return [(line.depth, line.text) for line in plain_lines(text, **options)]


def test_signs_tell_the_depth():
    assert shapes("a\n> b\n>> c\n> > d\n>e") == [(0, "a"), (1, "b"), (2, "c"), (2, "d"), (1, "e")]


def test_initials_before_the_sign_are_signs_too():
    assert shapes("JE> Was it clear?") == [(1, "Was it clear?")]


def test_bars_quote_when_there_are_several():
    assert shapes("Yours\n| a\n| b") == [(0, "Yours"), (1, "a"), (1, "b")]
    assert shapes("a | b |") == [(0, "a | b |")]


def test_flowed_lines_are_joined_and_the_signature_mark_is_not():
    text = "The council, who \nemploy us all.\n\n-- \nTom\n> deep \n> er"
    assert shapes(text, flowed=True) == [
        (0, "The council, who employ us all."),
        (0, ""),
        (0, "-- "),
        (0, "Tom"),
        (1, "deep er"),
    ]


def test_flowed_with_delsp_drops_the_space():
    assert shapes("自動 \n送信", flowed=True, delsp=True) == [(0, "自動送信")]


def test_a_wrapped_paragraph_becomes_one_line():
    text = (
        "You spoke well about the archive and its readers, and the panel liked\n"
        "that very much. What we missed was any word about money. A museum has\n"
        "none, so the person who looks after it matters.\n\nKind regards,\nTom"
    )
    assert [line.text for line in plain_lines(text)][1:] == ["", "Kind regards,", "Tom"]
    assert plain_lines(text)[0].text.count(" ") == len(text.partition("\n\n")[0].split()) - 1


def test_lines_broken_by_hand_stay_broken():
    text = "Thanks for coming.\nYou were great.\nBring tools.\n\n- one thing\n- and another"
    assert [line.text for line in plain_lines(text)] == text.split("\n")


def test_a_list_is_never_joined():
    text = "- one point that goes on for quite a while until the line is nearly full up\n- another"
    assert len(plain_lines(text)) == 2


@pytest.mark.parametrize("text", ["-----", "_____________", "=====", "* * * * * *", "――――――", "－－－－－－"])
def test_rules_are_seen(text: str):
    assert is_rule(text)
    assert plain_lines(text)[0].has(Mark.RULE)


@pytest.mark.parametrize("text", ["-- ", "--", "a-b", "- - ", "...."])
def test_what_is_no_rule_is_none(text: str):
    assert not is_rule(text)


def test_invisible_signs_are_taken_out():
    assert clean("\ufeffHi\u200b\u00a0you\x00") == "Hi you"


@given(st.text(max_size=2_000), st.booleans(), st.booleans())
def test_any_text_has_lines(text: str, flowed: bool, delsp: bool):
    for line in plain_lines(text, flowed=flowed, delsp=delsp):
        assert line.depth >= 0
        assert "\n" not in line.text


def test_the_short_end_of_a_wrapped_paragraph_is_joined():
    text = (
        "Hello! I cannot share the scores, but off the record: do pause before\n"
        "you give any answer. You began before Dan had ended his own question.\n"
        "Other than that it was good."
    )
    assert len(plain_lines(text)) == 1
