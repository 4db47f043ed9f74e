"""Tests of choosing a text and seeing it before."""

from PySide6.QtWidgets import QWidget

from afterword.domain.message import MessagePurpose
from afterword.domain.templates import MailText
from afterword.ui.mail.texts import TextChoice


def text(key):
    return MailText(key=key, purpose=MessagePurpose.CHECK_IN, name=key.title(), subject="S", body="B")


def test_a_text_is_previewed_while_the_list_is_open_and_taken_by_choosing(qtbot, desk):
    over = QWidget()
    qtbot.addWidget(over)
    choice = TextChoice(desk=desk, preview=lambda key: f"reads as {key}", over=over)
    qtbot.addWidget(choice)
    choice.offer((text("plain"), text("warm")), "plain")
    over.show()
    choice.show()
    choice.box.highlighted.emit(1)
    assert choice.previewed == ""
    choice.box.showPopup()
    choice.box.highlighted.emit(1)
    assert choice.previewed == "reads as warm"
    choice.box.hidePopup()
    assert choice.previewed == ""
    with qtbot.waitSignal(choice.chosen) as taken:
        choice.box.setCurrentIndex(1)
        choice.box.chosen.emit()
    assert taken.args == ["warm"]
