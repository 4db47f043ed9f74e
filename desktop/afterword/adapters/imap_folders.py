"""Tells what the folders of a mailbox are for: by SPECIAL-USE (RFC 6154), else by their names."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST = 60
"""So many folders are read at most."""

# What folders are called where the server says nothing, in the nine languages and by the big providers.
_SENT = (
    "sent", "sent items", "sent messages", "sent mail", "sent-mail", "sentmail", "outbox sent", "gesendet",
    "gesendete", "gesendete objekte", "gesendete elemente", "gesendete nachrichten", "gesendete e-mails",
    "postausgang gesendet", "envoyes", "elements envoyes", "messages envoyes", "courrier envoye",
    "objets envoyes", "enviados", "enviado", "elementos enviados", "mensajes enviados", "correo enviado",
    "correos enviados", "posta inviata", "inviata", "inviati", "elementi inviati", "messaggi inviati",
    "verzonden", "verzonden items", "verzonden berichten", "verstuurd", "mensagens enviadas",
    "itens enviados", "e-mails enviados", "correio enviado", "enviadas", "wyslane", "elementy wyslane",
    "wyslane wiadomosci", "wiadomosci wyslane", "poczta wyslana", "送信済み", "送信済みメール",
    "送信済みアイテム", "送信済みトレイ", "送信箱", "送信メール",
)  # fmt: skip
_DRAFTS = (
    "drafts", "draft", "entwurfe", "entwurf", "brouillons", "brouillon", "borradores", "borrador", "bozze",
    "bozza", "concepten", "concept", "rascunhos", "rascunho", "kopie robocze", "szkice", "robocze",
    "wersje robocze", "下書き", "草稿",
)  # fmt: skip
_TRASH = (
    "trash", "deleted", "deleted items", "deleted messages", "bin", "papierkorb", "geloschte objekte",
    "geloschte elemente", "geloscht", "corbeille", "elements supprimes", "messages supprimes", "papelera",
    "elementos eliminados", "eliminados", "cestino", "posta eliminata", "elementi eliminati", "prullenbak",
    "verwijderde items", "verwijderd", "lixeira", "lixo", "itens excluidos", "itens eliminados",
    "elementos excluidos", "kosz", "elementy usuniete", "usuniete", "ゴミ箱", "ごみ箱", "削除済みアイテム",
    "削除済み",
)  # fmt: skip
_JUNK = (
    "junk", "spam", "junk mail", "junk e-mail", "junk email", "bulk mail", "spamverdacht", "unerwunscht",
    "junk-e-mail", "werbung", "courrier indesirable", "indesirables", "pourriel", "correo no deseado",
    "no deseado", "posta indesiderata", "indesiderata", "ongewenst", "ongewenste e-mail",
    "ongewenste reclame",
    "lixo eletronico", "lixo electronico", "spam-mail", "wiadomosci-smieci", "wiadomosci smieci",
    "niechciane", "迷惑メール", "迷惑メールフォルダ",
)  # fmt: skip
_PASSED_OVER = {
    rb"\noselect",
    rb"\nonexistent",
    rb"\sent",
    rb"\drafts",
    rb"\trash",
    rb"\flagged",
    rb"\important",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A folder as the server lists it: its flags in small letters, what parts its levels, its name."""

    flags: frozenset[bytes]
    parting: str
    name: str

    @property
    def last(self) -> str:
        """Return the last level of its name, without accents, in small letters."""
        last = self.name.rpartition(self.parting)[2] if self.parting else self.name
        plain = unicodedata.normalize("NFKD", last.replace("ł", "l").replace("Ł", "L"))
        bare = "".join(
            letter for letter in plain if not unicodedata.combining(letter) or letter in "\u3099\u309a"
        )
        return " ".join(unicodedata.normalize("NFC", bare).casefold().replace("_", " ").split())


def listed(folders: Iterable[tuple[Sequence[bytes], bytes | str | None, str]]) -> tuple[Listed, ...]:
    """Return what the server listed as values."""
    return tuple(
        Listed(
            frozenset(bytes(flag).lower() for flag in flags),
            parting.decode("ascii", "replace") if isinstance(parting, bytes) else (parting or ""),
            name,
        )
        for flags, parting, name in folders
    )


def sent_folder(folders: Sequence[Listed], *, wanted: str = "") -> str:
    """Return the folder of sent mails: the one wanted, else by its use, else by its name; empty for none."""
    there = [one for one in folders if not one.flags & {rb"\noselect", rb"\nonexistent"}]
    by_wish = (one.name for one in there if wanted and one.name == wanted)
    by_use = (one.name for one in there if rb"\sent" in one.flags)
    by_name = (one.name for word in _SENT for one in there if one.last == word)
    return next(by_wish, None) or next(by_use, None) or next(by_name, "")


def to_read(folders: Sequence[Listed]) -> tuple[str, ...]:
    """Return the folders in which replies may lie, the inbox first.

    Where one folder holds all mail, that and junk are enough; rules may have put replies into any other.
    """
    kept = [one for one in folders if not one.flags & _PASSED_OVER and one.last not in (*_DRAFTS, *_TRASH)]
    sent = sent_folder(folders)
    kept = [one for one in kept if one.name != sent]
    if whole := [one for one in kept if rb"\all" in one.flags]:
        return (*(one.name for one in whole[:1]), *(one.name for one in kept if _is_junk(one)))
    ordered = sorted(kept, key=lambda one: (one.name.upper() != "INBOX", not _is_junk(one)))
    return tuple(one.name for one in ordered[:MOST])


def _is_junk(folder: Listed) -> bool:
    return rb"\junk" in folder.flags or folder.last in _JUNK
