"""The environment is made once, remade when in doubt, and never fails with a traceback."""

import json
import os
from pathlib import Path

import pytest

from build_scripts import environment
from build_scripts.place import Place, Trouble
from tests.build_scripts.conftest import Small, make_small

pytestmark = pytest.mark.slow


def test_a_second_run_costs_nothing(small: Small):
    made = small.stamp.stat().st_mtime_ns
    done = small.door("run", "a")
    assert done.returncode == 0
    assert done.stderr == ""
    assert small.stamp.stat().st_mtime_ns == made


def test_a_half_made_one_is_remade_once_even_by_two_at_the_same_time(small: Small):
    small.stamp.unlink()
    for part in (small.root / ".venv").rglob("pebble.py"):
        part.unlink()
    both = [small.begin("run", "a") for _ in range(2)]
    ended = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], ended
    assert sorted(".venv is ready" in err for _, err in ended) == [False, True]
    assert all(json.loads(out)["pebble"] == 3 for out, _ in ended)


def test_without_an_index_one_sentence_says_so(tmp_path_factory: pytest.TempPathFactory):
    small = make_small(tmp_path_factory)
    nowhere = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": ""}
    done = small.door("run", "a", **nowhere, PIP_RETRIES="0")
    assert done.returncode == 1
    assert "connect to the network" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 2
    assert not small.stamp.exists()


def test_a_stamp_of_another_place_does_not_count(tmp_path: Path):
    place = Place(tmp_path)
    assert environment.read_stamp(place) is None
    place.venv.mkdir()
    stamp = {"venv": str(place.venv), "base": "", "run": "x", "develop": "", "libraries": ["/lib/x"]}
    (place.venv / "afterword-stamp.json").write_text(json.dumps(stamp))
    assert environment.read_stamp(place) == environment.Stamp(**{**stamp, "libraries": ("/lib/x",)})
    (place.venv / "afterword-stamp.json").write_text(json.dumps({**stamp, "venv": str(tmp_path / "moved")}))
    assert environment.read_stamp(place) is None
    (place.venv / "afterword-stamp.json").write_text("{half")
    assert environment.read_stamp(place) is None


def test_a_missing_lock_file_is_told(tmp_path: Path):
    place = Place(tmp_path)
    (place.venv / "bin").mkdir(parents=True)
    with pytest.raises(Trouble, match="belongs to the repository"):
        environment.prepare(place, develop=False)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(Trouble, match="cannot be written"):
        environment.prepare(Place(tmp_path), develop=False)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("WARNING: Retrying\n[Errno -3] Temporary failure in name resolution", "connect to the network"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("x\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES\nmore", "THESE PACKAGES DO NOT MATCH THE HASHES"),
        ("", "no word why"),
    ],
)
def test_what_pip_says_becomes_one_sentence(said: str, told: str, tmp_path: Path):
    sentence = environment.explain(said, log=tmp_path / "pip.log")
    assert told in sentence
    assert "\n" not in sentence
