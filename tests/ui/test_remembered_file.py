from pathlib import Path

import pytest

from afterword.ui.remembered_file import RememberedFile


@pytest.fixture
def path(qapp: object, tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def test_what_was_kept_is_there_at_the_next_start(path: Path):
    first = RememberedFile(path)
    first.keep("page.applications", '{"sort": ["employer", false], "shares": [640, 380]}')
    first.keep("window.page", "today")
    first.settle()
    second = RememberedFile(path)
    assert second.recall("page.applications") == '{"sort": ["employer", false], "shares": [640, 380]}'
    assert second.recall("window.page") == "today"


@pytest.mark.parametrize(
    "text", ["", "a, b", "@home", 'say "no"', "line\nbreak", "ö — ☕", "%41", "true", "5"]
)
def test_any_text_comes_back_as_it_was(path: Path, text: str):
    first = RememberedFile(path)
    first.keep("form.text", text)
    first.settle()
    assert RememberedFile(path).recall("form.text") == text


def test_what_was_never_kept_is_empty(path: Path):
    assert RememberedFile(path).recall("window.geometry") == ""


def test_rubbish_in_the_file_is_no_reason_to_stop(path: Path):
    path.write_bytes(bytes(range(256)) * 10)
    file = RememberedFile(path)
    assert file.recall("window.page") == ""
    file.keep("window.page", "today")
    assert file.recall("window.page") == "today"
