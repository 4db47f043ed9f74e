"""Tests of how the editor's parts stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton

from afterword.ui.mail.mail_sheet import SIDE_FROM, MailSheet
from tests.ui.mail.mail_fixtures import BAD, ask


def test_the_checklist_stands_beside_the_text_only_where_there_is_room(qtbot, parts, desk):
    sheet = MailSheet(parts)
    qtbot.addWidget(sheet)
    sheet.lay_out(QPushButton("Send"))
    sheet.show()
    sheet.resize(desk.theme.letters(SIDE_FROM) + 20, 700)
    qtbot.waitUntil(lambda: sheet._middle.direction() == QBoxLayout.Direction.LeftToRight)
    assert sheet.checklist.has_heading
    sheet.resize(desk.theme.letters(SIDE_FROM) - 200, 700)
    qtbot.waitUntil(lambda: sheet._middle.direction() == QBoxLayout.Direction.TopToBottom)
    assert not sheet.checklist.has_heading


def test_a_narrow_sheet_begins_without_a_heading_above_the_checklist(qtbot, parts, desk):
    sheet = MailSheet(parts)
    qtbot.addWidget(sheet)
    sheet.lay_out(QPushButton("Send"))
    sheet.resize(desk.theme.letters(SIDE_FROM) - 200, 700)
    sheet.show()
    assert not sheet.checklist.has_heading
    assert sheet.checklist.accessibleName() == "This mail"


def test_every_line_has_a_name_for_screen_readers(qtbot, parts):
    sheet = MailSheet(parts)
    qtbot.addWidget(sheet)
    sheet.lay_out(QPushButton("Send"))
    for widget in (sheet.to, sheet.subject, sheet.body, sheet.texts.box, sheet.more):
        assert widget.accessibleName()


def test_the_words_of_a_finding_and_the_finding_are_seen_together_in_a_low_window(qtbot, page, story):
    editor = ask(page, story)
    page.resize(760, 560)
    page.show()
    editor.body.put(BAD)
    editor.marks.begin(editor.draft().purpose)
    area, seen = editor._area, editor._area.viewport()
    for _step in range(2 * len(editor.findings.remarks)):
        qtbot.keyClick(editor.body, Qt.Key.Key_F8)
        QApplication.sendPostedEvents()
        mark = editor.findings.remarks[editor.findings.current].mark
        (words, *_more) = editor.body.rects(mark.cursor)
        at = editor.body.viewport().mapTo(seen, words.toRect().center())
        head = editor.findings.mapTo(seen, editor.findings.rect().topLeft())
        assert 0 <= at.y() <= seen.height()
        assert 0 <= head.y() <= seen.height() - desk_line(editor) * 4
    assert area.verticalScrollBar().maximum() > 0


def test_a_long_word_on_what_hinders_the_keeping_leaves_the_send_button_its_words(qtbot, page, story, desk):
    desk.theme.choose(percent=200)
    editor = ask(page, story)
    page.resize(880, 640)
    page.show()
    editor.state.say_trouble(
        "Not kept yet. " + "The folder of the data cannot be written to at the moment. " * 2
    )
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: editor.state.height() > 2 * desk.theme.measures.line)  # it wraps
    assert editor.send.width() >= editor.send.sizeHint().width()
    assert editor.send.mapTo(page, editor.send.rect().topRight()).x() < page.width()


def desk_line(editor):
    return editor._desk.theme.measures.line


def test_a_second_address_is_told_below_the_line_until_it_is_gone(qtbot, page, story):
    editor = ask(page, story)
    page.show()
    assert editor.one_person.isHidden()
    free = editor.subject.y() - editor.to.geometry().bottom()
    editor.to.setText("anna@northwind.example, ben@northwind.example")
    assert editor.one_person.isVisible()
    assert editor.one_person.text().startswith("A mail goes to one person")
    editor.to.setText("anna@northwind.example")
    assert editor.one_person.isHidden()
    editor.to.parentWidget().layout().activate()
    assert editor.subject.y() - editor.to.geometry().bottom() == free
