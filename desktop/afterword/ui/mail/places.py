"""The small fields for what only the writer knows: they fill their places in the text while one types."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from afterword.domain.template_values import shaped
from afterword.domain.templates import Place
from afterword.services import drafts
from afterword.ui.desk import Desk
from afterword.ui.mail.body import BodyEdit
from afterword.ui.pieces import label
from afterword.ui.tokens import Tone

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
    """Asks for places. `offered` comes when a place that would add a sentence was filled or emptied."""

    offered = Signal()

    def __init__(self, body: BodyEdit, subject: QLineEdit, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._body = body
        self._subject = subject
        self._lines: dict[str, QLineEdit] = {}
        self._spots: dict[str, list[QTextCursor]] = {}
        self._shown: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(desk.theme.space(2))
        self._grid.setVerticalSpacing(desk.theme.space(1))
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self.hide()

    @property
    def own(self) -> Mapping[str, str]:
        """What was typed, by place."""
        return {name: line.text().strip() for name, line in self._lines.items() if line.text().strip()}

    def line(self, place: str) -> QLineEdit | None:
        """Return the field of a place, None when it is not asked for."""
        return self._lines.get(place)

    def ask(self, missing: Sequence[str], offered: Sequence[str]) -> None:
        """Ask for the places missing in the text, and offer those that would add a sentence."""
        wanted = [*missing, *(name for name in offered if name not in missing)]
        if list(self._lines) != wanted:
            self._build(wanted, frozenset(missing))
        self.find_spots()
        self.setVisible(bool(wanted))

    def find_spots(self) -> None:
        """Find the places in the text as it stands."""
        self._spots = {}
        for name in self._lines:
            self._shown[name] = self._said(name)
            self._spots[name] = self._spots_of(self._shown[name])

    def _said(self, place: str) -> str:
        """Return what stands in the text for a place: the writer's words as they fit there, or a mark."""
        return shaped(place, self._lines[place].text().strip()) or drafts.marker(place)

    def _spots_of(self, words: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = self._body.document().find(words)
        while not cursor.isNull():
            found.append(QTextCursor(cursor))
            cursor = self._body.document().find(words, cursor)
        return found

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
            line.textEdited.connect(
                lambda _text, place=name, needed=name in missing: self._typed(place, needed)
            )
            self._grid.addWidget(heading, row, 0)
            self._grid.addWidget(line, row, 1)
            self._lines[name] = line

    def _typed(self, place: str, needed: bool) -> None:
        if not needed:
            self.offered.emit()
            return
        words = self._said(place)
        for spot in self._spots.get(place, ()):
            begin = spot.selectionStart()
            spot.insertText(words)
            spot.setPosition(begin)
            spot.setPosition(begin + len(words), QTextCursor.MoveMode.KeepAnchor)
        if self._shown[place] in self._subject.text():
            filled = self._subject.text().replace(self._shown[place], words)
            self._subject.selectAll()
            self._subject.insert(filled)  # so that what was typed there can still be undone
            self._subject.setCursorPosition(0)
        self._shown[place] = words
