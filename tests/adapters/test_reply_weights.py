"""The shipped weights load, once."""

from afterword.adapters import shipped
from afterword.adapters.reply_weights import load
from afterword.domain.replies_model import ReplyModel, Sense


def test_the_weights_are_shipped_and_small():
    assert shipped.path("replies/senses.bin").stat().st_size < 120_000


def test_they_load_once():
    assert load() is load()
    assert isinstance(load(), ReplyModel)


def test_they_know_a_plain_refusal():
    chances = load().chances("Unfortunately our policy does not allow us to give feedback to candidates.")
    assert chances.index(max(chances)) == Sense.DECLINED
