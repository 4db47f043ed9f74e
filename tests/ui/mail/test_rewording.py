"""Tests of putting rewordings into the text."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from afterword.ui.mail.rewording import replace_words


@pytest.mark.parametrize(
    ("text", "words", "instead", "result"),
    [
        (
            "Thanks. What did I do wrong? Bye.",
            "What did I do wrong?",
            "What next?",
            "Thanks. What next? Bye.",
        ),
        ("Thanks. I am stupid. Bye.", "I am stupid.", "", "Thanks. Bye."),
        ("I am stupid. Bye.", "I am stupid.", "", "Bye."),
        ("Thanks. I am stupid.", "I am stupid.", "", "Thanks."),
        ("Dear Anna,\n\nI am stupid.\n\nBye.", "I am stupid.", "", "Dear Anna,\n\nBye."),
    ],
)
def test_words_are_replaced_or_left_out_without_a_gap_and_undone_in_one_step(
    qapp, text, words, instead, result
):
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    start = text.index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    replace_words(cursor, instead)
    assert document.toPlainText() == result
    document.undo()
    assert document.toPlainText() == text
