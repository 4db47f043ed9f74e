from pathlib import Path

from tests.cli.conftest import Call


def test_a_backup_is_restored_and_the_old_data_kept_aside(
    call: Call, refused: int, data: Path, tmp_path: Path
):
    assert call("backup", tmp_path / "copy.db").status == 0
    said = call("restore", tmp_path / "copy.db", "--json")
    assert said.status == 0
    assert Path(said.json["aside"]).exists()
    assert call("ask", refused).status == 0


def test_restoring_what_is_no_backup_changes_nothing(call: Call, refused: int, tmp_path: Path):
    (tmp_path / "junk.db").write_bytes(b"not a book")
    said = call("restore", tmp_path / "junk.db")
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert call("ask", refused).status == 0


def test_a_backup_that_cannot_be_written_is_told(call: Call, refused: int, tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    said = call("backup", tmp_path / "file" / "copy.db")
    assert (said.status, said.err.count("\n")) == (1, 1)


def test_check_names_every_aspect_and_is_content_here(call: Call):
    said = call("check", "--json")
    names = [one["name"] for one in said.json["checks"]]
    assert names[:2] == ["program", "data_file"]
    assert {"keyring", "window", "tray", "fonts"} <= set(names)
    assert said.status == 0


def test_check_tells_a_damaged_file(call: Call, data: Path):
    (data / "afterword.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    said = call("check")
    assert said.status == 1
    assert "damaged" in said.out
