import io
from pathlib import Path

import pytest

from afterword.adapters.folders import Folders
from afterword.cli.run import Run, read_text
from afterword.domain.clock import FixedClock
from afterword.domain.file_problems import UnreadableFile


@pytest.fixture
def run(clock: FixedClock, tmp_path: Path) -> Run:
    return Run(
        clock=clock, folders=Folders(tmp_path), json=False, locale="", out=io.StringIO(), err=io.StringIO()
    )


def test_the_zone_is_the_machines_where_none_is_chosen(run: Run):
    assert run.settings().zone == "UTC"


def test_what_is_said_given_and_noted_goes_its_own_way(run: Run):
    run.say("line")
    run.give({"name": "Zoë"})
    run.note("beside")
    assert run.out.getvalue() == 'line\n{"name": "Zoë"}\n'
    assert run.err.getvalue() == "beside\n"


def test_the_book_is_closed_after_a_command(run: Run):
    with run.book() as book:
        assert not book.database.is_closed()
    assert book.database.is_closed()


def test_a_text_is_read_without_its_mark_of_byte_order(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfHello \xff")
    assert read_text(str(tmp_path / "a.txt")) == "Hello \ufffd"
    with pytest.raises(UnreadableFile):
        read_text(str(tmp_path / "none"))


def test_half_of_a_pair_of_surrogates_is_written_as_json_escapes_it_or_as_a_sign_nobody_knows(run: Run):
    run.give({"text": "a\ud83d\\"})
    run.say("a\ud83d")
    run.note("b\udcff")
    assert run.out.getvalue() == '{"text": "a\\ud83d\\\\"}\na\ufffd\n'
    assert run.err.getvalue() == "b\ufffd\n"
