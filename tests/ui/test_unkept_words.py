import pytest

from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.store_problems import DiskFull
from afterword.domain.unkept import Unkept
from afterword.ui.unkept_words import as_text, told


def unkept(**known: str) -> Unkept:
    draft = MessageDraft(purpose=MessagePurpose.CHECK_IN, **known)
    return Unkept(message_id=7, draft=draft, problem=DiskFull(path="book.db"))


@pytest.mark.parametrize(
    ("known", "begins"),
    [
        ({"to_name": "Anna", "to_address": "a@n.example", "subject": "%2"}, "Your mail to Anna is"),
        ({"to_address": "a@n.example"}, "Your mail to a@n.example is"),
        ({"subject": "The role"}, "Your mail “The role” is"),
        ({}, "Your mail is"),
    ],
)
def test_it_is_told_which_mail_and_why(known: dict[str, str], begins: str):
    said = told(unkept(**known))
    assert said.startswith(f"{begins} not kept yet. ")
    assert said.endswith("There is no room left on the disk. Nothing was changed.")


def test_the_texts_are_whole_and_say_to_whom():
    first = unkept(to_name="Anna", to_address="a@n.example", subject="Hi", body="Dear Anna,\n\nThank you.")
    text = as_text([first, unkept(body="Another.")])
    assert text.startswith("To: Anna <a@n.example>\nSubject: Hi\n\nDear Anna,\n\nThank you.\n\n---")
    assert text.endswith("---\n\nTo: \nSubject: \n\nAnother.")
