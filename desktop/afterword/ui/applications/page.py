"""The page of applications."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from afterword.domain.application import ApplicationDraft, ApplicationListing, ApplicationSort, Outcome
from afterword.domain.step import Step
from afterword.qtmodels.choices import Choice
from afterword.services import applications, today
from afterword.store import application as application_store
from afterword.ui import people, signs, step_doing, words
from afterword.ui.applications import forms
from afterword.ui.applications.columns import Line, columns
from afterword.ui.applications.deciding import Deciding
from afterword.ui.applications.pane import ApplicationPane, Hands
from afterword.ui.empty import Empty
from afterword.ui.forms import Form
from afterword.ui.list_page import ListPage
from afterword.ui.listing import Filter, Listing, Query
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.sheet import About, FormSheet
from afterword.ui.translating import from_words
from afterword.ui.views_button import ViewsButton
from afterword.ui.wishes import ImportFiles, Wish

translate = QCoreApplication.translate
OPEN, FINISHED, ALL, ARCHIVED = PLACES = "open", "finished", "all", "archived"
TABLES = frozenset(
    {"application", "employer", "contact", "interview", "message", "reply", "advice", "reminder", "touch"}
)


class ApplicationsPage(ListPage[Line]):
    """Shows applications."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = parts.book
        hands = Hands(
            wish=self._wish,
            decide=self._decide,
            add_person=lambda number: people.add_person(self, parts, number),
            edit_person=lambda number: people.edit_person(self, parts, number),
            do=self._do,
        )
        self._page_of = ApplicationPane(parts, hands)
        self._hides_finished = True  # the first choice of the filter
        super().__init__(self._listing(), desk=parts.desk)
        self._deciding = Deciding(parts, parent=self, wish=self._wish)
        self.head.add_tool(ViewsButton(self, "applications", parts=parts, parent=self.head))

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed; when the user chose to hide finished applications or not, follow at once."""
        hidden = self._parts.settings().hide_finished
        if changes is None and hidden is not self._hides_finished:
            self._hides_finished = hidden
            self.head.choose({"standing": PLACES.index(OPEN if hidden else ALL)})
        super().refresh(changes)

    def decide(self, application_id: int) -> None:
        """Go to an application and open the quiet sheet about a no."""
        self.select(application_id)
        self._deciding.ask_about_no(application_id)

    # What it shows

    def _listing(self) -> Listing[Line]:
        return Listing(
            name="applications",
            title=translate("applications", "Applications"),
            tables=TABLES,
            columns=columns(self._parts.desk.speaker),
            sort=ApplicationSort.CHANGED,
            descending=True,
            filters=_filters(),
            empty=Empty(
                drawing="path",
                sentence=translate(
                    "applications", "Add your applications one by one, or drop here the list you kept so far."
                ),
                verb=translate("applications", "Add an application"),
                act=self._begin,
                other=translate("applications", "Choose files to import (Ctrl+O)"),
                act_otherwise=lambda: self.wished.emit(ImportFiles()),
            ),
            none=translate("applications", "Choose an application to see it here."),
            count=lambda: application_store.count(self._book),
            ids=self._ids,
            fetch=self._fetch,
            detail=self._page_of.detail,
            new=self._begin,
            acts={"edit": self._edit, "archive": self._archive, "delete": self._delete},
            menu=self._fill_menu,
        )

    def _ids(self, query: Query) -> Sequence[int]:
        standing, outcome = query.chosen["standing"], query.chosen["outcome"]
        outcomes = frozenset(Outcome)
        if standing in (OPEN, FINISHED):
            outcomes = frozenset(one for one in Outcome if one.is_open is (standing == OPEN))
        if outcome is not None:
            outcomes = frozenset({outcome})
        listing = ApplicationListing(
            text=query.text,
            sort=ApplicationSort(query.sort),
            descending=query.descending,
            outcomes=frozenset() if len(outcomes) == len(Outcome) else outcomes,
            archived=standing == ARCHIVED,
        )
        return application_store.ids(self._book, listing)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Line]:
        steps = today.steps_of(self._book, ids, self._parts.settings())
        rows = application_store.rows(self._book, ids)
        return {number: Line(row, steps.get(number)) for number, row in rows.items()}

    # What can be done

    def _begin(self) -> None:
        form: Form[forms.NewApplication] = Form(forms.new_fields(self._book), desk=self._desk)
        kept = FormSheet.ask(
            self,
            form,
            forms.NewApplication(applied_on=self._desk.speaker.today()),
            save=lambda given: self._keep_new(given, form),
            about=About(
                name="application.new",
                heading=translate("applications", "New application"),
                verb=translate("applications", "Add"),
            ),
            desk=self._desk,
        )
        if kept is not None:
            self.select(kept)

    def _keep_new(self, given: forms.NewApplication, form: Form[forms.NewApplication]) -> int:
        draft = ApplicationDraft(
            employer_id=given.employer_id or 0,
            role=given.role,
            applied_on=given.applied_on,
            posting=given.posting,
            source=given.source,
        )
        typed = form.typed("employer_id")
        if typed:
            return applications.add_at(self._book, typed[0], draft)
        return applications.add(self._book, draft)

    def _edit(self, _ids: tuple[int, ...]) -> None:
        self.pane.edit("role")

    def _archive(self, ids: tuple[int, ...]) -> None:
        put_away = not self._is_put_away(ids)
        applications.archive(self._book, ids, archived=put_away)

    def _delete(self, ids: tuple[int, ...]) -> None:
        applications.delete(self._book, ids)

    def _decide(self, application_id: int, outcome: Outcome) -> None:
        self._deciding.decide(application_id, outcome)

    def _do(self, step: Step) -> None:
        if step_doing.is_done_here(step.kind):
            step_doing.do_here(self._book, step, self._parts.settings())
        else:
            self._wish(step_doing.wish_of(self._book, step))

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        theme = self._desk.theme
        if len(ids) == 1:
            for outcome in Outcome:
                action = menu.addAction(words.word(outcome, from_words))
                theme.dress(action, signs.OUTCOME[outcome][0])
                action.triggered.connect(self._decider(ids[0], outcome))
            menu.addSeparator()
        away = self._is_put_away(tuple(ids))
        put = translate("applications", "Take out again") if away else translate("applications", "Archive")
        for text, icon, act in (
            (put, "archive", self._archive),
            (translate("applications", "Delete"), "delete", self._delete),
        ):
            action = menu.addAction(text)
            theme.dress(action, icon)
            action.triggered.connect(lambda _checked=False, act=act: act(tuple(ids)))

    def _decider(self, application_id: int, outcome: Outcome) -> Callable[..., None]:
        return lambda _checked=False: self._decide(application_id, outcome)

    def _is_put_away(self, ids: tuple[int, ...]) -> bool:
        found = application_store.many(self._book, ids).values()
        return bool(found) and all(one.archived for one in found)


def _filters() -> tuple[Filter, ...]:
    any_outcome = Choice(None, translate("applications", "Any outcome"))
    outcomes = (Choice(one, words.word(one, from_words)) for one in Outcome)
    return (
        Filter(
            name="standing",
            label=translate("applications", "Which applications"),
            choices=(
                Choice(OPEN, translate("applications", "Open")),
                Choice(FINISHED, translate("applications", "Finished")),
                Choice(ALL, translate("applications", "All")),
                Choice(ARCHIVED, translate("applications", "Archived")),
            ),
        ),
        Filter(name="outcome", label=translate("applications", "Outcome"), choices=(any_outcome, *outcomes)),
    )
