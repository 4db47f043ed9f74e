"""The shapes of sentences."""

import json
from pathlib import Path

from afterword.adapters import shipped
from afterword.domain.tone_shapes import Shapes
from afterword.domain.tone_words import tokens

SHAPES = Shapes.parse(
    "# a remark\nFAULT = (?:wrong|bad)\nERR = (?:{FAULT}|mess)\n"
    "bq.did\tdid do\t\\bdid i \\w+ {ERR}\nany\t\t^so\n"
)
CORPUS = Path(__file__).parents[1] / "data" / "tone" / "train.jsonl"


def test_a_shape_is_found_by_its_parts():
    assert SHAPES.of("what did i do wrong".split()) == ["bq.did"]
    assert SHAPES.of(["so", "did", "i", "do", "mess"]) == ["bq.did", "any"]


def test_a_text_of_another_shape_has_none():
    assert SHAPES.of("thank you".split()) == []
    assert SHAPES.of([]) == []


def test_the_gates_of_the_shipped_shapes_never_hide_one():
    shapes = Shapes.parse(shipped.text("tone/shapes.txt"))
    lines = CORPUS.read_text(encoding="utf-8").splitlines()[::9]
    for line in lines:
        words = tokens(json.loads(line)["text"])
        text = " ".join(words)
        assert shapes.of(words) == [shape.name for shape in shapes.all if shape.expression.search(text)]
