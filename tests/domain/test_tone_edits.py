"""Edits of the writer's own words."""

import pytest

from afterword.domain.tone_edits import cased, edited, in_order, unquoted
from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_values import Category

KINDER = Kinder.parse(
    "blame_question\twhat did i do wrong\twhat could I do better\n"
    "blame_question\twhat i did wrong(?: is a riddle)?\twhat I could do better\n"
    "blame_question\tthe reasons\t{advice}\n"
    "demand\treply(?= by \\w+)\tI would be grateful for a reply\n"
    "why_not_hired\texplain it\tsuggest what I could practise\n"
)


def edits(text: str, category: Category = Category.BLAME_QUESTION) -> list[str]:
    return list(edited(text, text, category, kinder=KINDER, advice=["what I could practise", "how I could"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did I do wrong?", "What could I do better next time?"),
        ("Could you tell me what I did wrong?", "Could you tell me what I could do better next time?"),
        (
            "I wonder what I did wrong in the test.",
            "I wonder what I could do better in the test.",
        ),
        ("Thank you, but what did I do wrong?", "Thank you, but what could I do better next time?"),
        (
            "Would you mind telling me what I did wrong, please?",
            "Would you mind telling me what I could do better next time, please?",
        ),
    ],
)
def test_a_sound_frame_stays(text: str, expected: str):
    assert expected in edits(text)


@pytest.mark.parametrize(
    "text",
    [
        "I lie awake wondering what I did wrong.",
        "Nobody told me what I did wrong.",
        "My brother wonders what I did wrong.",
        "When you rejected me, what did I do wrong?",
        "You liked me, so what did I do wrong?",
        "Tell me what I did wrong and who won.",
        "Every day I ask myself what I did wrong.",
        "You should tell me what I did wrong.",
        "Do you think there was what I did wrong?",
        "Tell me what I did wrong, or was it my age?",
        'He asked "what did I do wrong?" and left.',
    ],
)
def test_nothing_is_edited_where_what_stays_would_sting_or_not_fit(text: str):
    assert edits(text) == []


def test_a_clause_that_nothing_leads_up_to_is_no_sentence():
    assert edits("What I did wrong is a riddle.") == []
    assert edits("What I did wrong.") == []
    assert edits("What I did wrong?") == ["What could I do better next time?"]


def test_each_advice_is_tried():
    assert edits("Tell me the reasons.") == ["Tell me what I could practise.", "Tell me how I could."]


def test_what_begins_anew_does_not_follow_on():
    assert edits("Reply by noon.", Category.DEMAND) == []
    assert edits("Could you tell me to reply by noon.", Category.DEMAND) == []


def test_only_who_is_asked_suggests():
    assert edits("Please explain it.", Category.WHY_NOT_HIRED) == ["Please suggest what I could practise."]
    assert edits("Please explain it to me.", Category.WHY_NOT_HIRED) == []
    assert edits("You would like to explain it.", Category.WHY_NOT_HIRED) == []


def test_a_capital_is_kept():
    assert cased("what could I do", like="What did I do") == "What could I do"
    assert cased("what could I do", like="what did I do") == "what could I do"
    assert cased("please keep me", like="I beg you") == "please keep me"


def test_a_question_within_a_clause_has_the_order_of_a_clause():
    assert in_order("what could I do", before="I wonder ", asked=False) == "what I could do"
    assert in_order("what could I do", before="Thanks, but ", asked=True) == "what could I do"
    assert in_order("what I could do", before="", asked=True) == "what could I do"
    assert in_order("what I could do", before="Be frank: ", asked=True) == "what could I do"
    assert in_order("which skills I could build", before="", asked=True) == "which skills could I build"


def test_quoted_words_can_be_left_out():
    assert unquoted('He said "never" to me.') == "He said to me."
    assert unquoted("He said 'not you' to me.") == "He said to me."
    assert unquoted("I don't know the boys' names.") == "I don't know the boys' names."
