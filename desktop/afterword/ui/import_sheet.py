"""The plan of an import before anything is written: what each file holds, leaves out, is in doubt about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from afterword.domain.imports import Choice as Take
from afterword.domain.imports import Choices, Doubt, DoubtKey, FilePlan, Plan
from afterword.qtmodels.choices import Choice
from afterword.ui import import_sentences, words
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.plurals import counted
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

NAMED = 8  # new rows of a file that are named, and changed ones; the rest are counted
SHOWN = 40  # rows left out or in doubt that are named one by one; the rest are counted


class ImportSheet(QDialog):
    """Shows a plan; doubtful rows have a choice, the rest is said. `answer` is None until it is taken."""

    def __init__(self, plan: Plan, *, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: Choices | None = None
        self._desk = desk
        self._boxes: dict[DoubtKey, ChoiceBox] = {}
        self.setWindowTitle(self.tr("Import files"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.keep = button(self.tr("Import"), theme=desk.theme, primary=True)
        self.keep.clicked.connect(self.take)
        self.keep.setDefault(True)
        self._lay_out(plan)

    @classmethod
    def ask(cls, parent: QWidget | None, plan: Plan, *, desk: Desk) -> Choices | None:
        """Show the plan and return what to do with the rows in doubt, None when the user left."""
        sheet = cls(plan, desk=desk, parent=parent)
        sheet.exec()
        answer = sheet.answer
        sheet.deleteLater()
        return answer

    def take(self) -> None:
        """Take the plan with the choices made, and close."""
        self.answer = {key: box.value for key, box in self._boxes.items()}
        self.accept()

    def _lay_out(self, plan: Plan) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(self.tr("This is what the files hold"), step=Step.HEADING, strong=True))
        lead = self.tr("Nothing has been written yet. Undo takes the whole import back.")
        column.addWidget(prose(lead, tone=Tone.QUIET))
        listed = stack(space=theme.space(2))
        for position, file in enumerate(plan.files):
            self._add_file(listed, position, file)
        listed.addStretch(1)
        inside = QWidget()
        inside.setLayout(listed)
        area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("What the files hold"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column.addWidget(area, 1)
        leave = button(self.tr("Cancel"), theme=theme)
        leave.clicked.connect(self.reject)
        buttons = line(space=theme.space(2))
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)
        self.setLayout(column)
        self.keep.setEnabled(plan.has_work or bool(self._boxes))
        self.setMinimumWidth(theme.letters(72))
        wanted = inside.sizeHint().height() + theme.space(4)
        area.setMinimumHeight(min(max(wanted, theme.space(16)), theme.letters(56)))

    def _add_file(self, listed: QVBoxLayout, position: int, file: FilePlan) -> None:
        if file.problem is not None:
            listed.addWidget(prose(words.sentence(file.problem, from_words), tone=Tone.FAULT))
            return
        heading = prose(import_sentences.file_sentence(file, from_words), strong=True)
        heading.setToolTip(file.file)
        listed.addWidget(heading)
        names = [import_sentences.found_name(found) for found in file.added[:NAMED]]
        self._add_lines(listed, names, rest=file.new - NAMED)
        changes = [import_sentences.change_sentence(one, from_words) for one in file.changes[:NAMED]]
        self._add_lines(listed, changes, rest=file.changed - NAMED)
        for remark in file.remarks:
            listed.addWidget(prose(import_sentences.remark_sentence(remark, from_words)))
        for doubt in file.doubts[:SHOWN]:
            listed.addWidget(prose(self._doubt(doubt)))
            listed.addWidget(self._choice(DoubtKey(position, doubt.found.line), doubt))
        for skipped in file.skipped[:SHOWN]:
            told = import_sentences.skipped_sentence(skipped, from_words)
            listed.addWidget(prose(told, tone=Tone.QUIET))
        self._add_lines(
            listed, (), rest=sum(max(0, len(rows) - SHOWN) for rows in (file.skipped, file.doubts))
        )

    def _add_lines(self, listed: QVBoxLayout, lines: Sequence[str], *, rest: int) -> None:
        """Add lines below each other, and how many more there are."""
        told = [line for line in lines if line]
        if told:
            listed.addWidget(prose("\n".join(told), tone=Tone.QUIET))
        if rest > 0:
            listed.addWidget(prose(counted(self.tr("And %n more.", None, rest), rest), tone=Tone.QUIET))

    def _doubt(self, doubt: Doubt) -> str:
        return import_sentences.doubt_sentence(doubt, from_words, say_day=self._desk.speaker.day)

    def _choice(self, key: DoubtKey, doubt: Doubt) -> ChoiceBox:
        like = import_sentences.doubt_name(doubt, say_day=self._desk.speaker.day)
        choices = (
            Choice(Take.NEW, self.tr("It is another one: add it")),
            Choice(Take.JOIN, self.tr("It is %1: fill what is blank there").replace("%1", like)),
            Choice(Take.LEAVE, self.tr("Leave it out")),
        )
        box = ChoiceBox(choices, theme=self._desk.theme)
        box.choose(doubt.usual)
        box.setAccessibleName(self._doubt(doubt))
        self._boxes[key] = box
        return box
