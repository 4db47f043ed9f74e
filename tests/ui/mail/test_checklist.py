"""Tests of the checklist."""

import pytest
from PySide6.QtWidgets import QApplication

from afterword.adapters import mail_texts
from afterword.domain.about import About
from afterword.domain.message import MessagePurpose
from afterword.domain.text_facts import TextFacts
from afterword.domain.tone import Checks
from afterword.services import drafts
from afterword.ui.mail.checklist import Checklist, checks_of
from afterword.ui.mail.editor import Editor
from afterword.ui.mail.mail_sheet import SIDE_FROM
from afterword.ui.text_form import EXAMPLE

ALL = Checks(
    thanks=True,
    accepts_decision=True,
    asks_advice=False,
    about_my_interviewing=True,
    easy_way_out=True,
    length=True,
)


def test_what_is_missing_is_named_and_what_is_nice_is_not(qtbot, desk):
    shown = Checklist(desk=desk)
    qtbot.addWidget(shown)
    shown.show_checks(checks_of(ALL, MessagePurpose.ASK_ADVICE, unfilled=1, findings=0))
    assert shown.missing == ("Asks for advice, once", "Nothing left to fill in")
    assert shown.lacking == ("one request for advice, and only one",)


@pytest.mark.parametrize("purpose", list(MessagePurpose))
def test_what_the_list_calls_missing_is_asked_about_before_a_mail_leaves(qtbot, desk, purpose):
    nothing = Checks(
        thanks=False,
        accepts_decision=False,
        asks_advice=False,
        about_my_interviewing=False,
        easy_way_out=False,
        length=False,
    )
    shown = Checklist(desk=desk)
    qtbot.addWidget(shown)
    shown.show_checks(checks_of(nothing, purpose, unfilled=0, findings=0))
    assert len(shown.lacking) == len(shown.missing)


def test_only_a_request_is_asked_to_ask():
    texts = [one.text for one in checks_of(ALL, MessagePurpose.PAID_OFF, unfilled=0, findings=0)]
    assert "Asks for advice, once" not in texts
    assert "Thanks them" in texts


def test_counts_are_said_with_the_time_to_read(qtbot, desk):
    shown = Checklist(desk=desk)
    qtbot.addWidget(shown)
    shown.show_counts(TextFacts(words=1, sentences=2, seconds=9))
    assert shown.counts == "1 word · 2 sentences · 9 s to read"
    shown.show_counts(TextFacts(words=500, sentences=2, seconds=126))
    assert shown.counts == "500 words · 2 sentences · 2 minutes to read"


def test_a_sentence_is_offered_for_what_is_missing(qtbot, desk):
    shown = Checklist(desk=desk)
    qtbot.addWidget(shown)
    assert shown.offered == ""
    shown.show_offer("If not, that is fine.")
    assert shown.offered == "If not, that is fine."
    with qtbot.waitSignal(shown.add_wanted):
        shown._add.click()


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
@pytest.mark.parametrize("letters", [SIDE_FROM - 4, SIDE_FROM + 4, SIDE_FROM * 1.5])
def test_the_button_is_never_cut(qtbot, parts, story, theme, percent, letters):
    editor = Editor(parts)
    qtbot.addWidget(editor)
    about = About(contact_id=story.manager)
    editor.begin(drafts.begin(parts.book, MessagePurpose.PAID_OFF, about, settings=parts.settings()))
    editor.body.put("I got the job.")
    editor.marks.begin(MessagePurpose.PAID_OFF)
    editor.show()
    theme.choose(percent=percent)
    editor.resize(round(theme.letters(letters)), 900)
    QApplication.sendPostedEvents()
    assert editor.checklist.has_heading == (letters > SIDE_FROM)
    button = editor.checklist._add
    assert button.isVisible()
    assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("text", mail_texts.shipped_texts(), ids=lambda one: one.key)
def test_no_shipped_mail_lacks_anything(text):
    _subject, body = mail_texts.fill(text, EXAMPLE)
    report = drafts.read_tone(body, text.purpose)
    checks = checks_of(report.checks, text.purpose, unfilled=0, findings=len(report.findings))
    assert [one.text for one in checks if not one.done and not one.nice] == []
