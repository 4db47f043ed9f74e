from pathlib import Path

from tests.cli.conftest import Call


def test_a_text_has_at_least_one_theme_best_first(call: Call, tmp_path: Path):
    file = tmp_path / "advice.txt"
    file.write_text("Read up on what the company sells before you come in.", encoding="utf-8")
    themes = call("themes", file, "--json").json["themes"]
    assert themes[0]["key"] == "company_research"
    assert [one["score"] for one in themes] == sorted((one["score"] for one in themes), reverse=True)


def test_the_names_are_told_to_a_person(call: Call, tmp_path: Path):
    file = tmp_path / "advice.txt"
    file.write_text("Read up on what the company sells before you come in.", encoding="utf-8")
    assert "Knowledge of the company" in call("themes", file).out
