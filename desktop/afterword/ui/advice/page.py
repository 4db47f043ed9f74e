"""The page of advice."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QMenu

from afterword.domain.advice import AdviceDraft, AdviceListing, AdviceRow, AdviceSort, AdviceState
from afterword.domain.clock import day_of
from afterword.domain.errors import Problem
from afterword.services import advice, advice_pieces, themes
from afterword.store import advice as advice_store
from afterword.store import interview as interview_store
from afterword.store import reply as reply_store
from afterword.ui import signs, words
from afterword.ui.advice import forms
from afterword.ui.advice.columns import columns
from afterword.ui.advice.filters import offer_themes, page_filters
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.pane import AdvicePane, Hands
from afterword.ui.advice.proposing import Proposer
from afterword.ui.advice.quotation import QuotingPane
from afterword.ui.advice.split_sheet import SplitSheet
from afterword.ui.advice.themes_sheet import ThemesSheet
from afterword.ui.empty import Empty
from afterword.ui.forms import Form
from afterword.ui.list_page import ListPage
from afterword.ui.listing import Listing, Query
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import literal
from afterword.ui.sheet import About, FormSheet
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddAdvice, Wish

translate = QCoreApplication.translate
TABLES = frozenset({"advice", "theme", "contact", "employer", "application", "interview", "focus", "message"})


class AdvicePage(ListPage[AdviceRow]):
    """Shows advice."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = parts.book
        self._names = ThemeNames(parts.book)
        hands = Hands(wish=self._wish, set_state=self._set_state, split=self._split_up)
        self._page_of = AdvicePane(parts, self._names, hands)
        super().__init__(self._listing(), desk=parts.desk)
        self._put_quoting_pane()

    # What other pages wish

    def add_from(self, wish: AddAdvice) -> None:
        """Ask for new advice; what is known of its source is filled in."""
        form: Form[AdviceDraft] = Form(
            forms.new_fields(self._book, self._names, self._desk.speaker), desk=self._desk
        )
        for typing in form.box("themes").findChildren(QLineEdit):
            typing.setPlaceholderText(translate("advice", "Add a theme"))
        proposer = Proposer(form, self._names)
        draft = self._draft(wish)
        kept = FormSheet.ask(
            self,
            form,
            proposer.drafted(draft),
            save=lambda given: self._keep_new(given, form),
            about=About(
                name=f"advice.new.{wish.reply_id or ''}.{wish.interview_id or ''}",
                heading=translate("advice", "New advice"),
                lead=translate("advice", "Paste what they said, word for word."),
                verb=translate("advice", "Keep"),
            ),
            desk=self._desk,
        )
        if kept is not None:
            self.select(kept)

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed; other themes are offered at once."""
        if changes is None or "theme" in changes:
            self._names.refresh()
            offer_themes(self.head, self._names)
        super().refresh(changes)

    # What it shows

    def _listing(self) -> Listing[AdviceRow]:
        return Listing(
            name="advice",
            title=translate("advice", "Advice"),
            tables=TABLES,
            columns=columns(self._parts.desk.speaker, self._names),
            sort=AdviceSort.THEME,
            filters=page_filters(self._names),
            empty=Empty(
                drawing="lamp",
                sentence=translate("advice", "What people tell you is kept here, word for word."),
                verb=translate("advice", "Note advice"),
                act=lambda: self.add_from(AddAdvice()),
            ),
            none=translate("advice", "Choose a piece of advice to read it here."),
            count=lambda: advice_store.count(self._book),
            ids=self._ids,
            fetch=lambda ids: advice_store.rows(self._book, ids),
            detail=self._page_of.detail,
            new=lambda: self.add_from(AddAdvice()),
            acts={
                "open": lambda _ids: self.pane.edit("next_action"),
                "edit": lambda _ids: self.pane.edit("next_action"),
                "archive": lambda ids: advice.set_state(self._book, ids, AdviceState.SET_ASIDE),
                "delete": lambda ids: advice.delete(self._book, ids),
            },
            menu=self._fill_menu,
        )

    def _ids(self, query: Query) -> Sequence[int]:
        listing = AdviceListing(
            text=query.text,
            sort=AdviceSort(query.sort),
            descending=query.descending,
            themes=query.chosen["theme"] or frozenset(),
            states=query.chosen["state"],
            kinds=query.chosen["kind"],
        )
        return advice_store.ids(self._book, listing)

    def _put_quoting_pane(self) -> None:
        """Put a pane that quotes in the place of the plain one."""
        plain, self.pane = self.pane, QuotingPane(desk=self._desk, none=self.listing.none)
        self._split.replaceWidget(1, self.pane)
        plain.deleteLater()
        self._split.setStretchFactor(1, 2)
        self._split.setSizes(self._shares())
        self.refresh(None)

    # What can be done

    def _draft(self, wish: AddAdvice) -> AdviceDraft:
        """Return a draft with what is known of its source: of one interviewer it is theirs."""
        draft = AdviceDraft(
            words=wish.words,
            received_on=self._desk.speaker.today(),
            contact_id=wish.contact_id,
            application_id=wish.application_id,
            interview_id=wish.interview_id,
            reply_id=wish.reply_id,
        )
        if wish.interview_id is not None:
            meeting = interview_store.get(self._book, wish.interview_id)
            people = meeting.interviewer_ids
            if draft.contact_id is None and len(people) == 1:
                draft = replace(draft, contact_id=people[0])
            draft = replace(draft, application_id=draft.application_id or meeting.application_id)
        if wish.reply_id is not None:
            reply = reply_store.get(self._book, wish.reply_id)
            day = day_of(reply.received_at, self._desk.speaker.zone)
            draft = replace(draft, received_on=day, contact_id=draft.contact_id or reply.contact_id)
        return draft

    def _keep_new(self, given: AdviceDraft, form: Form[AdviceDraft]) -> int:
        with self._book.step("advice.kept"):
            new = tuple(themes.add(self._book, name) for name in form.typed("themes"))
            return advice.keep(self._book, replace(given, themes=(*given.themes, *new)))

    def _set_state(self, advice_id: int, state: AdviceState) -> None:
        advice.set_state(self._book, [advice_id], state)

    def _split_up(self, advice_id: int) -> None:
        found = advice_store.get(self._book, advice_id)
        pieces = SplitSheet.ask(self, found, self._names, desk=self._desk)
        if pieces is not None:
            advice_pieces.split(self._book, advice_id, pieces)
            self.select(advice_id)

    def _merge(self, ids: Sequence[int]) -> None:
        try:
            kept = advice_pieces.merge(self._book, ids)
        except Problem as problem:
            self._parts.say(words.sentence(problem, from_words))
        else:
            self.select(kept)

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    # The menu of rows

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        for state in AdviceState:
            self._item(menu, words.word(state, from_words), signs.ADVICE[state][0], self._stater(ids, state))
        menu.addSeparator()
        under = menu.addMenu(translate("advice", "Put under the theme"))
        for choice in self._names.choices():
            self._item(under, choice.text, "", self._themer(ids, choice.value))
        self._item(menu, translate("advice", "Edit themes…"), "tag", self._edit_themes)
        if len(ids) > 1:
            self._item(menu, translate("advice", "Put together"), "copy", lambda: self._merge(ids))
        elif len(advice_pieces.cut(advice_store.get(self._book, ids[0]).words)) > 1:
            part = translate("advice", "Part into pieces…")
            self._item(menu, part, "quote", lambda: self._split_up(ids[0]))
        if len(ids) == 1 and advice_store.get(self._book, ids[0]).thanked_at is None:
            thanked = translate("advice", "I have thanked them")
            self._item(menu, thanked, "check", lambda: advice.thanked(self._book, ids[0]))
        menu.addSeparator()
        self._item(
            menu, translate("advice", "Delete"), "delete", lambda: advice.delete(self._book, tuple(ids))
        )

    def _item(self, menu: QMenu, text: str, icon: str, act: Callable[[], object]) -> None:
        action = menu.addAction(literal(text))
        if icon:
            self._desk.theme.dress(action, icon)
        action.triggered.connect(lambda _checked=False: act())

    def _stater(self, ids: Sequence[int], state: AdviceState) -> Callable[[], object]:
        return lambda: advice.set_state(self._book, ids, state)

    def _themer(self, ids: Sequence[int], key: str) -> Callable[[], object]:
        return lambda: self._retheme(ids, key)

    def _retheme(self, ids: Sequence[int], key: str) -> None:
        """Make a theme the main one; of several pieces it becomes the only one."""
        kept: Sequence[str] = ()
        if len(ids) == 1:
            kept = advice_store.get(self._book, ids[0]).themes
        advice.retheme(self._book, ids, (key, *kept))

    def _edit_themes(self) -> None:
        ThemesSheet.ask(self, self._book, self._names, desk=self._desk)
