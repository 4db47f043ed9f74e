"""Ways out of the editor: to the mail program, as a file, as a copy; and the question whether it went out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft, Way
from afterword.domain.templates import unfilled
from afterword.services import messages
from afterword.ui import saving, words
from afterword.ui.desk import Desk
from afterword.ui.mail.bar import Answer, Bar
from afterword.ui.mail.findings import short
from afterword.ui.mail.tone_marks import ToneMarks
from afterword.ui.parts import Parts
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
FOLDER = "mail.folder"  # where mails were saved last


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """What the ways out need of the editor: keep what stands there, show what is wrong."""

    keep: Callable[[], int]
    draft: Callable[[], MessageDraft]
    show_unfilled: Callable[[], object]
    focus: Callable[[], object]
    left: Callable[[int], object]


def open_link(link: str) -> bool:
    """Hand a link to the system; return whether something took it."""
    return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))


class Sending(QObject):
    """Lets a mail out, and asks only when something is missing or a finding is grave."""

    def __init__(self, parts: Parts, bar: Bar, marks: ToneMarks, hold: Hold, *, owner: QWidget) -> None:
        super().__init__(owner)
        self._parts, self._bar, self._marks, self._hold, self._owner = parts, bar, marks, hold, owner
        self._waiting: Way | None = None
        self.open_link: Callable[[str], bool] = open_link
        self.pick_path: Callable[[str], str] = self._pick_path
        marks.told.connect(self._go_on)

    def leave(self, way: Way) -> None:
        """Let the mail out this way, once it has been read as it stands."""
        self._bar.drop()
        if self._marks.is_current:
            self._look(way)
        else:
            self._waiting = way
            self._marks.begin(self._hold.draft().purpose)

    def ask_whether_it_went(self, message_id: int) -> None:
        """Ask whether a mail that was handed over went out."""
        self._bar.ask(
            translate("mail", "Did it go out?"),
            (
                (translate("mail", "Yes, it went out"), lambda: self._settle(message_id, went=True)),
                (translate("mail", "Not yet"), lambda: self._settle(message_id, went=False)),
            ),
        )

    def _go_on(self) -> None:
        if self._waiting is not None:
            way, self._waiting = self._waiting, None
            self._look(way)

    def _look(self, way: Way) -> None:
        draft = self._hold.draft()
        left = [*unfilled(draft.subject), *unfilled(draft.body)]
        if left:
            said = translate("mail", "There is something left to fill in: %1")
            answer = (translate("mail", "Show me"), self._hold.show_unfilled)
            self._bar.ask(said.replace("%1", left[0].text), (answer,))
            return
        doubts = self._doubts(draft, way)
        if not doubts:
            self._do(way)
            return
        answers: tuple[Answer, ...] = (
            (translate("mail", "Look again"), self._hold.focus),
            (translate("mail", "Go on anyway"), lambda: self._do(way)),
        )
        self._bar.ask(" ".join(doubts), answers)

    def _doubts(self, draft: MessageDraft, way: Way) -> list[str]:
        doubts = []
        if not draft.to_address and way is not Way.COPY:
            doubts.append(translate("mail", "There is no address."))
        if not draft.subject.strip():
            doubts.append(translate("mail", "There is no subject."))
        if not draft.body.strip():
            doubts.append(translate("mail", "There is no text."))
        elif self._marks.lacking:
            said = translate("mail", "It lacks: %1.")
            doubts.append(said.replace("%1", ", ".join(self._marks.lacking)))
        for remark in self._marks.grave[:1]:
            said = translate("mail", "“%1” may put the reader on guard.")
            doubts.append(said.replace("%1", short(remark.mark.text)))
        if self._marks.stale:
            said = translate("mail", "“%1” was another day.")
            doubts.append(said.replace("%1", self._marks.stale[0].mark.text))
        return doubts

    def _do(self, way: Way) -> None:
        try:
            match way:
                case Way.EML:
                    self._save()
                case Way.COPY:
                    self._copy()
                case _:
                    self._open()
        except Problem as problem:
            self._bar.ask(
                words.sentence(problem, from_words), ((translate("mail", "Close"), self._hold.focus),)
            )

    def _open(self) -> None:
        message_id = self._hold.keep()
        link = messages.mailto_link(self._parts.book, message_id, self._parts.settings())
        others: tuple[Answer, ...] = (
            (translate("mail", "Save as a file"), lambda: self._do(Way.EML)),
            (translate("mail", "Copy"), lambda: self._do(Way.COPY)),
        )
        if link is None:
            self._bar.ask(translate("mail", "The text is too long to be handed over this way."), others)
        elif not self.open_link(link):
            self._bar.ask(translate("mail", "No mail program answered."), others)
        else:
            messages.hand_over(self._parts.book, message_id, Way.MAIL_PROGRAM)
            self.ask_whether_it_went(message_id)

    def _save(self) -> None:
        message_id = self._hold.keep()
        subject = self._hold.draft().subject
        clean = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in subject)
        path = self.pick_path(" ".join(clean.split())[:80] or "mail")
        if path:
            to = Path(path if path.endswith(".eml") else f"{path}.eml")
            messages.save_eml(self._parts.book, message_id, to=to, settings=self._parts.settings())
            self.ask_whether_it_went(message_id)

    def _copy(self) -> None:
        message_id = self._hold.keep()
        text = messages.as_text(self._hold.draft(), self._parts.settings())
        QGuiApplication.clipboard().setText(text)
        messages.hand_over(self._parts.book, message_id, Way.COPY)
        self.ask_whether_it_went(message_id)

    def _settle(self, message_id: int, *, went: bool) -> None:
        if went:
            messages.mark_sent(self._parts.book, message_id)
            self._hold.left(message_id)
        else:
            messages.mark_not_sent(self._parts.book, message_id)
            self._hold.focus()

    def _pick_path(self, name: str) -> str:
        title = translate("mail", "Save the mail")
        kinds = translate("mail", "Mails (*.eml)")
        last = Path(self._parts.desk.remembered.recall(FOLDER) or saving.documents())
        folder = last if last.is_dir() else None
        path = saving.ask_file(self._owner, title=title, name=f"{name}.eml", kinds=kinds, folder=folder)
        if path is not None:
            self._parts.desk.remembered.keep(FOLDER, str(path.parent))
        return str(path or "")


class SendButton(QToolButton):
    """The button that lets a mail out; its arrow offers the other ways."""

    def __init__(self, leave: Callable[[Way], object], *, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self.setObjectName("button")
        self.setProperty("primary", True)
        self.setText(self.tr("Open in my mail program"))
        self.setToolTip(self.tr("Ctrl+Return; nothing leaves before you send it there"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme.dress(self, "send", Tone.ON_ACCENT)
        self.clicked.connect(lambda: leave(Way.MAIL_PROGRAM))
        menu = QMenu(self)
        for way, text, icon in (
            (Way.MAIL_PROGRAM, self.tr("&Open in my mail program"), "send"),
            (Way.EML, self.tr("&Save as a file…"), "save"),
            (Way.COPY, self.tr("&Copy the text"), "copy"),
        ):
            action = menu.addAction(text)
            self._theme.dress(action, icon, Tone.QUIET)
            action.triggered.connect(lambda _on=False, way=way: leave(way))
        self.setMenu(menu)
        self._theme.follow(self._measure)

    def sizeHint(self) -> QSize:
        """Leave room for icon, words and arrow."""
        theme = self._theme
        said = self.fontMetrics().horizontalAdvance(self.text())
        width = theme.space(4) + theme.icon_size + theme.space(1) + said + theme.space(3) + theme.space(5)
        return QSize(width, theme.space(7))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw our own arrow."""
        super().paintEvent(event)
        size = round(self._theme.icon_size * 0.8)
        arrow = self._theme.pixmap("chevron-down", Tone.ON_ACCENT, size=size, ratio=self.devicePixelRatioF())
        left = self.width() - size - self._theme.space(1)
        QPainter(self).drawPixmap(QPoint(left, (self.height() - size) // 2), arrow)

    def _measure(self) -> None:
        self.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        self.updateGeometry()
