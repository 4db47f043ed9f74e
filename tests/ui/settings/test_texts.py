"""Tests of the section about own mail texts."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from afterword.domain.message import MessagePurpose
from afterword.domain.template import TemplateDraft
from afterword.services import requests, templates
from afterword.ui.own_words import OwnWords
from afterword.ui.settings.texts import TextsSection
from afterword.ui.sheet import FormSheet

DRAFT = TemplateDraft(
    purpose=MessagePurpose.CHECK_IN, name="My & way", subject="{{ role }}", body="{{ greeting }}"
)


@pytest.fixture
def section(qtbot, parts, book):
    """The section, as the page keeps it up to date."""
    made = TextsSection(parts)
    qtbot.addWidget(made)

    def again(_changes):
        made.show_texts()

    book.changed.append(again)
    yield made
    book.changed.remove(again)


def names(section):
    return [one.accessibleName() for one in section.findChildren(QPushButton) if one.isVisibleTo(section)]


def answer(fill):
    def look():
        sheet = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, FormSheet) and one.isVisible()
        )
        fill(sheet)

    QTimer.singleShot(0, look)


def test_texts_are_listed_and_deleted_and_undo_brings_them_back(section, book):
    templates.add(book, DRAFT)
    assert {"Edit My & way", "Delete My & way"} <= set(names(section))
    section.delete(templates.all_own(book)[0])
    assert "Delete My & way" not in names(section)
    book.undo()
    assert "Delete My & way" in names(section)


def test_a_new_text_is_offered_by_the_editor(section, book):
    def fill(sheet):
        sheet.form.restore({"name": "Mine", "subject": "Hello", "body": "{{ greeting }}, a word?"})
        sheet.try_to_save()

    answer(fill)
    number = section.add()
    assert number is not None
    assert requests.texts_for(book, MessagePurpose.ASK_ADVICE)[-1].name == "Mine"


def test_an_unknown_place_is_refused_and_nothing_typed_is_lost(section, book):
    said = []

    def fill(sheet):
        sheet.form.restore({"name": "Mine", "subject": "Hello", "body": "{{ roel }}"})
        sheet.try_to_save()
        said.append((sheet.isVisible(), sheet.form.fault, sheet.form.states()["body"]))
        sheet.reject()

    answer(fill)
    assert section.add() is None
    assert said == [(True, "Nothing fills: {{ roel }}. Use one of the places below.", "{{ roel }}")]
    assert templates.all_own(book) == []


def test_a_text_is_changed(section, book):
    templates.add(book, DRAFT)

    def fill(sheet):
        sheet.form.restore({"name": "Another"})
        sheet.try_to_save()

    answer(fill)
    section.edit(templates.all_own(book)[0])
    assert "Edit Another" in names(section)


def test_own_words_are_listed_and_let_go(section, parts):
    OwnWords(parts.desk).add("Kubernetes")
    section.show_texts()
    assert "Forget Kubernetes" in names(section)
    section.drop("Kubernetes")
    assert "Forget Kubernetes" not in names(section)
