"""Replies to look at: what each looks like, what it says that is new, and what can be made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.about import About
from afterword.domain.correspondent import written
from afterword.domain.message import MessagePurpose
from afterword.domain.reply import Reply, ReplyKind
from afterword.domain.themes_pieces import letter_body
from afterword.services import replies
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui import words
from afterword.ui.detail_data import Detail, Entry, Section, State, Verb
from afterword.ui.excerpts import short
from afterword.ui.parts import Parts
from afterword.ui.plurals import filled
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddAdvice, Show, Wish, Write

translate = QCoreApplication.translate
LONGEST = 200  # letters of an entry that can be clicked; it is cut further where there is no room
MEGABYTE = 1_000_000
REPLY_ICONS = {
    ReplyKind.ADVICE: "advice",
    ReplyKind.DECLINED: "outcome-not-selected",
    ReplyKind.AUTO_REPLY: "clock",
    ReplyKind.BOUNCE: "warning",
    ReplyKind.OTHER: "mail",
}
BY_PERSONS = (ReplyKind.ADVICE, ReplyKind.DECLINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the reader's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    open_mail: Callable[[int], object]
    open_reply: Callable[[int], object]


class ReplyReader:
    """Makes the pages of replies. Everything is plain text: nothing of a mail is fetched, run or opened."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands
        self._whole = 0  # the reply of which the whole mail is shown

    def page(self, reply: Reply) -> Detail:
        """Return the page of a reply, with what it looks like and what can be made of it."""
        sender = written(reply.from_name, reply.from_address)
        kind = words.word(reply.kind, from_words)
        looks = translate("mail", "Looks like: %1") if reply.settled_at is None else "%1"
        tone = Tone.FAULT if reply.kind is ReplyKind.BOUNCE else Tone.ACCENT
        return Detail(
            key=f"reply:{reply.id}",
            title=reply.subject or translate("mail", "No subject"),
            lead=f"{sender} · {self._say.moment(reply.received_at)}",
            state=State(text=looks.replace("%1", kind), icon=REPLY_ICONS[reply.kind], tone=tone),
            verbs=self._verbs(reply),
            sections=(*self._text(reply), *self._kept_from(reply), *self._answered(reply)),
        )

    def keep_as_advice(self, reply: Reply) -> None:
        """Ask the page of advice to keep what the letter says; keeping settles the reply in the same step."""
        answered = message_store.many(self._book, [reply.message_id]) if reply.message_id else {}
        mail = answered.get(reply.message_id or 0)
        self._hands.wish(
            AddAdvice(
                words=letter_body(reply.new_text),
                application_id=replies.application_of(self._book, reply),
                interview_id=mail.interview_id if mail else None,
                contact_id=reply.contact_id or (mail.contact_id if mail else None),
                reply_id=reply.id,
            )
        )
        now = reply_store.many(self._book, [reply.id]).get(reply.id)
        if now is not None and now.settled_at is not None:
            self._hands.open_reply(reply.id)

    # What it says

    def _text(self, reply: Reply) -> tuple[Section, ...]:
        text = reply.new_text.strip()
        if reply.kind is ReplyKind.BOUNCE and not text:
            title = translate("mail", "What the mail server says")
            return (Section(title=title, prose=replies.whole_text(reply) or self._nothing(reply)),)
        first = Section(title=translate("mail", "What they wrote"), prose=text or self._nothing(reply))
        if self._whole != reply.id:
            return (first,)
        title = translate("mail", "The whole mail, as plain text")
        return first, Section(title=title, prose=replies.whole_text(reply))

    def _nothing(self, reply: Reply) -> str:
        size = replies.left_out(reply)
        if not size:
            return translate("mail", "There is no new text in it.")
        large = translate("mail", "The mail is too large (%1 MB): only its beginning was fetched.")
        return large.replace("%1", self._say.locale.toString(max(1, size // MEGABYTE)))

    # What can be made of it

    def _verbs(self, reply: Reply) -> tuple[Verb, ...]:
        more = self._show_whole(reply)
        if reply.settled_at is not None:
            again = Verb(
                text=translate("mail", "Look at it again"),
                icon="undo",
                act=lambda: replies.reopen(self._book, reply.id),
            )
            return (*self._thanks(reply), *self._asked_anew(reply), again, *more)
        is_advice, is_no = reply.kind is ReplyKind.ADVICE, reply.kind is ReplyKind.DECLINED
        keep = Verb(
            text=translate("mail", "Keep as advice…"),
            icon="advice",
            act=lambda: self.keep_as_advice(reply),
            primary=is_advice,
        )
        no = Verb(
            text=translate("mail", "A polite no"),
            icon="outcome-not-selected",
            act=lambda: self._settle(reply, ReplyKind.DECLINED),
            primary=is_no,
        )
        aside = Verb(
            text=translate("mail", "Set aside"),
            icon="archive",
            act=lambda: self._settle(reply, ReplyKind.OTHER),
            primary=reply.kind is ReplyKind.OTHER,
        )
        return (*self._machines(reply), keep, no, aside, *more)

    def _machines(self, reply: Reply) -> tuple[Verb, ...]:
        """Return what confirms that a machine wrote it, where it looks so."""
        said = {
            ReplyKind.BOUNCE: translate("mail", "It did not arrive"),
            ReplyKind.AUTO_REPLY: translate("mail", "It is automatic"),
        }.get(reply.kind)
        if said is None:
            return ()
        icon = REPLY_ICONS[reply.kind]
        return (Verb(text=said, icon=icon, act=lambda: self._settle(reply, reply.kind), primary=True),)

    def _settle(self, reply: Reply, kind: ReplyKind) -> None:
        """Settle it; what is best done next is then shown on its page."""
        replies.settle(self._book, reply.id, kind)
        if kind in (*BY_PERSONS, ReplyKind.BOUNCE):
            self._hands.open_reply(reply.id)

    def _show_whole(self, reply: Reply) -> tuple[Verb, ...]:
        if reply.kind is ReplyKind.BOUNCE or not reply.raw:
            return ()

        def turn() -> None:
            self._whole = 0 if self._whole == reply.id else reply.id
            self._hands.open_reply(reply.id)

        is_shown = self._whole == reply.id
        text = translate("mail", "New text only") if is_shown else translate("mail", "Show the whole mail")
        return (Verb(text=text, icon="mail", act=turn),)

    def _thanks(self, reply: Reply) -> tuple[Verb, ...]:
        if reply.kind not in BY_PERSONS or reply.contact_id is None:
            return ()
        kept = advice_store.of_reply(self._book, reply.id)
        about = About(
            application_id=replies.application_of(self._book, reply),
            contact_id=reply.contact_id,
            advice_id=kept[0].id if kept else None,
            answers_id=reply.id,
        )
        wish = Write(purpose=MessagePurpose.THANK_ADVICE, about=about)
        return (self._writing(translate("mail", "Write thanks"), wish),)

    def _asked_anew(self, reply: Reply) -> tuple[Verb, ...]:
        """Return what asks once more where the request did not arrive."""
        number = replies.application_of(self._book, reply)
        if reply.kind is not ReplyKind.BOUNCE or number is None:
            return ()
        wish = Write(purpose=MessagePurpose.ASK_ADVICE, about=About(application_id=number))
        return (self._writing(translate("mail", "Ask again"), wish),)

    def _writing(self, text: str, wish: Wish) -> Verb:
        return Verb(text=text, icon="edit", act=lambda: self._hands.wish(wish), primary=True)

    # What belongs to it

    def _kept_from(self, reply: Reply) -> tuple[Section, ...]:
        entries = tuple(
            Entry(
                text=short(one.words, LONGEST),
                tip=one.words,
                icon="advice",
                act=partial(self._hands.wish, Show(table="advice", id=one.id)),
            )
            for one in advice_store.of_reply(self._book, reply.id)
        )
        return (Section(title=translate("mail", "Kept from it"), entries=entries),) if entries else ()

    def _answered(self, reply: Reply) -> tuple[Section, ...]:
        found = message_store.many(self._book, [reply.message_id]) if reply.message_id else {}
        mail = found.get(reply.message_id or 0)
        if mail is None:
            return ()
        entry = Entry(
            text=short(mail.subject, LONGEST) or translate("mail", "No subject"),
            tip=mail.subject,
            when=self._say.moment(mail.sent_at),
            icon="mail",
            act=lambda: self._hands.open_mail(mail.id),
        )
        return (
            Section(title=translate("mail", "It answers"), entries=(entry,)),
            *about(self._book, mail.application_id, self._hands),
        )


def about(book: Book, application_id: int | None, hands: Hands) -> tuple[Section, ...]:
    """Return the section that leads to the application a mail is about."""
    if application_id is None:
        return ()
    application = application_store.get(book, application_id)
    employer = employer_store.get(book, application.employer_id).name
    entry = Entry(
        text=filled(translate("mail", "%1 at %2"), application.role, employer),
        icon="applications",
        act=lambda: hands.wish(Show(table="application", id=application_id)),
    )
    return (Section(title=translate("mail", "About"), entries=(entry,)),)
