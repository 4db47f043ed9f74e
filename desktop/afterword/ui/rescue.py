"""The rescue window: the data cannot be opened; it says why, and offers the good copies there are."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from afterword.ui.desk import Desk
from afterword.ui.pieces import Glyph, button, label, line, prose, stack
from afterword.ui.plurals import filled
from afterword.ui.rescue_choice import RescueChoice, RescueDeed, Trouble
from afterword.ui.tokens import Step, Tone

COPY = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 6


class RescueWindow(QDialog):
    """Asks what to do about data that cannot be opened. It changes nothing itself."""

    def __init__(
        self,
        trouble: Trouble,
        *,
        desk: Desk,
        opener: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self._desk = desk
        self._opener = opener
        self.choice = RescueChoice(deed=RescueDeed.QUIT)
        self.setWindowTitle(self.tr("Afterword cannot open your data"))
        self.copies = QListWidget()
        self.copies.setAccessibleName(self.tr("Good copies"))
        self._use = button(self.tr("Open this copy"), theme=desk.theme, primary=True)
        self._lay_out()

    @classmethod
    def ask(cls, trouble: Trouble, *, desk: Desk, parent: QWidget | None = None) -> RescueChoice:
        """Show the trouble and return what the user wants; leaving the window means to quit."""
        window = cls(trouble, desk=desk, parent=parent)
        window.exec()
        choice = window.choice
        window.deleteLater()
        return choice

    def show_folder(self) -> None:
        """Show the folder of the data in the system's file manager."""
        self._opener(QUrl.fromLocalFile(str(self._trouble.folder)))

    def _lay_out(self) -> None:
        theme, trouble = self._desk.theme, self._trouble
        column = stack(space=theme.space(3), margin=theme.space(4))
        head = line(space=theme.space(2))
        head.addWidget(Glyph("warning", theme=theme, tone=Tone.WAITING), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(self.windowTitle(), step=Step.HEADING, strong=True, wrap=True), 1)
        column.addLayout(head)
        column.addWidget(prose(trouble.sentence))
        column.addWidget(prose(self.tr("Nothing was changed or deleted."), tone=Tone.QUIET))
        if trouble.can_restore and trouble.copies:
            self._offer_copies()
            column.addWidget(label(self.tr("Good copies, the newest first"), strong=True))
            column.addWidget(self.copies)
            note = self.tr("The file that cannot be read is kept beside it under another name.")
            column.addWidget(prose(note, tone=Tone.QUIET))
        elif trouble.can_restore:
            column.addWidget(prose(self.tr("There is no copy of your data yet."), tone=Tone.QUIET))
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(66))

    def _offer_copies(self) -> None:
        theme, speaker = self._desk.theme, self._desk.speaker
        for copy in self._trouble.copies:
            size = speaker.locale.formattedDataSize(copy.size)
            text = filled(self.tr("%1  ·  %2"), speaker.moment(copy.made_at), size)
            item = QListWidgetItem(text)
            item.setData(COPY, copy)
            item.setToolTip(f"{speaker.exact_moment(copy.made_at)}\n{copy.path}")
            item.setSizeHint(QSize(0, theme.space(7)))
            self.copies.addItem(item)
        self.copies.setCurrentRow(0)
        self.copies.itemActivated.connect(lambda _item: self._open_copy())
        self.copies.setFixedHeight(theme.space(7 * min(SHOWN_ROWS, self.copies.count()) + 2))

    def _buttons(self) -> QHBoxLayout:
        theme = self._desk.theme
        row = line(space=theme.space(2))
        folder = button(self.tr("Show the folder"), theme=theme, icon="folder")
        folder.clicked.connect(self.show_folder)
        row.addWidget(folder)
        row.addStretch(1)
        leave = button(self.tr("Quit"), theme=theme)
        leave.clicked.connect(self.reject)
        again = button(self.tr("Try again"), theme=theme)
        again.clicked.connect(lambda _on: self._choose(RescueChoice(deed=RescueDeed.TRY_AGAIN)))
        row.addWidget(leave)
        row.addWidget(again)
        self._use.clicked.connect(self._open_copy)
        if self.copies.count():
            row.addWidget(self._use)
        (self._use if self.copies.count() else again).setDefault(True)
        return row

    def _open_copy(self) -> None:
        copy = self.copies.currentItem().data(COPY)
        self._choose(RescueChoice(deed=RescueDeed.OPEN_COPY, copy=copy))

    def _choose(self, choice: RescueChoice) -> None:
        self.choice = choice
        self.accept()
