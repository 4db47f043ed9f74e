"""The training of the tone guide."""

from afterword.domain.tone_model import unpack
from build_scripts import train_tone
from build_scripts.train_tone import Line, fine_kind, labelled_parts, learn, packed, read_corpus


def line(text: str, kind: str, *, begins: int = -1) -> Line:
    return Line("b01", text, kind, (), begins)


def test_the_corpus_is_large_balanced_and_never_the_measured_part():
    lines = read_corpus()
    flagged = [each for each in lines if each.flagged]
    assert len(lines) >= 3_000
    assert 0.4 < len(flagged) / len(lines) < 0.6
    assert min(sum(each.kind == kind for each in lines) for kind in train_tone.FLAGGED) >= 100
    assert not any(each.session == "tm" for each in lines)


def test_a_flagged_text_teaches_its_carrying_sentence_and_the_fine_ones_before_it():
    text = "Thank you. What did I do wrong?"
    assert labelled_parts(line(text, "blame_question", begins=11)) == [
        (text, "blame_question"),
        ("Thank you.", "gratitude"),
        ("What did I do wrong?", "blame_question"),
    ]


def test_every_sentence_of_a_fine_text_is_fine():
    parts = labelled_parts(line("Thank you. I met you in May.", "gratitude"))
    assert [kind for _, kind in parts] == ["gratitude", "gratitude", "context"]


def test_the_kind_of_a_fine_sentence_is_told_by_its_signs():
    assert fine_kind("Could you suggest a course?") == "ask_advice"
    assert fine_kind("It rained.") == "context"


def test_the_same_lines_give_the_same_bytes_and_are_learned():
    lines = [line("What did I do wrong?", "blame_question"), line("Thank you so much.", "gratitude")] * 5
    features = train_tone.maker()
    found = train_tone.cases(lines, features)
    body = packed(*learn(found, rounds=3))
    assert body == packed(*learn(found, rounds=3))
    chances = unpack(body).chances(features.of("what did I do wrong"))
    assert max(chances, key=chances.__getitem__) == "blame_question"
