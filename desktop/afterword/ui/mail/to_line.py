"""The line To: contacts by name, with role and rapport, or any address."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from afterword.adapters.addresses import is_address
from afterword.domain.contact import Contact
from afterword.domain.correspondent import names_several, read, written
from afterword.qtmodels.choices import Choice, ChoiceRole, ChoicesModel
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store.book import Book
from afterword.ui import dots, words
from afterword.ui.translating import from_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whom a mail goes to: a contact where it is known."""

    name: str = ""
    address: str = ""
    contact_id: int | None = None


class ToLine(QLineEdit):
    """Edits the recipient. `altered` comes when the user changed it."""

    altered = Signal()

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._held = Recipient()
        self._meant = Recipient()
        self._model = ChoicesModel((), self)
        self.setPlaceholderText(self.tr("A name, or an address"))
        self.setAccessibleName(self.tr("To"))
        completer = _Completer(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        completer.activated[str].connect(self._take_written)  # type: ignore[index]
        self.setCompleter(completer)
        self.textEdited.connect(self._edited)

    @property
    def recipient(self) -> Recipient:
        """Whom the mail goes to, as far as the line can be read."""
        return self._held

    @property
    def names_several(self) -> bool:
        """Whether the line names several addresses; then none of them is taken."""
        return names_several(self.text())

    def put(self, recipient: Recipient) -> None:
        """Show a recipient. A contact without an address is still meant when one is typed."""
        self._held = self._meant = recipient
        self.setText(written(recipient.name, recipient.address))
        self.setCursorPosition(0)

    def take(self, contact_id: int) -> None:
        """Choose a contact."""
        contact = contact_store.get(self._book, contact_id)
        self.put(_recipient(contact))
        self.altered.emit()

    def offer(self) -> None:
        """Read the contacts anew."""
        employers = dict(employer_store.choices(self._book))
        people = [one for one in contact_store.all(self._book) if not one.archived and not one.do_not_contact]
        people.sort(key=lambda one: (-one.rapport, one.name.casefold()))
        self._model.show(
            Choice(one.id, _offered(one, employers.get(one.employer_id, "")), written(one.name, one.email))
            for one in people
        )

    def _take_written(self, text: str) -> None:
        """Take the contact that was chosen from the list, whose line the completer has put here."""
        found = next((one for one in self._model.choices if one.detail == text), None)
        if found is not None:
            self.take(found.value)

    def _edited(self, text: str) -> None:
        name, address = read(text)
        if self.names_several or not is_address(address):
            name, address = text.strip(), ""
        same = self._held.contact_id if name and name == self._held.name else None
        known = same or self._known(address)
        if known is None and self._gives_address(name, address):
            name, known = self._meant.name, self._meant.contact_id
        self._held = Recipient(name=name, address=address, contact_id=known)
        self.altered.emit()

    def _gives_address(self, name: str, address: str) -> bool:
        """Return whether what is typed is the address of the contact who had none."""
        return bool(address) and not self._meant.address and name in ("", self._meant.name)

    def _known(self, address: str) -> int | None:
        if not address:
            return None
        wanted = address.casefold()
        return next((one.id for one in contact_store.all(self._book) if one.email.casefold() == wanted), None)


def to_one_person() -> str:
    """Return what is said where several addresses stand in the line."""
    return QCoreApplication.translate(
        "mail",
        "A mail goes to one person: leave one address in the line To. The others get mails of their own.",
    )


class _Completer(QCompleter):
    """Offers contacts with all that is known of them, and puts only name and address into the line."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex, /) -> str:
        return str(index.data(ChoiceRole.DETAIL))


def _recipient(contact: Contact) -> Recipient:
    return Recipient(name=contact.name, address=contact.email, contact_id=contact.id)


def _offered(contact: Contact, employer: str) -> str:
    facts = [
        contact.name,
        words.word(contact.role, from_words),
        employer,
        dots.written(contact.rapport) if contact.rapport else "",
        contact.email,
    ]
    return " · ".join(fact for fact in facts if fact)
