"""The tone guide."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import tone_weights
from afterword.domain.tone import Category, Severity, ToneGuide, TonePurpose, Verdict
from afterword.domain.tone_moves import moves

GUIDE = ToneGuide(tone_weights.load())
CORPUS = Path(__file__).parents[1] / "data" / "tone" / "train.jsonl"
LINES = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def found(text: str) -> list[Category]:
    return [finding.category for finding in GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings]


@pytest.mark.parametrize(
    "text",
    [
        "What did I do wrong?",
        "what did i do wrong",
        "WHAT DID I DO WRONG?!",
        "waht did i do wrong",
        "What  did\nI do wrong?",
        "What did I do wrong? 😢",
        "I was wondering whether there was something I did badly.",
        "Where did I mess up?",
        "I’d like to know what I didn’t do right.",
    ],
)
def test_a_question_of_blame_is_found_however_it_is_written(text: str):
    assert found(text) == [Category.BLAME_QUESTION]


@pytest.mark.parametrize(
    "text",
    [
        "I'd be glad to hear what I could do better next time.",
        "I was not sure whether to write.",
        "Could you share any advice with me so that I can improve my interviewing skills?",
        "This is not a complaint.",
        "I'm not angry at all.",
        "I failed my driving test the same week.",
        "You don't owe me an answer.",
        "Thank you for your honest criticism.",
        "I respect your decision.",
        "",
        "\x00",
        "   \n",
        "Gracias por su tiempo y por la conversación tan agradable.",
        "Vielen Dank für das freundliche Gespräch und die ehrliche Antwort.",
    ],
)
def test_kind_words_are_left_alone(text: str):
    report = GUIDE.read(text)
    assert report.findings == ()
    assert report.verdict is Verdict.OK


def test_a_short_text_is_judged_as_a_whole_if_it_is_no_mail():
    alone = "You couldn't have decided otherwise."
    text = f"{alone} I do understand."
    assert found(alone)
    assert not GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings
    assert [each.text for each in GUIDE.read(text).findings] == [alone]


def test_of_a_text_that_is_unkind_as_a_whole_the_likeliest_sentence_is_named():
    likely, other = "You had my number.", "It works."
    assert not found(likely)
    assert not found(other)
    (finding,) = GUIDE.read(f"{likely} {other}", purpose=TonePurpose.SENTENCE).findings
    assert finding.text == likely


def test_a_question_for_advice_does_not_hang_on_what_is_reworded():
    ask = "Where could I improve?"
    (finding,) = GUIDE.read(f"I deserve an explanation. {ask}").findings
    assert ask not in finding.text


@pytest.mark.parametrize("category", list(Category))
def test_the_training_lines_of_every_category_are_mostly_understood(category: Category):
    lines = [line for line in LINES if line["category"] == category][:60]
    read = [found(line["text"]) for line in lines]
    assert sum(map(bool, read)) >= 0.9 * len(lines)
    assert sum(category in each for each in read) >= 0.75 * len(lines)


def test_fine_training_lines_are_mostly_left_alone():
    lines = [line for line in LINES if line["label"] == "ok"][::10]
    assert sum(not found(line["text"]) for line in lines) >= 0.95 * len(lines)


def test_one_flagged_sentence_flags_a_kind_mail():
    mail = (
        "Dear Tom,\n\nThank you for your time. What did I do wrong? Have a good week.\n\nBest wishes,\nAnna"
    )
    (finding,) = GUIDE.read(mail).findings
    assert mail[finding.start : finding.end] == finding.text == "What did I do wrong?"
    assert finding.severity is Severity.STOP


def test_what_the_employer_wrote_is_not_the_writers():
    mail = "Thank you for your kind reply.\n\n> You asked: what did I do wrong?\n> This is unacceptable.\n"
    assert GUIDE.read(mail).findings == ()


def test_a_sentence_has_no_checks_and_a_mail_has():
    assert GUIDE.read("Thanks.", purpose=TonePurpose.SENTENCE).checks is None
    assert GUIDE.read("Thanks.").checks is not None


def test_running_oneself_down_only_underlines():
    (finding,) = GUIDE.read("I suppose I was a bit boring.", purpose=TonePurpose.SENTENCE).findings
    assert finding.severity is Severity.THINK


def test_the_same_complaint_twice_is_not_answered_twice_alike():
    first, second = GUIDE.read("This is a disgrace. You are a disgrace.").findings
    assert first.instead[0] != second.instead[0]


def test_a_mail_that_asks_already_offers_to_leave_a_second_question_out():
    mail = (
        "Dear Anna,\n\nThank you for your time. Why did you not hire me? "
        "Could you share any advice for my next interview?\n\nKim"
    )
    (finding,) = GUIDE.read(mail).findings
    assert finding.instead[0] == ""
    assert not any("?" in each for each in finding.instead)


def test_two_questions_of_a_mail_are_not_both_turned_into_asking():
    first, second = GUIDE.read("Thank you, Anna. What did I do wrong? Why was I rejected?").findings
    assert first.instead[0].endswith("?")
    assert not any("?" in each for each in second.instead)


@pytest.mark.parametrize(
    "outbursts",
    [
        "This is a disgrace. You are liars. Your process is a joke.",
        "You broke my heart. I cried all night because of you. Shame on you.",
        "I am useless. I am hopeless. I am just a stupid fool.",
    ],
)
def test_taking_every_first_rewording_says_nothing_twice_and_ends_in_a_clean_mail(outbursts: str):
    mail = f"Dear Anna,\n\n{outbursts}\n\nKind regards,\nKim"
    findings = GUIDE.read(mail).findings
    assert len(findings) > 1
    for finding in reversed(findings):
        mail = mail[: finding.start] + finding.instead[0] + mail[finding.end :]
    assert GUIDE.read(mail).findings == ()
    made = [move for finding in findings for move in moves(finding.instead[0])]
    assert len(made) == len(set(made)) > 0


@pytest.mark.parametrize(
    "text", ["I have [detail].", "That was bad. I have [detail].", "I know that {detail}."]
)
def test_a_place_left_to_fill_is_no_finding(text: str):
    assert all("detail" not in finding.text for finding in GUIDE.read(text).findings)


@pytest.mark.parametrize(
    "text",
    [
        "I met every criterion, so why was I rejected?",
        'As Anna put it, "you never answered, and what did I do wrong", so there.',
    ],
)
def test_what_other_words_cannot_follow_is_reworded_with_it(text: str):
    (finding,) = GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings
    assert finding.text == text


def test_a_short_question_goes_with_the_sentence_that_it_hangs_on():
    text = "I know that I was terrible, so why was I rejected? Can you say? Have a good week."
    (finding,) = GUIDE.read(text).findings
    assert finding.text == "I know that I was terrible, so why was I rejected? Can you say?"
    assert finding.instead[0].startswith(("What", "How", "Which"))


def test_a_rest_that_argues_goes_with_what_it_argues_against():
    text = "You said I lacked experience, but I have ten years of it."
    (finding,) = GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings
    assert finding.text == text


def test_a_huge_text_takes_time_in_proportion():
    once = "What did I do wrong, and why did you not take the time to answer? " * 150
    begin = time.perf_counter()
    GUIDE.read(once)
    middle = time.perf_counter()
    GUIDE.read(once * 10)
    assert time.perf_counter() - middle < 60 * max(middle - begin, 0.05)


PIECES = st.sampled_from(
    [
        "What did I do wrong?",
        "thanks",
        "I demand",
        "’",
        "\n",
        "\r\n",
        "> ",
        ".",
        "?!",
        " ",
        "😢",
        "\x00",
        "é",
        "lawyer",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_can_be_read(text: str):
    report = GUIDE.read(text)
    assert (report.verdict is Verdict.FLAG) == bool(report.findings)
    end = 0
    for finding in report.findings:
        assert end <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        assert finding.instead
        assert finding.why
        end = finding.end
