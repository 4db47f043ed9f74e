"""The checks of a mail (C10, C11, C13, C14, C16)."""

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone import Checks, ToneGuide, TonePurpose

GUIDE = ToneGuide(tone_weights.load())
GOOD = """Dear Ms Patel,

Thank you for letting me know about your decision. I enjoyed our conversation about the new reading room.
Could you share any advice with me so that I can improve my interviewing skills? If you don't have time, I quite understand.

Kind regards,
Anna Lind"""  # noqa: E501


def checks(text: str, *, purpose: TonePurpose = TonePurpose.ASK) -> Checks:
    found = GUIDE.read(text, purpose=purpose).checks
    assert found is not None
    return found


def test_the_advised_form_has_everything():
    found = checks(GOOD)
    assert (found.thanks, found.accepts_decision, found.asks_advice) == (True, True, True)
    assert (found.about_my_interviewing, found.easy_way_out, found.length) == (True, True, True)
    assert (found.sentences, found.asks, found.detail) == (4, 1, True)
    assert found.empty_phrases == found.unfilled == ()


@pytest.mark.parametrize(
    ("gone", "name"),
    [
        ("Thank you for letting me know about your decision. ", "thanks"),
        (" If you don't have time, I quite understand.", "easy_way_out"),
        ("Could you share any advice with me so that I can improve my interviewing skills?", "asks_advice"),
        (
            "Could you share any advice with me so that I can improve my interviewing skills?",
            "about_my_interviewing",
        ),
    ],
)
def test_what_is_missing_is_said(gone: str, name: str):
    assert getattr(checks(GOOD), name)
    assert not getattr(checks(GOOD.replace(gone, "")), name)


def test_a_mail_that_contests_does_not_accept():
    assert not checks(GOOD.replace("I enjoyed", "I think you made a mistake. I enjoyed")).accepts_decision


def test_two_requests_are_one_too_many():
    twice = GOOD.replace("If you don't", "Could you also send me the date of the next open day? If you don't")
    assert checks(twice).asks == 2
    assert not checks(twice).asks_advice


def test_three_to_six_sentences_and_at_most_150_words():
    assert not checks("Thank you. Any advice?").length
    assert not checks("Thank you very much. " * 7).length
    assert not checks(("many kind words " * 51 + ". ") * 3).length
    assert checks("Thank you.", purpose=TonePurpose.PAID_OFF).length


def test_empty_phrases_and_unfilled_places_are_pointed_out():
    text = "Hi {first_name}, I'm just checking in. Thanks for [the detail]!"
    found = checks(text)
    assert [text[span.start : span.end] for span in found.unfilled] == ["{first_name}", "[the detail]"]
    assert [text[span.start : span.end] for span in found.empty_phrases] == ["just checking in"]


def test_a_note_of_thanks_need_not_ask():
    found = checks("Thank you for meeting me this morning.", purpose=TonePurpose.THANK_AFTER_INTERVIEW)
    assert found.asks_advice
    assert found.about_my_interviewing
    assert found.easy_way_out


def test_an_empty_mail_has_nothing():
    found = checks("")
    assert not found.thanks
    assert not found.length
    assert found.words == found.sentences == 0
