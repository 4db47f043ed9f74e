"""The form of an own mail text: its fields, the places it can use, and how it would read, while one types."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from afterword.domain.message import MessagePurpose
from afterword.domain.template import TemplateDraft
from afterword.domain.templates import Filling, Place
from afterword.qtmodels.choices import Choice
from afterword.services import templates
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.flow import FlowLayout
from afterword.ui.forms import Form
from afterword.ui.pieces import Glyph, label, line, link, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
BODY_ROWS = 12
LETTERS = 108  # the width of the form, the preview beside the fields
EXAMPLE = Filling(
    my_name="Kim Osei",
    person="Anna Okafor",
    employer="Northwind",
    role="Data analyst",
    round_words="first interview",
    interview_on="on Tuesday",
    asked_on="on 3 March",
    earlier_subject="Thank you for our conversation",
    detail="how your team plans its releases",
    advice_words="Begin with the result.",
    next_action="practise my three main stories",
    good_news="they invited me to the final round",
    my_news="I have finished the course I told you about",
)
"""With what a preview is filled: mails are in English, whatever language the window speaks."""


def meaning(place: Place) -> str:
    """Return what stands in a place."""
    return {
        Place.GREETING: translate("mail", "Dear and the name, or Hello where none is known"),
        Place.MY_NAME: translate("mail", "Your name"),
        Place.PERSON: translate("mail", "Their name"),
        Place.FIRST_NAME: translate("mail", "Their first name"),
        Place.EMPLOYER: translate("mail", "Their organisation"),
        Place.ROLE: translate("mail", "The role, without the word position"),
        Place.ROUND_WORDS: translate("mail", "Which talk it was, such as: first interview"),
        Place.INTERVIEW_ON: translate("mail", "When you spoke, such as: on Tuesday"),
        Place.ASKED_ON: translate("mail", "When you asked, such as: on 3 March"),
        Place.EARLIER_SUBJECT: translate("mail", "The subject of your earlier mail"),
        Place.DETAIL: translate("mail", "Something you talked about; you are asked for it"),
        Place.ADVICE_WORDS: translate("mail", "Their advice, in their words"),
        Place.NEXT_ACTION: translate("mail", "What you will do about it, such as: practise my stories"),
        Place.GOOD_NEWS: translate("mail", "The good news; you are asked for it"),
        Place.MY_NEWS: translate("mail", "Your news; you are asked for it"),
    }[place]


def fields(*, with_purpose: bool = False) -> tuple[Field, ...]:
    """Return the fields of an own text."""
    choices = tuple(Choice(value=one, text=words.word(one, from_words)) for one in MessagePurpose)
    purpose = Field(
        name="purpose",
        label=translate("mail", "For"),
        kind=FieldKind.CHOICE,
        required=True,
        choices=choices,
    )
    return (
        Field(name="name", label=translate("mail", "Name"), required=True),
        *((purpose,) if with_purpose else ()),
        Field(name="subject", label=translate("mail", "Subject"), required=True),
        Field(
            name="body",
            label=translate("mail", "Text"),
            kind=FieldKind.TEXT,
            required=True,
            rows=BODY_ROWS,
        ),
    )


class TextForm(Form[TemplateDraft]):
    """Says while one types which places are used, which are unknown, and how the mail would read."""

    def __init__(self, *, desk: Desk, with_purpose: bool = False) -> None:
        super().__init__(fields(with_purpose=with_purpose), desk=desk)
        self._desk = desk
        self.places: dict[Place, QPushButton] = {}
        self._fault = prose("", tone=Tone.FAULT)
        self._fault.setAccessibleName(self.tr("What cannot be used"))
        self._sign = Glyph("warning", theme=desk.theme, tone=Tone.FAULT)
        self._preview = prose("")
        self._preview.setAccessibleName(self.tr("How it would read"))
        self._last: QWidget = self._body
        self._lay_out_beside()
        self.edited.connect(self.look)
        for name in ("subject", "body"):
            widget = self.box(name).editor.first
            if isinstance(widget, QLineEdit):
                widget.cursorPositionChanged.connect(lambda _old, _new: self._go(self._subject))
            elif isinstance(widget, QPlainTextEdit):
                widget.cursorPositionChanged.connect(lambda: self._go(self._body))

    @property
    def fault(self) -> str:
        """What cannot be used as it stands, empty where all can."""
        return self._fault.text()

    @property
    def preview(self) -> str:
        """How the mail would read, with an example."""
        return self._preview.text()

    def load(self, draft: TemplateDraft) -> None:
        """Show a text."""
        super().load(draft)
        self.look()

    def restore(self, states: dict[str, object]) -> None:
        """Show again what was typed."""
        super().restore(states)
        self.look()

    def look(self) -> None:
        """Say what the text is as it stands."""
        typed = self.states()
        found = templates.read(
            TemplateDraft(
                purpose=MessagePurpose.ASK_ADVICE,
                name=self.tr("Text"),
                subject=str(typed["subject"]),
                body=str(typed["body"]),
            ),
            EXAMPLE,
        )
        fault = ""
        if found.broken is not None:
            fault = words.sentence(found.broken, from_words)
        elif found.unknown:
            said = self.tr("Nothing fills: %1. Use one of the places below.")
            fault = said.replace("%1", ", ".join(f"{{{{ {name} }}}}" for name in found.unknown))
        else:
            self._preview.setText(f"{found.subject}\n\n{found.body.strip()}".strip())
        self._fault.setText(fault)
        for widget in (self._fault, self._sign):
            widget.setVisible(bool(fault))
        if found.broken is None:
            for place, button in self.places.items():
                is_used = place.value in found.used
                button.setText(f"{place.value} ✓" if is_used else place.value)
                state = self.tr("%1: used") if is_used else self.tr("%1: not used")
                button.setAccessibleName(state.replace("%1", place.value))

    def put(self, place: Place) -> None:
        """Put a place where the cursor was last, in the subject or the text."""
        written = templates.written_place(place)
        if isinstance(self._last, QLineEdit):
            self._last.insert(written)
            self._last.textEdited.emit(self._last.text())
        else:
            self._body.insertPlainText(written)
        self._last.setFocus()

    def sizeHint(self) -> QSize:
        """Leave room for both sides."""
        return QSize(self._desk.theme.letters(LETTERS), super().sizeHint().height())

    @property
    def _body(self) -> QPlainTextEdit:
        body = self.box("body").editor.first
        assert isinstance(body, QPlainTextEdit)
        return body

    @property
    def _subject(self) -> QWidget:
        return self.box("subject").editor.first

    def _go(self, widget: QWidget) -> None:
        if widget.hasFocus():
            self._last = widget

    def _lay_out_beside(self) -> None:
        """Move the fields to the left; what is said of them stands beside."""
        left = QWidget()
        own = self.layout()
        assert own is not None
        left.setLayout(own)
        right = stack(space=self._desk.theme.space(3))
        right.addLayout(self._lay_out_places())
        right.addWidget(self._framed_preview())
        right.addStretch(1)
        row = line(space=self._desk.theme.space(4))
        row.addWidget(left, 1)
        row.addLayout(right, 1)
        self.setLayout(row)

    def _lay_out_places(self) -> QVBoxLayout:
        theme = self._desk.theme
        column = stack(space=theme.space(0.5))
        row = line(space=theme.space(1))
        row.addWidget(self._sign)
        row.addWidget(self._fault, 1)
        column.addLayout(row)
        said = self.tr("Places: a click puts one into the text. The tip says what stands there.")
        column.addWidget(label(said, step=Step.SMALL, tone=Tone.QUIET, wrap=True))
        flow = FlowLayout(space=theme.space(2))
        for place in Place:
            made = link(place.value, clicked=partial(self.put, place))
            made.setToolTip(meaning(place))
            made.setAccessibleDescription(meaning(place))
            self.places[place] = made
            flow.addWidget(made)
        column.addLayout(flow)
        return column

    def _framed_preview(self) -> QFrame:
        theme = self._desk.theme
        frame = QFrame()
        frame.setObjectName("raised")
        inside = stack(space=theme.space(1), margin=theme.space(2))
        inside.addWidget(label(self.tr("How it would read"), step=Step.SMALL, tone=Tone.QUIET))
        inside.addWidget(self._preview)
        frame.setLayout(inside)
        return frame
