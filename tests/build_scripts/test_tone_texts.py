"""The texts that are made for the teacher to label."""

from build_scripts.tone_texts import KEPT, Texts

LINES = [
    "I would like to know what I did wrong, and I was told nothing.",
    "I would like to thank you for the tour; it was a pleasure to see the boats.",
    "Could you tell me what I could do better? I was told to ask you.",
    "It was a pleasure, and I would be glad of a tip.",
]
NEAR = {"boats": [("ships", 0.8)], "glad": [("happy", 0.9)], "i": [("you", 1.0)]}


def made(seed: int, lines: list[str] = LINES) -> list[str]:
    return Texts(lines, NEAR, seed=seed).many(300)


def test_a_seed_gives_the_same_texts_and_another_gives_others():
    assert made(1) == made(1)
    assert made(1) != made(2)


def test_texts_are_different_and_of_sensible_length():
    texts = made(1)
    assert len(set(texts)) == len(texts) == 300
    assert all(5 <= len(text) < 300 for text in texts)


def test_sentences_are_joined_where_they_say_the_same():
    assert any("I was told to ask you" in text and "wrong" in text for text in made(1))
    assert any(text.startswith("I would like to") and "glad of a tip" in text for text in made(1))


def test_a_near_word_takes_the_place_of_another_but_never_of_a_small_one():
    texts = made(3)
    assert any("ships" in text for text in texts)
    assert any("happy" in text.lower() for text in texts)
    assert "i" in KEPT
    assert not any("and you would be" in text for text in texts)


def test_made_words_are_those_of_the_lines_near_ones_or_slips():
    known = {word.strip(".,;?!").lower() for line in LINES for word in line.split()} | {"ships", "happy", "-"}
    words = [word.strip(".,;?!").lower() for text in made(4) for word in text.split()]
    assert sum(word in known or not word for word in words) > 0.97 * len(words)
