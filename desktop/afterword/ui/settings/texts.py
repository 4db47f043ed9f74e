"""The section about mail texts of one's own, and the words that are right though no dictionary knows them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from afterword.domain.message import MessagePurpose
from afterword.domain.template import Template, TemplateDraft
from afterword.services import templates
from afterword.ui import words
from afterword.ui.flow import FlowLayout
from afterword.ui.own_words import OwnWords
from afterword.ui.parts import Parts
from afterword.ui.pieces import button, clear, label, line, link, stack
from afterword.ui.plurals import filled
from afterword.ui.sheet import About, FormSheet
from afterword.ui.short_link import ShortLink
from afterword.ui.text_form import TextForm
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words


class TextsSection(QWidget):
    """Lists own texts to change or delete; the editor offers them with the shipped ones."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._own_words = OwnWords(parts.desk)
        self._texts = QGridLayout()
        self._none = label("", tone=Tone.QUIET, wrap=True)
        self._words = FlowLayout(space=parts.desk.theme.space(1))
        self._no_words = label("", tone=Tone.QUIET, wrap=True)
        self._lay_out()
        self.show_texts()

    def show_texts(self) -> None:
        """List the texts and the words there are now."""
        clear(self._texts)
        own = templates.all_own(self._parts.book)
        for row, one in enumerate(own):
            self._list(row, one)
        self._none.setText("" if own else self.tr("There is none yet."))
        self._none.setVisible(not own)
        self._words.empty()
        kept = sorted(self._own_words.words, key=str.casefold)
        for word in kept:
            self._words.addWidget(self._word(word))
        self._no_words.setText(
            ""
            if kept
            else self.tr("There is none yet. The mail editor offers to keep a word it does not know.")
        )
        self._no_words.setVisible(not kept)
        self.updateGeometry()

    def add(self) -> int | None:
        """Ask for a new text; return its id, None when left."""
        empty = TemplateDraft(
            purpose=MessagePurpose.ASK_ADVICE,
            name="",
            subject="",
            body="{{ greeting }},\n\n\n\n{{ my_name }}",
        )
        return FormSheet.ask(
            self,
            TextForm(desk=self._parts.desk, with_purpose=True),
            empty,
            save=lambda kept: templates.add(self._parts.book, kept),
            about=About(name="template.new.settings", heading=self.tr("A text of your own")),
            desk=self._parts.desk,
        )

    def edit(self, text: Template) -> None:
        """Show a text in its form and keep what is changed."""
        FormSheet.ask(
            self,
            TextForm(desk=self._parts.desk, with_purpose=True),
            replace(text),
            save=lambda kept: templates.change(self._parts.book, text.id, kept),
            about=About(name=f"template.{text.id}", heading=text.name),
            desk=self._parts.desk,
        )

    def delete(self, text: Template) -> None:
        """Delete a text; undo brings it back."""
        templates.delete(self._parts.book, text.id)

    def drop(self, word: str) -> None:
        """Keep a word no longer."""
        self._own_words.drop(word)
        self.show_texts()

    def _list(self, row: int, text: Template) -> None:
        opens = ShortLink(text.name, clicked=partial(self.edit, text))
        opens.setAccessibleName(filled(self.tr("Edit %1"), text.name))
        purpose = label(words.word(text.purpose, from_words), tone=Tone.QUIET)
        gone = link(self.tr("Delete"), clicked=partial(self.delete, text))
        gone.setAccessibleName(filled(self.tr("Delete %1"), text.name))
        for column, widget in enumerate((opens, purpose, gone)):
            self._texts.addWidget(widget, row, column, Qt.AlignmentFlag.AlignLeft)

    def _word(self, word: str) -> QWidget:
        made = QWidget()
        row = line(space=self._parts.desk.theme.space(0.5))
        row.addWidget(label(word))
        gone = link("×", clicked=partial(self.drop, word))
        gone.setToolTip(filled(self.tr("Forget %1"), word))
        gone.setAccessibleName(filled(self.tr("Forget %1"), word))
        row.addWidget(gone)
        made.setLayout(row)
        return made

    def _lay_out(self) -> None:
        theme = self._parts.desk.theme
        column = stack(space=theme.space(2))
        self._texts.setHorizontalSpacing(theme.space(4))
        self._texts.setVerticalSpacing(theme.space(0.5))
        self._texts.setColumnStretch(2, 1)
        column.addLayout(self._texts)
        column.addWidget(self._none)
        self.new = button(self.tr("Write a text"), theme=theme, icon="add")
        self.new.clicked.connect(lambda _on: self.add())
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        head = label(self.tr("Words you keep"), strong=True)
        head.setContentsMargins(0, theme.space(2), 0, 0)
        column.addWidget(head)
        said = self.tr("The spelling of your mails takes them as right.")
        column.addWidget(label(said, step=Step.PLAIN, tone=Tone.QUIET, wrap=True))
        column.addLayout(self._words)
        column.addWidget(self._no_words)
        self.setLayout(column)
