"""The themes of the book by name: what they are called, which are offered, whose they are to change."""

from collections.abc import Sequence

from afterword.domain.theme import Theme
from afterword.qtmodels.choices import Choice
from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui import words
from afterword.ui.translating import from_words


class ThemeNames:
    """Keeps the themes of a book at hand; `refresh` reads them again."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._themes: dict[str, Theme] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the themes again."""
        self._themes = {one.key: one for one in theme_store.all(self._book)}

    def name(self, key: str) -> str:
        """Return the name of a theme in the user's language, or their own name for it."""
        own = self._themes[key].name if key in self._themes else ""
        return words.theme_name(key, own, from_words)

    def names(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return the names of several themes."""
        return tuple(self.name(key) for key in keys)

    def key(self, name: str) -> str:
        """Return the key of a name, an empty text where there is none yet."""
        return next((key for key in self._themes if self.name(key).casefold() == name.casefold()), "")

    def is_external(self, key: str) -> bool:
        """Return whether a theme is outside the user's control (C23)."""
        return key in self._themes and self._themes[key].external

    def is_offered(self, key: str) -> bool:
        """Return whether a theme is not put away."""
        return key in self._themes and not self._themes[key].archived

    def choices(self, also: Sequence[str] = ()) -> tuple[Choice, ...]:
        """Return the themes to choose from: those that are not put away, and some more."""
        keys = [one.key for one in themes.offered(self._book)]
        return tuple(Choice(key, self.name(key)) for key in dict.fromkeys((*keys, *also)))
