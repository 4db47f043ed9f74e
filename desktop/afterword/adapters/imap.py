"""Mail in over IMAP: tries an account, looks for a mail among the sent ones, keeps a copy there."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from afterword.adapters import imap_folders
from afterword.adapters.imap_connection import signed_in
from afterword.domain.account import Account, Credentials

if TYPE_CHECKING:
    from imapclient import IMAPClient

_MESSAGE_ID = re.compile(rb"^message-id:\s*(<[^<>\s]{3,250}>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailFolders:
    """Where mails lie on the server; `sent` is empty where there is no such folder."""

    inbox: str
    sent: str


def check(account: Account, credentials: Credentials) -> MailFolders:
    """Sign in, open the inbox to read, and return the folders; nothing is changed.

    Raise what `imap_connection.signed_in` raises.
    """
    with signed_in(account, credentials) as client:
        client.select_folder("INBOX", readonly=True)
        return MailFolders(inbox="INBOX", sent=_sent(client, account))


def in_sent_folder(account: Account, credentials: Credentials, message_id: str) -> bool:
    """Return whether a mail of this Message-ID lies in the folder of sent mails.

    Raise what `imap_connection.signed_in` raises.
    """
    with signed_in(account, credentials) as client:
        return _is_in(client, _sent(client, account), message_id)


def keep_copy(account: Account, credentials: Credentials, mail: bytes) -> None:
    """Put a copy of a mail that left into the folder of sent mails, as read, unless it is there already.

    Raise what `imap_connection.signed_in` raises.
    """
    with signed_in(account, credentials) as client:
        folder = _sent(client, account)
        if not folder:
            folder = "Sent"
            client.create_folder(folder)
        named = _MESSAGE_ID.search(mail[: 64 * 1024])
        if named is None or not _is_in(client, folder, named[1].decode("ascii", "replace")):
            client.append(folder, mail, flags=(rb"\Seen",))


def _sent(client: "IMAPClient", account: Account) -> str:
    folders = imap_folders.listed(client.list_folders())
    return imap_folders.sent_folder(folders, wanted=account.sent_folder)


def _is_in(client: "IMAPClient", folder: str, message_id: str) -> bool:
    if not folder:
        return False
    client.select_folder(folder, readonly=True)
    return bool(client.search(["HEADER", "Message-ID", message_id]))
