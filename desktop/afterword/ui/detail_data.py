"""What a detail pane shows, as data: facts, sections with entries, and what can be done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from afterword.ui.fields import Field
from afterword.ui.tokens import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A word with its sign and meaning."""

    text: str
    icon: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label with what is known under it. With a `field` a click edits it there; `link` can be opened."""

    label: str
    text: str
    field: Field | None = None
    link: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """Something that can be done here: a button."""

    text: str
    act: Callable[[], object]
    icon: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a section: a person, a round, a piece of history. With `act` it can be clicked."""

    text: str
    detail: str = ""
    when: str = ""
    tip: str = ""
    icon: str = ""
    tone: Tone = Tone.QUIET
    act: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its entries, a sentence where there are none, and a small button to add one."""

    title: str
    entries: tuple[Entry, ...] = ()
    prose: str = ""
    none: str = ""
    add: Verb | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A page about one thing.

    `key` says which thing it is, such as "application:7". `draft` and `save` serve the facts with a field:
    `save` takes the draft with the new value and may raise a Problem, which is shown at the field.
    """

    key: str
    title: str
    lead: str = ""
    state: State | None = None
    verbs: tuple[Verb, ...] = ()
    first: tuple[Section, ...] = ()  # stands above the facts
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    draft: Any = None
    save: Callable[[Any], object] | None = None
