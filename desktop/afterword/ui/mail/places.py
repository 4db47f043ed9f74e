"""The small fields for what only the writer knows: they fill their places in the text while one types."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from afterword.domain.templates import Place
from afterword.ui.desk import Desk
from afterword.ui.pieces import label, prose, stack
from afterword.ui.tokens import Step, Tone

translate = QCoreApplication.translate


def prompt(place: str) -> tuple[str, str]:
    """Return what is asked for a place, and an example."""
    asked = {
        Place.DETAIL: (
            translate("mail", "Something you talked about"),
            translate("mail", "such as: how your team plans its releases"),
        ),
        Place.GOOD_NEWS: (
            translate("mail", "The good news"),
            translate("mail", "such as: they invited me to the final round"),
        ),
        Place.MY_NEWS: (
            translate("mail", "Your news"),
            translate("mail", "such as: I have finished the course I told you about"),
        ),
        Place.INTERVIEW_ON: (
            translate("mail", "When you spoke"),
            translate("mail", "such as: on Tuesday, or: on 3 March"),
        ),
        Place.ASKED_ON: (
            translate("mail", "When you asked"),
            translate("mail", "such as: on 3 March"),
        ),
        Place.EARLIER_SUBJECT: (translate("mail", "The subject of your earlier mail"), ""),
        Place.MY_NAME: (translate("mail", "Your name"), ""),
        Place.PERSON: (translate("mail", "Their name"), ""),
        Place.EMPLOYER: (translate("mail", "Their organisation"), ""),
        Place.ROLE: (translate("mail", "The role"), ""),
        Place.ADVICE_WORDS: (translate("mail", "Their advice, in their words"), ""),
        Place.NEXT_ACTION: (translate("mail", "What you will do about it"), ""),
        Place.ROUND_WORDS: (
            translate("mail", "Which talk it was"),
            translate("mail", "such as: first interview"),
        ),
    }
    name = place.replace("_", " ")
    return asked[Place(place)] if place in asked else (name[:1].upper() + name[1:], "")


class PlaceFields(QWidget):
    """Asks for places. `typed` (place) comes when the words for one were changed."""

    typed = Signal(str)

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._lines: dict[str, QLineEdit] = {}
        self._lost = prose("", step=Step.SMALL, tone=Tone.QUIET)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(desk.theme.space(2))
        self._grid.setVerticalSpacing(desk.theme.space(1))
        self._grid.setColumnStretch(1, 1)
        column = stack(space=desk.theme.space(1))
        column.addLayout(self._grid)
        column.addWidget(self._lost)
        self.setLayout(column)
        self.say_lost(())
        self.hide()

    @property
    def own(self) -> Mapping[str, str]:
        """What was typed, by place."""
        return {name: line.text().strip() for name, line in self._lines.items() if line.text().strip()}

    @property
    def lost(self) -> str:
        """What is said of words that have no place in the text."""
        return self._lost.text()

    def line(self, place: str) -> QLineEdit | None:
        """Return the field of a place, None when it is not asked for."""
        return self._lines.get(place)

    def ask(self, missing: Sequence[str], offered: Sequence[str]) -> None:
        """Ask for the places missing in the text, and offer those that would add a sentence."""
        wanted = [*missing, *(name for name in offered if name not in missing)]
        if list(self._lines) != wanted:
            self._build(wanted, frozenset(missing))
        self.say_lost(())
        self.setVisible(bool(wanted))

    def put(self, own: Mapping[str, str]) -> None:
        """Show what was typed for places before, and nothing in the other fields."""
        for name, line in self._lines.items():
            line.setText(own.get(name, ""))

    def forget(self, places: Sequence[str]) -> None:
        """Empty the fields of some places."""
        for name in places:
            if name in self._lines:
                self._lines[name].clear()

    def say_lost(self, places: Collection[str]) -> None:
        """Say that the words typed for some places stand nowhere in the text; of none, say nothing."""
        asked = ", ".join(f"“{prompt(name)[0]}”" for name in self.own if name in places)
        said = translate("mail", "The text was edited where %1 would stand. Write it in where you want it.")
        self._lost.setText(said.replace("%1", asked) if asked else "")
        self._lost.setVisible(bool(asked))

    def _build(self, wanted: Sequence[str], missing: frozenset[str]) -> None:
        kept = {name: line.text() for name, line in self._lines.items()}
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = {}
        for row, name in enumerate(wanted):
            asked, example = prompt(name)
            line = QLineEdit(kept.get(name, ""))
            line.setPlaceholderText(example)
            line.setAccessibleName(asked)
            if name not in missing:
                asked = translate("mail", "%1 (if you like)").replace("%1", asked)
            heading = label(asked, tone=Tone.QUIET)
            heading.setBuddy(line)
            line.textEdited.connect(lambda _text, place=name: self.typed.emit(place))
            self._grid.addWidget(heading, row, 0)
            self._grid.addWidget(line, row, 1)
            self._lines[name] = line
