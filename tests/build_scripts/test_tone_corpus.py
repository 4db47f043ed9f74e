"""The lines that train the tone guide."""

import json
import re
from itertools import pairwise
from pathlib import Path

from build_scripts.tone_corpus import (
    FLAGGED,
    Line,
    fine_kind,
    is_held_out,
    labelled_parts,
    parted,
    read_corpus,
)

FOLDER = Path(__file__).parents[1] / "data" / "tone"


def line(text: str, kind: str, *, name: str = "b01-001", begins: int = -1) -> Line:
    return Line(name, text, kind, (), begins)


def test_the_corpus_is_large_balanced_and_never_the_measured_part():
    lines = read_corpus(FOLDER)
    flagged = [each for each in lines if each.flagged]
    assert len(lines) >= 40_000
    assert 0.4 < len(flagged) / len(lines) < 0.6
    assert min(sum(each.kind == kind for each in lines) for kind in FLAGGED) >= 100
    assert not any(each.id.startswith("tm") for each in lines)


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


def test_some_of_the_lines_are_held_out_in_runs_so_that_most_twins_stay_together():
    held_out = [is_held_out(each) for each in read_corpus(FOLDER)]
    assert 0.01 < sum(held_out) / len(held_out) < 0.15
    runs = 1 + sum(one and not other for one, other in pairwise(held_out))
    assert sum(held_out) / runs >= 9


def test_the_lines_are_parted_in_two_and_none_is_lost():
    learned, held_out = parted(FOLDER)
    assert sorted([*learned, *held_out], key=lambda each: each.id) == sorted(
        read_corpus(FOLDER), key=lambda each: each.id
    )
    assert all(map(is_held_out, held_out))
    assert not any(map(is_held_out, learned))


def test_only_whole_ids_are_held_out():
    assert is_held_out(line("Thanks.", "gratitude", name="tx012"))
    assert not is_held_out(line("Thanks.", "gratitude", name="u1-0012"))


def test_the_table_of_the_files_is_true():
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w.]+)` \| (\d+) \| `(.+?)…`[^|]*\| (\d*) ?\| .* \|$", told, re.MULTILINE)
    assert sorted(name for name, *_ in rows) == sorted(path.name for path in FOLDER.glob("*.jsonl"))
    for name, count, begin, held_out in rows:
        if name == "measure.jsonl":
            continue
        written = (FOLDER / name).read_text(encoding="utf-8").splitlines()
        ids = [json.loads(each)["id"] for each in written]
        assert len(ids) == int(count), name
        assert ids[0].startswith(begin), name
        assert sum(is_held_out(line("", "context", name=each)) for each in ids) == int(held_out or 0), name


def test_an_id_is_used_once():
    ids = [each.id for each in read_corpus(FOLDER)]
    assert len(ids) == len(set(ids))
