from afterword.domain.touch import TouchDraft
from afterword.services import touches
from afterword.store import touch as touch_store
from afterword.store.book import Book
from tests.services.conftest import Story


def test_a_call_is_logged_changed_and_deleted(book: Book, story: Story):
    call = TouchDraft(contact_id=story.manager, at=book.clock.now(), answered=False)
    number = touches.log(book, call)
    touches.change(book, number, TouchDraft(contact_id=story.manager, at=call.at, notes="Call again in May"))
    (kept,) = touch_store.of_contact(book, story.manager)
    assert (kept.answered, kept.notes) == (True, "Call again in May")
    touches.delete(book, [number])
    assert touch_store.count(book) == 0
    book.undo()
    assert touch_store.count(book) == 1
