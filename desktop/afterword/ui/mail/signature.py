"""Shows below the text what is added to it when it leaves: the writer's signature."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from afterword.ui.desk import Desk
from afterword.ui.pieces import label, line, link, prose, stack
from afterword.ui.tokens import Step, Tone


class SignatureLine(QWidget):
    """The signature as it will stand below the mail, and the way to change it; hidden without one."""

    def __init__(self, *, desk: Desk, change: Callable[[], object]) -> None:
        super().__init__()
        self._text = prose("", tone=Tone.QUIET)
        self._text.setAccessibleName(self.tr("Signature"))
        said = label(self.tr("Added below when it leaves."), step=Step.SMALL, tone=Tone.QUIET)
        head = QWidget()
        row = line(space=desk.theme.space(1))
        row.addWidget(said)
        row.addWidget(link(self.tr("Change…"), clicked=change))
        head.setLayout(row)
        column = stack(space=desk.theme.space(0.5))
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._text)
        self.setLayout(column)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, empty while nothing is added."""
        return "" if self.isHidden() else self._text.text()

    def show_added(self, body: str, signed: str) -> None:
        """Show what stands in the mail as it leaves and not in its text."""
        added = signed.removeprefix(body.rstrip()).strip() if signed != body else ""
        self._text.setText(added)
        self.setVisible(bool(added))
