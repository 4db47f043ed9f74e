from email import message_from_bytes, policy
from pathlib import Path

from afterword.adapters import settings_file
from afterword.domain.settings import Settings
from tests.cli.conftest import Call


def test_the_draft_is_the_output_and_the_choice_is_told_beside_it(call: Call, refused: int):
    said = call("ask", refused)
    assert said.status == 0
    assert said.out.startswith("To: Anna Okafor <anna@northwind.example>\nSubject: ")
    assert "Could you share any advice with me" in said.out
    assert "hiring manager, interviewed you" in said.err


def test_an_eml_opens_as_a_draft_in_a_mail_program(call: Call, refused: int, tmp_path: Path):
    said = call("ask", refused, "--eml", tmp_path / "ask.eml")
    mail = message_from_bytes((tmp_path / "ask.eml").read_bytes(), policy=policy.default)
    assert said.status == 0
    assert mail["X-Unsent"] == "1"
    assert "advice" in mail.get_content()


def test_an_eml_that_cannot_be_written_leaves_nothing_behind(call: Call, refused: int, tmp_path: Path):
    said = call("ask", refused, "--eml", tmp_path / "no" / "ask.eml")
    assert said.status == 1
    assert "cannot be written" in said.err
    assert call("ask", refused, "--json").json["standing"] in ("open", "late")


def test_the_json_form_tells_whom_when_and_what(call: Call, refused: int):
    given = call("ask", refused, "--json").json
    assert given["to"]["why"] == "hiring_manager_interviewed"
    assert given["suggested"].endswith("Z")
    assert "advice" in given["body"]


def test_without_a_name_the_program_says_what_it_needs(call: Call, refused: int, data: Path):
    settings_file.save(data / "settings.json", Settings())
    said = call("ask", refused)
    assert said.status == 1
    assert "name" in said.err
