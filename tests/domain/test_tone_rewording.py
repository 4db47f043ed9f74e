"""The rewordings."""

import json
from pathlib import Path

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone import ToneGuide, TonePurpose
from afterword.domain.tone_judge import Judge
from afterword.domain.tone_moves import Move
from afterword.domain.tone_rewording import Wording, fit, is_fine, rewordings
from afterword.domain.tone_values import Category, Span

MODEL = tone_weights.load()
JUDGE = Judge(MODEL)
GUIDE = ToneGuide(MODEL)
WORDING = Wording(JUDGE, MODEL.kinder, 0.5)
CORPUS = Path(__file__).parents[1] / "data" / "tone"
MOST_STEPS = 8


def first(text: str) -> str:
    """The text with the first rewording of each finding, again until nothing is found."""
    for _ in range(MOST_STEPS):
        findings = GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings
        if not findings:
            return text
        finding = findings[0]
        text = text[: finding.start] + finding.instead[0] + text[finding.end :]
    raise AssertionError(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did I do wrong?", "What could I do better next time?"),
        ("Thank you, but what did I do wrong?", "Thank you, but what could I do better next time?"),
        (
            "I was wondering whether there was something I did badly.",
            "I was wondering whether there was something I could do better.",
        ),
        (
            "I'd like to know what I did wrong in the test.",
            "I'd like to know what I could do better in the test.",
        ),
        ("Why wasn't I chosen?", "How could I become a stronger candidate?"),
        ("I demand an explanation.", "I would be grateful for any advice."),
        ("Please reply within 48 hours.", "Please reply when it suits you."),
        ("I demand an explanation by Friday.", "I would be grateful for any advice."),
    ],
)
def test_a_rewording_keeps_the_sentence_around_it(text: str, expected: str):
    assert first(text) == expected


@pytest.mark.parametrize("name", ["train.jsonl", "train_mails.jsonl"])
def test_taking_the_first_rewordings_ends_in_a_clean_text(name: str):
    lines = [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]
    for line in [each for each in lines if each["label"] == "flag"][::11]:
        assert first(line["text"]) != line["text"] or not GUIDE.read(line["text"]).findings


def test_every_rewording_offered_is_fine_in_its_place():
    text = "Thank you for the day, but why did you not hire me?"
    for finding in GUIDE.read(text).findings:
        for each in finding.instead:
            assert is_fine(text[: finding.start] + each + text[finding.end :], judge=JUDGE, bar=0.5)


def offers(text: str, category: Category, wording: Wording = WORDING) -> tuple[str, ...]:
    return rewordings(text, Span(0, len(text)), category=category, wording=wording)


def test_a_threat_may_simply_be_left_out():
    assert offers("You will be hearing from my solicitor.", Category.LEGAL_THREAT)[0] == ""


@pytest.mark.parametrize(
    ("text", "category", "expected"),
    [
        (
            "What did I mess up in the final round?",
            "blame_question",
            "How could I prepare better for a final round like this?",
        ),
        ("Was my English too bad?", "blame_question", "How could I improve my English?"),
        ("Where was my performance weak?", "blame_question", "How could I improve my performance?"),
        ("Which answer let me down, do you think?", "blame_question", "How could I improve my answers?"),
        (
            "Help me understand the decision.",
            "why_not_hired",
            "Please suggest what I could work on for next time.",
        ),
        ("Could you please reconsider?", "challenge_decision", "Please keep me in mind for future openings."),
        (
            "I want to be paid for the trial day by Friday.",
            "demand",
            "I would be glad to be paid for the trial day.",
        ),
        ("Was I a touch too quiet?", "blame_question", "How could I come across better next time?"),
        ("I gave up my shift to attend.", "guilt", "I was glad to take the time to meet you."),
        ("I cried all night.", "guilt", "The news made me sad, as I had looked forward to the role."),
    ],
)
def test_a_rewording_speaks_of_what_the_sentence_speaks_of(text: str, category: str, expected: str):
    assert offers(text, Category(category))[0] == expected


@pytest.mark.parametrize(
    ("text", "category", "unwanted"),
    [
        ("Tell the manager that I want to hear it from him.", "demand", "Tell"),
        ("I always knew I was not good enough.", "self_deprecation", "knew"),
        ("The agency gets its answer within 48 hours.", "demand", "agency"),
        ("I implore you to reconsider.", "pleading", "implore"),
        ("I'd really love you to reconsider.", "challenge_decision", "love"),
        ("What would your colleagues say were my weaknesses?", "blame_question", "colleagues"),
        ("Sorry for wasting your day, I am a fool.", "self_deprecation", "fool"),
        ("I want an answer now.", "demand", "now."),
        ("I require a position until the end of the day.", "demand", "day"),
        ("I was so pathetic that I can't look in the mirror.", "self_deprecation", "mirror"),
        ("Unpaid, and even so I am not good enough?", "self_deprecation", "Unpaid"),
        ("Given that she failed the test, may I ask who she is?", "comparison_to_hire", "failed"),
        ("Who did you choose, and what does he have?", "comparison_to_hire", "Who"),
    ],
)
def test_an_edit_that_would_leave_half_a_sentence_is_not_offered(text: str, category: str, unwanted: str):
    assert not any(unwanted in each for each in offers(text, Category(category)))


def test_a_polite_opening_and_its_purpose_stay():
    text = "Would you kindly tell me the reason I was refused, so that I can prepare?"
    for each in offers(text, Category.WHY_NOT_HIRED)[:2]:
        assert each.startswith("Would you kindly tell me ")
        assert each.endswith(", so that I can prepare?")
        assert "reason" not in each


