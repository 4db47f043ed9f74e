"""The left side of the page of mails: the box chosen, what stands in it, and the filter."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from afterword.qtmodels.rows import RowsModel
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.list_head import ListHead
from afterword.ui.listing import Filter
from afterword.ui.mail import boxes
from afterword.ui.mail.boxes import Box
from afterword.ui.mail.sign_in_lines import SignInLines
from afterword.ui.parts import Parts
from afterword.ui.pieces import icon_button, stack
from afterword.ui.table import Table


class BoxLists(QWidget):
    """Lists the mails or the replies of a box. `changed` comes when another one is current.

    `look_wanted` comes when the mailboxes are to be looked into for replies.
    """

    changed = Signal()
    look_wanted = Signal()

    def __init__(self, parts: Parts, *, title: str) -> None:
        super().__init__()
        self._book = parts.book
        which = Filter(name="box", label=self.tr("Which mails"), choices=boxes.choices())
        self.head = ListHead(title, (which,), desk=parts.desk)
        speaker = parts.desk.speaker
        self.mails: RowsModel[Any] = RowsModel(
            boxes.mail_columns(speaker), lambda ids: message_store.rows(self._book, ids), parent=self
        )
        self.replies: RowsModel[Any] = RowsModel(
            boxes.reply_columns(speaker), lambda ids: reply_store.many(self._book, ids), parent=self
        )
        self.table = Table(self.mails, name="mails", title=self.tr("Mails"), desk=parts.desk)
        self.reply_table = Table(self.replies, name="replies", title=self.tr("Replies"), desk=parts.desk)
        self.sign_in = SignInLines(parts.locked, desk=parts.desk)
        self._lists = QStackedWidget()
        self._lay_out(parts)
        self._listen()

    @property
    def box(self) -> Box:
        """The box chosen."""
        return Box(self.head.chosen["box"] or Box.ALL)

    @property
    def shown_table(self) -> Table:
        """The table of the box chosen."""
        return self.reply_table if self.box is Box.REPLIES else self.table

    def choose(self, box: Box) -> None:
        """Choose a box."""
        self.head.choose({"box": list(Box).index(box)})
        self.ask_again()

    def refresh(self) -> None:
        """Read everything anew."""
        self.mails.refresh(None)
        self.replies.refresh(None)
        self.ask_again()

    def ask_again(self) -> None:
        """Ask anew what stands in the box."""
        if self.box is Box.REPLIES:
            ids = boxes.replies(self._book, self.head.text)
            self.replies.show(ids)
            self._lists.setCurrentWidget(self.reply_table if ids else self._no_replies)
        else:
            ids = boxes.mails(self._book, self.box, self.head.text)
            self.mails.show(ids)
            self._lists.setCurrentWidget(self.table if ids else self._no_mails)
        self.look_button.setVisible(self.box is Box.REPLIES)
        self.head.say_count(len(ids))

    def go_to_mail(self, message_id: int) -> None:
        """Make a mail the current one, lifting what hides it."""
        if self.box is Box.REPLIES:
            self.choose(Box.ALL)
        if not self.table.go_to(message_id):
            self.head.lift()
            self.ask_again()
            self.table.go_to(message_id)

    def go_to_reply(self, reply_id: int) -> None:
        """Show the replies, with this one as the current one where it is still to be looked at."""
        self.choose(Box.REPLIES)
        self.reply_table.go_to(reply_id)

    def focus(self) -> None:
        """Put the focus into the list."""
        self.shown_table.setFocus()

    def _edited(self) -> None:
        self.ask_again()
        self.changed.emit()

    def _listen(self) -> None:
        self.head.edited.connect(self._edited)
        self.head.entered.connect(self.focus)
        for table in (self.table, self.reply_table):
            table.picked.connect(lambda _id: self.changed.emit())
            table.typed.connect(self.head.begin)

    def _lay_out(self, parts: Parts) -> None:
        theme = parts.desk.theme
        here, none = self.tr("Nothing is here."), self.tr("No reply waits for you.")
        look = self.tr("Look for replies now")
        self.look_button = icon_button("refresh", f"{look} (F5)", theme=theme)
        self.look_button.clicked.connect(self.look_wanted)
        self.head.add_tool(self.look_button)
        self._no_mails = EmptyState(Empty(drawing="letter", sentence=here), theme=theme)
        no_replies = Empty(drawing="letter", sentence=none, verb=look, act=self.look_wanted.emit)
        self._no_replies = EmptyState(no_replies, theme=theme)
        for view in (self.table, self.reply_table, self._no_mails, self._no_replies):
            self._lists.addWidget(view)
        column = stack()
        column.addWidget(self.head)
        column.addWidget(self.sign_in)
        column.addWidget(self._lists, 1)
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(34))
