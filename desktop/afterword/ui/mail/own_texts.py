"""Texts of one's own: a mail saved as one, and the list of them to change or delete."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from afterword.domain.about import About as MailAbout
from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft
from afterword.domain.template import Template, TemplateDraft
from afterword.services import requests, spelling, templates
from afterword.ui import words
from afterword.ui.mail.editor import Editor
from afterword.ui.own_words import DETECTED, OFF, OwnWords
from afterword.ui.parts import Parts
from afterword.ui.pieces import literal
from afterword.ui.sheet import About, FormSheet
from afterword.ui.text_form import TextForm
from afterword.ui.translating import from_words
from afterword.ui.wishes import OpenSettings

translate = QCoreApplication.translate


class OwnTexts:
    """Offers what can be done with own texts."""

    def __init__(self, parts: Parts, *, parent: QWidget) -> None:
        self._parts = parts
        self._parent = parent

    def offer(self, editor: Editor, *, below: QWidget) -> None:
        """Open the menu of texts and words for the mail in an editor."""
        menu = self.menu(editor.draft(), editor.about)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_languages(menu, editor.own_words, lambda: editor.spelling.read(editor.body.text))
        all_of_them = menu.addAction(translate("mail", "All my texts and &words…"))
        all_of_them.triggered.connect(lambda _on=False: editor.wished.emit(OpenSettings(section="texts")))
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def menu(self, draft: MessageDraft, about: MailAbout) -> QMenu:
        """Return the menu of texts for the mail that is open."""
        menu = QMenu(self._parent)
        theme = self._parts.desk.theme
        keep = menu.addAction(translate("mail", "&Save this text as mine…"))
        theme.dress(keep, "save")
        keep.triggered.connect(lambda _on=False: self.save_as_mine(draft, about))
        own = templates.all_own(self._parts.book)
        if own:
            menu.addSeparator()
        for one in own:
            inner = menu.addMenu(literal(one.name))
            edit = inner.addAction(translate("mail", "&Edit…"))
            theme.dress(edit, "edit")
            edit.triggered.connect(lambda _on=False, text=one: self.edit(text))
            drop = inner.addAction(translate("mail", "&Delete"))
            theme.dress(drop, "delete")
            drop.triggered.connect(lambda _on=False, text=one: templates.delete(self._parts.book, text.id))
        return menu

    def add_languages(self, menu: QMenu, own: OwnWords, read: Callable[[], object]) -> None:
        """Offer the languages of the spelling."""
        inner = menu.addMenu(translate("mail", "S&pelling"))
        for language, text in (
            (DETECTED, translate("mail", "&As the mail is written")),
            (spelling.BRITISH, translate("mail", "&British English")),
            (spelling.AMERICAN, translate("mail", "A&merican English")),
            (OFF, translate("mail", "&Off")),
        ):
            action = inner.addAction(text)
            action.setCheckable(True)
            action.setChecked(own.chosen == language)
            action.triggered.connect(self._chooser(own, language, read))

    def _chooser(self, own: OwnWords, language: str, read: Callable[[], object]) -> Callable[..., None]:
        def choose(_on: bool = False) -> None:
            own.choose(language)
            read()

        return choose

    def save_as_mine(self, draft: MessageDraft, about: MailAbout) -> int | None:
        """Ask for a name, with the known facts turned into places; return the id, None when left."""
        try:
            filling = requests.filling(self._parts.book, about, settings=self._parts.settings())
        except Problem as problem:
            self._parts.say(words.sentence(problem, from_words))
            return None
        given = TemplateDraft(
            purpose=draft.purpose,
            name="",
            subject=templates.with_places(draft.subject, filling),
            body=templates.with_places(draft.body, filling),
        )
        return FormSheet.ask(
            self._parent,
            TextForm(desk=self._parts.desk),
            given,
            save=lambda kept: templates.add(self._parts.book, kept),
            about=About(
                name="template.new",
                heading=translate("mail", "A text of your own"),
                lead=words.word(draft.purpose, from_words),
            ),
            desk=self._parts.desk,
        )

    def edit(self, text: Template) -> None:
        """Show an own text in a form and keep what is changed."""
        FormSheet.ask(
            self._parent,
            TextForm(desk=self._parts.desk),
            replace(text),
            save=lambda kept: templates.change(self._parts.book, text.id, kept),
            about=About(name=f"template.{text.id}", heading=text.name),
            desk=self._parts.desk,
        )
