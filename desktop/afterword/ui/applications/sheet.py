"""The quiet sheet after a no: who told you, when, how; then nothing, or a kind note. Both weigh the same."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from afterword.domain.application import HeardHow
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.validity import Reason
from afterword.qtmodels.choices import Choice
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


class After(StrEnum):
    """What the user wants once the news is noted."""

    NOTHING = "nothing"
    KIND_NOTE = "kind_note"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the sheet yields: who told (a contact, or a new name), when, how."""

    heard_from_id: int | None = None
    decided_on: date | None = None
    heard_how: HeardHow = HeardHow.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The news, the name of a person not known yet, and what to do now."""

    news: News
    new_name: str
    after: After


class NewsSheet(QDialog):
    """Asks gently. It closes only when the news was taken, or when the user leaves; then nothing changed."""

    def __init__(
        self, people: tuple[Choice, ...], *, lead: str, today: date, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.answer: Answer | None = None
        self._desk = desk
        self._today = today
        self.setWindowTitle(self.tr("Not selected"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.form: Form[News] = Form(_fields(people), desk=desk)
        self.form.load(News(decided_on=today))
        self._fault = prose("", tone=Tone.FAULT)
        self._fault.hide()
        self.later = button(self.tr("Not now"), theme=desk.theme)
        self.note = button(self.tr("Prepare a kind note"), theme=desk.theme)
        self.later.clicked.connect(lambda: self._take(After.NOTHING))
        self.note.clicked.connect(lambda: self._take(After.KIND_NOTE))
        self._lay_out(lead)

    @classmethod
    def ask(
        cls, parent: QWidget | None, people: tuple[Choice, ...], *, lead: str, today: date, desk: Desk
    ) -> Answer | None:
        """Show the sheet and return the answer, None when the user left it with Esc."""
        sheet = cls(people, lead=lead, today=today, desk=desk, parent=parent)
        sheet.exec()
        answer = sheet.answer
        sheet.deleteLater()
        return answer

    def _take(self, after: After) -> None:
        try:
            news = self.form.value()
            if news.decided_on is not None and news.decided_on > self._today:
                raise InvalidValue(field="decided_on", reason=Reason.IN_THE_FUTURE)
        except InvalidValue as problem:
            if not self.form.show_problem(problem):
                self._say(problem)
            return
        name = next(iter(self.form.typed("heard_from_id")), "")
        self.answer = Answer(news=news, new_name=name, after=after)
        self.accept()

    def _say(self, problem: Problem) -> None:
        self._fault.setText(words.sentence(problem, from_words))
        self._fault.show()

    def _lay_out(self, lead: str) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(3), margin=theme.space(6))
        first = self.tr("That's hard. You don't have to do anything now.")
        column.addWidget(label(first, step=Step.HEADING, wrap=True))
        column.addWidget(prose(lead, tone=Tone.QUIET))
        column.addSpacing(theme.space(2))
        column.addWidget(self.form)
        column.addWidget(self._fault)
        column.addSpacing(theme.space(2))
        buttons = line(space=theme.space(3))
        for each in (self.later, self.note):
            each.setMinimumWidth(theme.letters(22))
            each.setAutoDefault(False)
            buttons.addWidget(each, 1)
        column.addLayout(buttons)
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(56))
        self.later.setFocus()


def _fields(people: tuple[Choice, ...]) -> tuple[Field, ...]:
    ways = tuple(Choice(way, words.word(way, from_words)) for way in HeardHow)
    return (
        Field(
            name="heard_from_id",
            label=translate("applications", "Who told you"),
            kind=FieldKind.CHOICE,
            choices=(Choice(None, translate("applications", "I'd rather not say")), *people),
            may_be_new=True,
        ),
        Field(name="decided_on", label=translate("applications", "When"), kind=FieldKind.DATE, required=True),
        Field(
            name="heard_how",
            label=translate("applications", "How"),
            kind=FieldKind.CHOICE,
            choices=ways,
            none=HeardHow.UNKNOWN,
        ),
    )
