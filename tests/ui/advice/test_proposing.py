from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.advice import AdviceDraft, AdviceKind, Control
from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui.advice import forms
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.proposing import Proposer
from afterword.ui.desk import Desk
from afterword.ui.forms import Form

LONG = "Your answers were too long. Begin with the result, then explain."
PRAISE = "We loved your questions about the team."
GAP = "We needed somebody with more years of experience in Rust."
DRAFT = AdviceDraft(words="", received_on=date(2026, 11, 23))


@pytest.fixture
def form(qtbot: QtBot, book: Book, desk: Desk) -> Form[AdviceDraft]:
    made: Form[AdviceDraft] = Form(forms.new_fields(book, ThemeNames(book), desk.speaker), desk=desk)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def proposer(form: Form[AdviceDraft], book: Book) -> Proposer:
    made = Proposer(form, ThemeNames(book))
    form.load(made.drafted(DRAFT))
    return made


def paste(form: Form[AdviceDraft], text: str) -> AdviceDraft:
    form.box("words").editor.first.setPlainText(text)
    return form.value()


def test_themes_kind_and_control_follow_the_words_as_they_are_pasted(proposer, form: Form[AdviceDraft]):
    long = paste(form, LONG)
    assert (long.themes[0], long.kind, long.control) == (
        "answers_structure",
        AdviceKind.CHANGE,
        Control.MINE,
    )
    gap = paste(form, GAP)
    assert (gap.themes[0], gap.control) == ("experience_gap", Control.EXTERNAL)
    praise = paste(form, PRAISE)
    assert (praise.kind, praise.control) == (AdviceKind.PRAISE, Control.MINE)


def test_what_the_user_changed_is_left_alone(proposer, form: Form[AdviceDraft]):
    paste(form, LONG)
    editor = form.box("themes").editor
    editor.load({"themes": ("experience_gap",)})
    editor.edited.emit()
    assert form.value().control is Control.EXTERNAL
    kept = paste(form, PRAISE)
    assert kept.themes == ("experience_gap",)
    assert (kept.kind, kept.control) == (AdviceKind.PRAISE, Control.EXTERNAL)


def test_control_set_by_hand_outlasts_other_themes(proposer, form: Form[AdviceDraft]):
    paste(form, LONG)
    form.box("control").editor.load({"control": Control.EXTERNAL})
    assert paste(form, PRAISE).control is Control.EXTERNAL


def test_words_known_from_the_first_are_read_at_once(form: Form[AdviceDraft], book: Book):
    begun = Proposer(form, ThemeNames(book)).drafted(
        AdviceDraft(words=GAP, received_on=date(2026, 11, 23), reply_id=None)
    )
    assert (begun.words, begun.themes[0], begun.control) == (GAP, "experience_gap", Control.EXTERNAL)


def test_a_theme_put_away_is_not_proposed(form: Form[AdviceDraft], book: Book):
    for theme in theme_store.all(book):
        if theme.key == "experience_gap":
            themes.archive(book, theme.id, archived=True)
    begun = Proposer(form, ThemeNames(book)).drafted(AdviceDraft(words=GAP, received_on=date(2026, 11, 23)))
    assert "experience_gap" not in begun.themes


def test_an_emptied_field_proposes_nothing_new(proposer, form: Form[AdviceDraft]):
    paste(form, LONG)
    before = form.states()["themes"]
    form.box("words").editor.first.setPlainText("  ")
    assert form.states()["themes"] == before
