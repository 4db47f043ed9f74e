"""The editor's parts and how they stand: lines above, the text with its checklist, findings, the way out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from afterword.ui.mail.bar import Bar
from afterword.ui.mail.body import BodyEdit
from afterword.ui.mail.checklist import Checklist
from afterword.ui.mail.findings import Findings
from afterword.ui.mail.kept_line import KeptLine
from afterword.ui.mail.places import PlaceFields
from afterword.ui.mail.redo_key import RedoKey
from afterword.ui.mail.signature import SignatureLine
from afterword.ui.mail.texts import TextChoice
from afterword.ui.mail.to_line import ToLine, to_one_person
from afterword.ui.mail.whom import WhomAndWhen
from afterword.ui.parts import Parts
from afterword.ui.pieces import icon_button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.wishes import OpenSettings

SIDE_FROM = 104  # letters: from this width on the checklist stands beside the text


class MailSheet(QWidget):
    """What the editor is made of, without what it does."""

    own_text_wanted = Signal(object)
    wished = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._desk = parts.desk
        self.to = ToLine(parts.book)
        self.one_person = prose(to_one_person(), step=Step.SMALL, tone=Tone.WAITING)
        self.one_person.hide()
        self.to.textChanged.connect(lambda _text: self.one_person.setVisible(self.to.names_several))
        self.subject = QLineEdit()
        self.body = BodyEdit(desk=parts.desk)
        for edited in (self.to, self.subject, self.body):
            RedoKey(edited)
        self.whom = WhomAndWhen(parts.book, desk=parts.desk)
        self.places = PlaceFields(desk=parts.desk)
        self.texts = TextChoice(desk=parts.desk, preview=self.preview, over=self.body)
        self.signature = SignatureLine(desk=parts.desk, change=self._change_signature)
        self.findings = Findings(desk=parts.desk)
        self.checklist = Checklist(desk=parts.desk)
        self.bar = Bar(desk=parts.desk)
        self.state = KeptLine(desk=parts.desk)
        self.purpose = label("", step=Step.LEAD, strong=True)
        self._area, self._paper = QScrollArea(), _Paper()
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)

    def preview(self, key: str) -> str:
        """Return how a text would read; the editor knows."""
        return key

    def put_subject(self, subject: str) -> None:
        """Show a subject from its beginning, where a long one does not fit."""
        self.subject.setText(subject)
        self.subject.setCursorPosition(0)

    def _change_signature(self) -> None:
        self.wished.emit(OpenSettings(section="you"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the checklist beside the text where there is room, else below it."""
        super().resizeEvent(event)
        beside = self.width() >= self._desk.theme.letters(SIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._middle.direction() != wanted:
            self._middle.setDirection(wanted)
            self._middle.setStretch(0, 4 if beside else 1)
            self._middle.setStretch(1, 1 if beside else 0)
            self.checklist.stand_beside(beside)

    def show_findings(self) -> None:
        """Bring the list of findings into view, where the window is too low for all."""
        if (paper := self._paper.layout()) is not None:
            paper.activate()
        self._area.ensureWidgetVisible(self.findings, 0, 0)

    def _head(self) -> QGridLayout:
        theme = self._desk.theme
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(2))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(1, 1)
        self.subject.setAccessibleName(self.tr("Subject"))
        self.more = icon_button("more", self.tr("More about texts"), theme=theme)
        self.more.clicked.connect(lambda _on: self.own_text_wanted.emit(self.more))
        texts = line(space=theme.space(1))
        texts.addWidget(self.texts, 1)
        texts.addWidget(self.more)
        rows = ((0, self.tr("&To"), self.to), (2, self.tr("Su&bject"), self.subject))
        for row, said, widget in rows:
            heading = label(said, tone=Tone.QUIET)
            heading.setBuddy(widget)
            grid.addWidget(heading, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self.one_person, 1, 1)
        heading = label(self.tr("Te&xt"), tone=Tone.QUIET)
        heading.setBuddy(self.texts.box)
        grid.addWidget(heading, 3, 0)
        grid.addLayout(texts, 3, 1)
        return grid

    def _foot(self, send: QWidget) -> QVBoxLayout:
        """Return what stays in view below: the question, if there is one, and the ways out."""
        theme = self._desk.theme
        row = line(space=theme.space(2))
        row.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(send)
        foot = stack(space=theme.space(1))
        foot.setContentsMargins(theme.space(3), theme.space(1), theme.space(3), theme.space(2))
        foot.addWidget(self.bar)
        foot.addLayout(row)
        return foot

    def lay_out(self, send: QWidget) -> None:
        """Put everything in its place, with the button that lets the mail out at the foot."""
        theme = self._desk.theme
        self._middle.setSpacing(theme.space(3))
        left: QVBoxLayout = stack(space=theme.space(2))
        left.addWidget(self.body, 1)
        left.addWidget(self.signature)
        left.addWidget(self.findings)
        self._middle.addLayout(left, 1)
        self._middle.addWidget(self.checklist)
        self.checklist.stand_beside(False)
        column = stack(space=theme.space(2), margin=theme.space(3))
        column.addWidget(self.purpose)
        column.addLayout(self._head())
        column.addWidget(self.whom)
        column.addWidget(self.places)
        column.addLayout(self._middle, 1)
        paper = self._paper
        paper.setLayout(column)
        area = self._area
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(paper)
        whole = stack()
        whole.addWidget(area, 1)
        whole.addLayout(self._foot(send))
        self.setLayout(whole)
        self.setFocusProxy(self.body)


class _Paper(QWidget):
    """What is scrolled. Its height follows from its width: Qt would take words that wrap for much higher."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the layout."""
        return QSize(super().minimumSizeHint().width(), 0)
