"""Practising advice, two minutes a day: one piece at a time, the question first, then how well it came."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from afterword.domain.advice import Advice
from afterword.domain.clock import day_of
from afterword.domain.errors import Problem
from afterword.services import practice
from afterword.services.practice import Card, Rating
from afterword.store import contact as contact_store
from afterword.store import theme as theme_store
from afterword.ui import words
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.parts import Parts
from afterword.ui.pieces import Room, button, label, line, link, prose, stack
from afterword.ui.quotation import Quotation
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
ASKED, ANSWERED, OVER = range(3)
WIDTH, WORDS_HEIGHT = 68, 28  # letters; quarters of a line
KEYS = {
    Qt.Key.Key_1: Rating.AGAIN,
    Qt.Key.Key_2: Rating.HARD,
    Qt.Key.Key_3: Rating.GOOD,
    Qt.Key.Key_4: Rating.EASY,
}


class PracticeSheet(QDialog):
    """Goes through the cards of today. Each answer is kept at once; leaving with Esc loses nothing."""

    def __init__(self, parts: Parts, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._cards: Sequence[Card] = practice.due(parts.book, parts.settings())
        self._done = 0
        self.setWindowTitle(self.tr("Practise"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        theme = parts.desk.theme
        self._place = label("", tone=Tone.QUIET)
        self._source = prose("", tone=Tone.QUIET)
        self._quote = Quotation("", theme=theme)
        self._plan = prose("", step=Step.LEAD)
        self._fault = prose("", tone=Tone.FAULT)
        self._back = link(self.tr("Back to the one before"), clicked=self.go_back)
        self.reveal = button(self.tr("Show what you planned"), theme=theme, primary=True)
        self.reveal.clicked.connect(lambda _on: self._show_answer())
        self.grades = {rating: self._grade(rating) for rating in Rating}
        self._when = {rating: label("", step=Step.SMALL, tone=Tone.QUIET) for rating in Rating}
        self.close_button = button(self.tr("Close"), theme=theme, primary=True)
        self.close_button.clicked.connect(lambda _on: self.accept())
        self._turn = QStackedWidget()
        self._lay_out()
        self._show_card()

    @classmethod
    def ask(cls, parent: QWidget | None, parts: Parts) -> int:
        """Go through the cards of today and return how many were gone over."""
        sheet = cls(parts, parent=parent)
        sheet.exec()
        done = sheet._done
        sheet.deleteLater()
        return done

    def rate(self, rating: Rating) -> None:
        """Keep how well the piece was known, and go on to the next."""
        if self._turn.currentIndex() != ANSWERED:
            return
        try:
            practice.review(self._parts.book, self._advice.id, rating)
        except Problem as problem:
            self._fault.setText(words.sentence(problem, from_words))
            self._fault.show()
            return
        self._done += 1
        self._show_card()

    def go_back(self) -> None:
        """Take the last answer back and ask again."""
        entry = self._parts.book.undo_entry
        if self._done and entry is not None and entry.name == practice.REVIEWED:
            self._parts.book.undo()
            self._done -= 1
            self._show_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter to look, 1 to 4 to say how well it was known."""
        turn, rating = self._turn.currentIndex(), KEYS.get(Qt.Key(event.key()))
        if turn == ASKED and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_answer()
        elif rating is not None:
            self.rate(rating)
        else:
            super().keyPressEvent(event)

    # One card

    @property
    def _advice(self) -> Advice:
        return self._cards[self._done].advice

    def _show_card(self) -> None:
        self._fault.hide()
        self._back.setVisible(self._done > 0)
        is_over = self._done >= len(self._cards)
        self._turn.setCurrentIndex(OVER if is_over else ASKED)
        for shown in (self._place, self._source, self._words):
            shown.setVisible(not is_over)
        if is_over:
            self.close_button.setFocus()
            return
        place = self.tr("%1 of %2").replace("%1", str(self._done + 1))
        self._place.setText(place.replace("%2", str(len(self._cards))))
        self._source.setText(self._said_of(self._advice))
        self._quote.say(self._advice.words)
        self._plan.setText(self._advice.next_action)
        self._words.verticalScrollBar().setValue(0)
        self.reveal.setFocus()

    def _show_answer(self) -> None:
        speaker = self._parts.desk.speaker
        for rating, moment in practice.comes_again(self._parts.book, self._advice.id).items():
            when = speaker.away(day_of(moment, speaker.zone))
            self._when[rating].setText(when)
            self.grades[rating].setAccessibleDescription(self.tr("Comes again %1").replace("%1", when))
        self._turn.setCurrentIndex(ANSWERED)
        self.grades[Rating.GOOD].setFocus()

    def _said_of(self, advice: Advice) -> str:
        """Return the themes of a piece of advice, and whose words they are."""
        own = {one.key: one.name for one in theme_store.all(self._parts.book)}
        told = [words.theme_name(key, own.get(key, ""), from_words) for key in advice.themes]
        people = contact_store.many(self._parts.book, [advice.contact_id] if advice.contact_id else [])
        told.extend(one.name for one in people.values())
        return " · ".join([*told, self._parts.desk.speaker.day(advice.received_on)])

    # Inside

    def _grade(self, rating: Rating) -> QPushButton:
        named = {
            Rating.AGAIN: self.tr("&1 Not yet"),
            Rating.HARD: self.tr("&2 With effort"),
            Rating.GOOD: self.tr("&3 Well"),
            Rating.EASY: self.tr("&4 Easily"),
        }
        made = button(named[rating], theme=self._parts.desk.theme, primary=rating is Rating.GOOD)
        made.clicked.connect(lambda _on: self.rate(rating))
        return made

    def _lay_out(self) -> None:
        theme = self._parts.desk.theme
        column = stack(space=theme.space(3), margin=theme.space(6))
        head = line(space=theme.space(2))
        head.addWidget(label(self.tr("Practise"), step=Step.HEADING, strong=True), 1)
        head.addWidget(self._place)
        column.addLayout(head)
        column.addWidget(self._source)
        self._words = QScrollArea()
        self._words.setObjectName("paper")
        self._words.setWidgetResizable(True)
        self._words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = stack()
        inside.addWidget(self._quote)
        inside.addStretch(1)
        room = Room()
        room.setLayout(inside)
        self._words.setWidget(room)
        self._words.setMinimumHeight(theme.space(WORDS_HEIGHT))
        column.addWidget(self._words, 2)
        for page in (self._asked(), self._answered(), self._over()):
            shown = QWidget()
            shown.setLayout(page)
            self._turn.addWidget(shown)
        column.addWidget(self._turn, 1)
        column.addWidget(self._fault)
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(WIDTH))

    def _asked(self) -> QVBoxLayout:
        theme = self._parts.desk.theme
        page = stack(space=theme.space(2))
        page.addWidget(prose(self.tr("How would you show this?"), step=Step.LEAD, strong=True))
        page.addWidget(
            prose(self.tr("Say it aloud as you would in an interview, then look."), tone=Tone.QUIET)
        )
        page.addStretch(1)
        page.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignRight)
        return page

    def _answered(self) -> QVBoxLayout:
        theme = self._parts.desk.theme
        page = stack(space=theme.space(2))
        page.addWidget(prose(self.tr("You planned to"), tone=Tone.QUIET))
        page.addWidget(self._plan)
        page.addStretch(1)
        page.addWidget(prose(self.tr("How well did it come to you?"), strong=True))
        row = line(space=theme.space(2))
        for rating, made in self.grades.items():
            grade = stack(space=theme.space(0.5))
            grade.addWidget(made)
            grade.addWidget(self._when[rating], 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(grade, 1)
        page.addLayout(row)
        return page

    def _over(self) -> QVBoxLayout:
        page = stack(space=self._parts.desk.theme.space(2))
        sentence = self.tr(
            "That is all for today. What you know well rests longer; the rest comes back soon."
        )
        page.addWidget(EmptyState(Empty(drawing="cup", sentence=sentence), theme=self._parts.desk.theme), 1)
        page.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        return page
