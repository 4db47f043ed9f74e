"""The last word before a copy becomes the data: what is there now is kept, and the window opens anew."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.plurals import filled
from afterword.ui.tokens import Step, Tone


class RestoreSheet(QDialog):
    """Says what will happen. Undo does not reach over it, so here it is asked first."""

    def __init__(self, path: Path, *, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self.setWindowTitle(self.tr("Go back to a copy"))
        go = button(self.tr("Go back to it"), theme=theme, primary=True)
        leave = button(self.tr("Leave it"), theme=theme)
        go.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        row = line(space=theme.space(2))
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go)
        column = stack(space=theme.space(3), margin=theme.space(4))
        question = filled(self.tr("Go back to %1?"), path.name)
        column.addWidget(label(question, step=Step.LEAD, strong=True, wrap=True))
        told = self.tr("The copy is whole. What you have now is kept beside it, and the window opens anew.")
        column.addWidget(prose(told, tone=Tone.QUIET))
        column.addLayout(row)
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(52))
        leave.setFocus()


def ask_restore(parent: QWidget, path: Path, *, desk: Desk) -> bool:
    """Return whether the user wants to go back to a copy."""
    sheet = RestoreSheet(path, desk=desk, parent=parent)
    wanted = sheet.exec() == QDialog.DialogCode.Accepted
    sheet.deleteLater()
    return wanted
