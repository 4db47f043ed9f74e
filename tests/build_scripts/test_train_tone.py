"""The training of the tone guide."""

from afterword.domain.tone_model import unpack
from build_scripts import train_tone
from build_scripts.tone_corpus import Line
from build_scripts.train_tone import learn, packed


def line(text: str, kind: str) -> Line:
    return Line("b01-001", text, kind, (), -1)


def test_the_same_lines_give_the_same_bytes_and_are_learned():
    lines = [line("What did I do wrong?", "blame_question"), line("Thank you so much.", "gratitude")] * 5
    features = train_tone.maker()
    found = train_tone.cases(lines, features)
    body = packed(*learn(found, rounds=3))
    assert body == packed(*learn(found, rounds=3))
    chances = unpack(body).chances(features.of("what did I do wrong"))
    assert max(chances, key=chances.__getitem__) == "blame_question"
