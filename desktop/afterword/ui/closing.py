"""Asks, once, what closing the window means where there is a tray."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from afterword.domain.settings import OnClose
from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone


class ClosingSheet(QDialog):
    """Two answers of equal weight; Esc leaves the window open."""

    def __init__(self, *, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self.choice: OnClose | None = None
        self.setWindowTitle(self.tr("Close the window"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.keep_button = button(self.tr("Keep in the tray"), theme=theme)
        self.quit_button = button(self.tr("Quit"), theme=theme)
        self.keep_button.clicked.connect(lambda: self._choose(OnClose.KEEP))
        self.quit_button.clicked.connect(lambda: self._choose(OnClose.QUIT))
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(
            label(self.tr("Go on reminding you from the tray?"), step=Step.LEAD, strong=True, wrap=True)
        )
        column.addWidget(
            prose(self.tr("This is asked once. You can change it in the settings."), tone=Tone.QUIET)
        )
        row = line(space=theme.space(2))
        row.addStretch(1)
        for each in (self.quit_button, self.keep_button):
            row.addWidget(each)
        column.addLayout(row)
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(48))
        self.keep_button.setFocus()

    def _choose(self, choice: OnClose) -> None:
        self.choice = choice
        self.accept()


def ask_on_close(parent: QWidget, *, desk: Desk) -> OnClose | None:
    """Ask what closing means; None: the window stays."""
    sheet = ClosingSheet(desk=desk, parent=parent)
    sheet.exec()
    sheet.deleteLater()
    return sheet.choice
