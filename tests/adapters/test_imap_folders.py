"""Tests of what mail folders are for."""

import pytest

from afterword.adapters.imap_folders import MOST, listed, sent_folder, to_read


def folders(*each: tuple[str, str]):
    return listed([(tuple(flags.encode().split()), b"/", name) for flags, name in each])


@pytest.mark.parametrize(
    "name",
    ["Sent", "INBOX/Sent", "Gesendete Objekte", "[Gmail]/Messages envoyés", "Éléments envoyés",
     "Elementos enviados",
     "Posta inviata", "Verzonden items", "Itens Enviados", "Wysłane", "Elementy wysłane", "送信済みメール"],
)  # fmt: skip
def test_a_folder_of_sent_mails_is_known_by_its_name(name: str):
    assert sent_folder(folders(("", "INBOX"), ("", "Archiv"), ("", name))) == name


def test_what_the_server_says_goes_before_the_name():
    assert sent_folder(folders(("", "Sent"), (r"\HasNoChildren \Sent", "Ausgang"))) == "Ausgang"


def test_the_folder_wished_for_goes_before_all_where_it_is_there():
    found = folders((r"\Sent", "Sent"), ("", "Mine"))
    assert sent_folder(found, wanted="Mine") == "Mine"
    assert sent_folder(found, wanted="Gone") == "Sent"


def test_there_may_be_no_folder_of_sent_mails():
    assert sent_folder(folders(("", "INBOX"), (r"\Noselect", "Sent"))) == ""


def test_replies_are_looked_for_in_all_but_own_and_deleted_mails():
    found = folders(
        ("", "Jobs"), (r"\Trash", "Weg"), ("", "Entwürfe"), ("", "INBOX"), ("", "Gesendet"),
        (r"\Junk", "Werbung"),
        (r"\Noselect", "Archive"), ("", "Archive/2025"), ("", "Corbeille"),
    )  # fmt: skip
    assert to_read(found) == ("INBOX", "Werbung", "Jobs", "Archive/2025")


def test_where_one_folder_holds_all_it_and_junk_are_enough():
    found = folders(
        ("", "INBOX"), (r"\All", "[Gmail]/Alle Nachrichten"), ("", "Jobs"), (r"\Junk", "[Gmail]/Spam")
    )
    assert to_read(found) == ("[Gmail]/Alle Nachrichten", "[Gmail]/Spam")


def test_very_many_folders_are_not_all_read_but_the_inbox_is():
    found = folders(*[("", f"List {number}") for number in range(500)], ("", "Inbox"))
    assert len(to_read(found)) == MOST
    assert to_read(found)[0] == "Inbox"
