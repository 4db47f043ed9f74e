from pathlib import Path

from afterword.domain.clock import SystemClock
from afterword.store import application as application_store
from afterword.store.opening import open_book
from tests.cli.conftest import Call

HEAD = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
)
ROWS = (
    '"11/20/24, 8:15 AM",kim@example.org,,Northwind,Data analyst,https://www.linkedin.com/jobs/view/1,cv.pdf,\n'
    '"11/21/24, 9:05 PM",kim@example.org,,,No employer,https://www.linkedin.com/jobs/view/2,cv.pdf,\n'
)


def linkedin(tmp_path: Path) -> Path:
    path = tmp_path / "Job Applications.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def kept(data: Path) -> int:
    book = open_book(data / "afterword.db", clock=SystemClock(), read_only=True)
    try:
        return application_store.count(book)
    finally:
        book.close()


def test_a_linkedin_export_is_taken_in_and_every_row_left_out_is_told(call: Call, data: Path, tmp_path: Path):
    said = call("add", linkedin(tmp_path))
    assert said.status == 0
    assert "1 new" in said.out
    assert "Line 3: it names no employer." in said.out
    assert kept(data) == 1


def test_a_second_import_doubles_nothing(call: Call, data: Path, tmp_path: Path):
    call("add", linkedin(tmp_path))
    (file,) = call("add", linkedin(tmp_path), "--json").json["files"]
    assert (file["new"], file["same"], kept(data)) == (0, 1, 1)


def test_a_dry_run_shows_the_plan_and_changes_nothing(call: Call, data: Path, tmp_path: Path):
    (file,) = call("add", "--dry-run", linkedin(tmp_path), "--json").json["files"]
    assert set(file) == {"file", "form", "new", "changed", "same", "doubtful", "skipped"}
    assert (file["new"], file["form"]) == (1, "linkedin_applications")
    assert file["skipped"] == [{"line": 3, "why": "it names no employer"}]
    assert kept(data) == 0


def test_a_bad_file_is_told_and_the_others_are_taken(call: Call, data: Path, tmp_path: Path):
    said = call("add", tmp_path / "none.csv", linkedin(tmp_path))
    assert said.status == 1
    assert "none.csv" in said.err
    assert kept(data) == 1


def test_everything_is_exported_and_comes_in_again_as_known(call: Call, refused: int, tmp_path: Path):
    written = call("export", tmp_path / "out", "--json").json["files"]
    assert {Path(one).suffix for one in written} >= {".csv", ".ics", ".vcf"}
    tables = [one for one in written if not one.endswith(".eml")]
    again = call("add", *tables, "--json").json["files"]
    assert [one["new"] for one in again] == [0] * len(again)
