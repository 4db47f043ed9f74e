from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.domain.application import Decision, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.services import applications, contacts
from afterword.store import contact as contact_store
from afterword.store import reminder as reminder_store
from afterword.store import touch as touch_store
from afterword.store.book import Book
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.parts import Parts
from afterword.ui.sheet import FormSheet
from afterword.ui.touch import page as page_module
from afterword.ui.touch.page import ALONE, ARCHIVED, DUE, EVERYONE, WARM, TouchPage
from afterword.ui.wishes import AddInterview, Write
from tests.ui.page_fixtures import Story


@pytest.fixture
def said() -> list[tuple[str, Any]]:
    return []


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, said: list) -> Iterator[TouchPage]:
    made = TouchPage(replace(parts, say=lambda text, **more: said.append((text, more["act"]))))
    qtbot.addWidget(made)
    parts.book.changed.append(made.refresh)
    yield made
    parts.book.changed.remove(made.refresh)


@pytest.fixture
def ben(book: Book, story: Story) -> int:
    """A colleague one hardly knows."""
    return contacts.add(book, ContactDraft(employer_id=story.employer, name="Ben Ito", rapport=1))


@pytest.fixture
def refused(book: Book, story: Story, clock: FixedClock) -> Story:
    """The story, ninety days after a no."""
    news = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, story.application, news, today=date(2026, 11, 23))
    clock.move(timedelta(days=90))
    return story


def shown(page: TouchPage, column: str) -> list[str]:
    place = [one.name for one in page.listing.columns].index(column)
    return [page.rows.index(row, place).data() for row in range(page.rows.rowCount())]


def choose(page: TouchPage, value: object) -> list[str]:
    (box,) = (one for one in page.head.findChildren(ChoiceBox) if one.accessibleName() == "Which people")
    box.choose(value)
    box.chosen.emit()
    return shown(page, "name")


def menu_of(page: TouchPage, ids: list[int]) -> dict[str, Any]:
    menu = QMenu(page)
    page._fill_menu(menu, ids)
    return {action.text(): action for action in menu.actions()} | {"": menu}


def test_without_people_it_leads_to_an_interview(page: TouchPage, wishes: Callable[[object], list[object]]):
    heard = wishes(page)
    assert page.is_empty
    page.listing.empty.act()
    assert heard == [AddInterview()]


def test_who_is_to_be_called_next_stands_first(page: TouchPage, ben: int, refused: Story):
    page.refresh(None)
    assert shown(page, "name") == ["Anna Okafor", "Ben Ito"]
    assert shown(page, "next") == ["Now", ""]
    page.table._sort_by([one.name for one in page.listing.columns].index("next"))
    assert shown(page, "name") == ["Anna Okafor", "Ben Ito"]
    page.table._sort_by([one.name for one in page.listing.columns].index("rapport"))
    page.table._sort_by([one.name for one in page.listing.columns].index("rapport"))
    assert shown(page, "name") == ["Ben Ito", "Anna Okafor"]


def test_filters_show_some_of_the_people(page: TouchPage, ben: int, refused: Story, book: Book):
    page.refresh(None)
    assert choose(page, DUE) == choose(page, WARM) == ["Anna Okafor"]
    assert choose(page, ALONE) == choose(page, ARCHIVED) == []
    contacts.leave_alone(book, ben, do_not_contact=True)
    assert choose(page, ALONE) == ["Ben Ito"]
    contacts.archive(book, [ben], archived=True)
    assert choose(page, ARCHIVED) == ["Ben Ito"]
    assert choose(page, EVERYONE) == ["Anna Okafor"]


def test_a_call_is_wished_for_by_other_pages(page: TouchPage, refused: Story, ben: int):
    page.refresh(None)
    page.call(refused.manager)
    assert page.pane.detail is not None
    assert page.pane.detail.title == "Anna Okafor"
    assert "How to open" in [one.title for one in page.pane.detail.sections]


def test_rapport_is_rated_by_one_key(page: TouchPage, story: Story, book: Book, qtbot: QtBot):
    page.show()
    page.activateWindow()
    page.select(story.manager)
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_2)
    assert contact_store.get(book, story.manager).rapport == 2
    assert page.head.text == ""
    book.undo()
    assert contact_store.get(book, story.manager).rapport == 4


