"""The checks of a mail (C10, C11, C13, C14)."""

import json

import pytest

from afterword.adapters import tone_weights
from afterword.domain.sentences import Sentence
from afterword.domain.tone import Checks, ToneGuide, TonePurpose
from afterword.domain.tone_checks import leaves_a_way, says_more
from tests.rules.source import ROOT

GUIDE = ToneGuide(tone_weights.load())
MAILS = [
    json.loads(line)
    for line in (ROOT / "tests/data/checks/mails.jsonl").read_text(encoding="utf-8").splitlines()
]
"""Whole mails, each with what a person finds in it; none where persons may differ."""

JUDGED = ("thanks", "asks_advice", "about_my_interviewing", "easy_way_out", "length", "detail")
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
    assert found.empty_phrases == ()


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


def test_a_demand_to_be_told_why_does_not_accept_either():
    said = "I really don't understand why you did not hire me, and I expect an explanation by Friday."
    assert not checks(f"Thank you for the talk. {said}").accepts_decision
    assert checks("Thank you for the talk. I expect your advice by Friday.").accepts_decision


def test_a_threat_is_no_way_out():
    assert not checks("If you do not answer I will take this to my lawyer.").easy_way_out
    assert checks("If you do not answer I quite understand.").easy_way_out


def test_two_requests_are_one_too_many():
    twice = GOOD.replace("If you don't", "Could you also send me the date of the next open day? If you don't")
    assert checks(twice).asks == 2
    assert not checks(twice).asks_advice


def test_three_to_six_sentences_and_at_most_150_words():
    assert not checks("Thank you. Any advice?").length
    assert not checks("Thank you very much. " * 7).length
    assert not checks(("many kind words " * 51 + ". ") * 3).length
    assert checks("Thank you.", purpose=TonePurpose.PAID_OFF).length


def test_empty_phrases_are_pointed_out():
    text = "Hi {first_name}, I'm just checking in. Thanks for [the detail]!"
    found = checks(text)
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


@pytest.mark.parametrize("name", JUDGED)
def test_whole_mails_are_judged_as_a_person_judges_them(name: str):
    judged = [(mail["id"], mail[name], getattr(checks(mail["body"]), name)) for mail in MAILS]
    wrong = [number for number, wanted, found in judged if wanted is not None and wanted != found]
    assert len(judged) > 70
    assert len(wrong) <= 2, wrong


def test_whole_mails_accept_or_contest_as_the_guide_reads_them():
    judged = [(mail["accepts_decision"], checks(mail["body"]).accepts_decision) for mail in MAILS]
    known = [(wanted, found) for wanted, found in judged if wanted is not None]
    assert sum(wanted == found for wanted, found in known) >= 0.95 * len(known)


def test_what_is_empty_is_counted_in_whole_mails():
    for mail in MAILS:
        assert len(checks(mail["body"]).empty_phrases) == mail["empty"], mail["id"]


def sentence(said: str) -> Sentence:
    return Sentence(0, len(said), said)


@pytest.mark.parametrize(
    "said",
    [
        "If that's a hassle, don't give it another thought.",
        "You're under no obligation to write back.",
        "And if it's against the rules, I get it.",
        "It's completely okay to say no.",
        "I realise you may not be able to comment.",
        "You needn't reply.",
        "I'd understand if your policy doesn't allow it.",
        "I won't chase you if you're too busy.",
        "Of course you may also say nothing.",
        "Please ignore this if you are snowed under.",
        "If it no dey possible, no wahala.",
        "If your contract forbids it, never mind.",
        "An answer would be nice but isn't necessary.",
        "You owe me no answer.",
        "I'd quite understand a no.",
    ],
)
def test_a_way_out_has_many_wordings(said: str):
    assert leaves_a_way(sentence(said))


@pytest.mark.parametrize(
    "said",
    [
        "I look forward to your answer.",
        "Please reply by Monday.",
        "If you have any questions, ask me.",
        "If I don't hear from you I'll call again.",
        "You surely have five minutes for me.",
        "I am sure it is no trouble to write two lines.",
        "And I am fine with the decision.",
        "I expect an answer whenever you are back.",
        "If not, I will come by.",
        "There is no problem with my references.",
        "I had no trouble finding the office.",
        "If you have the results, send them.",
        "Feel free to explain yourself.",
        "Feel free to pass on my CV.",
        "I'm in no rush to sell my house.",
        "If it is a question of pay, I am flexible.",
        "The shop was too busy that day.",
    ],
)
def test_a_demand_is_no_way_out_though_it_has_its_words(said: str):
    assert not leaves_a_way(sentence(said))


def test_a_sentence_with_an_empty_phrase_may_say_more():
    assert not says_more(sentence("I am just checking in on my application."))
    assert says_more(sentence("I am reaching out to thank you for the interview."))
    assert says_more(sentence("Following up, could I ask for advice?"))


def test_empty_phrases_in_a_quoted_line_are_not_the_writers():
    found = checks("> Just checking in, I will be following up.\n\nThank you. Circling back to this.")
    assert len(found.empty_phrases) == 1


MEASURED = [
    json.loads(line)
    for line in (ROOT / "tests/data/tone/checks/sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
"""Sentences that have what a check looks for, and as many that only look like it."""


@pytest.mark.parametrize(
    ("name", "field", "fewest"),
    [
        ("empty", "empty_phrases", 27),
        ("one_ask", "asks_advice", 26),
        ("thanks", "thanks", 27),
        ("way_out", "easy_way_out", 23),
        ("detail", "detail", 27),
    ],
)
@pytest.mark.parametrize("part", ["tune", "measure"])
def test_what_only_looks_like_it_is_told_apart(name: str, field: str, fewest: int, part: str):
    mine = [one for one in MEASURED if (one["check"], one["part"]) == (name, part)]
    right = [one for one in mine if bool(getattr(checks(one["text"]), field)) == one["has"]]
    assert len(mine) == 30
    assert len(right) >= fewest


@pytest.mark.parametrize(
    "said",
    [
        "Please find my address below.",
        "Please give Tom my thanks.",
        "Please keep me in mind for future openings.",
        "Kindly accept my best wishes.",
        "Please don't worry about an answer.",
        "Let me know when you are next in Hull.",
    ],
)
def test_an_imperative_of_good_manners_is_no_second_request(said: str):
    found = checks(GOOD.replace("If you don't", f"{said} If you don't"))
    assert found.asks == 1
    assert found.asks_advice


@pytest.mark.parametrize(
    "said", ["Please reconsider.", "Please send my papers back.", "Please give me one more chance."]
)
def test_an_imperative_that_wants_something_is_one(said: str):
    assert checks(GOOD.replace("If you don't", f"{said} If you don't")).asks == 2


@pytest.mark.parametrize(
    "said",
    [
        "I am not grateful.",
        "I have nobody to thank.",
        "My patients were grateful.",
        "You're obliged to tell.",
    ],
)
def test_thanks_denied_or_told_of_others_are_none(said: str):
    assert not checks(said).thanks


@pytest.mark.parametrize(
    "said", ["It was decent of you to ring.", "I can't thank you enough.", "Appreciate the call!"]
)
def test_thanks_have_many_wordings(said: str):
    assert checks(said).thanks
