"""The words behind ideas."""

from afterword.domain.tone_ideas import Ideas

IDEAS = Ideas.parse("# a remark\nFAULT: wrong mistak*\n    flaw*\nLEGAL: law mistaken\n")


def test_a_word_stands_for_its_ideas():
    assert IDEAS.of("wrong") == ("FAULT",)
    assert IDEAS.of("law") == ("LEGAL",)


def test_a_star_stands_for_any_ending():
    assert IDEAS.of("mistakes") == IDEAS.of("flawed") == ("FAULT",)


def test_a_word_may_stand_for_two_ideas():
    assert set(IDEAS.of("mistaken")) == {"FAULT", "LEGAL"}


def test_most_words_stand_for_none():
    assert IDEAS.of("garden") == IDEAS.of("") == IDEAS.of("lawn") == ()
