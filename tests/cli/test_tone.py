import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

BLAME = "Thank you for your time. What did I do wrong?"


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "mail.txt"
    path.write_text(BLAME, encoding="utf-8")
    return path


def test_a_blame_question_is_found_with_its_place_and_another_wording(call: Call, mail: Path):
    given = call("tone", mail, "--json").json
    assert given["verdict"] == "flag"
    (finding,) = given["findings"]
    assert BLAME[finding["start"] : finding["end"]] == finding["text"]
    assert finding["category"] == "blame_question"
    assert finding["severity"] == "stop"
    assert finding["instead"]
    assert set(given["checks"]) >= {
        "thanks", "accepts_decision", "asks_advice", "about_my_interviewing", "easy_way_out", "length",
    }  # fmt: skip


def test_a_sentence_has_no_checks(call: Call, mail: Path):
    given = call("tone", mail, "--json", "--purpose", "sentence").json
    assert "checks" not in given


def test_a_person_reads_the_reason_and_the_other_wording(call: Call, mail: Path):
    out = call("tone", mail).out
    assert "What did I do wrong?" in out
    assert "→" in out
    assert "[x] thanks them" in out


def test_standard_input_is_read_when_no_file_is_named(call: Call, monkeypatch: pytest.MonkeyPatch):
    stream = io.TextIOWrapper(io.BytesIO(b"Thank you for your time."), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    assert call("tone", "--purpose", "sentence", "--json").json["verdict"] == "ok"
