from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.domain.application import Outcome
from afterword.domain.interview import Debrief
from afterword.services import interviews
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store.book import Book
from afterword.ui.applications.page import ALL, ApplicationsPage
from afterword.ui.applications.sheet import After, Answer, News, NewsSheet
from afterword.ui.parts import Parts
from afterword.ui.sheet import FormSheet
from afterword.ui.wishes import AddInterview, ImportFiles, Write
from tests.ui.page_fixtures import MONDAY, Story


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, story: Story) -> Iterator[ApplicationsPage]:
    made = ApplicationsPage(parts)
    qtbot.addWidget(made)
    parts.book.changed.append(made.refresh)
    yield made
    parts.book.changed.remove(made.refresh)


def shown(page: ApplicationsPage, column: str) -> list[str]:
    names = [one.name for one in page.listing.columns]
    place = names.index(column)
    return [page.rows.index(row, place).data() for row in range(page.rows.rowCount())]


def choose(page: ApplicationsPage, name: str, value: object) -> None:
    box = page.head._boxes[name]
    box.choose(value)
    box.chosen.emit()


def test_an_open_application_shows_who_what_how_far_and_what_next(page: ApplicationsPage):
    assert shown(page, "employer") == ["Northwind"]
    assert shown(page, "outcome") == ["Waiting"]
    assert shown(page, "stage") == ["First interview"]
    assert shown(page, "next") == ["Note how it went"]


def test_a_finished_application_leaves_the_open_ones_and_stands_under_all(
    page: ApplicationsPage, story: Story
):
    page._decide(story.application, Outcome.WITHDRAWN)
    assert shown(page, "role") == []
    choose(page, "standing", ALL)
    assert shown(page, "outcome") == ["Withdrawn"]


def test_who_does_not_hide_finished_applications_sees_all_at_once(
    page: ApplicationsPage, story: Story, monkeypatch: pytest.MonkeyPatch
):
    page._decide(story.application, Outcome.WITHDRAWN)
    settings = replace(page._parts.settings(), hide_finished=False)
    page._parts = replace(page._parts, settings=lambda: settings)
    page.refresh(None)
    assert shown(page, "outcome") == ["Withdrawn"]


def test_filtering_by_text_finds_the_employer(page: ApplicationsPage, book: Book):
    page.head.line.setText("north")
    assert shown(page, "employer") == ["Northwind"]
    page.head.line.setText("zzz")
    assert shown(page, "employer") == []


def test_the_pane_tells_the_story_of_the_application(page: ApplicationsPage, story: Story):
    page.select(story.application)
    detail = page.pane.detail
    assert detail is not None
    assert (detail.title, detail.lead) == ("Data analyst", "Northwind")
    titles = [section.title for section in (*detail.first, *detail.sections)]
    assert titles == ["Next step", "People", "Interviews", "Advice"]
    assert [entry.text for section in detail.sections for entry in section.entries][:2] == [
        "Anna Okafor",
        "First interview",
    ]


def test_a_fact_is_edited_in_place_and_undone(page: ApplicationsPage, story: Story, book: Book):
    page.select(story.application)
    page.act("edit")
    row = page.pane.fact("role")
    assert row is not None
    assert row.editor is not None
    row.editor.box.editor.first.setText("Senior analyst")
    row.editor.save()
    assert shown(page, "role") == ["Senior analyst"]
    book.undo()
    assert shown(page, "role") == ["Data analyst"]


def test_archiving_and_deleting_are_undone_and_the_menu_offers_them(
    page: ApplicationsPage, story: Story, book: Book
):
    page.select(story.application)
    page.act("archive")
    assert shown(page, "role") == []
    book.undo()
    page.select(story.application)
    page.act("delete")
    assert application_store.count(book) == 0
    book.undo()
    menu = QMenu()
    page._fill_menu(menu, [story.application])
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[-2:] == ["Archive", "Delete"]
    assert "Not selected" in texts


def test_a_new_application_at_a_new_employer_is_added_by_keyboard(
    page: ApplicationsPage, book: Book, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def fill(sheet: FormSheet) -> int:
        qtbot.addWidget(sheet)
        sheet.form.box("employer_id").editor.first.setEditText("Acme Ltd")
        role = sheet.form.box("role").editor.first
        role.setText("Planner")
        qtbot.keyClick(role, Qt.Key.Key_Return)
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.new()
    assert [one.name for one in employer_store.by_name(book)] == ["Acme Ltd", "Northwind"]
    assert "Planner" in shown(page, "role")
    assert page.table.current_id == 2


def test_a_no_with_a_kind_note_keeps_the_news_and_opens_the_editor(
    page: ApplicationsPage,
    story: Story,
    book: Book,
    wishes: Callable[[object], list[object]],
    monkeypatch: pytest.MonkeyPatch,
):
    heard = wishes(page)
    answer = Answer(
        news=News(heard_from_id=story.manager, decided_on=MONDAY), new_name="", after=After.KIND_NOTE
    )
    monkeypatch.setattr(NewsSheet, "ask", lambda *_, **__: answer)
    page.decide(story.application)
    kept = application_store.get(book, story.application)
    assert (kept.outcome, kept.heard_from_id) == (Outcome.NOT_SELECTED, story.manager)
    (wish,) = heard
    assert isinstance(wish, Write)
    assert wish.about.application_id == story.application


def test_not_now_keeps_the_news_and_asks_for_nothing(
    page: ApplicationsPage,
    story: Story,
    book: Book,
    wishes: Callable[[object], list[object]],
    monkeypatch: pytest.MonkeyPatch,
):
    heard = wishes(page)
    answer = Answer(news=News(decided_on=MONDAY), new_name="Rui Costa", after=After.NOTHING)
    monkeypatch.setattr(NewsSheet, "ask", lambda *_, **__: answer)
    page.decide(story.application)
    assert heard == []
    kept = application_store.get(book, story.application)
    assert contact_store.get(book, kept.heard_from_id or 0).name == "Rui Costa"
    book.undo()
    assert application_store.get(book, story.application).outcome is Outcome.WAITING
    assert contact_store.count(book) == 1


def test_leaving_the_sheet_changes_nothing(
    page: ApplicationsPage, story: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(NewsSheet, "ask", lambda *_, **__: None)
    page.decide(story.application)
    assert application_store.get(book, story.application).outcome is Outcome.WAITING


def test_the_next_step_does_what_it_says(
    page: ApplicationsPage, story: Story, book: Book, wishes: Callable[[object], list[object]]
):
    heard = wishes(page)
    interviews.debrief(book, story.interview, Debrief(confidence=3))
    page._page_of._hands.wish(AddInterview(application_id=story.application))
    assert heard == [AddInterview(application_id=story.application)]


def test_an_empty_book_shows_one_sentence_and_two_ways_to_begin(
    qtbot: QtBot, parts: Parts, wishes: Callable[[object], list[object]]
):
    page = ApplicationsPage(parts)
    qtbot.addWidget(page)
    assert page.is_empty
    assert page._views.currentIndex() == 1
    said = page.listing.empty.sentence
    assert "drop" in said  # a newcomer's list comes in by its file
    assert said.count(".") == 1
    heard = wishes(page)
    otherwise = page.listing.empty.act_otherwise
    assert otherwise is not None
    otherwise()  # or by the file dialog, for who uses the keyboard
    assert heard == [ImportFiles()]
