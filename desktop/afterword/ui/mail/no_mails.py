"""What stands in the page of mails as long as there are none."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from afterword.ui.empty import Empty, EmptyState
from afterword.ui.mail.sign_in_lines import SignInLines
from afterword.ui.parts import Parts
from afterword.ui.pieces import stack


class NoMails(QWidget):
    """Offers to write the first one; an account that cannot sign in is told above, as it is above mails."""

    def __init__(self, parts: Parts, *, write: Callable[[], object]) -> None:
        super().__init__()
        theme = parts.desk.theme
        self.sign_in = SignInLines(parts.locked, desk=parts.desk)
        empty = Empty(
            drawing="letter",
            sentence=self.tr("Your mails will stand here, from the first draft to the answer."),
            verb=self.tr("Write a mail"),
            act=write,
        )
        self.state = EmptyState(empty, theme=theme)
        column = stack()
        column.addSpacing(theme.space(2))
        column.addWidget(self.sign_in)
        column.addWidget(self.state, 1)
        self.setLayout(column)
