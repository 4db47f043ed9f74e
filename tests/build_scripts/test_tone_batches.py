"""What the tone guide's nets learn from at once."""

import random

from build_scripts.tone_batches import batches

LENGTHS = [place * 37 % 101 for place in range(1_003)]


def some(seed: int) -> list[list[int]]:
    return list(batches(LENGTHS, size=8, sorted_together=10, shuffled=random.Random(seed)))  # noqa: S311 - no secret


def test_each_text_comes_once_in_batches_of_the_size():
    found = some(1)
    assert sorted(place for batch in found for place in batch) == list(range(len(LENGTHS)))
    assert max(map(len, found)) == 8
    assert sum(len(batch) < 8 for batch in found) == 1


def test_texts_of_a_batch_are_of_like_length():
    spans = [LENGTHS[batch[-1]] - LENGTHS[batch[0]] for batch in some(1)]
    assert min(spans) >= 0
    assert sum(spans) / len(spans) < 20


def test_the_order_is_that_of_the_seed():
    assert some(1) == some(1) != some(2)
