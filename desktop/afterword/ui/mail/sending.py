"""Ways out of the editor: by the user's account, to the mail program, as a file, as a copy."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from afterword.adapters.addresses import is_address
from afterword.domain import kept_problem
from afterword.domain.account import account_for
from afterword.domain.correspondent import names_several, written
from afterword.domain.errors import Problem
from afterword.domain.greetings import greeted
from afterword.domain.message import Message, MessageDraft, Way
from afterword.domain.post_problems import NoAccount
from afterword.domain.templates import unfilled
from afterword.services import mail_about, messages, outbox
from afterword.ui import saving, words
from afterword.ui.excerpts import short
from afterword.ui.mail import moment_sheet, waiting
from afterword.ui.mail.bar import Answer, Bar
from afterword.ui.mail.findings import LONGEST
from afterword.ui.mail.send_button import Offer
from afterword.ui.mail.to_line import to_one_person
from afterword.ui.mail.tone_marks import ToneMarks
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddAccount, Wish

translate = QCoreApplication.translate
FOLDER = "mail.folder"  # where mails were saved last


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """What the ways out need of the editor: keep what stands there, show what is wrong."""

    keep: Callable[[], int]
    draft: Callable[[], MessageDraft]
    moment: Callable[[], datetime | None]
    show_unfilled: Callable[[], object]
    focus: Callable[[], object]
    focus_address: Callable[[], object]
    left: Callable[[int], object]
    wish: Callable[[Wish], object]


def open_link(link: str) -> bool:
    """Hand a link to the system; return whether something took it."""
    return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))


class Sending(QObject):
    """Lets a mail out, and asks only when something is missing or a finding is grave."""

    def __init__(self, parts: Parts, bar: Bar, marks: ToneMarks, hold: Hold, *, owner: QWidget) -> None:
        super().__init__(owner)
        self._parts, self._bar, self._marks, self._hold, self._owner = parts, bar, marks, hold, owner
        self._waiting: tuple[Way, datetime | None] | None = None
        self.pick_moment: Callable[[datetime], datetime | None] = self._pick_moment
        self.open_link: Callable[[str], bool] = open_link
        self.pick_path: Callable[[str], str] = self._pick_path
        marks.told.connect(self._go_on)

    def offer(self) -> Offer:
        """Return when the mail as it stands would leave by the user's account, if there is one."""
        book, settings, draft = self._parts.book, self._parts.settings(), self._hold.draft()
        wanted = self._hold.moment()
        planned = None
        if wanted is not None and wanted > book.clock.now():
            planned = outbox.would_leave(book, settings, at=wanted)
        now = outbox.would_leave(book, settings)
        sender = account_for(settings.accounts, draft.account)
        return Offer(
            now=now,
            planned=planned,
            senders={one.key: one.address for one in settings.accounts},
            sender=sender.key if sender else "",
        )

    def leave(self, way: Way, at: datetime | None = None) -> None:
        """Let the mail out this way, once it has been read as it stands."""
        self._bar.drop()
        if self._marks.is_current:
            self._look(way, at)
        else:
            self._waiting = way, at
            self._marks.begin(self._hold.draft().purpose)

    def leave_later(self) -> None:
        """Ask for a moment, and let the mail leave then."""
        offer = self.offer()
        moment = self.pick_moment(offer.planned or offer.now)
        if moment is not None:
            self.leave(Way.SMTP, moment)

    def tell_failure(self, message: Message) -> None:
        """Say why a mail could not be sent, and what can be done."""
        problem = kept_problem.told(message.failure)
        said = translate("mail", "It could not be sent. %1")
        answers: list[Answer] = [(translate("mail", "Send again"), lambda: self.leave(Way.SMTP))]
        if problem is not None and problem.code in waiting.OF_ACCOUNT:
            remedy = waiting.remedy(problem, message)
            answers.insert(0, (translate("mail", "Look at the account"), lambda: self._hold.wish(remedy)))
        answers.append((translate("mail", "Change it first"), self._hold.focus))
        self._bar.ask(said.replace("%1", waiting.reason(message)).strip(), answers)

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
            (way, at), self._waiting = self._waiting, None
            self._look(way, at)

    def _look(self, way: Way, at: datetime | None) -> None:
        draft = self._hold.draft()
        left = [*unfilled(draft.subject), *unfilled(draft.body)]
        if left:
            said = translate("mail", "There is something left to fill in: %1")
            answer = (translate("mail", "Show me"), self._hold.show_unfilled)
            self._bar.ask(said.replace("%1", left[0].text), (answer,), about_text=True)
            return
        if names_several(written(draft.to_name, draft.to_address)):
            again: Answer = (translate("mail", "Look again"), self._hold.focus_address)
            self._bar.ask(to_one_person(), (again,), about_text=True)
            return
        if way is Way.SMTP and not self._can_be_sent(draft):
            return
        doubts = self._doubts(draft, way)
        if not doubts:
            self._do(way, at)
            return
        answers: tuple[Answer, ...] = (
            (translate("mail", "Look again"), self._hold.focus),
            (translate("mail", "Go on anyway"), lambda: self._do(way, at)),
        )
        self._bar.ask(" ".join(doubts), answers, about_text=True)

    def _can_be_sent(self, draft: MessageDraft) -> bool:
        """Say what is missing without which no server takes a mail."""
        if not self._parts.settings().accounts:
            said = words.sentence(NoAccount(), from_words)
            first: Answer = (translate("mail", "Add an account"), self._open_accounts)
            program: Answer = (
                translate("mail", "Open in my mail program"),
                lambda: self._do(Way.MAIL_PROGRAM),
            )
            self._bar.ask(said, (first, program, *self._others()))
            return False
        if not is_address(draft.to_address):
            said = translate("mail", "There is no address to send it to.")
            if draft.to_address:
                said = translate("mail", "“%1” is not a mail address.").replace("%1", draft.to_address)
            again: Answer = (translate("mail", "Look again"), self._hold.focus_address)
            self._bar.ask(said, (again,), about_text=True)
            return False
        return True

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
        if mail_about.greets_another(self._parts.book, draft):
            said = translate("mail", "The greeting names %1, the mail goes to %2.")
            doubts.append(filled(said, greeted(draft.body), draft.to_name or draft.to_address))
        for remark in self._marks.grave[:1]:
            said = translate("mail", "“%1” may put the reader on guard.")
            doubts.append(said.replace("%1", short(remark.mark.text, LONGEST)))
        if self._marks.stale:
            said = translate("mail", "“%1” was another day.")
            doubts.append(said.replace("%1", self._marks.stale[0].mark.text))
        return doubts

    def _do(self, way: Way, at: datetime | None = None) -> None:
        try:
            match way:
                case Way.SMTP:
                    self._send(at)
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

    def _send(self, at: datetime | None) -> None:
        message_id = self._hold.keep()
        waiting.queue(self._parts, message_id, at=at)
        self._hold.left(message_id)

    def _open(self) -> None:
        message_id = self._hold.keep()
        link = messages.mailto_link(self._parts.book, message_id, self._parts.settings())
        if link is None:
            self._bar.ask(
                translate("mail", "The text is too long to be handed over this way."), self._others()
            )
        elif not self.open_link(link):
            self._bar.ask(translate("mail", "No mail program answered."), self._others())
        else:
            messages.hand_over(self._parts.book, message_id, Way.MAIL_PROGRAM)
            self.ask_whether_it_went(message_id)

    def _others(self) -> tuple[Answer, ...]:
        return (
            (translate("mail", "Save as a file"), lambda: self._do(Way.EML)),
            (translate("mail", "Copy"), lambda: self._do(Way.COPY)),
        )

    def _open_accounts(self) -> None:
        self._hold.wish(AddAccount(back="mail"))

    def _pick_moment(self, first: datetime) -> datetime | None:
        return moment_sheet.ask(self._owner, first, desk=self._parts.desk)

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
