"""Tests of marking misspelt words."""

from afterword.domain.about import About
from afterword.domain.message import MessagePurpose
from afterword.ui.mail.body import Manner
from afterword.ui.mail.page import MailPage
from afterword.ui.own_words import OwnWords


def editor_with(qtbot, parts, story, text):
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.write(MessagePurpose.CHECK_IN, About(application_id=story.application, contact_id=story.manager))
    page.editor.body.put(text)
    page.editor.marks.begin(MessagePurpose.CHECK_IN)
    return page, page.editor


def test_a_slip_is_marked_and_mended_by_key_like_a_finding(qtbot, parts, story):
    _page, editor = editor_with(qtbot, parts, story, "Dear Anna Okafor,\n\nI will recieve the book.\n")
    (remark,) = editor.findings.remarks
    assert remark.mark.manner is Manner.SPELLING
    editor.marks.apply(remark.instead.index("receive"))
    assert "I will receive the book." in editor.body.text
    assert editor.findings.remarks == ()


def test_a_word_can_be_kept(qtbot, parts, story, desk):
    _page, editor = editor_with(qtbot, parts, story, "Dear Anna Okafor,\n\nThe afterwrd is here.\n")
    assert len(editor.findings.remarks) == 1
    editor.findings.kept.emit()
    assert editor.findings.remarks == ()
    assert OwnWords(desk).words == {"afterwrd"}


def test_it_can_be_switched_off(qtbot, parts, story, desk):
    OwnWords(desk).choose("off")
    _page, editor = editor_with(qtbot, parts, story, "Dear Anna Okafor,\n\nI will recieve the book.\n")
    assert editor.findings.remarks == ()


def test_the_english_is_detected_until_one_is_chosen(qtbot, parts, story, desk):
    text = "Dear Anna Okafor,\n\nMy favorite color, and a good center.\n"
    page, editor = editor_with(qtbot, parts, story, text)
    assert editor.findings.remarks == ()
    OwnWords(desk).choose("en_GB")
    editor.spelling.read(editor.body.text)
    assert [one.mark.text for one in editor.findings.remarks] == ["favorite", "color", "center"]
    assert page.editor is editor
