"""What the installers say comes from the project and is filled to the last place."""

from datetime import UTC, datetime

import pytest

from afterword import __version__
from build_scripts import project
from build_scripts.place import HERE


def test_the_project_tells_its_own_version_and_who_makes_it():
    read = project.read(HERE)
    assert (read.name, read.title, read.version) == ("afterword", "Afterword", __version__)
    assert read.author == f"{read.maker} <{read.contact}>"
    assert not read.summary.endswith(".")


def test_a_build_is_dated_by_its_source(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert project.last_change(HERE) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_each_place_of_a_template_is_filled_and_a_strange_one_is_refused():
    about = project.read(HERE)
    assert project.filled("@TITLE@ @VERSION@, @DATE@", about).startswith(f"Afterword {__version__}, 20")
    with pytest.raises(KeyError):
        project.filled("@NOBODY@", about)
