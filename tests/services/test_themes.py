import pytest

from afterword.domain.errors import InvalidValue, NotFound
from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book


def named(book: Book, key: str):
    return next(one for one in theme_store.all(book) if one.key == key)


def test_an_own_theme_is_added_at_the_end_and_once(book: Book):
    key = themes.add(book, "  Whiteboard   drawing ")
    assert themes.add(book, "whiteboard drawing") == key
    last = theme_store.all(book)[-1]
    assert (last.key, last.name, last.external) == (key, "Whiteboard drawing", False)


def test_a_theme_put_away_is_offered_no_more_until_it_is_named_again(book: Book):
    key = themes.add(book, "Whiteboard")
    themes.archive(book, named(book, key).id, archived=True)
    assert key not in {one.key for one in themes.offered(book)}
    themes.add(book, "Whiteboard")
    assert key in {one.key for one in themes.offered(book)}
    book.undo()
    assert named(book, key).archived


def test_a_shipped_theme_gets_another_name_and_its_own_back(book: Book):
    shipped = named(book, "communication")
    themes.rename(book, shipped.id, "Speaking")
    assert named(book, "communication").name == "Speaking"
    themes.rename(book, shipped.id, " ")
    assert named(book, "communication").name == ""


def test_a_theme_without_name_with_a_long_or_a_taken_one_is_refused(book: Book):
    own = named(book, themes.add(book, "Whiteboard"))
    themes.add(book, "Maths")
    for name, reason in (("", "empty"), ("x" * 400, "too_long"), ("maths", "already_there")):
        with pytest.raises(InvalidValue) as told:
            themes.rename(book, own.id, name)
        assert told.value.facts["reason"] == reason
    with pytest.raises(NotFound):
        themes.rename(book, 999, "Nowhere")
