"""Tests of the left side of the page of mails."""

from PySide6.QtWidgets import QPushButton

from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import messages
from afterword.ui.mail.box_lists import BoxLists
from afterword.ui.mail.boxes import Box


def test_a_mail_is_found_whatever_hides_it(qtbot, parts, book):
    number = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, subject="Mail"))
    lists = BoxLists(parts, title="Mail")
    qtbot.addWidget(lists)
    for box in (Box.SENT, Box.REPLIES):
        lists.choose(box)
        lists.go_to_mail(number)
        assert lists.table.current_id == number
    lists.head.begin("nothing like it")
    assert list(lists.mails.ids) == []
    lists.go_to_mail(number)
    assert lists.table.current_id == number


def test_another_box_says_so(qtbot, parts):
    lists = BoxLists(parts, title="Mail")
    qtbot.addWidget(lists)
    with qtbot.waitSignal(lists.changed):
        lists.head.begin("anna")


def test_replies_can_be_looked_for_from_their_box_full_or_empty(qtbot, parts):
    lists = BoxLists(parts, title="Mail")
    qtbot.addWidget(lists)
    lists.show()
    lists.choose(Box.SENT)
    assert not lists.look_button.isVisible()
    lists.choose(Box.REPLIES)
    assert lists.look_button.isVisible()
    with qtbot.waitSignal(lists.look_wanted):
        lists.look_button.click()
    button = next(each for each in lists.findChildren(QPushButton) if each.text() == "Look for replies now")
    with qtbot.waitSignal(lists.look_wanted):
        button.click()
