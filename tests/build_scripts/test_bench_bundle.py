"""Two bundles are started in turn, and what each start cost is told."""

from pathlib import Path

import pytest

from build_scripts import bench_bundle
from build_scripts.bench_window import EMPTY
from build_scripts.place import Trouble

PROGRAM = """#!/bin/sh
echo "$1 $2" >> "{log}"
echo "changed" > "$1/afterword.db" 2> /dev/null
sleep {seconds}
echo '{{"handled": 0.001, "worked": {worked}}}'
echo '{{"pause": 0.002}}'
echo '{{"megabytes": {megabytes}}}'
"""


def bundle(folder: Path, *, log: Path, seconds: float, worked: float, megabytes: int) -> Path:
    folder.mkdir()
    program = folder / "afterword"
    program.write_text(PROGRAM.format(log=log, seconds=seconds, worked=worked, megabytes=megabytes), "utf-8")
    program.chmod(0o755)
    return folder


def test_both_are_started_in_turn_on_a_copy_of_the_data(tmp_path: Path):
    log, data = tmp_path / "log", tmp_path / "data"
    data.mkdir()
    (data / "afterword.db").write_text("kept", "utf-8")
    bare = bundle(tmp_path / "bare", log=log, seconds=0, worked=0.1, megabytes=60)
    full = bundle(tmp_path / "full", log=log, seconds=0.1, worked=0.2, megabytes=90)
    pairs = bench_bundle.started(bare, full, data, runs=2)
    assert len(pairs) == 2
    assert all(full.answers - empty.answers > 0.05 for empty, full in pairs)
    told = [(empty.megabytes, full.megabytes, empty.worked, full.worked) for empty, full in pairs]
    assert told == [(60, 90, 0.1, 0.2)] * 2
    begun = [line.split() for line in log.read_text("utf-8").splitlines()]
    assert [what == EMPTY for what, _ in begun] == [True, False] * 3  # the first of each warms
    assert str(data) not in {what for what, _ in begun}
    assert (data / "afterword.db").read_text("utf-8") == "kept"


def test_a_folder_without_a_program_is_no_bundle(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(Trouble, match="no bundle"):
        bench_bundle.started(tmp_path / "empty", tmp_path / "empty", tmp_path)
