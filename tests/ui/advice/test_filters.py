from afterword.domain.advice import AdviceState
from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui.advice.filters import TO_WORK_ON, offer_themes, page_filters, theme_choices
from afterword.ui.advice.names import ThemeNames
from afterword.ui.desk import Desk
from afterword.ui.list_head import ListHead


def test_each_filter_begins_with_everything(qapp, book: Book):
    filters = page_filters(ThemeNames(book))
    assert [one.name for one in filters] == ["theme", "state", "kind"]
    assert {one.choices[0].value for one in filters} == {frozenset()}


def test_to_work_on_leaves_out_what_is_over(qapp):
    assert frozenset(AdviceState) - TO_WORK_ON == {AdviceState.PAID_OFF, AdviceState.SET_ASIDE}


def test_an_own_theme_can_be_filtered_by_at_once_and_one_put_away_no_more(book: Book, desk: Desk, qtbot):
    names = ThemeNames(book)
    head = ListHead("Advice", page_filters(names), desk=desk)
    qtbot.addWidget(head)
    key = themes.add(book, "Whiteboard")
    names.refresh()
    offer_themes(head, names)
    head.choose({"theme": len(theme_choices(names)) - 1})
    assert head.chosen["theme"] == frozenset({key})
    themes.archive(book, theme_store.all(book)[-1].id, archived=True)
    names.refresh()
    offer_themes(head, names)
    assert head.chosen["theme"] == frozenset()
