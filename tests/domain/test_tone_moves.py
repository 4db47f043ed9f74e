"""What a sentence does in a mail."""

import pytest

from afterword.domain.tone_moves import Move, moves, moves_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Could you share any advice with me?", {Move.ASK}),
        ("Thank you for the talk.", {Move.THANK}),
        ("I would be grateful for any advice.", {Move.ASK}),
        ("I fully understand that you chose somebody else.", {Move.ACCEPT}),
        ("I had hoped for another outcome, and I accept this one.", {Move.ACCEPT, Move.REGRET}),
        ("I wish you all the best.", {Move.WISH}),
        ("Please keep me in mind.", {Move.RETURN}),
        ("I am flexible, and would gladly apply for another role with you.", {Move.RETURN}),
        ("I was disappointed by the news.", {Move.REGRET}),
        ("It was not the news I had hoped for.", {Move.REGRET}),
        ("I had looked forward to it very much.", {Move.REGRET}),
        ("The news made me sad.", {Move.REGRET}),
        ("I look forward to your answer.", set()),
        ("I am already practising for the next time.", {Move.GROW}),
        ("I still have things to learn.", {Move.GROW}),
        ("I need no advice.", set()),
        ("The tour of the yard was lovely.", set()),
    ],
)
def test_a_sentence_is_known_by_what_it_does(text: str, expected: set[Move]):
    assert moves(text) == expected


def test_the_moves_of_a_mail_are_those_of_its_sentences():
    assert moves_of(["Thank you for the talk.", "All the best."]) == {Move.THANK, Move.WISH}
    assert moves_of([]) == set()
