"""Tests of what completes a mail."""

import pytest

from afterword.adapters import mail_texts, tone_weights
from afterword.domain.mending import Missing, idle, missing, offer
from afterword.domain.tone import Checks, ToneGuide

GUIDE = ToneGuide(tone_weights.load())
SENTENCES = mail_texts.missing_sentences()


def checks(text: str) -> Checks:
    found = GUIDE.read(text).checks
    assert found is not None
    return found


def completed(text: str) -> str:
    """Add all that is missing, one after the other, as the editor does."""
    for _round in range(len(Missing)):
        wanted = missing(checks(text), is_request=True, is_thankful=True)
        if wanted:
            found = offer(text, wanted[0], SENTENCES[wanted[0]])
            text = text[: found.at] + found.words + text[found.at :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna,\n\nI understand the decision.\n\nKind regards,\nKim",
        "Dear Anna,\n\nI see. I liked our talk about peat.\n\nIf you are busy, that is fine.\n\nKim Osei",
        "Hi Anna\n\nthanks for the news. good luck with it all.\n\nKim",
        "Dear Anna,\n\nCould you give me a tip for my next interview? I understand the decision.\n\nKim",
    ],
)
def test_what_is_missing_is_added_until_nothing_is(text: str):
    mended = completed(text)
    found = checks(mended)
    assert (found.thanks, found.asks_advice, found.about_my_interviewing) == (True, True, True)
    assert (found.easy_way_out, found.length) == (True, True)
    assert mended.startswith(text[:4])
    assert mended.endswith(text[-3:])


def test_an_empty_mail_gets_its_sentences_too():
    assert completed("").startswith(SENTENCES[Missing.THANKS])


def test_the_ask_stands_before_the_way_out():
    mended = completed("Dear Anna,\n\nThank you. If you have no time, that is fine.\n\nKim")
    assert mended.index("Could you share") < mended.index("If you have no time")


def test_a_second_ask_is_not_mended_by_a_third():
    two = "Thank you. Could you send me the date? Could you send me the address? If not, that is fine."
    assert missing(checks(two), is_request=True, is_thankful=True) == ()


def test_only_what_the_purpose_wants_is_missing():
    assert missing(checks("Hello there."), is_request=False, is_thankful=True) == (Missing.THANKS,)
    assert missing(checks("Hello there."), is_request=False, is_thankful=False) == ()


def test_a_sentence_that_says_nothing_can_go_and_another_is_only_pointed_at():
    text = "Dear Anna, \n\nI hope this email finds you well. I am following up to thank you for the talk."
    first, second = idle(text)
    assert (first.text, first.can_go) == ("I hope this email finds you well.", True)
    assert (second.text, second.can_go) == ("following up", False)
    assert text[second.start : second.end] == second.text
