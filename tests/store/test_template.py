"""Tests of own mail texts."""

from afterword.domain.message import MessagePurpose
from afterword.domain.template import TemplateDraft
from afterword.store import template
from afterword.store.book import Book


def test_texts_are_found_by_their_purpose(book: Book) -> None:
    with book.step("templates.added"):
        asks = [
            template.insert(
                book, TemplateDraft(purpose=MessagePurpose.ASK_ADVICE, name=name, subject="s", body="b")
            )
            for name in ("Short", "Long")
        ]
        template.insert(book, TemplateDraft(purpose=MessagePurpose.CHECK_IN, name="n", subject="s", body="b"))
    assert [one.id for one in template.of_purpose(book, MessagePurpose.ASK_ADVICE)] == asks
    assert template.of_purpose(book, MessagePurpose.PAID_OFF) == []
    assert len(template.all(book)) == 3
