"""What a file is, told by what is in it."""

import io
import shutil
import zipfile
from email.message import EmailMessage
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import import_files
from afterword.domain.errors import Problem
from afterword.domain.file_problems import UnreadableFile
from afterword.domain.import_found import Form, FoundInterview, FoundMail
from afterword.domain.import_problems import EmptyFile, EncryptedFile, OldSpreadsheet, TooLarge, UnknownForm
from tests.adapters.import_samples import HERE, SAMPLES

FORMS = {
    "linkedin/Jobs/Job Applications.csv": Form.LINKEDIN_APPLICATIONS,
    "linkedin/Jobs/Saved Jobs.csv": Form.LINKEDIN_SAVED_JOBS,
    "linkedin/Connections.csv": Form.LINKEDIN_CONNECTIONS,
    "linkedin/messages.csv": Form.LINKEDIN_MESSAGES,
    "huntr.csv": Form.HUNTR,
    "teal.csv": Form.TEAL,
    "jobsync.csv": Form.JOBSYNC,
    "jobtrac.csv": Form.JOBTRAC,
    "jobseeker_analytics.csv": Form.JOBSEEKER_ANALYTICS,
    "tracker_ugly.csv": Form.TRACKER,
    "google_contacts.csv": Form.GOOGLE_CONTACTS,
    "outlook_contacts.csv": Form.OUTLOOK_CONTACTS,
    "invitation.ics": Form.CALENDAR,
    "cards.vcf": Form.CARDS,
    "reply.eml": Form.MAIL,
    "box.mbox": Form.MAILBOX,
}


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_the_form_is_told_by_the_content_whatever_the_name(name: str, form: Form, tmp_path: Path):
    shutil.copy(SAMPLES / name, tmp_path / "download")
    assert [one.form for one in import_files.read(tmp_path / "download", HERE)] == [form]


def test_an_export_of_linkedin_is_read_as_it_comes(tmp_path: Path):
    path = tmp_path / "Complete_LinkedInDataExport.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted((SAMPLES / "linkedin").rglob("*.csv")):
            archive.write(file, file.relative_to(SAMPLES / "linkedin"))
        archive.writestr("Rich_Media.csv", "Date/Time,Media Description,Media Link\n")
    assert {one.inside: one.form for one in import_files.read(path, HERE)} == {
        "Connections.csv": Form.LINKEDIN_CONNECTIONS,
        "Jobs/Job Applications.csv": Form.LINKEDIN_APPLICATIONS,
        "Jobs/Job Applications_1.csv": Form.LINKEDIN_APPLICATIONS,
        "Jobs/Saved Jobs.csv": Form.LINKEDIN_SAVED_JOBS,
        "messages.csv": Form.LINKEDIN_MESSAGES,
    }


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path):
    book = openpyxl.Workbook()
    book.active.title = "2025"
    for row in (["My applications"], [], ["Company", "Role", "Applied"], ["Acme", "Chef", "2025-01-02"]):
        book.active.append(row)
    book.create_sheet("Pie chart").append(["Fruit", "Count"])
    book.save(tmp_path / "tracker.xlsx")
    [reading] = import_files.read(tmp_path / "tracker.xlsx", HERE)
    assert (reading.form, reading.inside) == (Form.TRACKER, "2025")
    assert reading.found[0].line == 4


def test_an_invitation_in_a_mail_is_read_with_it(tmp_path: Path):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Invitation"
    mail.set_content("See you.")
    content = (SAMPLES / "invitation.ics").read_bytes()
    mail.add_attachment(content, maintype="text", subtype="calendar", filename="invite.ics")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    [reading] = import_files.read(tmp_path / "mail.eml", HERE)
    assert [type(one) for one in reading.found] == [FoundMail, FoundInterview]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", EmptyFile),
        (b"\xef\xbb\xbf \r\n", EmptyFile),
        (b"Dear diary, today\nI wrote a letter\n", UnknownForm),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", UnknownForm),
        (b"Apples,Pears\n1,2\n", UnknownForm),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), OldSpreadsheet),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), EncryptedFile),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem_that_names_it(
    content: bytes, problem: type[Problem], tmp_path: Path
):
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(problem) as caught:
        import_files.read(tmp_path / "x", HERE)
    assert caught.value.facts["path"] == str(tmp_path / "x")


def test_a_file_that_is_not_there_or_a_folder_is_unreadable(tmp_path: Path):
    for path in (tmp_path, tmp_path / "gone.csv"):
        with pytest.raises(UnreadableFile):
            import_files.read(path, HERE)


def test_a_file_that_is_too_large_is_not_even_opened_whole(tmp_path: Path):
    with (tmp_path / "large.csv").open("wb") as file:
        file.write(b"Company,Role\n")
        file.truncate(import_files.MOST_BYTES + 1)
    with pytest.raises(TooLarge):
        import_files.read(tmp_path / "large.csv", HERE)


def test_a_tracker_without_its_role_column_says_so(tmp_path: Path):
    (tmp_path / "x.csv").write_text("Company,Date Applied,Status,Notes\nAcme,2025-01-02,Applied,\n")
    with pytest.raises(UnknownForm) as caught:
        import_files.read(tmp_path / "x.csv", HERE)
    assert caught.value.facts["lacks"] == "role"


def test_an_archive_without_anything_known_is_unknown(tmp_path: Path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.csv", "Apples,Pears\n1,2\n")
        archive.writestr("empty.csv", "")
    (tmp_path / "x.zip").write_bytes(out.getvalue())
    with pytest.raises(UnknownForm):
        import_files.read(tmp_path / "x.zip", HERE)


@given(
    content=st.binary(max_size=200),
    start=st.sampled_from([b"", b"PK\x03\x04", b"Company,Role\n", b"From a 2026\n"]),
)
def test_any_bytes_are_read_or_are_a_problem(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, start: bytes
):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(start + content)
    try:
        import_files.read(path, HERE)
    except Problem as caught:
        told = caught.facts
    else:
        told = {"path": str(path)}
    assert told["path"] == str(path)
