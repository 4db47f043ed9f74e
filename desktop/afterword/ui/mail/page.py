"""The page of mails: boxes at the left; the editor, a mail or a reply at the right."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from afterword.domain.errors import NotFound, Problem
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.qtmodels.rows import RowsModel
from afterword.services import drafts, messages, requests
from afterword.services.requests import About
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui import words
from afterword.ui.detail import DetailPane
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.list_head import ListHead
from afterword.ui.list_page import Filter
from afterword.ui.mail import boxes
from afterword.ui.mail.boxes import Box
from afterword.ui.mail.editor import Editor
from afterword.ui.mail.own_texts import OwnTexts
from afterword.ui.mail.reader import Hands, Reader
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import stack
from afterword.ui.table import Table
from afterword.ui.translating import from_words
from afterword.ui.wishes import OpenSettings, Wish

TABLES = frozenset({"message", "reply", "contact", "application", "employer", "advice", "template"})
EDITED = (MessageState.DRAFT, MessageState.FAILED)
MOST_OPEN = 8  # editors with their undo, of the drafts last looked at


class MailPage(QWidget):
    """Shows mails; `wished` carries what other pages are to do."""

    wished = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts, self._book, self._desk = parts, parts.book, parts.desk
        self._editors: dict[int, Editor] = {}
        hands = Hands(wish=self._wish, open_mail=self.open_mail, open_reply=self.read_reply)
        self._reader = Reader(parts, hands)
        self._texts = OwnTexts(parts, parent=self)
        self.head = ListHead(self.title, (self._box_filter(),), desk=parts.desk)
        self.mails: RowsModel[Any] = RowsModel(
            boxes.mail_columns(parts.desk.speaker),
            lambda ids: message_store.rows(self._book, ids),
            parent=self,
        )
        self.replies: RowsModel[Any] = RowsModel(
            boxes.reply_columns(parts.desk.speaker),
            lambda ids: reply_store.many(self._book, ids),
            parent=self,
        )
        self.table = Table(self.mails, name="mails", title=self.tr("Mails"), desk=parts.desk)
        self.reply_table = Table(self.replies, name="replies", title=self.tr("Replies"), desk=parts.desk)
        self.pane = DetailPane(desk=parts.desk, none=self.tr("Choose a mail to read it here."))
        self._lists = QStackedWidget()
        self._right = QStackedWidget()
        self._views = QStackedWidget()
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
        ids = self.table.chosen_ids()
        if self._box is Box.REPLIES or not ids:
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
        self._drop_gone(touched)
        self.mails.refresh(None)
        self.replies.refresh(None)
        self._ask_again()
        self._show_again()

    def select(self, id_: int) -> None:
        """Show a mail."""
        self.open_mail(id_)

    def filter(self, text: str) -> None:
        """Put the focus into the filter."""
        self.head.begin(text)

    # What other pages wish

    def write(self, purpose: MessagePurpose, about: About) -> None:
        """Open the editor with a mail for this purpose: the draft there is, else a new one."""
        there = drafts.open_draft(self._book, purpose, about)
        if there is not None:
            self.open_mail(there.id)
            return
        try:
            begun = drafts.begin(self._book, purpose, about, settings=self._parts.settings())
        except requests.NameMissing as problem:
            self._parts.say(words.sentence(problem, from_words))
            self._wish(OpenSettings(section="you"))
            return
        except Problem as problem:
            self._parts.say(words.sentence(problem, from_words))
            return
        editor = self._new_editor()
        number = editor.begin(begun)
        self._hold(number, editor)
        self.open_mail(number)

    def open_mail(self, message_id: int) -> None:
        """Open a mail: in the editor while it may be changed, else to read."""
        found = message_store.many(self._book, [message_id]).get(message_id)
        if found is None:
            self._parts.say(words.sentence(NotFound(noun="message", id=message_id), from_words))
            return
        if self._box is Box.REPLIES:
            self._choose_box(Box.ALL)
        if not self.table.go_to(message_id):
            self.head.lift()
            self._ask_again()
            self.table.go_to(message_id)
        self._show_mail(found)
        self._focus_right()

    def read_reply(self, reply_id: int) -> None:
        """Show a reply."""
        self._choose_box(Box.REPLIES)
        found = reply_store.many(self._book, [reply_id]).get(reply_id)
        if found is None:
            self._parts.say(words.sentence(NotFound(noun="reply", id=reply_id), from_words))
            return
        self.reply_table.go_to(reply_id)
        self._right.setCurrentWidget(self.pane)
        self.pane.show_detail(self._reader.reply(found))
        self.reply_table.setFocus()

    @property
    def editor(self) -> Editor | None:
        """The editor that is shown, if one is."""
        now = self._right.currentWidget()
        return now if isinstance(now, Editor) else None

    # Lists

    @property
    def _box(self) -> Box:
        return Box(self.head.chosen["box"] or Box.ALL)

    def _choose_box(self, box: Box) -> None:
        self.head.choose({"box": list(Box).index(box)})
        self._ask_again()

    def _box_filter(self) -> Filter:
        return Filter(name="box", label=self.tr("Which mails"), choices=boxes.choices())

    def _ask_again(self) -> None:
        if self._box is Box.REPLIES:
            ids = boxes.replies(self._book, self.head.text)
            self.replies.show(ids)
            self._lists.setCurrentWidget(self.reply_table if ids else self._no_replies)
        else:
            ids = boxes.mails(self._book, self._box, self.head.text)
            self.mails.show(ids)
            self._lists.setCurrentWidget(self.table if ids else self._no_mails)
        self.head.say_count(len(ids))
        self._views.setCurrentIndex(1 if self.is_empty else 0)

    def _box_changed(self) -> None:
        self._ask_again()
        self._show_again()

    def _picked(self, _id: object) -> None:
        self._show_again()

    def _show_again(self) -> None:
        """Show at the right what is current in the list."""
        if self._box is Box.REPLIES:
            number = self.reply_table.current_id
            reply = reply_store.many(self._book, [number]).get(number) if number is not None else None
            self._show_detail(None if reply is None else self._reader.reply(reply))
            return
        number = self.table.current_id
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
        editor = self._editors.get(mail.id)
        if editor is None:
            editor = self._new_editor()
            editor.open(mail)
            self._hold(mail.id, editor)
        elif self._right.currentWidget() is not editor:
            self._keep_current()
        self._right.setCurrentWidget(editor)

    # Editors

    def _new_editor(self) -> Editor:
        editor = Editor(self._parts)
        editor.left.connect(self._went_out)
        editor.own_text_wanted.connect(self._texts_menu)
        self._right.addWidget(editor)
        return editor

    def _hold(self, number: int, editor: Editor) -> None:
        self._keep_current()
        self._editors[number] = editor
        while len(self._editors) > MOST_OPEN:
            oldest = next(iter(self._editors))
            self._let_go(oldest)

    def _let_go(self, number: int) -> None:
        editor = self._editors.pop(number)
        editor.stop()
        self._right.removeWidget(editor)
        editor.hide()
        editor.deleteLater()

    def _keep_current(self) -> None:
        editor = self.editor
        if editor is not None and editor.message_id in self._editors:
            editor.keep()

    def _drop_gone(self, touched: frozenset[int] | None) -> None:
        """Let go of editors whose mails are gone or have left; show the others what changed elsewhere."""
        found = message_store.many(self._book, list(self._editors))
        for number in list(self._editors):
            mail = found.get(number)
            if mail is None or mail.state not in EDITED:
                self._editors[number].forget()
                self._let_go(number)
            elif touched is None or number in touched:
                self._editors[number].look_again(mail)

    def _went_out(self, _id: int) -> None:
        self._show_again()
        self.table.setFocus()

    def _texts_menu(self, button: QWidget) -> None:
        editor = self.editor
        if editor is not None:
            menu = self._texts.menu(editor.draft(), editor.about)
            self._texts.add_languages(menu, editor.own_words, lambda: editor.spelling.read(editor.body.text))
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _focus_list(self) -> None:
        (self.reply_table if self._box is Box.REPLIES else self.table).setFocus()

    def _focus_right(self) -> None:
        editor = self.editor
        if editor is not None:
            editor.body.setFocus()
        else:
            self.table.setFocus()

    # What can be done

    def _delete(self, ids: tuple[int, ...]) -> None:
        for number in ids:
            if number in self._editors:
                self._editors[number].keep()
        messages.delete(self._book, ids)

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

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    # Inside

    def _listen(self) -> None:
        self.head.edited.connect(self._box_changed)
        self.head.entered.connect(self._focus_list)
        self.table.picked.connect(self._picked)
        self.reply_table.picked.connect(self._picked)
        self.table.opened.connect(self.open_mail)
        self.reply_table.opened.connect(self.read_reply)
        self.table.fill_menu = self._fill_menu
        for table in (self.table, self.reply_table):
            table.typed.connect(self.filter)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        here = self.tr("Nothing is here.")
        none = self.tr("No reply waits for you.")
        self._no_mails = EmptyState(Empty(drawing="letter", sentence=here), theme=theme)
        self._no_replies = EmptyState(Empty(drawing="letter", sentence=none), theme=theme)
        for view in (self.table, self.reply_table, self._no_mails, self._no_replies):
            self._lists.addWidget(view)
        self._right.addWidget(self.pane)
        left = QWidget()
        column = stack()
        column.addWidget(self.head)
        column.addWidget(self._lists, 1)
        left.setLayout(column)
        left.setMinimumWidth(theme.letters(34))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self._right)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setSizes([360, 760])
        empty = Empty(
            drawing="letter",
            sentence=self.tr("Your mails will stand here, from the first draft to the answer."),
            verb=self.tr("Write a mail"),
            act=self.new,
        )
        self._views.addWidget(split)
        self._views.addWidget(EmptyState(empty, theme=theme))
        layout = stack()
        layout.addWidget(self._views)
        self.setLayout(layout)
        self.setFocusProxy(self.table)
