"""Tests of how the editor's parts stand."""

from PySide6.QtWidgets import QBoxLayout, QPushButton

from afterword.ui.mail.mail_sheet import SIDE_FROM, MailSheet


def test_the_checklist_stands_beside_the_text_only_where_there_is_room(qtbot, parts, desk):
    sheet = MailSheet(parts)
    qtbot.addWidget(sheet)
    sheet.lay_out(QPushButton("Send"))
    sheet.show()
    sheet.resize(desk.theme.letters(SIDE_FROM) + 20, 700)
    qtbot.waitUntil(lambda: sheet._middle.direction() == QBoxLayout.Direction.LeftToRight)
    sheet.resize(desk.theme.letters(SIDE_FROM) - 200, 700)
    qtbot.waitUntil(lambda: sheet._middle.direction() == QBoxLayout.Direction.TopToBottom)


def test_every_line_has_a_name_for_screen_readers(qtbot, parts):
    sheet = MailSheet(parts)
    qtbot.addWidget(sheet)
    sheet.lay_out(QPushButton("Send"))
    for widget in (sheet.to, sheet.subject, sheet.body, sheet.texts.box, sheet.more):
        assert widget.accessibleName()
