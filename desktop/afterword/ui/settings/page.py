"""The Settings page: everything holds at once, and says what is wrong where it is typed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QWidget

from afterword.adapters.folders import Folders, usual
from afterword.domain.account import Account
from afterword.domain.errors import Problem
from afterword.ui import words
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import has_focus, stack
from afterword.ui.preferences import Preferences
from afterword.ui.settings.accounts import AccountsSection
from afterword.ui.settings.data import DataSection
from afterword.ui.settings.declared import Section, sections
from afterword.ui.settings.fields import Keeping
from afterword.ui.settings.login import LoginRow
from afterword.ui.settings.name_sheet import ask_name
from afterword.ui.settings.row import BESIDE_LETTERS, SettingRow
from afterword.ui.settings.sections import Sections
from afterword.ui.settings.texts import TextsSection
from afterword.ui.translating import from_words


class SettingsPage(QWidget):
    """Shows every setting in its section; what is typed is kept when one pauses or leaves."""

    wished = Signal(object)

    def __init__(
        self,
        parts: Parts,
        *,
        folders: Folders,
        preferences: Preferences,
        restore: Callable[[Path], object],
    ) -> None:
        super().__init__()
        self._parts = parts
        self._folders = folders
        self._preferences = preferences
        self.rows: dict[str, SettingRow] = {}
        self.sections = Sections(desk=parts.desk)
        self.accounts = AccountsSection(parts, preferences=preferences)
        for section in sections(machine_zone=preferences.machine_zone):
            self._add_fields(section, folders)
            if section.name == "you":
                self.sections.add(self._about_accounts(), self.accounts)
        self.texts = TextsSection(parts)
        texts_lead = self.tr("Texts of your own for each kind of mail; the editor offers them with ours.")
        self.sections.add(Section(name="texts", title=self.tr("Mail texts"), lead=texts_lead), self.texts)
        self.data = DataSection(parts, folders=folders, restore=restore)
        self.data.wished.connect(self.wished)
        self.sections.add(Section(name="data", title=self.tr("Data and backups")), self.data)
        self._about = QFrame()
        self._about.setLayout(stack())
        self.sections.add(Section(name="about", title=self.tr("About")), self._about)
        self._keeping = Keeping(self.rows, preferences=preferences, tell=self._tell, parent=self)
        self.sections.looked_at.connect(self._look_at)
        self.sections.chosen.connect(self.show_section)
        self.sections.measured.connect(self._lie)
        whole = stack()
        whole.addWidget(self.sections)
        self.setLayout(whole)
        self.setFocusProxy(self.sections.nav)

    # As a Page

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Settings")

    @property
    def is_empty(self) -> bool:
        """Settings are never empty."""
        return False

    def new(self) -> None:
        """There is nothing to begin here."""

    def act(self, name: str) -> None:
        """There is nothing selected here."""
        del name

    def refresh(self, changes: Changes | None) -> None:
        """Show the copies and the texts there are now; other changes of the book are no matter here."""
        if changes is None:
            self.data.show_copies()
        if changes is None or "template" in changes:
            self.texts.show_texts()

    def tick(self) -> None:
        """Nothing here changes by itself."""

    def select(self, id_: int) -> None:
        """There is nothing to select here."""
        del id_

    def filter(self, text: str) -> None:
        """Go to the list of sections."""
        del text
        self.sections.nav.setFocus()

    def spot(self) -> tuple[str, str]:
        """Return the section seen and the setting with the focus; what is typed is kept first."""
        self._keeping.keep()
        rows = [name for name, row in self.rows.items() if has_focus(row)]
        return self.sections.shown, "".join(rows)

    def go_back(self, spot: tuple[str, str]) -> None:
        """Show the section again, with the focus in the setting that had it."""
        section, setting = spot
        self.sections.go_to(section)
        if setting in self.rows:
            self.rows[setting].editor.first.setFocus()

    # What others wish

    def show_section(self, name: str) -> None:
        """Show a section, with the focus in its first field."""
        self.sections.go_to(name)
        own = [row for row in self.rows.values() if self.sections.holds(name, row)]
        if own:
            own[0].editor.first.setFocus()
        elif name == "accounts":
            self.accounts.add_button.setFocus()

    def give_name(self) -> bool:
        """Show who the user is, and ask for the name mails are signed with; return whether it was given."""
        self.sections.go_to("you")
        is_given = ask_name(self.window(), self._preferences, desk=self._parts.desk)
        self.rows["name"].load(self._preferences.chosen)  # also where the focus waits in it
        return is_given

    def add_account(self) -> Account | None:
        """Show the mail accounts, and have one added; return it, or None when the user left."""
        self.sections.go_to("accounts")
        return self.accounts.add()

    def sign_in_again(self, key: str) -> None:
        """Show the mail accounts, and have one signed in to once more; a key nobody has shows them alone."""
        self.sections.go_to("accounts")
        self.accounts.sign_in_again(key)

    # Qt's side

    def hideEvent(self, event: QHideEvent) -> None:
        self._keeping.keep()
        super().hideEvent(event)

    # Inside

    def _about_accounts(self) -> Section:
        return Section(
            name="accounts",
            title=self.tr("Mail accounts"),
            lead=self.tr("How your mails leave, and where answers to them are looked for."),
        )

    def _add_fields(self, section: Section, folders: Folders) -> None:
        theme = self._parts.desk.theme
        inner = QWidget()
        column = stack(space=theme.space(2))
        for field in section.fields:
            row = self.rows[field.name] = SettingRow(field, desk=self._parts.desk)
            self.sections.keep_in_sight(row.editor.first)
            column.addWidget(row)
        if section.name == "reminders":
            self.login = LoginRow(desk=self._parts.desk, data=_named(folders), tell=self._tell)
            column.addWidget(self.login)
        inner.setLayout(column)
        self.sections.add(section, inner)

    def _lie(self, width: int) -> None:
        """Have labels stand beside their fields where sections are wide enough for it."""
        beside = width >= self._parts.desk.theme.letters(BESIDE_LETTERS)
        rows: tuple[SettingRow | LoginRow, ...] = (*self.rows.values(), self.login)
        for setting in rows:
            setting.lie(beside=beside)

    def _look_at(self, name: str) -> None:
        """Make what is costly to make when it is first looked at."""
        if name == "accounts":
            self.accounts.look()
        layout = self._about.layout()
        if name in ("texts", "data", "about") and layout is not None and not layout.count():
            from afterword.ui.about import About

            layout.addWidget(About(desk=self._parts.desk, data=self._folders.data))

    def _tell(self, problem: Problem) -> None:
        self._parts.say(words.sentence(problem, from_words))


def _named(folders: Folders) -> Path | None:
    """Return the folder of the data where it has to be named at a start."""
    return None if folders.data == usual() else folders.data
