"""What is learned from at once: texts of like length, so that little is reckoned on what only fills up."""

import random
from collections.abc import Iterator, Sequence


def batches(
    lengths: Sequence[int], *, size: int, sorted_together: int, shuffled: random.Random
) -> Iterator[list[int]]:
    """Yield the places of all texts, `size` at once, in no order.

    Texts are sorted by length within so many batches as are `sorted_together`.
    """
    order = list(range(len(lengths)))
    shuffled.shuffle(order)
    for at in range(0, len(order), size * sorted_together):
        chunk = sorted(order[at : at + size * sorted_together], key=lengths.__getitem__)
        found = [chunk[begin : begin + size] for begin in range(0, len(chunk), size)]
        shuffled.shuffle(found)
        yield from found