def test_in_a_mail_leaving_out_comes_before_what_may_be_said_of_all():
    in_mail = Wording(JUDGE, MODEL.kinder, 0.5, has_rest=True)
    text = "You call yourselves a team."
    assert offers(text, Category.ANGER, in_mail)[0] == ""
    assert offers(text, Category.ANGER)[0] != ""


def test_a_mail_that_asks_is_not_made_to_ask_again():
    asking = Wording(JUDGE, MODEL.kinder, 0.5, made=frozenset({Move.ASK}), has_rest=True)
    found = offers("Why did you not hire me?", Category.WHY_NOT_HIRED, asking)
    assert found[0] == ""
    assert not any("?" in each for each in found)
    assert any(each.startswith(("I understand", "I accept")) for each in found)


def test_what_the_sentence_is_about_is_kept_even_where_nothing_may_be_asked():
    asking = Wording(JUDGE, MODEL.kinder, 0.5, made=frozenset({Move.ASK}), has_rest=True)
    assert (
        offers("Was my voice too small?", Category.BLAME_QUESTION, asking)[0]
        == "I will keep working on my voice."
    )


def test_a_clause_says_nothing_that_the_rest_of_its_sentence_says():
    text = "I respect your decision, but I think it was wrong."
    (finding,) = GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings
    assert not any("respect" in each or "accept" in each for each in finding.instead)


def test_what_agrees_does_not_follow_a_but():
    text = "Your mail was short, but you will hear from my lawyer."
    found = rewordings(text, Span(25, len(text)), category=Category.LEGAL_THREAT, wording=WORDING)
    assert found == ("",)


def test_an_and_follows_no_and():
    text = "I am more than one hour, and please think again."
    found = rewordings(text, Span(29, len(text)), category=Category.CHALLENGE_DECISION, wording=WORDING)
    assert found
    assert not any(", and I " in each for each in found)


def test_nobody_is_said_to_have_been_nervous_who_does_not_say_so():
    assert offers("I was terrible in the interview.", Category.SELF_DEPRECATION)[0] == (
        "I was not at my best in the interview."
    )


def test_a_demand_keeps_no_date_and_no_claim():
    for text in ("State your reasons by noon.", "You owe me an answer by the end of the week."):
        for each in offers(text, Category.DEMAND):
            assert not any(word in each for word in ("noon", "week", "reason", "owe"))


@pytest.mark.parametrize(
    ("new", "old", "start", "end", "expected"),
    [
        ("how are you?", "Why?", True, True, "How are you?"),
        ("How are you?", "why", False, False, "how are you"),
        ("I am fine.", "bad", False, False, "I am fine"),
        ("fine", "bad?", False, True, "fine?"),
        ("fine", "bad", True, True, "Fine."),
        ("how could I improve", "why not me", True, True, "How could I improve?"),
        ("how could I improve.", "why not me.", True, True, "How could I improve?"),
        ("how could I improve? \U0001f622", "why?", True, True, "How could I improve? \U0001f622"),
        ("how could I improve", "why not me", True, False, "How could I improve"),
    ],
)
def test_capital_and_full_stop_fit_the_place(new: str, old: str, start: bool, end: bool, expected: str):
    assert fit(new, old=old, at_start=start, at_end=end) == expected


@pytest.mark.parametrize(
    ("text", "category", "expected"),
    [
        (
            "Was I too quiet or was my English bad?",
            "blame_question",
            "How could I come across better next time?",
        ),
        ("Did I smile too little or was my CV too long?", "blame_question", "How could I improve my CV?"),
        (
            "I'm terrible at public speaking.",
            "self_deprecation",
            "I would like to get better at public speaking.",
        ),
        (
            "Please explain your decision to me.",
            "why_not_hired",
            "Please suggest what I could work on for next time.",
        ),
        (
            "Why wasn't I chosen, if I may ask?",
            "why_not_hired",
            "How could I become a stronger candidate, if I may ask?",
        ),
    ],
)
def test_a_rewording_is_grammatical(text: str, category: str, expected: str):
    assert offers(text, Category(category))[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "I will never know why I was not chosen.",
        "Nobody told me why I was not chosen.",
        "I don't see why I was not chosen.",
        "No reply was given on why I was not hired.",
        "I lie awake wondering what I did wrong.",
        "My wife asks me every day what I did wrong.",
        "Tell my mother why I was not hired.",
        "You must tell me what I did wrong.",
    ],
)
def test_a_painful_frame_does_not_stay(text: str):
    category = Category.BLAME_QUESTION if "wrong" in text else Category.WHY_NOT_HIRED
    assert offers(text, category)[0].startswith(
        ("I would be glad to hear ", "I would be grateful to know ", "I would like to ")
    )


@pytest.mark.parametrize("what", ["accent", "references", "age", "background check", "health"])
def test_nobody_offers_to_improve_what_is_personal(what: str):
    for text in (f"Did my {what} put you off?", f"What was wrong with my {what}?"):
        assert not any(what in each for each in offers(text, Category.BLAME_QUESTION))


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ('My coach says never to ask "why didn\'t you hire me?", so I will not.', "why_not_hired"),
        ("“I demand an explanation”, as my father would say.", "demand"),
        ("My mother said ‘What did you do wrong?’ and I was silent.", "blame_question"),
    ],
)
def test_what_somebody_is_quoted_with_is_not_reworded(text: str, category: str):
    in_mail = Wording(JUDGE, MODEL.kinder, 0.5, has_rest=True)
    assert offers(text, Category(category), in_mail)[0] == ""
    for each in offers(text, Category(category)):
        assert not any(word in each for word in ("coach", "father", "mother", '"', "”", "’"))
