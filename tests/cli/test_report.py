from pathlib import Path

from tests.cli.conftest import Call


def test_a_report_of_real_data_is_a_pdf(call: Call, refused: int, tmp_path: Path):
    said = call("report", tmp_path / "r.pdf", "--since", "2020-01-01")
    assert said.status == 0
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")


def test_a_report_of_nothing_is_a_pdf_too(call: Call, tmp_path: Path):
    assert call("report", tmp_path / "r.pdf", "--json").json == {"report": str(tmp_path / "r.pdf")}


def test_a_report_that_cannot_be_written_is_told(call: Call, tmp_path: Path):
    said = call("report", tmp_path / "no" / "r.pdf")
    assert said.status == 1
    assert "cannot be written" in said.err
