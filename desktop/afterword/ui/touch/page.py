"""The page of people to keep in touch with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from afterword.domain.about import About as MailAbout
from afterword.domain.contact import ContactListing, ContactSort
from afterword.domain.message import MessagePurpose
from afterword.domain.step import Step
from afterword.domain.workdays import local_moment
from afterword.qtmodels.choices import Choice
from afterword.services import contacts, reminders, touches
from afterword.store import contact as contact_store
from afterword.store import touch as touch_store
from afterword.ui.empty import Empty
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.in_place import open_link
from afterword.ui.list_page import ListPage
from afterword.ui.listing import Filter, Listing, Query
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.sheet import About, FormSheet
from afterword.ui.touch import forms
from afterword.ui.touch.columns import Line, TouchSort, columns
from afterword.ui.touch.links import phone_link
from afterword.ui.touch.pane import Hands, TouchPane, can_be_done
from afterword.ui.wishes import AddInterview, Wish, Write

translate = QCoreApplication.translate
EVERYONE, DUE, WARM, ALONE, ARCHIVED = "everyone", "due", "warm", "alone", "archived"
SOON = timedelta(days=7)
MOST_RAPPORT = 5
TABLES = frozenset(
    {"contact", "employer", "touch", "reminder", "application", "interview", "message", "reply", "advice"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterDraft:
    """The day to which something is put off."""

    day: date | None


class TouchPage(ListPage[Line]):
    """Shows people by when to be in touch."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = parts.book
        self._planned: Mapping[int, Step] = {}
        hands = Hands(
            wish=self._wish,
            dial=self._dial,
            log=self._log,
            change_log=self._change_log,
            done=lambda step: reminders.done(self._book, step),
            later=self._put_off,
            never=lambda step: reminders.never(self._book, step),
            next_of=self._next_of,
        )
        self._page_of = TouchPane(parts, hands)
        super().__init__(self._listing(), desk=parts.desk)
        for rapport in range(MOST_RAPPORT + 1):
            key = QShortcut(QKeySequence(str(rapport)), self.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(self._rater(rapport))

    def call(self, contact_id: int) -> None:
        """Go to a person; the pane shows what to say, and the log."""
        self.select(contact_id)
        self.pane.verticalScrollBar().setValue(0)

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed; what is planned is worked out anew."""
        if changes is None or self.listing.tables & changes.keys():
            self._planned = touches.planned(self._book, self._parts.settings())
        super().refresh(changes)

    # What it shows

    def _listing(self) -> Listing[Line]:
        return Listing(
            name="touch",
            title=translate("touch", "Keep in touch"),
            tables=TABLES,
            columns=columns(self._parts.desk.speaker),
            sort=TouchSort.NEXT,
            filters=(_filter(),),
            empty=Empty(
                drawing="phone",
                sentence=translate("touch", "The people you meet in interviews will stand here."),
                verb=translate("touch", "Add an interview"),
                act=lambda: self._wish(AddInterview()),
            ),
            none=translate("touch", "Choose a person to see when to be in touch, and what to say."),
            count=lambda: contact_store.count(self._book),
            ids=self._ids,
            fetch=self._fetch,
            detail=self._page_of.detail,
            acts={
                "open": lambda ids: self._log(ids[0]),
                "edit": lambda _ids: self.pane.edit("phone"),
                "archive": self._archive,
                "delete": lambda ids: contacts.delete(self._book, ids),
            },
            menu=self._fill_menu,
        )

    def _ids(self, query: Query) -> Sequence[int]:
        who = query.chosen["who"]
        by_next = query.sort == TouchSort.NEXT
        listing = ContactListing(
            text=query.text,
            sort=ContactSort.RAPPORT if by_next else ContactSort(query.sort.value),
            descending=True if by_next else query.descending,
            least_rapport=self._parts.settings().rules.keep_in_touch_rapport if who == WARM else 0,
            archived=who == ARCHIVED,
        )
        found = contact_store.ids(self._book, listing)
        if who == DUE:
            soon = self._desk.speaker.now() + SOON
            found = [one for one in found if one in self._planned and self._planned[one].due <= soon]
        elif who == ALONE:
            people = contact_store.many(self._book, found)
            found = [one for one in found if people[one].do_not_contact]
        return self._by_next(found, descending=query.descending) if by_next else found

    def _by_next(self, ids: Sequence[int], *, descending: bool) -> Sequence[int]:
        """Return people by their next touch; those without one come last, the warmest first."""
        planned = [one for one in ids if one in self._planned]
        planned.sort(key=lambda one: self._planned[one].due, reverse=descending)
        return [*planned, *(one for one in ids if one not in self._planned)]

    def _next_of(self, contact_id: int) -> Step | None:
        return self._planned.get(contact_id)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Line]:
        rows = contact_store.rows(self._book, ids)
        return {number: Line(row, self._planned.get(number)) for number, row in rows.items()}

    # Calls and their log

    def _dial(self, contact_id: int) -> None:
        """Hand the number to the phone program, and offer to log the call."""
        contact = contact_store.get(self._book, contact_id)
        link = phone_link(contact.phone)
        handed = bool(link) and open_link(link)
        said = translate("touch", "Calling %1") if handed else translate("touch", "Dial %1 on your phone")
        self._parts.say(
            said.replace("%1", contact.name if handed else contact.phone),
            verb=translate("touch", "Log the call"),
            act=lambda: self._log(contact_id),
        )

    def _log(self, contact_id: int) -> None:
        contact = contact_store.get(self._book, contact_id)
        zone = self._parts.settings().zone
        draft = forms.LogDraft(at=self._desk.speaker.now().replace(second=0, microsecond=0), zone=zone)
        text = translate("touch", "Call %1") if contact.phone else translate("touch", "Write to %1")
        FormSheet.ask(
            self,
            Form[forms.LogDraft](forms.log_fields(is_new=True), desk=self._desk),
            draft,
            save=lambda given: touches.log(
                self._book,
                given.touch(contact_id),
                next_on=given.next_on,
                next_text=text.replace("%1", contact.name),
            ),
            about=About(
                name=f"touch.new.{contact_id}",
                heading=translate("touch", "In touch with %1").replace("%1", contact.name),
                verb=translate("touch", "Log"),
            ),
            desk=self._desk,
        )

    def _change_log(self, touch_id: int) -> None:
        touch = touch_store.get(self._book, touch_id)
        FormSheet.ask(
            self,
            Form[forms.LogDraft](forms.log_fields(is_new=False), desk=self._desk),
            forms.of_touch(touch, self._parts.settings().zone),
            save=lambda given: touches.change(self._book, touch_id, given.touch(touch.contact_id)),
            about=About(name=f"touch.{touch_id}", heading=translate("touch", "What was logged")),
            desk=self._desk,
        )

    # Done, later, never, left alone

    def _put_off(self, step: Step) -> None:
        """Ask for the day on which a call comes back."""
        field = Field(name="day", label=translate("touch", "Until"), kind=FieldKind.DATE, required=True)
        FormSheet.ask(
            self,
            Form[LaterDraft]((field,), desk=self._desk),
            LaterDraft(day=self._desk.speaker.today() + SOON),
            save=lambda given: reminders.snooze(
                self._book, step, self._morning(given.day or self._desk.speaker.today())
            ),
            about=About(
                name=f"touch.later.{step.kind}.{step.table}.{step.id}",
                heading=translate("touch", "Put it off"),
                lead=translate("touch", "It comes back on that day, or when it would have come anyway."),
            ),
            desk=self._desk,
        )

    def _morning(self, day: date) -> datetime:
        settings = self._parts.settings()
        return local_moment(day, settings.week.opens, settings.zone)

    def _archive(self, ids: tuple[int, ...]) -> None:
        contacts.archive(self._book, ids, archived=not self._are_put_away(ids))

    def _are_put_away(self, ids: Sequence[int]) -> bool:
        return all(one.archived for one in contact_store.many(self._book, ids).values())

    def _rate(self, rapport: int) -> None:
        ids = self.table.chosen_ids()
        if not ids:
            return
        with self._book.step("contact.rated"):
            for number in ids:
                contacts.rate(self._book, number, rapport)

    def _rater(self, rapport: int) -> Callable[[], None]:
        return lambda: self._rate(rapport)

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        if len(ids) == 1:
            self._fill_one(menu, ids[0])
            menu.addSeparator()
        rapport = menu.addMenu(translate("touch", "Rapport"))
        for number in range(MOST_RAPPORT + 1):
            text = str(number) if number else translate("touch", "0, not rated")
            self._item(rapport, text, "", self._rater(number))
        away = self._are_put_away(ids)
        put = translate("touch", "Take out again") if away else translate("touch", "Archive")
        self._item(menu, put, "archive", lambda: self._archive(tuple(ids)))
        delete = translate("touch", "Delete")
        self._item(menu, delete, "delete", lambda: contacts.delete(self._book, tuple(ids)))

    def _fill_one(self, menu: QMenu, number: int) -> None:
        person, step = contact_store.get(self._book, number), self._planned.get(number)
        if person.do_not_contact:
            return
        if person.phone:
            self._item(menu, translate("touch", "Call"), "phone", lambda: self._dial(number))
        if person.email:
            write = Write(purpose=MessagePurpose.KEEP_IN_TOUCH, about=MailAbout(contact_id=number))
            self._item(menu, translate("touch", "Write"), "mail", lambda: self._wish(write))
        self._item(menu, translate("touch", "Log a call…"), "note", lambda: self._log(number))
        if step is not None:
            done, never = translate("touch", "Done"), translate("touch", "Never")
            if can_be_done(step, self._desk.speaker.now()):
                self._item(menu, done, "check", lambda: reminders.done(self._book, step))
            self._item(menu, translate("touch", "Later…"), "clock", lambda: self._put_off(step))
            self._item(menu, never, "minus", lambda: reminders.never(self._book, step))

    def _item(self, menu: QMenu, text: str, icon: str, act: Callable[[], object]) -> None:
        action = menu.addAction(text)
        if icon:
            self._desk.theme.dress(action, icon)
        action.triggered.connect(lambda _checked=False: act())


def _filter() -> Filter:
    return Filter(
        name="who",
        label=translate("touch", "Which people"),
        choices=(
            Choice(EVERYONE, translate("touch", "Everyone")),
            Choice(DUE, translate("touch", "To call within a week")),
            Choice(WARM, translate("touch", "With rapport")),
            Choice(ALONE, translate("touch", "Left alone")),
            Choice(ARCHIVED, translate("touch", "Archived")),
        ),
    )
