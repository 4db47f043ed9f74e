"""The Settings page: everything holds at once, and says what is wrong where it is typed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QWidget

from afterword.adapters.folders import Folders, usual
from afterword.domain.account import Account
from afterword.domain.errors import Problem
from afterword.ui import words
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import has_focus, label, line, prose, stack
from afterword.ui.preferences import Preferences
from afterword.ui.settings.accounts import AccountsSection
from afterword.ui.settings.data import DataSection
from afterword.ui.settings.declared import Section, sections
from afterword.ui.settings.fields import Keeping
from afterword.ui.settings.login import LoginRow
from afterword.ui.settings.name_sheet import ask_name
from afterword.ui.settings.row import BESIDE_LETTERS, SettingRow
from afterword.ui.settings.texts import TextsSection
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

NAME = Qt.ItemDataRole.UserRole
CONTENT_LETTERS = 92
NAV_LETTERS = 22
NARROW_LETTERS = 100


class SettingsPage(QWidget):
    """Sections below each other, with a list of them at the left."""

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
        self._places: dict[str, QWidget] = {}
        self.rows: dict[str, SettingRow] = {}
        self.nav = QListWidget()
        self._is_going = False
        self.area = QScrollArea()
        self._column = stack(space=parts.desk.theme.space(8))
        self.accounts = AccountsSection(parts, preferences=preferences)
        for section in sections(machine_zone=preferences.machine_zone):
            self._add_fields(section, folders)
            if section.name == "you":
                self._add(self._about_accounts(), self.accounts)
        self.texts = TextsSection(parts)
        texts_lead = self.tr("Texts of your own for each kind of mail; the editor offers them with ours.")
        self._add(Section(name="texts", title=self.tr("Mail texts"), lead=texts_lead), self.texts)
        self.data = DataSection(parts, folders=folders, restore=restore)
        self._add(Section(name="data", title=self.tr("Data and backups")), self.data)
        self._about = QFrame()
        self._about.setLayout(stack())
        self._add(Section(name="about", title=self.tr("About")), self._about)
        self._column.addStretch(1)
        self._keeping = Keeping(self.rows, preferences=preferences, tell=self._tell, parent=self)
        self._lay_out()

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
        self.nav.setFocus()

    def spot(self) -> tuple[str, str]:
        """Return the section seen and the setting with the focus; what is typed is kept first."""
        self._keeping.keep()
        rows = [name for name, row in self.rows.items() if has_focus(row)]
        return self.shown_section, "".join(rows)

    def go_back(self, spot: tuple[str, str]) -> None:
        """Show the section again, with the focus in the setting that had it."""
        section, setting = spot
        self._go_to(section)
        if setting in self.rows:
            self.rows[setting].editor.first.setFocus()

    # What others wish

    def show_section(self, name: str) -> None:
        """Show a section, with the focus in its first field."""
        self._go_to(name)
        own = [row for row in self.rows.values() if self._places[name].isAncestorOf(row)]
        if own:
            own[0].editor.first.setFocus()
        elif name == "accounts":
            self.accounts.add_button.setFocus()

    def give_name(self) -> bool:
        """Show who the user is, and ask for the name mails are signed with; return whether it was given."""
        self._go_to("you")
        is_given = ask_name(self.window(), self._preferences, desk=self._parts.desk)
        self.rows["name"].load(self._preferences.chosen)  # also where the focus waits in it
        return is_given

    def add_account(self) -> Account | None:
        """Show the mail accounts, and have one added; return it, or None when the user left."""
        self._go_to("accounts")
        return self.accounts.add()

    def sign_in_again(self, key: str) -> None:
        """Show the mail accounts, and have one signed in to once more; a key nobody has shows them alone."""
        self._go_to("accounts")
        self.accounts.sign_in_again(key)

    @property
    def shown_section(self) -> str:
        """The section at the top of what is seen."""
        top = self.area.verticalScrollBar().value() + self._parts.desk.theme.space(12)
        passed = [name for name, place in self._places.items() if place.y() <= top]
        return passed[-1] if passed else next(iter(self._places))

    # Qt's side

    def hideEvent(self, event: QHideEvent) -> None:
        self._keeping.keep()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to a field that takes the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 0, self._parts.desk.theme.space(8))
        return super().eventFilter(watched, event)

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
            for widget in (row.editor.first, *row.editor.first.findChildren(QWidget)):
                widget.installEventFilter(self)
            column.addWidget(row)
        if section.name == "reminders":
            self.login = LoginRow(desk=self._parts.desk, data=_named(folders), tell=self._tell)
            column.addWidget(self.login)
        inner.setLayout(column)
        self._add(section, inner)

    def _add(self, section: Section, inner: QWidget) -> None:
        theme = self._parts.desk.theme
        place = self._places[section.name] = QWidget()
        column = stack(space=theme.space(2))
        column.addWidget(label(section.title, step=Step.HEADING, strong=True))
        if section.lead:
            column.addWidget(prose(section.lead, tone=Tone.QUIET))
        column.addWidget(inner)
        place.setLayout(column)
        self._column.addWidget(place)
        item = QListWidgetItem(section.title)
        item.setData(NAME, section.name)
        self.nav.addItem(item)

    def _lay_out(self) -> None:
        theme = self._parts.desk.theme
        self.nav.setObjectName("nav")
        self.nav.setAccessibleName(self.tr("Sections"))
        self.nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nav.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.nav.itemActivated.connect(lambda item: self.show_section(item.data(NAME)))
        self._content = QWidget()
        self._content.setLayout(self._column)
        middle = QWidget()
        row = line()
        row.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(4))
        row.addWidget(self._content)
        row.addStretch(1)
        middle.setLayout(row)
        self.area.setObjectName("paper")
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(middle)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        whole = line()
        whole.addWidget(self.nav)
        whole.addWidget(self.area, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.nav)
        theme.follow(self._measure)

    def _measure(self) -> None:
        theme = self._parts.desk.theme
        self.nav.setVisible(self.width() >= theme.letters(NARROW_LETTERS))
        self.nav.setFixedWidth(theme.letters(NAV_LETTERS))
        for row in range(self.nav.count()):
            self.nav.item(row).setSizeHint(QSize(0, theme.space(7)))
        nav = theme.letters(NAV_LETTERS) if self.nav.isVisibleTo(self) else 0
        room = self.width() - nav - 2 * theme.space(4) - theme.space(3)
        width = min(room, theme.letters(CONTENT_LETTERS))
        self._content.setFixedWidth(max(width, theme.letters(30)))
        rows: tuple[SettingRow | LoginRow, ...] = (*self.rows.values(), self.login)
        for setting in rows:
            setting.lie(beside=width >= theme.letters(BESIDE_LETTERS))

    def _go_to(self, name: str) -> None:
        self._look_at(name)
        self._show_in_list(name)
        self._is_going = True
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the way down as it is now
        self.area.verticalScrollBar().setValue(self._places[name].y())
        self._is_going = False

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._is_going:
            self._go_to(item.data(NAME))

    def _scrolled(self, _value: int) -> None:
        if self._is_going:
            return
        name = self.shown_section
        bar = self.area.verticalScrollBar()
        if bar.value() == bar.maximum():
            name = list(self._places)[-1]
        self._look_at(name)
        self._show_in_list(name)

    def _show_in_list(self, name: str) -> None:
        self._is_going = True
        self.nav.setCurrentRow(list(self._places).index(name))
        self._is_going = False

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
