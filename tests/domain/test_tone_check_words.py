"""Tests of the words of the checks: what each knows, and what only looks like it."""

import pytest

from afterword.domain import tone_check_words as words


@pytest.mark.parametrize(
    ("pattern", "known", "not_known"),
    [
        (words.THANKS, "i am grateful for your time", "i understand the decision"),
        (words.NO_THANKS, "thank you for nothing", "thank you for everything"),
        (words.NO_THANKS, "i am not grateful", "i am grateful"),
        (words.NO_THANKS, "i have nobody to thank", "i want to thank you"),
        (words.NO_THANKS, "i can not thank the firm", "i can not thank you enough"),
        (words.NO_THANKS, "thanks to the strike i was late", "thanks to the panel for their time"),
        (words.NO_THANKS, "i am obliged to point out", "i am much obliged to you"),
        (words.NO_THANKS, "he was grateful", "i was grateful"),
        (words.NO_THANKS, "i would be grateful", "i will always be grateful"),
        (words.ASKING, "i would appreciate a word from you", "i would like to thank you"),
        (words.ASKING, "please write me a line", "i will not write again"),
        (words.COURTESY, "please do not feel obliged", "please write me a line"),
        (words.COURTESY, "please keep me in mind", "please keep me informed"),
        (words.COURTESY, "please give tom my warm thanks", "please give me one more chance"),
        (words.COURTESY, "please find my address below", "please find a way"),
        (words.COURTESY, "please let me know when you are open", "please let me know my marks"),
        (words.SMALL_TALK, "how is the team ?", "how could i do better ?"),
        (words.ADVICE, "what could i practise ?", "when does the shop open ?"),
        (words.NO_ADVICE, "i need no advice", "i need advice"),
        (words.INTERVIEWING, "before my next round", "before the weekend"),
        (words.WAY_OUT, "if you can not i understand", "i understand the decision"),
        (words.NO_WAY_OUT, "feel free to call me", "feel free to skip this"),
    ],
)
def test_it_knows_one_and_not_the_other(pattern, known, not_known):
    assert pattern.search(known)
    assert not pattern.search(not_known)


def test_a_line_goes_on_where_the_next_begins_with_dots():
    assert (
        words._words("""
        a (?:b|
        ...c)
        d
    """).pattern
        == r"\b(?:a (?:b|c)|d)\b"
    )
