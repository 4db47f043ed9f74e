"""Tests of looking at an account over IMAP, against a scripted server; the real one is in tests/real."""

from afterword.adapters.imap import MailFolders, check, in_sent_folder, keep_copy
from tests.adapters.scripted_imap import ScriptedImap, credentials

MAIL = b"From: a@example.org\r\nMessage-ID: <one@example.org>\r\n\r\nHi\r\n"


def mailbox(found: str = "", sent: str = r'* LIST (\Sent) "/" Gesendet'):
    def answer(told: str) -> str:
        if told.startswith("LIST"):
            return rf'* LIST () "/" INBOX|{sent}|' if sent else r'* LIST () "/" INBOX|'
        if "SEARCH" in told:
            return f"* SEARCH {found}|"
        return ""

    return ScriptedImap(answer)


def test_checking_finds_the_folders_and_only_reads():
    with mailbox().running() as server:
        assert check(server.account, credentials()) == MailFolders(inbox="INBOX", sent="Gesendet")
        assert not [told for told in server.told if told.startswith("SELECT")]


def test_a_mail_is_looked_for_by_its_id_among_the_sent_ones():
    with mailbox(found="7").running() as server:
        assert in_sent_folder(server.account, credentials(), "<one@example.org>")
        assert any("Gesendet" in told for told in server.told if told.startswith("EXAMINE"))
        assert any("<one@example.org>" in told for told in server.told)
    with mailbox(found="").running() as server:
        assert not in_sent_folder(server.account, credentials(), "<one@example.org>")


def test_without_a_folder_of_sent_mails_nothing_is_found_there():
    with mailbox(sent="").running() as server:
        assert not in_sent_folder(server.account, credentials(), "<one@example.org>")


def test_a_copy_that_is_there_is_not_put_there_twice():
    with mailbox(found="7").running() as server:
        keep_copy(server.account, credentials(), MAIL)
        assert not [told for told in server.told if told.startswith("APPEND")]
