from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui.advice.names import ThemeNames


def test_shipped_themes_have_the_programs_names_and_own_ones_the_users(qapp, book: Book):
    key = themes.add(book, "Whiteboard", external=True)
    names = ThemeNames(book)
    assert names.names(["communication", key]) == ("Communication", "Whiteboard")
    assert names.key("whiteBOARD") == key
    assert names.key("nothing like it") == ""
    assert names.is_external(key)
    assert names.is_external("experience_gap")
    assert not names.is_external("communication")


def test_what_is_put_away_is_offered_only_where_it_is_used(qapp, book: Book):
    names = ThemeNames(book)
    theme = next(one for one in theme_store.all(book) if one.key == "professionalism")
    themes.archive(book, theme.id, archived=True)
    names.refresh()
    assert not names.is_offered("professionalism")
    assert "Professionalism" not in [one.text for one in names.choices()]
    assert [one.text for one in names.choices(["professionalism"])][-1] == "Professionalism"
