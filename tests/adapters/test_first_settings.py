"""A glance at the settings finds what reading them in full does."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afterword.adapters import settings_file
from afterword.adapters.first_settings import FirstSettings, glance
from afterword.domain.scheme import Scheme
from afterword.domain.settings import Settings

NAMES = ("scheme", "text_percent", "locale", "zone")
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=5),
    st.sampled_from(Scheme),
    st.lists(st.integers(), max_size=1),
)


@given(st.one_of(VALUES, st.dictionaries(st.sampled_from(NAMES), VALUES)))
@example({"text_percent": True, "scheme": ["dark"]})
def test_a_glance_finds_what_the_whole_file_says(kept: object):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(json.dumps(kept), encoding="utf-8")
        whole, _ = settings_file.load(path)
        first = glance(path)
    assert [getattr(first, name) for name in NAMES] == [getattr(whole, name) for name in NAMES]


@pytest.mark.parametrize("content", [b"", b"\xff", b"{"])
def test_a_file_that_is_no_settings_gives_the_first_ones(tmp_path: Path, content: bytes):
    (tmp_path / "settings.json").write_bytes(content)
    assert glance(tmp_path / "settings.json") == FirstSettings()


def test_no_file_gives_the_first_ones(tmp_path: Path):
    first = glance(tmp_path / "settings.json")
    assert [getattr(first, name) for name in NAMES] == [getattr(Settings(), name) for name in NAMES]
