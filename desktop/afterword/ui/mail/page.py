"""The page of mails: boxes at the left; the editor, a mail or a reply at the right."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from afterword.domain.about import About
from afterword.domain.errors import NotFound, Problem
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.unkept import Unkept
from afterword.services import drafts, messages, requests
from afterword.services.drafts import Beginning
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui import words
from afterword.ui.detail import DetailPane
from afterword.ui.mail.box_lists import BoxLists
from afterword.ui.mail.boxes import Box
from afterword.ui.mail.editor import Editor
from afterword.ui.mail.no_mails import NoMails
from afterword.ui.mail.open_drafts import EDITED, OpenDrafts
from afterword.ui.mail.own_texts import OwnTexts
from afterword.ui.mail.reader import Reader
from afterword.ui.mail.reply_reader import Hands
from afterword.ui.mail.turning_split import TurningSplit
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import stack
from afterword.ui.translating import from_words
from afterword.ui.wishes import GiveName, LookForReplies, SignInAgain, Wish, Write

TABLES = frozenset({"message", "reply", "contact", "application", "employer", "advice", "template"})


class MailPage(QWidget):
    """Shows mails; `wished` carries what other pages are to do."""

    wished = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts, self._book, self._desk = parts, parts.book, parts.desk
        hands = Hands(wish=self._wish, open_mail=self.open_mail, open_reply=self.read_reply)
        self._reader = Reader(parts, hands)
        self._texts = OwnTexts(parts, parent=self)
        self.lists = BoxLists(parts, title=self.title)
        self.pane = DetailPane(desk=parts.desk, none=self.tr("Choose a mail to read it here."))
        self._right = QStackedWidget()
        self._open = OpenDrafts(self._book, self._right)
        self._views = QStackedWidget()
        self._none = NoMails(parts, write=self.new)
        self._lay_out()
        self._listen()
        self.refresh(None)

    # As a Page

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Mail")

    @property
    def is_empty(self) -> bool:
        """Whether there are no mails and no replies."""
        return message_store.count(self._book) == 0 and reply_store.count(self._book) == 0

    def new(self) -> None:
        """Begin a mail, whatever it is for: the user says whom."""
        self._choose_purpose().popup(self.mapToGlobal(self.rect().center()))

    def act(self, name: str) -> None:
        """Delete what is selected, or edit it."""
        ids = self.lists.table.chosen_ids()
        if self.lists.box is Box.REPLIES or not ids:
            return
        if name == "delete":
            self._delete(ids)
        elif name == "edit":
            self.open_mail(ids[0])

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed."""
        if changes is not None and not TABLES & changes.keys():
            return
        touched = None if changes is None else changes.get("message", frozenset())
        self._open.look_again(touched)
        self.lists.refresh()
        self._views.setCurrentIndex(1 if self.is_empty else 0)
        self._show_again()

    def tick(self) -> None:
        """Have the mail that is written say when it leaves, as it is now."""
        if self.editor is not None:
            self.editor.tick()

    def select(self, id_: int) -> None:
        """Show a mail."""
        self.open_mail(id_)

    def filter(self, text: str) -> None:
        """Put the focus into the filter."""
        self.lists.head.begin(text)

    def spot(self) -> Any:
        """Return the box and what is selected in it; None while a mail is being written."""
        return None if len(self._open) else (self.lists.box, self.lists.shown_table.current_id)

    def go_back(self, spot: Any) -> None:
        """Open the box, and select what was selected."""
        box, current = spot
        self.lists.choose(box)
        if current is not None:
            self.lists.shown_table.go_to(current)

    def keep_written(self) -> tuple[Unkept, ...]:
        """Keep every mail that is being written, as its window goes; return those that cannot be kept."""
        return self._open.keep()

    # What other pages wish

    def write(self, purpose: MessagePurpose, about: About) -> None:
        """Open the editor with a mail for this purpose: the draft there is, else a new one."""
        there = drafts.open_draft(self._book, purpose, about)
        if there is not None:
            self.open_mail(there.id)
            return
        try:
            self._begin(drafts.begin(self._book, purpose, about, settings=self._parts.settings()))
        except requests.NameMissing:
            self._wish(GiveName(then=Write(purpose=purpose, about=about)))
        except Problem as problem:
            self._say(problem)

    def open_mail(self, message_id: int) -> None:
        """Open a mail: in the editor while it may be changed, else to read."""
        found = message_store.many(self._book, [message_id]).get(message_id)
        if found is None:
            self._say(NotFound(noun="message", id=message_id))
            return
        self.lists.go_to_mail(message_id)
        self._show_mail(found)
        self._focus_right()

    def read_reply(self, reply_id: int) -> None:
        """Show a reply."""
        found = reply_store.many(self._book, [reply_id]).get(reply_id)
        if found is None:
            self._say(NotFound(noun="reply", id=reply_id))
            return
        self.lists.go_to_reply(reply_id)
        self._keep_current()
        self._right.setCurrentWidget(self.pane)
        self.pane.show_detail(self._reader.reply(found))
        self.lists.focus()

    @property
    def editor(self) -> Editor | None:
        """The editor that is shown, if one is."""
        now = self._right.currentWidget()
        return now if isinstance(now, Editor) else None

    # What is shown

    def _show_again(self) -> None:
        """Show at the right what is current in the list."""
        if self.lists.box is Box.REPLIES:
            number = self.lists.reply_table.current_id
            reply = reply_store.many(self._book, [number]).get(number) if number is not None else None
            self._show_detail(None if reply is None else self._reader.reply(reply))
            return
        number = self.lists.table.current_id
        mail = message_store.many(self._book, [number]).get(number) if number is not None else None
        if mail is None:
            self._show_detail(None)
        else:
            self._show_mail(mail)

    def _show_detail(self, detail: Any) -> None:
        self._keep_current()
        self._right.setCurrentWidget(self.pane)
        self.pane.show_detail(detail)

    def _show_mail(self, mail: Message) -> None:
        if mail.state not in EDITED:
            self._show_detail(self._reader.mail(mail))
            return
        editor = self._open.get(mail.id)
        if editor is None:
            editor = self._new_editor()
            editor.open(mail)
            self._keep_current()
            self._open.hold(mail.id, editor)
        elif self._right.currentWidget() is not editor:
            self._keep_current()
        self._right.setCurrentWidget(editor)

    # Editors

    def _begin(self, begun: Beginning) -> None:
        """Edit a new mail. Raise the `Problem` for which it cannot be kept; then there is none."""
        editor = self._new_editor()
        try:
            number = editor.begin(begun)
        except Problem:
            self._right.removeWidget(editor)
            editor.deleteLater()
            raise
        self._keep_current()
        self._open.hold(number, editor)
        self.open_mail(number)

    def _new_editor(self) -> Editor:
        editor = Editor(self._parts)
        editor.left.connect(self._went_out)
        editor.own_text_wanted.connect(self._texts_menu)
        editor.escaped.connect(self.lists.focus)
        editor.wished.connect(self._wish)
        self._right.addWidget(editor)
        return editor

    def _keep_current(self) -> None:
        editor = self.editor
        if editor is not None and self._open.get(editor.message_id) is editor:
            editor.keep_along()

    def _went_out(self, _id: int) -> None:
        self._show_again()
        self.lists.table.setFocus()

    def _texts_menu(self, button: QWidget) -> None:
        if self.editor is not None:
            self._texts.offer(self.editor, below=button)

    def _focus_right(self) -> None:
        editor = self.editor
        if editor is not None:
            editor.filling.focus_first()
        else:
            self.lists.table.setFocus()

    # What can be done

    def _delete(self, ids: tuple[int, ...]) -> None:
        editors = (self._open.get(number) for number in ids)
        try:
            for editor in editors:
                if editor is not None:
                    editor.keep()  # so that undo brings back what was typed last
            messages.delete(self._book, ids)
        except Problem as problem:
            self._say(problem)

    def _choose_purpose(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for purpose in MessagePurpose:
            action = menu.addAction(words.word(purpose, from_words))
            action.triggered.connect(lambda _on=False, wanted=purpose: self.write(wanted, About()))
        return menu

    def _fill_menu(self, menu: QMenu, ids: Any) -> None:
        action = menu.addAction(self.tr("Delete"))
        self._desk.theme.dress(action, "delete")
        action.triggered.connect(lambda _on=False: self._delete(tuple(ids)))

    def _say(self, problem: Problem) -> None:
        self._parts.say(words.sentence(problem, from_words))

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    # Inside

    def _listen(self) -> None:
        lists = self.lists
        lists.changed.connect(self._show_again)
        for lines in (lists.sign_in, self._none.sign_in):
            lines.wanted.connect(lambda key: self._wish(SignInAgain(key=key)))
        lists.look_wanted.connect(lambda: self._wish(LookForReplies()))
        lists.table.opened.connect(self.open_mail)
        lists.reply_table.opened.connect(self.read_reply)
        lists.table.fill_menu = self._fill_menu

    def _lay_out(self) -> None:
        self._right.addWidget(self.pane)
        self._views.addWidget(TurningSplit(self.lists, self._right, theme=self._desk.theme))
        self._views.addWidget(self._none)
        layout = stack()
        layout.addWidget(self._views)
        self.setLayout(layout)
        self.setFocusProxy(self.lists.table)
