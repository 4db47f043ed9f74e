"""The page of employers, with the people there in the pane."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from afterword.domain.employer import EmployerDraft, EmployerListing, EmployerRow, EmployerSort
from afterword.qtmodels.choices import Choice
from afterword.services import employers
from afterword.store import employer as employer_store
from afterword.ui import people
from afterword.ui.employers import forms
from afterword.ui.employers.columns import columns
from afterword.ui.employers.pane import EmployerPane, Hands
from afterword.ui.empty import Empty
from afterword.ui.forms import Form
from afterword.ui.list_page import ListPage
from afterword.ui.listing import Filter, Listing, Query
from afterword.ui.parts import Parts
from afterword.ui.sheet import About, FormSheet
from afterword.ui.wishes import Wish

translate = QCoreApplication.translate
TABLES = frozenset({"employer", "contact", "application", "touch", "message", "reply"})


class EmployersPage(ListPage[EmployerRow]):
    """Shows employers."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = parts.book
        hands = Hands(
            wish=self._wish,
            add_person=lambda number: people.add_person(self, parts, number),
            edit_person=lambda number: people.edit_person(self, parts, number),
        )
        self._page_of = EmployerPane(parts, hands)
        super().__init__(self._listing(), desk=parts.desk)

    def _listing(self) -> Listing[EmployerRow]:
        return Listing(
            name="employers",
            title=translate("employers", "Employers"),
            tables=TABLES,
            columns=columns(self._parts.desk.speaker),
            sort=EmployerSort.NAME,
            filters=(_standing(),),
            empty=Empty(
                drawing="building",
                sentence=translate("employers", "The places you apply to, and the people you meet there."),
                verb=translate("employers", "Add an employer"),
                act=self._begin,
            ),
            none=translate("employers", "Choose an employer to see it here."),
            count=lambda: employer_store.count(self._book),
            ids=self._ids,
            fetch=lambda ids: employer_store.rows(self._book, ids),
            detail=self._page_of.detail,
            new=self._begin,
            acts={"edit": self._edit, "archive": self._archive, "delete": self._delete},
            menu=self._fill_menu,
        )

    def _ids(self, query: Query) -> Sequence[int]:
        listing = EmployerListing(
            text=query.text,
            sort=EmployerSort(query.sort),
            descending=query.descending,
            archived=query.chosen["standing"],
        )
        return employer_store.ids(self._book, listing)

    def _begin(self) -> None:
        form: Form[EmployerDraft] = Form(forms.employer_fields(), desk=self._desk)
        about = About(
            name="employer.new",
            heading=translate("employers", "New employer"),
            verb=translate("employers", "Add"),
        )
        kept = FormSheet.ask(
            self,
            form,
            EmployerDraft(name=""),
            save=lambda draft: employers.add(self._book, draft),
            about=about,
            desk=self._desk,
        )
        if kept is not None:
            self.select(kept)

    def _edit(self, _ids: tuple[int, ...]) -> None:
        self.pane.edit("name")

    def _archive(self, ids: tuple[int, ...]) -> None:
        employers.archive(self._book, ids, archived=not self._is_put_away(ids))

    def _delete(self, ids: tuple[int, ...]) -> None:
        employers.delete(self._book, ids)

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        theme = self._desk.theme
        chosen = tuple(ids)
        away = self._is_put_away(chosen)
        put = translate("employers", "Take out again") if away else translate("employers", "Archive")
        for text, icon, act in (
            (put, "archive", self._archive),
            (translate("employers", "Delete"), "delete", self._delete),
        ):
            action = menu.addAction(text)
            theme.dress(action, icon)
            action.triggered.connect(lambda _checked=False, act=act: act(chosen))

    def _is_put_away(self, ids: tuple[int, ...]) -> bool:
        found = employer_store.many(self._book, ids).values()
        return bool(found) and all(one.archived for one in found)


def _standing() -> Filter:
    return Filter(
        name="standing",
        label=translate("employers", "Which employers"),
        choices=(
            Choice(False, translate("employers", "Current")),
            Choice(True, translate("employers", "Archived")),
        ),
    )
