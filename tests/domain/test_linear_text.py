"""Features of a text, scoring, and weights as bytes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.linear_text import (
    READ_AT_MOST,
    BrokenWeights,
    Concepts,
    LinearModel,
    features,
    pack,
    quantised,
    rarities,
    stem,
    unpack,
    weigh,
    words_of,
)

CONCEPTS = Concepts.parse("# a remark\nlate: late minutes_late overs*\nphone: phone* rang\n\nnot a line\n")


def model() -> LinearModel:
    rows = {"wlate": [2.0, -1.0], "wphone": [-0.5, 1.5], "wnothing": [0.0, 0.0], "klate": [1.0, 0.0]}
    counts = {"wlate": 3, "wphone": 2, "wnothing": 9, "klate": 4}
    return quantised(["time", "things"], [0.25, -0.25], rows=rows, counts=counts, texts=10)


def test_words_are_lower_case_with_straight_apostrophes_and_numbers_are_one_mark():
    assert words_of("You DIDN’T answer 12 e‑mails!") == ["you", "didn't", "answer", "0", "e-mails", "!"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("answers", "answer"),
        ("rambling", "rambled"),
        ("planned", "planning"),
        ("company's", "company"),
        ("prepare", "prepared"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["is", "us", "bed", "be", "ring", ""])
def test_short_words_keep_their_endings(word: str):
    assert stem(word) == word


def test_concepts_are_met_by_word_beginning_and_phrase():
    assert CONCEPTS.found(["the", "phones", "rang"]) == ["phone", "phone"]
    assert CONCEPTS.found(["ten", "minutes", "late"]) == ["late", "late"]
    assert CONCEPTS.found(["overslept"]) == ["late"]
    assert CONCEPTS.found(["translate", "minutes"]) == []


def test_features_are_stems_pairs_pieces_and_groups_of_meaning():
    found = features("Late again", CONCEPTS)
    assert {"wlat", "wagain", "b< lat", "blat again", "bagain >", "klate", "c la", "cate "} <= found
    assert {each[0] for each in found} == set("wbck")


def test_an_empty_text_has_only_the_pair_of_its_edges():
    assert features("") == {"b< >"}


def test_what_is_far_down_a_text_is_not_read():
    assert features("word " * 1_000 + "late") == features("word " * 1_000)
    assert READ_AT_MOST == 4_000


def test_each_group_of_features_has_one_length_and_rare_ones_count_more():
    rarity = rarities({"wcommon": 90, "wrare": 1, "kgroup": 5}, 100)
    values = dict(weigh(["wcommon", "wrare", "kgroup", "wunknown"], rarity))
    assert values["wrare"] > values["wcommon"]
    assert math.isclose(values["wrare"] ** 2 + values["wcommon"] ** 2, 1)
    assert math.isclose(values["kgroup"], 0.6)
    assert "wunknown" not in values


def test_chances_follow_the_weights_and_sum_to_one():
    chances = model().chances({"wlate"})
    assert chances[0] > 0.9
    assert math.isclose(sum(chances), 1)
    assert model().chances({"wphone"})[1] > 0.7


def test_without_a_known_feature_the_biases_speak():
    assert not model().knows({"wunknown"})
    first, second = model().chances({"wunknown"})
    assert math.isclose(first / second, math.exp(0.5))


def test_rows_of_noughts_are_left_out_and_weights_are_small_whole_numbers():
    assert "wnothing" not in model().rows
    assert model().rows["wlate"] == (127, -64)


def test_packing_is_undone_by_unpacking_and_gives_the_same_bytes():
    packed = pack(model())
    assert unpack(packed) == model()
    assert pack(unpack(packed)) == packed


@pytest.mark.parametrize(
    "broken", [b"", b"ALT1", b"not weights at all", pack(model())[:-9], b"XXXX" + pack(model())[4:]]
)
def test_other_bytes_are_refused(broken: bytes):
    with pytest.raises(BrokenWeights):
        unpack(broken)


def test_weights_that_are_missing_are_noticed():
    with pytest.raises(BrokenWeights):
        unpack(pack(model())[:8] + (1).to_bytes(4, "big") + pack(model())[12:])


@given(st.text())
def test_any_text_has_features_and_the_same_ones_again(text: str):
    assert features(text, CONCEPTS) == features(text, CONCEPTS)


@given(st.binary(max_size=200))
def test_no_bytes_do_worse_than_be_refused(raw: bytes):
    with pytest.raises(BrokenWeights):
        unpack(raw)
