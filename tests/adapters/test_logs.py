import logging
from pathlib import Path

import pytest

from afterword.adapters import logs


def test_what_is_logged_stands_in_the_file_and_no_handler_stays(tmp_path: Path):
    before = list(logging.getLogger().handlers)
    with logs.to_file(tmp_path / "logs") as path:
        logging.getLogger("afterword.test").info("one %s", "thing")
    assert "one thing" in path.read_text(encoding="utf-8")
    assert logging.getLogger().handlers == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path):
    (tmp_path / "logs").write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(OSError, match="exists"), logs.to_file(tmp_path / "logs"):
        pass
