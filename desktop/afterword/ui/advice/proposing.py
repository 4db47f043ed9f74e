"""Proposes themes, kind and control while the words are typed or pasted; what the user says wins."""

from dataclasses import replace
from functools import cache
from typing import Any

from afterword.adapters import theme_weights
from afterword.domain.advice import AdviceDraft, Control
from afterword.domain.themes import ThemeReader
from afterword.ui.advice.names import ThemeNames
from afterword.ui.forms import Form

PROPOSED = ("themes", "kind", "control")


@cache
def reader() -> ThemeReader:
    """Return the reader of themes, read from the shipped files once."""
    return ThemeReader(theme_weights.load())


class Proposer:
    """Fills the fields of a form from its words, but for those that the user has changed."""

    def __init__(self, form: Form[AdviceDraft], names: ThemeNames) -> None:
        self._form = form
        self._names = names
        self._proposed: dict[str, Any] = {}
        form.box("words").edited.connect(self.propose)
        form.box("themes").edited.connect(self._propose_control)

    def propose(self) -> None:
        """Read the words and propose what they are about."""
        text = self._form.box("words").editor.state()
        if not text.strip():
            return
        keys = [str(one.key) for one in reader().suggest(text)]
        self._put("themes", tuple(key for key in keys if self._names.is_offered(key)))
        self._put("kind", reader().kind_of(text))
        self._propose_control()

    def drafted(self, draft: AdviceDraft) -> AdviceDraft:
        """Return a draft to begin with: where its words are known already, with what they are about."""
        self._form.load(draft)
        self._proposed = {name: self._form.box(name).editor.state() for name in PROPOSED}
        self.propose()
        told = {name: self._form.box(name).editor.values()[name] for name in PROPOSED}
        return replace(draft, **told)

    def _propose_control(self) -> None:
        chosen, _typing = self._form.box("themes").editor.state()
        external = bool(chosen) and self._names.is_external(self._names.key(chosen[0]))
        self._put("control", Control.EXTERNAL if external else Control.MINE)

    def _put(self, name: str, value: object) -> None:
        editor = self._form.box(name).editor
        if editor.state() == self._proposed.get(name):
            editor.load({name: value})
            self._proposed[name] = editor.state()