def test_a_call_is_logged_with_its_next_date(
    page: TouchPage, refused: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    page.refresh(None)

    def fill(sheet: FormSheet) -> int:
        sheet.form.box("notes").editor.first.setPlainText("Ask again in spring")
        sheet.form.box("answered").editor.first.click()
        sheet.form.box("next_on").editor.line.setText("2027-03-01")
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.select(refused.manager)
    page.act("open")
    (kept,) = touch_store.of_contact(book, refused.manager)
    assert (kept.notes, kept.answered, kept.at) == ("Ask again in spring", False, book.clock.now())
    (own,) = reminder_store.all(book)
    assert (own.text, own.due_on) == ("Call Anna Okafor", date(2027, 3, 1))
    assert shown(page, "next") == ["in 8 days"]
    book.undo()
    assert shown(page, "next") == ["Now"]


def test_what_was_logged_is_changed(page: TouchPage, story: Story, book: Book, monkeypatch):
    monkeypatch.setattr(FormSheet, "exec", lambda sheet: sheet.try_to_save())
    page._log(story.manager)

    def change(sheet: FormSheet) -> int:
        sheet.form.box("notes").editor.first.setPlainText("On holiday")
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", change)
    (kept,) = touch_store.of_contact(book, story.manager)
    page._change_log(kept.id)
    assert touch_store.get(book, kept.id).notes == "On holiday"


def test_later_asks_for_the_day(page: TouchPage, refused: Story, monkeypatch: pytest.MonkeyPatch):
    page.refresh(None)
    monkeypatch.setattr(FormSheet, "exec", lambda sheet: sheet.try_to_save())
    menu_of(page, [refused.manager])["Later…"].trigger()
    assert page._planned[refused.manager].due == datetime(2027, 2, 28, 9, tzinfo=UTC)
    assert shown(page, "next") == ["in 7 days"]


@pytest.mark.parametrize("verb", ["Done", "Never"])
def test_done_and_never_take_the_call_away(page: TouchPage, refused: Story, book: Book, verb: str):
    page.refresh(None)
    menu_of(page, [refused.manager])[verb].trigger()
    assert "Now" not in shown(page, "next")
    book.undo()
    assert shown(page, "next") == ["Now"]


def test_the_number_is_handed_over_and_logging_is_offered(
    page: TouchPage, story: Story, said: list, monkeypatch: pytest.MonkeyPatch
):
    dialled: list[str] = []
    monkeypatch.setattr(page_module, "open_link", lambda link: dialled.append(link) or len(dialled) == 1)
    menu_of(page, [story.manager])["Call"].trigger()
    menu_of(page, [story.manager])["Call"].trigger()
    assert dialled == ["tel:+442079460000"] * 2
    assert [text for text, _ in said] == ["Calling Anna Okafor", "Dial +44 20 7946 0000 on your phone"]
    logged: list[str] = []
    monkeypatch.setattr(FormSheet, "exec", lambda sheet: logged.append(sheet.windowTitle()))
    said[0][1]()
    assert logged == ["In touch with Anna Okafor"]


def test_writing_is_a_wish_for_the_mail_page(
    page: TouchPage, story: Story, wishes: Callable[[object], list[object]]
):
    heard = wishes(page)
    menu_of(page, [story.manager])["Write"].trigger()
    assert isinstance(heard[0], Write)
    assert heard[0].about.contact_id == story.manager


def test_several_people_are_rated_archived_and_deleted(page: TouchPage, story: Story, ben: int, book: Book):
    both = [story.manager, ben]
    page.table.selectAll()
    rapport = menu_of(page, both)["Rapport"].menu()
    rapport.actions()[3].trigger()
    assert {one.rapport for one in contact_store.all(book)} == {3}
    menu_of(page, both)["Archive"].trigger()
    assert shown(page, "name") == []
    menu_of(page, both)["Take out again"].trigger()
    menu_of(page, both)["Delete"].trigger()
    assert page.is_empty
    book.undo()
    assert not page.is_empty


def test_who_is_left_alone_is_offered_no_call(page: TouchPage, story: Story, book: Book):
    contacts.leave_alone(book, story.manager, do_not_contact=True)
    menu = menu_of(page, [story.manager])
    assert not {"Call", "Write", "Log a call…"} & menu.keys()
    assert shown(page, "next") == ["Left alone"]


def test_the_number_is_edited_where_it_stands(page: TouchPage, story: Story, book: Book):
    page.select(story.manager)
    page.act("edit")
    row = page.pane.fact("phone")
    assert row is not None
    assert row.editor is not None
    row.editor.box.editor.first.setText("112 000")
    row.editor.save()
    assert contact_store.get(book, story.manager).phone == "112 000"
    page.act("archive")
    assert page.rows.rowCount() == 0
