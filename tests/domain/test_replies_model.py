"""The model of sentences: cutting, features, weights in bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.replies_model import (
    BUCKETS,
    SENTENCES,
    BrokenWeights,
    ReplyModel,
    Sense,
    body_sentences,
    features,
    sentences,
)

EMPTY = ReplyModel.of([0.0] * len(Sense), [[0.0] * BUCKETS for _ in Sense])


def test_sentences_are_cut_at_their_ends_and_not_after_titles():
    assert sentences("I asked Mr. Hill. He liked you! Did you know?\nBye") == [
        "I asked Mr. Hill.",
        "He liked you!",
        "Did you know?",
        "Bye",
    ]


def test_japanese_sentences_are_cut_without_spaces():
    assert sentences("よかったです。次回も。") == ["よかったです。", "次回も。"]


def test_greeting_and_closing_are_left_out_of_the_body():
    assert body_sentences("Dear Ana,\n\nYou spoke too fast.\n\nKind regards,\nTom Hill") == [
        "You spoke too fast."
    ]


def test_a_single_line_is_the_body():
    assert body_sentences("Speak up!") == ["Speak up!"]


def test_sentences_inside_a_quotation_are_marked():
    text = 'She wrote: "Kind. Too quiet. Try again." That is all.'
    assert body_sentences(text) == ['She wrote: "Kind.', '"Too quiet.', '"Try again."', "That is all."]


def test_a_closing_with_a_long_signature_is_left_out():
    assert body_sentences("Hi Bo,\nSpeak up.\nBest wishes,\nJem in the People Team") == ["Speak up."]


def test_without_weights_all_senses_are_alike():
    assert EMPTY.chances("Anything") == pytest.approx((0.25,) * 4)


def test_a_weight_pulls_its_sense():
    weights = [[0.0] * BUCKETS for _ in Sense]
    for at in features("Speak up"):
        weights[Sense.ADVICE][at] = 1.0
    model = ReplyModel.of([0.0] * len(Sense), weights)
    assert model.chances("Speak up")[Sense.ADVICE] > 0.9


def test_packed_weights_come_back_the_same():
    weights = [[((at * 7 + sense) % 50 - 25) / 10 for at in range(BUCKETS)] for sense in Sense]
    model = ReplyModel.of([0.5, -0.25, 0.0, 1.0], weights)
    assert ReplyModel.unpacked(model.packed()) == model


@pytest.mark.parametrize(
    "packed", [b"", b"ARK2", b"ARK2garbage", EMPTY.packed()[:-9], b"XXXX" + EMPTY.packed()[4:]]
)
def test_damaged_weights_are_refused(packed: bytes):
    with pytest.raises(BrokenWeights):
        ReplyModel.unpacked(packed)


@given(st.text(max_size=2_000))
def test_any_text_is_cut_and_weighed(text: str):
    pieces = body_sentences(text)
    assert len(pieces) <= SENTENCES
    for piece in pieces[:3]:
        assert sum(EMPTY.chances(piece)) == pytest.approx(1)
        assert all(0 <= at < BUCKETS for at in features(piece))
