"""The blocks of a detail pane's page: each knows what it shows, and is made anew only when that changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from afterword.ui.cut_words import CutLabel
from afterword.ui.desk import Desk
from afterword.ui.detail_data import Detail, Entry, Section, State, Verb
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import Glyph, button, label, line, link, prose, stack
from afterword.ui.short_link import ShortLink
from afterword.ui.tokens import LINE, Step, Tone

Act = Callable[[], object]


@dataclass(slots=True)
class Block:
    """A block of a page. `shape` is what it shows; `acts` are what its buttons do, in their order."""

    shape: object
    acts: list[Act]
    make: Callable[["Block"], QWidget]
    widget: QWidget | None = None

    def call(self, place: int) -> Act:
        """Return what the button at this place does, whatever that is by the time it is pressed."""

        def act() -> object:
            return self.acts[place]()

        return act


def above(detail: Detail, desk: Desk) -> Iterator[Block]:
    """Yield the blocks above the facts."""
    makers = _Makers(desk)
    yield Block(detail.title, [], lambda _block: prose(detail.title, step=Step.HEADING, strong=True))
    if detail.lead:
        yield Block(detail.lead, [], lambda _block: prose(detail.lead, tone=Tone.QUIET))
    if (state := detail.state) is not None:
        yield Block(state, [], lambda _block: makers.state(state))
    if detail.verbs:
        verbs = tuple(map(_verb, detail.verbs))
        yield Block(verbs, _acts(detail.verbs), partial(makers.verbs, detail.verbs))
    yield from _sections(detail.first, makers)


def below(detail: Detail, desk: Desk) -> Iterator[Block]:
    """Yield the blocks below the facts."""
    yield from _sections(detail.sections, _Makers(desk))


def _sections(sections: Iterable[Section], makers: "_Makers") -> Iterator[Block]:
    for section in sections:
        add = None if section.add is None else _verb(section.add)
        shape = replace(section, entries=tuple(map(_entry, section.entries)), add=add)
        acts = _acts((*([section.add] if section.add else []), *section.entries))
        yield Block(shape, acts, partial(makers.section, section))


def _nothing() -> None:
    """Stand for whatever a button does where only what is shown counts."""


def _verb(one: Verb) -> Verb:
    return replace(one, act=_nothing)


def _entry(one: Entry) -> Entry:
    return one if one.act is None else replace(one, act=_nothing)


def _acts(many: Iterable[Verb | Entry]) -> list[Act]:
    return [one.act for one in many if one.act is not None]


class _Makers:
    """Makes the widgets of blocks."""

    def __init__(self, desk: Desk) -> None:
        self._theme = desk.theme

    def state(self, state: State) -> QWidget:
        shown = QWidget()
        row = line(space=self._theme.space(1))
        row.addWidget(Glyph(state.icon, theme=self._theme, tone=state.tone))
        row.addWidget(label(state.text, strong=True, wrap=True), 1)
        shown.setLayout(row)
        return shown

    def verbs(self, verbs: tuple[Verb, ...], block: Block) -> QWidget:
        shown = QWidget()
        row = FlowLayout(space=self._theme.space(1))
        for place, verb in enumerate(verbs):
            made = button(verb.text, theme=self._theme, icon=verb.icon, primary=verb.primary)
            _connect(made, block.call(place))
            row.addWidget(made)
        shown.setLayout(row)
        return shown

    def section(self, section: Section, block: Block) -> QWidget:
        shown = QWidget()
        column = stack(space=self._theme.space(1))
        column.setContentsMargins(0, self._theme.space(2), 0, 0)
        head = line(space=self._theme.space(1))
        head.addWidget(label(section.title, strong=True, wrap=True), 1)
        places = iter(range(len(block.acts)))
        if section.add is not None:
            head.addWidget(link(section.add.text, clicked=block.call(next(places))))
        column.addLayout(head)
        if section.prose:
            column.addWidget(prose(section.prose))
        if section.none and not section.entries and not section.prose:
            column.addWidget(prose(section.none, tone=Tone.QUIET))
        for entry in section.entries:
            column.addWidget(self._entry(entry, None if entry.act is None else block.call(next(places))))
        shown.setLayout(column)
        return shown

    def _entry(self, entry: Entry, act: Act | None) -> QWidget:
        shown = QWidget()
        shown.setToolTip(entry.tip)
        row = line(space=self._theme.space(1))
        if entry.icon:
            glyph = Glyph(entry.icon, theme=self._theme, tone=entry.tone)
            row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        words = stack(space=0)
        if act is None:
            words.addWidget(prose(entry.text))
        else:
            words.addWidget(ShortLink(entry.text, clicked=act), 0, Qt.AlignmentFlag.AlignLeft)
        if entry.detail:
            told = CutLabel(entry.detail, step=Step.SMALL, tone=Tone.QUIET)
            if act is not None:  # below the words of the link, which stand in its frame
                told.setContentsMargins(self._theme.space(0.5) + LINE, 0, 0, 0)
            words.addWidget(told)
        row.addLayout(words, 1)
        if entry.when:
            row.addWidget(label(entry.when, step=Step.SMALL, tone=Tone.QUIET), 0, Qt.AlignmentFlag.AlignTop)
        shown.setLayout(row)
        return shown


def _connect(made: QPushButton, act: Act) -> None:
    made.clicked.connect(lambda _on: act())
