import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.errors import NotFound
from afterword.store import contact as contact_store
from afterword.store.book import Book
from afterword.ui.parts import Parts
from afterword.ui.settings.forgetting import ForgetForm, Wanted, fields, forget_someone, what_is_kept
from afterword.ui.sheet import FormSheet
from tests.ui.page_fixtures import Story


def test_people_are_offered_with_their_employer(parts: Parts, story: Story):
    assert [choice.text for choice in fields(parts)[0].choices] == ["Anna Okafor, Northwind"]


def test_what_would_go_is_told_before(qtbot: QtBot, parts: Parts, story: Story):
    form = ForgetForm(parts)
    qtbot.addWidget(form)
    form.load(Wanted(contact_id=story.manager))
    form.edited.emit()
    assert form.told == what_is_kept(parts, story.manager)
    assert form.told.startswith("Kept: 0 mails")
    form.load(Wanted())
    form.edited.emit()
    assert form.told == ""


def test_the_person_is_deleted_and_undo_brings_them_back(
    qtbot: QtBot, parts: Parts, book: Book, story: Story, monkeypatch: pytest.MonkeyPatch
):
    def answer(_parent: object, _form: object, _draft: object, *, save, **_more: object) -> None:
        save(Wanted(contact_id=story.manager, words_too=False))

    monkeypatch.setattr(FormSheet, "ask", answer)
    forget_someone(None, parts)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        contact_store.get(book, story.manager)
    book.undo()
    assert contact_store.get(book, story.manager).name == "Anna Okafor"
