"""The editor of one mail: to whom, when, which text; the guide reads along, and it keeps itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent

from afterword.domain.about import About
from afterword.domain.errors import Problem
from afterword.domain.message import Message, MessageDraft, MessagePurpose, MessageState
from afterword.domain.stale_days import StaleDay
from afterword.domain.unkept import Unkept
from afterword.services import ask_facts, drafts, mail_about, messages, spelling
from afterword.services.drafts import Beginning, Filled
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.ui import unkept_words, words
from afterword.ui.mail.keeping import Keeping
from afterword.ui.mail.mail_filling import MailFilling
from afterword.ui.mail.mail_sheet import MailSheet
from afterword.ui.mail.send_button import SendButton, Ways
from afterword.ui.mail.sending import Hold, Sending
from afterword.ui.mail.spelling import Spelling
from afterword.ui.mail.to_line import Recipient
from afterword.ui.mail.tone_marks import ToneMarks
from afterword.ui.own_words import OwnWords
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words


class Editor(MailSheet):
    """Edits one mail, kept under its id. `left` (id) comes when it went out."""

    left = Signal(int)
    escaped = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._parts, self._book = parts, parts.book
        self._id: int | None = None
        self._base = MessageDraft(purpose=MessagePurpose.ASK_ADVICE)
        self._kept: MessageDraft | None = None
        self._unkept: Unkept | None = None
        self.filling = MailFilling(self, parts)
        self._loading = False
        self.marks = ToneMarks(self.body, self.findings, self.checklist, runner=parts.runner, owner=self)
        self.marks.find_stale = self._stale_days
        self.own_words = OwnWords(parts.desk)
        self.spelling = Spelling(
            self.body, self.marks, own=self.own_words, names=self._names, runner=parts.runner
        )
        hold = Hold(
            keep=self.keep,
            draft=self.draft,
            moment=lambda: self.whom.moment,
            show_unfilled=self.filling.show_unfilled,
            focus=self.body.setFocus,
            focus_address=self.to.setFocus,
            left=self.left.emit,
            wish=self.wished.emit,
        )
        self.sending = Sending(parts, self.bar, self.marks, hold, owner=self)
        ways = Ways(
            leave=self.sending.leave,
            leave_later=self.sending.leave_later,
            choose_sender=self._choose_sender,
        )
        self.send = SendButton(self.sending.offer, ways, desk=parts.desk)
        self._keeping = Keeping(self.keep_along, owner=self)
        self.lay_out(self.send)
        self._listen()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the signature there is now, and the time: both may have changed meanwhile."""
        super().showEvent(event)
        self._show_signature()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what is not kept where it goes out of sight, and the window does not."""
        super().hideEvent(event)
        if self._unkept is not None and self.window().isVisible():
            self._parts.say(unkept_words.told(self._unkept))

    # What the page uses

    @property
    def message_id(self) -> int | None:
        """The id of the mail."""
        return self._id

    @property
    def about(self) -> About:
        """What the mail is about."""
        return self.filling.about

    def begin(self, begun: Beginning) -> int:
        """Edit a new mail; it is kept at once, so that leaving loses nothing. Return its id."""
        self._load(begun.draft, begun.about, begun.filled)
        self._id = None
        return self.keep()

    def open(self, message: Message) -> None:
        """Edit a mail that is kept."""
        self._id = message.id
        self._load(message, mail_about.about_of(self._book, message))
        self._kept = self.draft()
        if message.state is MessageState.FAILED:
            self.sending.tell_failure(message)
        elif message.handed_at is not None:
            self.sending.ask_whether_it_went(message.id)

    def draft(self) -> MessageDraft:
        """Return the mail as it stands."""
        recipient = self.to.recipient
        return replace(
            self._base,
            to_name=recipient.name,
            to_address=recipient.address,
            contact_id=recipient.contact_id,
            subject=" ".join(self.subject.text().split()),
            body=self.body.text,
        )

    def keep(self) -> int:
        """Keep the mail as it stands, if it differs; return its id. Raise `Problem`, and try again later."""
        self._keeping.rest()
        draft = self.draft()
        if self._id is None or draft != self._kept:
            before, self._kept = self._kept, draft
            try:
                self._id = drafts.keep(self._book, self._id, draft)
            except Problem:
                self._kept = before
                self._keeping.want()
                raise
            now = self._desk.speaker.moment(self._desk.speaker.now())
            self.state.say(self.tr("Kept %1").replace("%1", now))
        elif self._unkept is not None:
            self.state.say("")  # what could not be kept was taken back
        self._unkept = None
        return self._id

    def keep_along(self) -> Unkept | None:
        """Keep the mail while one goes on; return it where it cannot be: that is said, and tried again."""
        try:
            self.keep()
        except Problem as problem:
            was_kept, self._unkept = self._unkept is None, self.unkept_for(problem)
            if was_kept and self._unkept is not None and not self.isVisible():
                self._parts.say(unkept_words.told(self._unkept))
            said = words.sentence(problem, from_words)
            self.state.say_trouble(self.tr("Not kept yet. %1").replace("%1", said))
        return self._unkept

    def unkept_for(self, problem: Problem) -> Unkept | None:
        """Return the mail where it differs from what is kept of it, which a problem hinders."""
        draft = self.draft()
        if draft == self._kept:
            return None
        return Unkept(message_id=self._id, draft=draft, problem=problem)

    def stop(self) -> None:
        """Keep what is typed, and end what is under way. Raise the `Problem` that hinders it; then go on."""
        if self._keeping.is_due:
            self.keep()
        self.marks.stop()

    def tick(self) -> None:
        """Say when the mail leaves, as it is now: a moment may have passed."""
        self._show_whom()

    def forget(self) -> None:
        """Keep nothing any more: the mail is gone, or it has left."""
        self._keeping.rest()
        self._kept, self._unkept = self.draft(), None

    def look_again(self, message: Message) -> None:
        """Show what changed elsewhere, unless something is being typed here."""
        if (
            not self._keeping.is_due
            and self._kept is not None
            and drafts.content(message) != drafts.content(self._kept)
        ):
            self.open(message)

    # Filling

    def take_text(self, key: str) -> None:
        """Fill the mail from another text; undo brings the earlier words back."""
        if self.filling.take(key):
            self.marks.begin(self._base.purpose)

    def preview(self, key: str) -> str:
        """Return how a text would read, with its subject."""
        return self.filling.preview(key)

    # Whom and when

    def _follow_person(self) -> None:
        """Make the mail one for the person it goes to now."""
        former, chosen = self.about.contact_id, self.to.recipient.contact_id
        if chosen is None or chosen == former:
            return
        about = mail_about.for_person(self._book, self._base.purpose, self.about, chosen)
        self._base = replace(self._base, interview_id=about.interview_id)
        found = contact_store.many(self._book, [] if former is None else [former])
        name = "".join(one.name for one in found.values())
        self.filling.follow(about, former=name, name=self.to.recipient.name)
        self.marks.begin(self._base.purpose)

    def _choose_moment(self, moment: datetime | None) -> None:
        self._base = replace(self._base, send_after=moment)
        self._show_whom()
        self.marks.begin(self._base.purpose)
        self._touched()

    def _choose_sender(self, key: str) -> None:
        self._base = replace(self._base, account=key)
        self.keep_along()

    def _show_whom(self) -> None:
        number = self._base.application_id
        plan, decided = None, None
        if self._base.purpose is MessagePurpose.ASK_ADVICE and number is not None:
            plan = ask_facts.plan(self._book, number, self._parts.settings())
            decided = application_store.get(self._book, number).decided_on
        self.whom.show_plan(
            plan,
            contact_id=self.to.recipient.contact_id,
            has_address=bool(self.to.recipient.address),
            moment=self._base.send_after,
            settings=self._parts.settings(),
            decided=decided,
        )
        self.send.say_when()

    # Inside

    def _stale_days(self) -> tuple[StaleDay, ...]:
        leaving = replace(self.draft(), send_after=self.whom.moment)
        return drafts.stale_days(self._book, leaving, self._parts.settings())

    def _names(self) -> tuple[str, ...]:
        return spelling.names_in(self._book, self.draft(), self._parts.settings())

    def _load(self, draft: MessageDraft, about: About, filled: Filled | None = None) -> None:
        self._loading = True
        self._base = drafts.content(draft)
        self.to.offer()
        self.to.put(Recipient(name=draft.to_name, address=draft.to_address, contact_id=draft.contact_id))
        self.put_subject(draft.subject)
        self.body.setPlainText(draft.body)
        self.purpose.setText(words.word(draft.purpose, from_words))
        key = self.filling.begin(draft, about, filled)
        self.texts.offer(self.filling.texts, key)
        self.bar.drop()
        self._show_whom()
        self._loading = False
        self.marks.begin(draft.purpose)

    def _show_signature(self) -> None:
        text = self.body.text
        self.signature.show_added(text, messages.signed(text, self._parts.settings()))

    def _touched(self) -> None:
        if not self._loading:
            self._keeping.want()
            self.bar.outdate()

    def _listen(self) -> None:
        self.to.altered.connect(self._touched)
        self.to.altered.connect(self._follow_person)
        self.to.altered.connect(self._show_whom)
        self.subject.textChanged.connect(lambda _text: self._touched())
        self.body.textChanged.connect(self._touched)
        self.marks.told.connect(self._show_signature)
        self.marks.chosen.connect(self.show_findings)
        self.texts.chosen.connect(self.take_text)
        self.whom.person_chosen.connect(self.to.take)
        self.whom.moment_chosen.connect(self._choose_moment)
        self._key("Ctrl+Return", self.send.leave)
        self._key("Ctrl+S", self.keep_along)
        self._key("Esc", self.escaped.emit)

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)
