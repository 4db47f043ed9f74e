from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest

from afterword.domain.file_problems import UnwritableFile
from afterword.services import report, tour

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("tour")
    return tour.write("half_year", folder, now=NOW, press=report.typesetter())


def test_each_file_told_is_there_once(written: list[Path]):
    assert len(set(written)) == len(written)
    assert all(path.stat().st_size for path in written)


def test_there_is_a_report_with_a_picture_of_each_page(written: list[Path]):
    assert [path.name for path in written if path.suffix == ".pdf"] == ["report.pdf"]
    assert sum(path.suffix == ".png" for path in written) >= 3


def test_mails_can_be_read_and_are_signed(written: list[Path]):
    mails = [path for path in written if path.suffix == ".eml"]
    assert mails
    for path in mails:
        mail = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
        assert mail["Subject"]
        assert mail["To"]
        body = mail.get_body()
        assert body is not None
        assert "{{" not in body.get_content()


def test_what_today_asks_for_is_a_draft_that_mail_programs_open(written: list[Path]):
    drafts = [path for path in written if path.name.startswith("today-")]
    for path in drafts:
        assert b"X-Unsent: 1" in path.read_bytes()


def test_the_people_are_there():
    assert len(tour.people()) == 3


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "mails").write_text("in the way")
    with pytest.raises(UnwritableFile):
        tour.write("first_interview", tmp_path, now=NOW, press=report.typesetter())
