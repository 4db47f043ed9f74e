import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def lines(path: Path, *given: object) -> Path:
    text = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in given)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_batch_answers_each_line_in_order_with_its_id(call: Call, tmp_path: Path):
    file = lines(
        tmp_path / "b.jsonl", {"id": "b", "text": "Speak slower."}, "", {"id": 1, "text": "é\u2028x"}
    )
    said = call("themes", "--batch", file)
    answers = [json.loads(line) for line in said.out.split("\n") if line]
    assert [one["id"] for one in answers] == ["b", 1]
    assert all(one["themes"] for one in answers)


@pytest.mark.parametrize("bad", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 5}'])
def test_a_bad_line_is_told_by_its_number(call: Call, tmp_path: Path, bad: str):
    said = call("themes", "--batch", lines(tmp_path / "b.jsonl", {"id": 0, "text": "ok"}, bad))
    assert said.status == 1
    assert "2" in said.err
    assert len(said.out.splitlines()) == 1


def test_a_batch_that_is_not_there_is_told(call: Call, tmp_path: Path):
    assert "cannot be read" in call("reply", "--batch", tmp_path / "none").err


def test_half_of_a_pair_of_surrogates_ends_no_batch(call: Call, tmp_path: Path):
    file = tmp_path / "b.jsonl"
    file.write_text(
        '{"id": "\\udc80", "text": "\\ud83d What did I do wrong?"}\n{"id": 2, "text": "\\ud83d\\ude00"}\n',
        encoding="utf-8",
    )
    for command in ("tone", "themes"):
        said = call(command, "--batch", file)
        assert said.status == 0
        first, second = (json.loads(line) for line in said.out.splitlines())
        assert (first["id"], second["id"]) == ("\udc80", 2)
        for finding in first.get("findings", ()):
            assert finding["text"] == "\ud83d What did I do wrong?"[finding["start"] : finding["end"]]
