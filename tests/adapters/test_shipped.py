"""Shipped files are found by the same lookup wherever the program is."""

from pathlib import Path

import pytest

from afterword.adapters import shipped


def test_a_shipped_file_is_found_in_the_repository() -> None:
    assert shipped.path("icons/today.svg").is_file()
    assert shipped.text("icons/today.svg").startswith("<svg")


def test_a_file_that_is_not_shipped_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/nothing\.svg"):
        shipped.path("icons/nothing.svg")


def test_an_installed_program_looks_beside_its_package_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed, repository = tmp_path / "afterword" / "resources", tmp_path / "resources"
    for place, words in ((repository, "from the repository"), (installed, "from the package")):
        place.mkdir(parents=True)
        (place / "note.txt").write_text(words, encoding="utf-8")
    monkeypatch.setattr(shipped, "FOLDERS", (installed, repository))
    assert shipped.text("note.txt") == "from the package"
    monkeypatch.setattr(shipped, "FOLDERS", (tmp_path / "none", repository))
    assert shipped.text("note.txt") == "from the repository"


def test_a_program_without_its_files_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "FOLDERS", (tmp_path / "none",))
    with pytest.raises(FileNotFoundError):
        shipped.folder()


def test_the_names_of_a_kind_are_listed_in_order() -> None:
    icons = shipped.names("icons", ".svg")
    assert "today" in icons
    assert list(icons) == sorted(icons)
