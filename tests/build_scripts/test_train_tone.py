"""The training of the tone guide."""

import json
from pathlib import Path

import pytest

from afterword.domain.tone_model import unpack
from build_scripts.tone_corpus import KINDS, Line

train_tone = pytest.importorskip(
    "build_scripts.train_tone", reason="needs numpy, as requirements-train.txt names it", exc_type=ImportError
)
Case, labelled, learn = train_tone.Case, train_tone.labelled, train_tone.learn
made, packed = train_tone.made, train_tone.packed


def line(text: str, kind: str) -> Line:
    return Line("b01-001", text, kind, (), -1)


def test_the_same_lines_give_the_same_bytes_and_are_learned():
    lines = [line("What did I do wrong?", "blame_question"), line("Thank you so much.", "gratitude")] * 5
    features = train_tone.maker()
    found = labelled(lines)
    body = packed(learn(found, features, rarest=3))
    assert body == packed(learn(found, features, rarest=3))
    chances = unpack(body).chances(features.of("what did I do wrong"))
    assert max(chances, key=chances.__getitem__) == "blame_question"


def test_what_a_teacher_is_unsure_of_is_learned_as_unsure():
    share = tuple(0.5 if kind in {"gratitude", "closing"} else 0.0 for kind in KINDS)
    features = train_tone.maker()
    learned = packed(learn([Case("Thank you so much.", share)] * 40, features, rarest=3))
    chances = unpack(learned).chances(features.of("Thank you so much."))
    assert chances["gratitude"] == pytest.approx(chances["closing"], abs=0.05)
    assert chances["gratitude"] > 0.4


def test_rare_features_are_left_out():
    found = labelled([line("Thank you.", "gratitude")] * 3 + [line("Zyx.", "context")])
    assert "w:zyx" not in learn(found, train_tone.maker(), rarest=3).features


def test_made_texts_come_with_the_shares_of_the_kinds(tmp_path: Path):
    shares = [[1 / len(KINDS)] * len(KINDS) + [0.75]]
    (tmp_path / "texts.json").write_text('["Thanks."]', encoding="utf-8")
    (tmp_path / "labels.json").write_text(json.dumps(shares), encoding="utf-8")
    assert made(tmp_path) == [Case("Thanks.", tuple(shares[0][:-1]))]
